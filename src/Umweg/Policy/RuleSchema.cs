using System.Collections.Frozen;
using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>The keys of a rule in a policy file and what each may hold.</summary>
internal static class RuleSchema
{
    private const int MaxAreas = 300;

    private static readonly string[] Keys =
        ["where", "except", "access", "avoid", "landing", "from", "until", "because", "source", "retrieved"];

    private static readonly FrozenSet<string> NoWorld = FrozenSet<string>.Empty;

    /// <summary>The rule, or null where a mistake was noted.</summary>
    /// <param name="node">What stands in the file.</param>
    /// <param name="inherited">A rule with the source that the policy names for all of its rules.</param>
    /// <param name="fields">Where mistakes are noted.</param>
    public static Rule? Read(YamlNode node, Rule inherited, FieldReader fields)
    {
        if (!fields.TryMap(node, new("no rule", "keine Regel"), out var map))
        {
            return null;
        }

        var mistakes = fields.Errors.Count;
        var rule = inherited with { Line = node.Line };
        YamlNode? where = null;
        foreach (var (key, value) in map.Entries)
        {
            rule = key.Text switch
            {
                "where" => ReadWhere(where = value, rule, fields),
                "except" => rule with { Except = ReadAreas("except", value, fields) },
                "access" => rule with { Access = ReadAccess(value, fields) },
                "avoid" => rule with { Avoid = ReadAvoid(value, fields) },
                "landing" => rule with { Landing = fields.Truth("landing", value) ?? false },
                "from" => rule with { From = fields.Date("from", value) },
                "until" => rule with { Until = fields.Date("until", value) },
                "because" => rule with { Because = fields.Local("because", value) },
                "source" => rule with { Source = fields.Text("source", value) },
                "retrieved" => rule with { Retrieved = fields.Date("retrieved", value) },
                _ => Refuse(key, rule, fields),
            };
        }

        // What a key lacks cannot be told from what was wrong with it.
        if (fields.Errors.Count == mistakes)
        {
            CheckWhole(map, where, rule, fields);
        }

        return fields.Errors.Count == mistakes ? rule : null;
    }

    private static Rule Refuse(YamlNode.Scalar key, Rule rule, FieldReader fields)
    {
        PolicySchema.RefuseKey(key, Keys, new("a rule", "einer Regel"), fields);
        return rule;
    }

    private static void CheckWhole(YamlNode.Map map, YamlNode? where, Rule rule, FieldReader fields)
    {
        if (where is null)
        {
            fields.Add("policy.missing", map, new(
                "This rule lacks 'where'; name a state, a territory, a group or a polygon.",
                "Dieser Regel fehlt 'where'; nennen Sie einen Staat, ein Gebiet, eine Gruppe oder ein Polygon."));
            return;
        }

        if (rule.Access is null && rule.Avoid is null)
        {
            fields.Add("policy.missing", map, new(
                "This rule says neither 'access' (open, permission, closed) nor 'avoid'; write one of them.",
                "Diese Regel nennt weder 'access' (open, permission, closed) noch 'avoid'; schreiben Sie eins davon."));
        }

        if (rule.Landing && rule.Access != Access.Closed)
        {
            fields.Add("policy.landing", ValueOf(map, "landing"), new(
                "'landing: true' says that a closure holds for departure and arrival too; it wants 'access: closed'.",
                "'landing: true' sagt, dass eine Sperre auch für Abflug und Ankunft gilt; dazu gehört "
                + "'access: closed'."));
        }

        if (rule.From > rule.Until)
        {
            fields.Add("policy.date", ValueOf(map, "until"), new(
                $"'until' ({rule.Until:yyyy-MM-dd}) lies before 'from' ({rule.From:yyyy-MM-dd}); a later day was "
                + "expected.",
                $"'until' ({rule.Until:yyyy-MM-dd}) liegt vor 'from' ({rule.From:yyyy-MM-dd}); erwartet wird ein "
                + "späterer Tag."));
        }

        if (rule.Polygon.Count > 0)
        {
            CheckPolygonRule(map, rule, fields);
        }
        else
        {
            CheckStateless(map, rule, fields);
        }
    }

    private static void CheckPolygonRule(YamlNode.Map map, Rule rule, FieldReader fields)
    {
        if (rule.Access is Access.Open or Access.Permission)
        {
            var access = rule.Access == Access.Open ? "open" : "permission";
            fields.Add("policy.polygon", ValueOf(map, "access"), new(
                $"'{access}' is not possible for a polygon, which only makes stricter; 'access: closed' is what it can "
                + "say.",
                $"'{access}' ist für ein Polygon nicht möglich, denn es kann nur verschärfen; erlaubt ist "
                + "'access: closed'."));
        }

        if (rule.Avoid is not null)
        {
            fields.Add("policy.polygon", ValueOf(map, "avoid"), new(
                "A polygon belongs to no state and cannot be avoided at a price; 'access: closed' is what it can say.",
                "Ein Polygon gehört keinem Staat und lässt sich nicht um einen Umweg meiden; erlaubt ist "
                + "'access: closed'."));
        }

        if (rule.Except.Count > 0)
        {
            fields.Add("policy.polygon", ValueOf(map, "except"), new(
                "A polygon has no exceptions; draw it without them.",
                "Ein Polygon hat keine Ausnahmen; zeichnen Sie es ohne sie."));
        }
    }

    private static void CheckStateless(YamlNode.Map map, Rule rule, FieldReader fields)
    {
        var nobodys = rule.Where.FirstOrDefault(area => TerritoryNames.IsStateless(area.Id));
        if (nobodys is not null && (rule.Access == Access.Permission || rule.Avoid is not null))
        {
            fields.Add("area.stateless", ValueOf(map, "where"), new(
                $"'{nobodys}' belongs to no state: nobody can be asked or avoided there; it can only be open or "
                + "closed.",
                $"'{nobodys}' gehört keinem Staat: Niemand kann dort gefragt oder gemieden werden; möglich ist nur "
                + "open oder closed."));
        }
    }

    private static YamlNode ValueOf(YamlNode.Map map, string key) =>
        map.Entries.First(entry => entry.Key.Text == key).Value;

    private static Rule ReadWhere(YamlNode node, Rule rule, FieldReader fields) =>
        node is YamlNode.Map map
            ? rule with { Polygon = PolygonReader.Read(map, fields) }
            : rule with { Where = ReadAreas("where", node, fields) };

    private static List<Area> ReadAreas(string key, YamlNode node, FieldReader fields)
    {
        var areas = new List<Area>();
        var items = node is YamlNode.List list ? list.Items : [node];
        if (items.Count is 0 or > MaxAreas)
        {
            fields.Add("policy.list", node, new(
                $"'{key}' names {items.Count} areas; 1 to {MaxAreas} were expected.",
                $"'{key}' nennt {items.Count} Gebiete; erwartet werden 1 bis {MaxAreas}."));
            return areas;
        }

        foreach (var item in items)
        {
            if (fields.Text(key, item) is not { } text)
            {
                continue;
            }

            // As on the command line, names may be separated by commas.
            foreach (var word in text.Split(',').Take(MaxAreas))
            {
                var area = AreaReader.Read(word, NoWorld, fields.Language);
                if (area.Value is { } known)
                {
                    areas.Add(known);
                }
                else
                {
                    fields.Add(area.Errors[0], item);
                }
            }
        }

        return areas;
    }

    private static Access? ReadAccess(YamlNode node, FieldReader fields)
    {
        string[] words = ["open", "permission", "closed"];
        var text = (node as YamlNode.Scalar)?.Text ?? "";
        var index = Array.IndexOf(words, text);
        if (index >= 0)
        {
            return (Access)index;
        }

        var near = text is "close" or "forbidden" or "no" ? "closed" : Nearest.To(text, words);
        var shown = FieldReader.Shown(node);
        fields.Add(
            "policy.access",
            node,
            new(
                $"{shown.English} is no access; open, permission and closed are.",
                $"{shown.German} ist kein Zugang; es gibt open, permission und closed."),
            Mistake.DidYouMean(near));
        return null;
    }

    private static Length? ReadAvoid(YamlNode node, FieldReader fields)
    {
        var text = (node as YamlNode.Scalar)?.Text ?? "";
        switch (text)
        {
            case "true":
                return AvoidPrice.Default;
            case "false":
                return Length.Zero;
        }

        var price = AvoidPrice.Read(text);
        if (price is null)
        {
            var shown = FieldReader.Shown(node);
            fields.Add(
                "policy.avoid",
                node,
                new(
                    $"{shown.English} is no number of kilometres from 0 to {AvoidPrice.MostKilometres} for 'avoid'.",
                    $"{shown.German} ist für 'avoid' keine Zahl von Kilometern; erwartet wird eine von 0 bis "
                    + $"{AvoidPrice.MostKilometres}."),
                AvoidPrice.Suggest(text) is { } better
                    ? new($"Write {better}.", $"Schreiben Sie {better}.")
                    : new("Write true for 1000.", "Schreiben Sie true für 1000."));
        }

        return price;
    }
}
