
namespace Umweg.Policy;

/// <summary>The keys of a policy file and what each may hold.</summary>
internal static class PolicySchema
{
    private const int MaxRules = 1_000;
    private const int LongestName = 64;

    private static readonly string[] Keys = ["name", "title", "date", "description", "source", "retrieved", "rules"];

    // Whoever writes one of these means a limit that no answer would keep.
    private static readonly string[] AltitudeKeys =
    [
        "lower", "upper", "level", "levels", "altitude", "altitudes", "height", "floor", "ceiling", "fl",
        "flightlevel", "flightlevels", "minaltitude", "maxaltitude", "lowerlimit", "upperlimit", "above", "below",
    ];

    /// <summary>The policy, or null where a mistake was noted.</summary>
    public static PolicyFile? Read(YamlNode root, string defaultName, FieldReader fields)
    {
        if (!fields.TryMap(root, new("no policy", "keine Policy"), out var map))
        {
            return null;
        }

        string? name = defaultName;
        LocalText? title = null;
        LocalText? description = null;
        DateOnly? date = null;
        DateOnly? retrieved = null;
        string? source = null;
        YamlNode? rules = null;
        foreach (var (key, value) in map.Entries)
        {
            switch (key.Text)
            {
                case "name":
                    name = Name(value, fields);
                    break;
                case "title":
                    title = fields.Local("title", value);
                    break;
                case "date":
                    date = fields.Date("date", value);
                    break;
                case "description":
                    description = fields.Local("description", value);
                    break;
                case "source":
                    source = fields.Text("source", value);
                    break;
                case "retrieved":
                    retrieved = fields.Date("retrieved", value);
                    break;
                case "rules":
                    rules = value;
                    break;
                default:
                    RefuseKey(key, Keys, new("a policy", "einer Policy"), fields);
                    break;
            }
        }

        if (rules is null)
        {
            fields.Add("policy.missing", root, new(
                "The key 'rules' is missing; a policy is at least one rule.",
                "Der Schlüssel 'rules' fehlt; eine Policy hat mindestens eine Regel."));
            return null;
        }

        var inherited = new Rule { Source = source, Retrieved = retrieved };
        var read = ReadRules(rules, inherited, fields);
        return name is null || read.Count == 0
            ? null
            : new(name, title ?? LocalText.Same(name), date, description, source, read);
    }

    /// <summary>Notes that a key is not known here, and which was probably meant.</summary>
    /// <param name="key">The key.</param>
    /// <param name="known">The keys that are known.</param>
    /// <param name="owner">Whose keys they are, in German in the genitive: "einer Regel".</param>
    /// <param name="fields">Where mistakes are noted.</param>
    public static void RefuseKey(YamlNode.Scalar key, string[] known, LocalText owner, FieldReader fields)
    {
        var quoted = Quoted.Short(key.Text);
        if (AltitudeKeys.Contains(Plain(key.Text), StringComparer.Ordinal))
        {
            fields.Add("policy.altitude", key, new(
                $"'{quoted}' is a limit of altitude, which is not supported yet; a rule holds at every altitude, and "
                + "the file is refused rather than half obeyed.",
                $"'{quoted}' ist eine Höhengrenze, und die gibt es noch nicht; eine Regel gilt in jeder Höhe, und die "
                + "Datei wird lieber abgelehnt als halb befolgt."));
            return;
        }

        var near = Nearest.To(key.Text, known);
        fields.Add(
            "policy.unknownKey",
            key,
            new(
                $"'{quoted}' is no key of {owner.English}; there are {string.Join(", ", known)}.",
                $"'{quoted}' ist kein Schlüssel {owner.German}; es gibt {string.Join(", ", known)}."),
            Mistake.DidYouMean(near));
    }

    private static string Plain(string key) =>
        new([.. key.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);

    private static string? Name(YamlNode node, FieldReader fields)
    {
        var name = fields.Text("name", node);
        if (name is not null
            && (name.Length > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
        {
            fields.Add("policy.name", node, new(
                $"'{Quoted.Short(name)}' is no name for a policy; letters, digits, '-', '_' and '.' make one, up to "
                + $"{LongestName}.",
                $"'{Quoted.Short(name)}' ist kein Name für eine Policy; er besteht aus höchstens {LongestName} "
                + "Buchstaben ohne Umlaute, Ziffern, '-', '_' und '.'."));
            return null;
        }

        return name;
    }

    private static List<Rule> ReadRules(YamlNode node, Rule inherited, FieldReader fields)
    {
        var rules = new List<Rule>();
        if (node is not YamlNode.List list || list.Items.Count == 0)
        {
            var shown = FieldReader.Shown(node);
            fields.Add("policy.rules", node, new(
                $"{shown.English} is no list of rules; 'rules' wants at least one, each beginning with '-'.",
                $"{shown.German} ist keine Liste von Regeln; 'rules' braucht mindestens eine, jede beginnt mit '-'."));
            return rules;
        }

        if (list.Items.Count > MaxRules)
        {
            fields.Add("policy.rules", list.Items[MaxRules], new(
                $"There are {list.Items.Count} rules; the limit is {MaxRules}.",
                $"Es sind {list.Items.Count} Regeln; erlaubt sind höchstens {MaxRules}."));
            return rules;
        }

        foreach (var item in list.Items)
        {
            if (RuleSchema.Read(item, inherited, fields) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }
}
