using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Consent;

/// <summary>Understands which states a claim is about: <c>EU or NATO or ICC</c>.</summary>
internal static class ClaimReader
{
    private const int LongestClaim = 2_000;

    // Enough for four groups; to try more words would take long.
    private const int MostWordsJoined = 7;

    private static readonly string[] Joints = ["or", "oder"];

    // Words of a claim of another form. They are looked for only in what is no name: "Bosnia and Herzegovina" is a
    // state.
    private static readonly string[] OtherWords =
        ["and", "und", "but", "except", "not", "nor", "no", "nicht", "noch", "kein", "keine", "außer", "ohne"];

    /// <summary>The areas of a claim, joined by commas or by "or" (oder).</summary>
    /// <param name="text">Any text.</param>
    /// <param name="worldIds">The ids of the world's territories, which are understood as well.</param>
    /// <param name="language">The language of the sentences.</param>
    public static Outcome<IReadOnlyList<Area>> Read(string text, IReadOnlySet<string> worldIds, Language language)
    {
        var quoted = Quoted.Short(text);
        if (text.Length > LongestClaim)
        {
            return Bad("claim.tooLong", new(
                $"'{quoted}' is longer than the limit of {LongestClaim} characters of a claim.",
                $"'{quoted}' ist länger als die {LongestClaim} Zeichen, die eine Behauptung haben darf."));
        }

        var parts = text.Split(',').SelectMany(Parts).ToList();
        if (parts.Exists(part => part.Length == 0))
        {
            return Bad(
                "claim.empty",
                new(
                    $"'{quoted}' has an empty part; states or groups were expected, joined by 'or'.",
                    $"'{quoted}' hat einen leeren Teil; erwartet werden Staaten oder Gruppen, verbunden durch 'oder'."),
                new("Write EU or NATO.", "Schreiben Sie EU oder NATO."));
        }

        var areas = parts.Select(part => AreaReader.Read(part, worldIds, language)).ToList();
        var errors = areas.SelectMany(area => area.Errors).ToList();
        if (errors is [var unknown]
            && Joined(Words(parts[areas.FindIndex(area => area.Value is null)]), worldIds, language) is { } better)
        {
            return unknown with { Suggestion = Mistake.DidYouMean(better)!.In(language) };
        }

        if (areas.Zip(parts).Any(each => each.First.Value is null && Words(each.Second).Any(IsOtherWord)))
        {
            return Bad(
                "claim.form",
                new(
                    $"'{quoted}' is not understood: a claim names the states of which every way crosses at least one, "
                    + "joined by 'or'.",
                    $"'{quoted}' ist nicht verständlich: Eine Behauptung nennt die Staaten, von denen jeder Weg "
                    + "mindestens einen durchquert, verbunden durch 'oder'."),
                new(
                    "Make one claim of each part.",
                    "Machen Sie aus jedem Teil eine Behauptung."));
        }

        errors.AddRange(areas.Select(area => area.Value).OfType<Area>()
            .Where(area => area.Kind == AreaKind.HighSeas || TerritoryNames.IsStateless(area.Id))
            .Select(area => Mistake.In(language, "claim.stateless", text, new(
                $"'{quoted}': {area.Id} belongs to no state, so that nobody is crossed there.",
                $"'{quoted}': {area.Id} gehört keinem Staat, sodass dort niemand durchquert wird."))));
        return errors.Count > 0
            ? Outcome<IReadOnlyList<Area>>.Bad(errors)
            : Outcome<IReadOnlyList<Area>>.Good([.. areas.Select(area => area.Value!)]);

        Outcome<IReadOnlyList<Area>> Bad(string code, LocalText problem, LocalText? suggestion = null) =>
            Outcome<IReadOnlyList<Area>>.Bad([Mistake.In(language, code, text, problem, suggestion)]);
    }

    private static IEnumerable<string> Parts(string list)
    {
        var part = new List<string>();
        foreach (var word in Words(list))
        {
            if (Joints.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                yield return string.Join(' ', part);
                part.Clear();
            }
            else
            {
                part.Add(word);
            }
        }

        yield return string.Join(' ', part);
    }

    // "EU orr NATO" is no misspelt state but two groups and a misspelt "or"; null where it is nothing of the kind. In
    // such a list "and" is no Andorra.
    private static string? Joined(ReadOnlySpan<string> words, IReadOnlySet<string> worldIds, Language language)
    {
        if (words.Length > MostWordsJoined)
        {
            return null;
        }

        for (var length = words.Length; length > 0; length--)
        {
            var name = string.Join(' ', words[..length]);
            if (IsOtherWord(name) || AreaReader.Read(name, worldIds, language).Value is null)
            {
                continue;
            }

            name = Quoted.Short(name).Trim();
            if (length == words.Length)
            {
                return name;
            }

            var rest = words[length..];
            if ((Joined(rest, worldIds, language)
                    ?? (IsOtherWord(rest[0]) ? null : Joined(rest[1..], worldIds, language))) is { } others)
            {
                return $"{name} {(language == Language.German ? Joints[1] : Joints[0])} {others}";
            }
        }

        return null;
    }

    private static string[] Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOtherWord(string word) => OtherWords.Contains(word, StringComparer.OrdinalIgnoreCase);
}
