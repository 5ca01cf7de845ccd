using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Claims;

/// <summary>The keys of a statement in a claims file and what each may hold.</summary>
internal sealed class StatementReader(Gazetteer gazetteer, IReadOnlySet<string> worldIds, FieldReader fields)
{
    private static readonly string[] Keys =
        ["says", "speaker", "outlet", "date", "source", "from", "to", "stance", "claim"];

    private static readonly string[] StanceKeys =
        ["policy", "close", "permission", "avoid", "open", "state-aircraft", "date", "worldview", "straits"];

    private readonly ClaimFormReader _claims = new(worldIds, fields);

    /// <summary>The statement, or null where a mistake was noted.</summary>
    /// <param name="node">What stands in the file.</param>
    /// <param name="number">Its number.</param>
    /// <param name="frame">What holds where it says nothing else.</param>
    public Statement? Read(YamlNode node, int number, StatementFrame frame)
    {
        if (!fields.TryMap(node, new("no statement", "keine Aussage"), out var map))
        {
            return null;
        }

        var mistakes = fields.Errors.Count;
        LocalText? says = null;
        LocalText? speaker = null;
        LocalText? outlet = null;
        string? source = null;
        DateOnly? date = null;
        Claim? claim = null;
        foreach (var (key, value) in map.Entries)
        {
            switch (key.Text)
            {
                case "says":
                    says = fields.Local("says", value);
                    break;
                case "speaker":
                    speaker = fields.Local("speaker", value);
                    break;
                case "outlet":
                    outlet = fields.Local("outlet", value);
                    break;
                case "date":
                    date = fields.Date("date", value);
                    break;
                case "source":
                    source = fields.Text("source", value);
                    break;
                case "claim":
                    claim = _claims.Read(value);
                    break;
                default:
                    frame = Framed(key, value, frame);
                    break;
            }
        }

        // What a key lacks cannot be told from what was wrong with it.
        if (fields.Errors.Count == mistakes)
        {
            RefuseMissing(map, frame);
        }

        return fields.Errors.Count > mistakes
            ? null
            : new(
                number,
                says!,
                speaker,
                outlet,
                date!.Value,
                source!,
                frame.From!,
                frame.To!,
                frame.Stance with { Date = frame.Stance.Date ?? date },
                claim!,
                map.Line,
                map.Column);
    }

    /// <summary>A place as text; where it means none, that is noted.</summary>
    public string Place(string key, YamlNode node)
    {
        var text = fields.Text(key, node);
        if (text is not null)
        {
            AddErrors(gazetteer.Resolve(text, fields.Language).Errors, node);
        }

        return text ?? "";
    }

    /// <summary>A stance, whose keys are called as the options of the command line.</summary>
    public StanceOptions Stance(YamlNode node)
    {
        var options = new StanceOptions();
        if (!fields.TryMap(node, new("no stance", "keine Haltung"), out var map))
        {
            return options;
        }

        var mistakes = fields.Errors.Count;
        foreach (var (key, value) in map.Entries)
        {
            options = key.Text switch
            {
                "policy" => options with { Policies = Policies(value) },
                "close" => options with { Close = Lists(value, list => new() { Close = list }) },
                "permission" => options with { Permission = Lists(value, list => new() { Permission = list }) },
                "avoid" => options with { Avoid = Lists(value, list => new() { Avoid = list }) },
                "open" => options with { Open = Lists(value, list => new() { Open = list }) },
                "state-aircraft" => options with { StateAircraft = fields.Truth(key.Text, value) ?? false },
                "date" => options with { Date = fields.Date(key.Text, value) },
                "worldview" => options with { Worldview = WorldviewName(value) },
                "straits" => options with { Straits = StraitsOn(value) },
                _ => Refuse(key, options),
            };
        }

        if (fields.Errors.Count == mistakes)
        {
            AddErrors(OptionReader.Read(options, worldIds, fields.Language).Errors, node);
        }

        return options;
    }

    private StatementFrame Framed(YamlNode.Scalar key, YamlNode value, StatementFrame frame)
    {
        switch (key.Text)
        {
            case "from":
                return frame with { From = Place("from", value) };
            case "to":
                return frame with { To = Place("to", value) };
            case "stance":
                return frame with { Stance = Stance(value) };
            default:
                PolicySchema.RefuseKey(key, Keys, new("a statement", "einer Aussage"), fields);
                return frame;
        }
    }

    private void RefuseMissing(YamlNode.Map map, StatementFrame frame)
    {
        var given = map.Entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var key in Keys.Where(key => key switch
        {
            "says" or "date" or "source" or "claim" => !given.Contains(key),
            "from" => frame.From is null,
            "to" => frame.To is null,
            _ => false,
        }))
        {
            fields.Add("claims.missing", map, new(
                $"This statement lacks '{key}'; a statement has {string.Join(", ", Keys)}.",
                $"Dieser Aussage fehlt '{key}'; eine Aussage hat {string.Join(", ", Keys)}."));
        }

        if (!given.Contains("speaker") && !given.Contains("outlet"))
        {
            fields.Add("claims.missing", map, new(
                "This statement names neither 'speaker' nor 'outlet'; who said it, or who reported it?",
                "Diese Aussage nennt weder 'speaker' noch 'outlet'; wer hat es gesagt oder berichtet?"));
        }
    }

    private IReadOnlyList<string> Policies(YamlNode node)
    {
        var names = Texts("policy", node);
        foreach (var name in names)
        {
            AddErrors(PolicyLibrary.Find(name, fields.Language).Errors, node);
        }

        return names;
    }

    private IReadOnlyList<string> Lists(YamlNode node, Func<IReadOnlyList<string>, StanceOptions> meaning)
    {
        var lists = Texts("stance", node);
        AddErrors(OptionReader.Read(meaning(lists), worldIds, fields.Language).Errors, node);
        return lists;
    }

    private string? WorldviewName(YamlNode node)
    {
        var name = fields.Text("worldview", node);
        AddErrors(Worldviews.Find(name, fields.Language).Errors, node);
        return name;
    }

    private Straits StraitsOn(YamlNode node)
    {
        var word = fields.Text("straits", node);
        if (word is not (null or "permission" or "transit"))
        {
            fields.Add("claims.straits", node, new(
                $"'{Quoted.Short(word)}' is no passage through straits; expected is permission or transit.",
                $"'{Quoted.Short(word)}' ist keine Durchfahrt von Meerengen; erwartet wird permission oder transit."));
        }

        return word == "transit" ? Straits.Transit : Straits.Permission;
    }

    private IReadOnlyList<string> Texts(string key, YamlNode node) => node is YamlNode.List list
        ? [.. list.Items.Select(item => fields.Text(key, item)).OfType<string>()]
        : fields.Text(key, node) is { } text ? [text]
        : [];

    // What is wrong in a policy's own file keeps its place there.
    private void AddErrors(IReadOnlyList<QueryError> errors, YamlNode node)
    {
        foreach (var error in errors)
        {
            var place = error.File is null ? "" : $"{error.File}:{error.Line}:{error.Column}: ";
            fields.Add(error with { Problem = place + error.Problem, File = null }, node);
        }
    }

    private StanceOptions Refuse(YamlNode.Scalar key, StanceOptions options)
    {
        PolicySchema.RefuseKey(key, StanceKeys, new("a stance", "einer Haltung"), fields);
        return options;
    }
}
