using Umweg.Places;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli.Completion;

/// <summary>How the last word of an unfinished command line may go on.</summary>
/// <remarks>Nothing is suggested where a file is wanted: shells know files better.</remarks>
internal sealed class Suggestions(IReadOnlyList<Verb> verbs, Language language)
{
    // More than a screenful helps nobody to choose.
    private const int MostPlaces = 20;

    private readonly TextTable _texts = TextTable.For(language);

    /// <summary>The suggestions for a line's last word, which may be empty.</summary>
    /// <param name="words">The words after the program's name, as the shell understood them; quotes are gone.</param>
    public IReadOnlyList<Suggestion> For(IReadOnlyList<string> words)
    {
        var current = words.Count == 0 ? "" : words[^1];
        IReadOnlyList<string> before = [.. words.SkipLast(1)];
        var verb = VerbOf(before, out var rest);
        var suggestions = verb is null ? CommandsAfter(before)
            : ValueWanted(verb, rest) is { } option ? ValuesOf(option, current)
            : current.StartsWith('-') ? OptionsOf(verb, rest)
            : ArgumentsOf(verb, rest, current);
        return
        [
            .. suggestions
                .Where(each => each.Text.StartsWith(current, StringComparison.OrdinalIgnoreCase))
                .DistinctBy(each => each.Text, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private Verb? VerbOf(IReadOnlyList<string> words, out IReadOnlyList<string> rest)
    {
        var found = verbs.FirstOrDefault(verb =>
            verb.Path.Split(' ') is var path && words.Take(path.Length).SequenceEqual(path, StringComparer.Ordinal));
        rest = found is null ? words : [.. words.Skip(found.Path.Split(' ').Length)];
        return found;
    }

    private IEnumerable<Suggestion> CommandsAfter(IReadOnlyList<string> words)
    {
        var family = string.Join(' ', words);
        return verbs.Where(verb => verb.IsUnder(family))
            .Select(verb => (Word: verb.Path.Split(' ')[words.Count], verb.Path))
            .GroupBy(each => each.Word, each => each.Path, StringComparer.Ordinal)
            .Select(paths => new Suggestion(paths.Key, _texts[$"help.{KeyOf(family, paths.Key)}"]))
            .Concat(words.Count == 0 ? Described(OptionSpec.Everywhere) : []);
    }

    private static string KeyOf(string family, string word) =>
        family.Length == 0 ? word : $"{family.Replace(' ', '.')}.{word}";

    private static OptionSpec? ValueWanted(Verb verb, IReadOnlyList<string> rest) =>
        rest is [.., var last]
            ? verb.AllOptions.FirstOrDefault(option =>
                option.TakesValue && !option.IsValueOptional && option.Name == last)
            : null;

    // A number behind an option that may stand without one is its value, no place.
    private static bool MayBeFollowedBy(Verb verb, string name, string? next) =>
        next?.Length > 0 && next.All(char.IsAsciiDigit)
        && verb.AllOptions.Any(option => option.IsValueOptional && option.Name == name);

    private IEnumerable<Suggestion> OptionsOf(Verb verb, IReadOnlyList<string> rest) =>
        Described(verb.AllOptions.Where(option =>
            option.IsRepeatable || !rest.Contains(option.Name, StringComparer.Ordinal)));

    private IEnumerable<Suggestion> Described(IEnumerable<OptionSpec> options) =>
        options.Select(option => new Suggestion(option.Name, _texts[option.TextKey]));

    private IEnumerable<Suggestion> ArgumentsOf(Verb verb, IReadOnlyList<string> rest, string current)
    {
        var given = 0;
        for (var i = 0; i < rest.Count; i++)
        {
            if (!rest[i].StartsWith("--", StringComparison.Ordinal))
            {
                given++;
            }
            else if (ValueWanted(verb, [rest[i]]) is not null
                || MayBeFollowedBy(verb, rest[i], rest.ElementAtOrDefault(i + 1)))
            {
                i++;
            }
        }

        return given >= verb.Arguments.Count ? OptionsOf(verb, rest) : verb.Arguments[given] switch
        {
            "FROM" or "TO" or "QUERY" => PlacesLike(current),
            "NAME" => Policies(),
            "STATE" => States(),
            "SHELL" => CompletionCommand.Shells.Select(shell => new Suggestion(shell)),
            _ => [],
        };
    }

    private IEnumerable<Suggestion> ValuesOf(OptionSpec option, string current) => option.Value switch
    {
        "LIST" => AreasAfter(current),
        "NAME|FILE" => Policies(),
        "CITY" => PlacesLike(current),
        "PLACE[=POLICY]" => DelegationsLike(current),
        "NAME" => Worldviews.Names.Select(name => new Suggestion(name)),
        { } choices when !choices.Any(char.IsAsciiLetterUpper) =>
            choices.Split('|').Select(choice => new Suggestion(choice)),
        _ => [],
    };

    // The last of the items of a list goes on; what stands before it is kept.
    private IEnumerable<Suggestion> AreasAfter(string current)
    {
        var kept = current[..(current.LastIndexOf(',') + 1)];
        return Groups.All.Select(group => new Suggestion(group.Id, group.Title.In(language)))
            .Append(new Suggestion("ALL"))
            .Concat(States())
            .Select(each => each with { Text = kept + each.Text });
    }

    private IEnumerable<Suggestion> States()
    {
        var names = StateNames.Codes.Select(code => (Code: code, Name: StateNames.Name(code, language))).ToList();
        return names.Select(state => new Suggestion(state.Code, state.Name))
            .Concat(names.Select(state => new Suggestion(state.Name, state.Code)));
    }

    private IEnumerable<Suggestion> Policies() =>
        PolicyLibrary.List().Select(policy => new Suggestion(policy.Name, policy.Title.In(language)));

    // A place, and behind it the last of its policies.
    private IEnumerable<Suggestion> DelegationsLike(string current)
    {
        var kept = current[..(current.LastIndexOfAny(['=', '+']) + 1)];
        return kept.Contains('=', StringComparison.Ordinal)
            ? Policies().Select(each => each with { Text = kept + each.Text })
            : PlacesLike(current);
    }

    private IEnumerable<Suggestion> PlacesLike(string current) =>
        new Gazetteer().Search(current, language, MostPlaces).SelectMany(place => (Suggestion[])
        [
            new(place.Name, place.AirportName ?? place.Iata ?? place.Icao ?? ""),
            new(place.Iata ?? "", place.AirportName ?? place.Name),
            new(place.Icao ?? "", place.AirportName ?? place.Name),
        ]);
}
