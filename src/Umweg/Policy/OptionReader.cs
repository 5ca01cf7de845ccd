using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>Makes rules of the options <c>--close</c>, <c>--permission</c>, <c>--avoid</c> and <c>--open</c>.</summary>
/// <remarks>Collects every mistake. The same area closed and opened, or given two prices, is a contradiction: nobody
/// can tell which was meant.</remarks>
internal sealed class OptionReader(IReadOnlySet<string> worldIds, Language language)
{
    private const int MaxItems = 1_000;

    private readonly List<QueryError> _errors = [];
    private readonly List<Rule> _rules = [];
    private readonly Dictionary<Area, Statement> _statements = [];

    /// <summary>The rules, one for each area of each option.</summary>
    public static Outcome<IReadOnlyList<Rule>> Read(
        StanceOptions options, IReadOnlySet<string> worldIds, Language language = Language.English)
    {
        var reader = new OptionReader(worldIds, language);
        reader.Read("--close", options.Close, new Rule { Access = Access.Closed });
        reader.Read("--permission", options.Permission, new Rule { Access = Access.Permission });

        // What is opened is crossed gladly as well: the option is for taking back what a policy says.
        reader.Read("--open", options.Open, new Rule { Access = Access.Open, Avoid = Length.Zero });
        reader.Read("--avoid", options.Avoid, new Rule { Avoid = AvoidPrice.Default });
        return reader._errors.Count > 0
            ? Outcome<IReadOnlyList<Rule>>.Bad(reader._errors)
            : Outcome<IReadOnlyList<Rule>>.Good(reader._rules);
    }

    private void Read(string option, IReadOnlyList<string> lists, Rule meaning)
    {
        var items = lists.SelectMany(list => list.Split(',')).Select(item => item.Trim()).Take(MaxItems + 1).ToList();
        if (items.Count > MaxItems)
        {
            Add("options.tooMany", option, new(
                $"'{option}' names more than the limit of {MaxItems} areas.",
                $"'{option}' nennt mehr als die erlaubten {MaxItems} Gebiete."));
            return;
        }

        foreach (var item in items)
        {
            if (item.Length == 0)
            {
                var input = Quoted.Short(string.Join(',', lists));
                Add("options.empty", input, new(
                    $"'{option} {input}' has an empty entry; states, territories or groups were expected, separated by "
                    + "single commas.",
                    $"'{option} {input}' hat einen leeren Eintrag; erwartet werden Staaten, Gebiete oder Gruppen, "
                    + "durch einzelne Kommas getrennt."));
                continue;
            }

            ReadItem(option, item, meaning);
        }
    }

    private void ReadItem(string option, string item, Rule meaning)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? item : item[..colon].TrimEnd();
        if (colon >= 0)
        {
            if (ReadPrice(option, item, name, item[(colon + 1)..].Trim()) is not { } price)
            {
                return;
            }

            meaning = meaning with { Avoid = price };
        }

        var area = AreaReader.Read(name, worldIds, language);
        if (area.Value is not { } known)
        {
            _errors.Add(area.Errors[0]);
            return;
        }

        if (option is "--permission" or "--avoid" && TerritoryNames.IsStateless(known.Id))
        {
            Add("area.stateless", item, new(
                $"'{option} {Quoted.Short(item)}': that belongs to no state, so that nobody can be asked or avoided "
                + "there; it can only be open or closed.",
                $"'{option} {Quoted.Short(item)}': Das gehört keinem Staat, sodass dort niemand gefragt oder gemieden "
                + "werden kann; es kann nur offen oder gesperrt sein."));
            return;
        }

        AddUnlessContradictory(option, item, meaning with { Where = [known] });
    }

    private Length? ReadPrice(string option, string item, string name, string text)
    {
        var quoted = Quoted.Short(item);
        if (option != "--avoid")
        {
            Add(
                "options.price",
                item,
                new(
                    $"'{option} {quoted}': only --avoid takes kilometres.",
                    $"'{option} {quoted}': Kilometer nimmt nur --avoid."),
                new(
                    $"Write {option} {Quoted.Short(name)}, or --avoid {quoted}.",
                    $"Schreiben Sie {option} {Quoted.Short(name)} oder --avoid {quoted}."));
            return null;
        }

        var price = AvoidPrice.Read(text);
        if (price is null)
        {
            var better = $"{Quoted.Short(name)}:{AvoidPrice.Suggest(text) ?? "1500"}";
            Add(
                "options.price",
                item,
                new(
                    $"'{option} {quoted}': '{Quoted.Short(text)}' is no number of kilometres from 0 to "
                    + $"{AvoidPrice.MostKilometres}.",
                    $"'{option} {quoted}': '{Quoted.Short(text)}' ist keine Zahl von Kilometern von 0 bis "
                    + $"{AvoidPrice.MostKilometres}."),
                new($"Write {better}.", $"Schreiben Sie {better}."));
        }

        return price;
    }

    private void AddUnlessContradictory(string option, string item, Rule rule)
    {
        var area = rule.Where[0];
        var quoted = $"{option} {Quoted.Short(item)}";
        var earlier = _statements.GetValueOrDefault(area) ?? new Statement(null, null, null, null);
        var clash =
            rule.Access is not null && earlier.Access is not null && rule.Access != earlier.Access ? earlier.AccessBy
            : rule.Avoid is not null && earlier.Avoid is not null && rule.Avoid != earlier.Avoid ? earlier.AvoidBy
            : null;
        if (clash is not null)
        {
            Add("options.contradiction", quoted, new(
                $"'{clash}' and '{quoted}' contradict each other; keep one of the two.",
                $"'{clash}' und '{quoted}' widersprechen sich; behalten Sie eines von beiden."));
            return;
        }

        if ((rule.Access is not null && earlier.Access is null) || (rule.Avoid is not null && earlier.Avoid is null))
        {
            _rules.Add(rule);
        }

        _statements[area] = new(
            earlier.Access ?? rule.Access,
            earlier.AccessBy ?? (rule.Access is null ? null : quoted),
            earlier.Avoid ?? rule.Avoid,
            earlier.AvoidBy ?? (rule.Avoid is null ? null : quoted));
    }

    private void Add(string code, string input, LocalText problem, LocalText? suggestion = null) =>
        _errors.Add(Mistake.In(language, code, input, problem, suggestion));

    /// <summary>What the options said of an area so far, and in which words.</summary>
    private sealed record Statement(Access? Access, string? AccessBy, Length? Avoid, string? AvoidBy);
}
