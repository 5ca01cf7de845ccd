using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>Makes rules of the options <c>--close</c>, <c>--permission</c>, <c>--avoid</c> and <c>--open</c>.</summary>
/// <remarks>Collects every mistake. The same area closed and opened, or given two prices, is a contradiction: nobody
/// can tell which was meant.</remarks>
internal sealed class OptionReader(IReadOnlySet<string> worldIds)
{
    private const int MaxItems = 1_000;

    private readonly List<QueryError> _errors = [];
    private readonly List<Rule> _rules = [];
    private readonly Dictionary<Area, Statement> _statements = [];

    /// <summary>The rules, one for each area of each option.</summary>
    public static Outcome<IReadOnlyList<Rule>> Read(StanceOptions options, IReadOnlySet<string> worldIds)
    {
        var reader = new OptionReader(worldIds);
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
            _errors.Add(new("options.tooMany", option, $"'{option}' names more than the limit of {MaxItems} areas."));
            return;
        }

        foreach (var item in items)
        {
            if (item.Length == 0)
            {
                var input = Quoted.Short(string.Join(',', lists));
                _errors.Add(new(
                    "options.empty",
                    input,
                    $"'{option} {input}' has an empty entry; states, territories or groups were expected, separated by "
                    + "single commas."));
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

        var area = AreaReader.Read(name, worldIds);
        if (area.Value is not { } known)
        {
            _errors.Add(area.Errors[0]);
            return;
        }

        if (option is "--permission" or "--avoid" && TerritoryNames.IsStateless(known.Id))
        {
            _errors.Add(new(
                "area.stateless",
                Quoted.Short(item),
                $"'{option} {Quoted.Short(item)}': that belongs to no state, so that nobody can be asked or avoided "
                + "there; it can only be open or closed."));
            return;
        }

        AddUnlessContradictory(option, item, meaning with { Where = [known] });
    }

    private Length? ReadPrice(string option, string item, string name, string text)
    {
        var quoted = Quoted.Short(item);
        if (option != "--avoid")
        {
            _errors.Add(new(
                "options.price",
                quoted,
                $"'{option} {quoted}': only --avoid takes kilometres.",
                $"Write {option} {Quoted.Short(name)}, or --avoid {quoted}."));
            return null;
        }

        var price = AvoidPrice.Read(text);
        if (price is null)
        {
            _errors.Add(new(
                "options.price",
                quoted,
                $"'{option} {quoted}': '{Quoted.Short(text)}' is no number of kilometres from 0 to "
                + $"{AvoidPrice.MostKilometres}.",
                $"Write {Quoted.Short(name)}:{AvoidPrice.Suggest(text) ?? "1500"}."));
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
            _errors.Add(new(
                "options.contradiction",
                quoted,
                $"'{clash}' and '{quoted}' contradict each other; keep one of the two."));
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

    /// <summary>What the options said of an area so far, and in which words.</summary>
    private sealed record Statement(Access? Access, string? AccessBy, Length? Avoid, string? AvoidBy);
}
