using System.Globalization;
using System.Text.RegularExpressions;
using Umweg.Consent;
using Umweg.Policy;
using Umweg.Sphere;

namespace Umweg.Claims;

/// <summary>The forms of a claim in a claims file, each with the key that stands for it and those that go with it.
/// </summary>
internal sealed partial class ClaimFormReader(IReadOnlySet<string> worldIds, FieldReader fields)
{
    private const double LongestKilometres = 100_000;
    private const double MostPercent = 50;

    // A computed minimum may be a little longer than what was published, which is rounded (docs/claims/README.md).
    private const double UsualPercent = 2;

    private static readonly Dictionary<string, string[]> Forms = new(StringComparer.Ordinal)
    {
        ["way"] = ["exact", "shortest", "tolerance"],
        ["length"] = ["over", "extra", "direct", "tolerance"],
        ["crosses"] = ["ends"],
        ["spares"] = ["ends"],
        ["reachable"] = [],
        ["undecidable"] = [],
    };

    /// <summary>The claim, or null where a mistake was noted.</summary>
    public Claim? Read(YamlNode node)
    {
        if (!fields.TryMap(node, new("no claim", "keine Behauptung"), out var map))
        {
            return null;
        }

        var forms = map.Entries.Where(entry => Forms.ContainsKey(entry.Key.Text)).ToList();
        if (forms.Count != 1)
        {
            var all = string.Join(", ", Forms.Keys);
            fields.Add("claims.form", forms.Count > 1 ? forms[1].Key : map, new(
                $"A claim has exactly one of {all}; this one has {forms.Count}.",
                $"Eine Behauptung hat genau eins von {all}; diese hat {forms.Count}."));
            return null;
        }

        var (form, value) = forms[0];
        var values = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, other) in map.Entries.Where(entry => entry.Key != form))
        {
            if (Forms[form.Text].Contains(key.Text, StringComparer.Ordinal))
            {
                values.Add(key.Text, other);
            }
            else
            {
                PolicySchema.RefuseKey(
                    key,
                    [form.Text, .. Forms[form.Text]],
                    new($"a claim with '{form.Text}'", $"einer Behauptung mit '{form.Text}'"),
                    fields);
            }
        }

        return form.Text switch
        {
            "way" => Way(value, values),
            "length" => Distance(value, values),
            "crosses" or "spares" => Crossing(form.Text, map, value, values),
            "reachable" => fields.Truth(form.Text, value) is { } isReachable ? new Claim.Reach(isReachable) : null,
            _ => fields.Local(form.Text, value) is { } because ? new Claim.Undecidable(because) : null,
        };
    }

    private Claim.Way Way(YamlNode value, Dictionary<string, YamlNode> values)
    {
        var isShortest = Truth(values, "shortest");
        if (!isShortest && values.TryGetValue("tolerance", out var tolerance))
        {
            fields.Add("claims.form", tolerance, new(
                "'tolerance' says by how much another way may be shorter; it goes with 'shortest: true'.",
                "'tolerance' sagt, um wie viel ein anderer Weg kürzer sein darf; es gehört zu 'shortest: true'."));
        }

        return new(Over("way", value), Truth(values, "exact"), isShortest, Tolerance(values, 0));
    }

    private Claim.Distance? Distance(YamlNode value, Dictionary<string, YamlNode> values)
    {
        var (isExtra, isDirect) = (Truth(values, "extra"), Truth(values, "direct"));
        var over = values.TryGetValue("over", out var node) ? Over("over", node) : [];
        if (isDirect && (isExtra || over.Count > 0))
        {
            fields.Add("claims.form", values["direct"], new(
                "'direct: true' means the direct way, which has no extra length and leads over any states; leave out "
                + "'extra' and 'over'.",
                "'direct: true' meint den direkten Weg, der keine Mehrlänge hat und über beliebige Staaten führt; "
                + "lassen Sie 'extra' und 'over' weg."));
        }

        var tolerance = Tolerance(values, UsualPercent);
        return Length(value) is var (text, length) ? new(text, length, isExtra, isDirect, over, tolerance) : null;
    }

    private Claim? Crossing(string form, YamlNode.Map map, YamlNode value, Dictionary<string, YamlNode> values)
    {
        var text = fields.Text(form, value);
        var areas = text is null ? null : ClaimReader.Read(text, worldIds, fields.Language);
        foreach (var error in areas?.Errors ?? [])
        {
            fields.Add(error, value);
        }

        var counts = (values.GetValueOrDefault("ends") as YamlNode.Scalar)?.Text;
        if (counts is not ("counted" or "uncounted"))
        {
            fields.Add("claims.ends", values.GetValueOrDefault("ends") ?? map, new(
                "Whether the states of departure and arrival count must be said: 'ends: counted' or 'ends: uncounted'.",
                "Es muss gesagt sein, ob die Staaten von Abflug und Ankunft zählen: 'ends: counted' oder "
                + "'ends: uncounted'."));
        }

        var countsEnds = counts == "counted";
        return areas?.Value is not { } known ? null
            : form == "crosses" ? new Claim.Crosses(text!, known, countsEnds)
            : new Claim.Spares(text!, known, countsEnds);
    }

    // States that a way leads over: all of them, so that "or" has no place between them.
    private IReadOnlyList<Area> Over(string key, YamlNode node)
    {
        var areas = new List<Area>();
        foreach (var item in node is YamlNode.List list ? list.Items : [node])
        {
            foreach (var name in fields.Text(key, item)?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            {
                var area = AreaReader.Read(name, worldIds, fields.Language);
                if (area.Value is not { } known)
                {
                    fields.Add(area.Errors[0], item);
                }
                else if (known.Kind == AreaKind.HighSeas || TerritoryNames.IsStateless(known.Id))
                {
                    fields.Add("claim.stateless", item, new(
                        $"'{Quoted.Short(name)}' belongs to no state; every way may lead there, so leave it out.",
                        $"'{Quoted.Short(name)}' gehört keinem Staat; dorthin darf jeder Weg führen, also lassen Sie "
                        + "es weg."));
                }
                else
                {
                    areas.Add(known);
                }
            }
        }

        return areas;
    }

    private bool Truth(Dictionary<string, YamlNode> values, string key) =>
        values.TryGetValue(key, out var node) && fields.Truth(key, node) == true;

    private double Tolerance(Dictionary<string, YamlNode> values, double otherwise)
    {
        if (!values.TryGetValue("tolerance", out var node))
        {
            return otherwise;
        }

        var text = (node as YamlNode.Scalar)?.Text ?? "";
        if (Percent().Match(text) is { Success: true } match && Number(match, "number") <= MostPercent)
        {
            return Number(match, "number");
        }

        var shown = FieldReader.Shown(node);
        fields.Add("claims.tolerance", node, new(
            $"{shown.English} is no tolerance; a number of percent from 0 to {MostPercent} was expected, as in 5 %.",
            $"{shown.German} ist keine Toleranz; erwartet wird eine Zahl von Prozent von 0 bis {MostPercent}, wie in "
            + "5 %."));
        return otherwise;
    }

    private (string Text, Length Length)? Length(YamlNode node)
    {
        var match = Distances().Match((node as YamlNode.Scalar)?.Text ?? "");
        var kilometres = !match.Success ? 0
            : match.Groups["speed"].Success ? Number(match, "number") * Number(match, "speed")
            : match.Groups["unit"].Value == "NM" ? Sphere.Length.FromNauticalMiles(Number(match, "number")).Kilometres
            : Number(match, "number");
        if (kilometres is > 0 and <= LongestKilometres)
        {
            var hasUnit = match.Groups["unit"].Success || match.Groups["speed"].Success;
            return (match.Value.Trim() + (hasUnit ? "" : " km"), Sphere.Length.FromKilometres(kilometres));
        }

        var shown = FieldReader.Shown(node);
        fields.Add("claims.length", node, new(
            $"{shown.English} is no length up to 100,000 km; write 5000 km, 2670 NM or 3 h at 900 km/h.",
            $"{shown.German} ist keine Länge bis 100.000 km; schreiben Sie 5000 km, 2670 NM oder 3 h at 900 km/h."));
        return null;
    }

    private static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,2}(\.[0-9]{1,3})?) *%?\s*\z", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"^\s*(?<number>[0-9]{1,6}(\.[0-9]{1,3})?) *((?<unit>km|NM)?|h at (?<speed>[0-9]{2,4}) km/h)\s*\z",
        RegexOptions.ExplicitCapture,
        1_000)]
    private static partial Regex Distances();
}
