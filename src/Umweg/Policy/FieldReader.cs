using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>Reads single fields of a file written by a user, and collects what is wrong with them.</summary>
/// <remarks>A field that is wrong reads as null, so that one pass finds every mistake.</remarks>
/// <param name="language">The language of the sentences.</param>
internal sealed class FieldReader(Language language)
{
    private const int MaxErrors = 100;
    private const int LongestText = 2_000;

    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2100, 12, 31);

    private readonly List<QueryError> _errors = [];

    /// <summary>All that was wrong so far, 100 at most.</summary>
    public IReadOnlyList<QueryError> Errors => _errors;

    /// <summary>The language of the sentences.</summary>
    public Language Language => language;

    /// <summary>Notes a mistake at a place.</summary>
    public void Add(string code, YamlNode where, LocalText problem, LocalText? suggestion = null)
    {
        var input = where is YamlNode.Scalar scalar ? scalar.Text : "";
        Add(Mistake.In(language, code, input, problem, suggestion), where);
    }

    /// <summary>Notes that another part of the reading found something wrong with the text at a place.</summary>
    public void Add(QueryError error, YamlNode where)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(error with { Line = where.Line, Column = where.Column });
        }
    }

    /// <summary>The keys with their values if the node is a mapping.</summary>
    /// <param name="node">What stands there.</param>
    /// <param name="what">What it should be, denied: "no rule".</param>
    /// <param name="map">The mapping.</param>
    public bool TryMap(YamlNode node, LocalText what, [NotNullWhen(true)] out YamlNode.Map? map)
    {
        map = node as YamlNode.Map;
        if (map is null)
        {
            var shown = Shown(node);
            Add("policy.shape", node, new(
                $"{shown.English} is {what.English}; keys with values (key: value) were expected.",
                $"{shown.German} ist {what.German}; erwartet werden Schlüssel mit Werten (Schlüssel: Wert)."));
        }

        return map is not null;
    }

    /// <summary>A text that is not empty.</summary>
    public string? Text(string key, YamlNode node)
    {
        if (node is not YamlNode.Scalar scalar)
        {
            var shown = Shown(node);
            Add("policy.text", node, new(
                $"{shown.English} is no text for '{key}'; expected is a single one.",
                $"{shown.German} ist kein Text für '{key}'; erwartet wird ein einzelner."));
            return null;
        }

        if (scalar.IsEmpty || string.IsNullOrWhiteSpace(scalar.Text))
        {
            Add("policy.text", node, new(
                $"'{key}' is empty; write a text or leave the key out.",
                $"'{key}' ist leer; schreiben Sie einen Text oder lassen Sie den Schlüssel weg."));
            return null;
        }

        if (scalar.Text.Length > LongestText)
        {
            Add("policy.text", node, new(
                $"'{key}' is longer than the limit of {LongestText} characters.",
                $"'{key}' ist länger als die erlaubten {LongestText} Zeichen."));
            return null;
        }

        return scalar.Text.Trim();
    }

    /// <summary>A text, or one for each language as <c>{en: ..., de: ...}</c>.</summary>
    public LocalText? Local(string key, YamlNode node)
    {
        if (node is not YamlNode.Map map)
        {
            return Text(key, node) is { } text ? LocalText.Same(text) : null;
        }

        string? english = null;
        string? german = null;
        foreach (var (name, value) in map.Entries)
        {
            switch (name.Text)
            {
                case "en":
                    english = Text($"{key}.en", value);
                    break;
                case "de":
                    german = Text($"{key}.de", value);
                    break;
                default:
                    Add("policy.unknownKey", name, new(
                        $"'{Quoted.Short(name.Text)}' is no language of a text; 'en' and 'de' are.",
                        $"'{Quoted.Short(name.Text)}' ist keine Sprache für Texte; es gibt 'en' und 'de'."));
                    break;
            }
        }

        if (english is null && german is null)
        {
            Add("policy.text", node, new(
                $"'{key}' wants a text, or texts under 'en' and 'de'.",
                $"'{key}' braucht einen Text oder Texte unter 'en' und 'de'."));
            return null;
        }

        return new(english ?? german!, german ?? english!);
    }

    /// <summary>A day, written 2025-10-17, from 1900 to 2100.</summary>
    public DateOnly? Date(string key, YamlNode node)
    {
        var text = (node as YamlNode.Scalar)?.Text ?? "";
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var shown = Shown(node);
            Add("policy.date", node, new(
                $"{shown.English} is no day for '{key}'; write one as 2025-10-17.",
                $"{shown.German} ist kein Tag für '{key}'; schreiben Sie ihn so: 2025-10-17."));
            return null;
        }

        if (day < FirstDay || day > LastDay)
        {
            Add("policy.date", node, new(
                $"'{text}' is out of range for '{key}'; days are from 1900 to 2100.",
                $"'{text}' liegt für '{key}' zu früh oder zu spät; erlaubt sind Tage von 1900 bis 2100."));
            return null;
        }

        return day;
    }

    /// <summary>true or false.</summary>
    public bool? Truth(string key, YamlNode node)
    {
        switch ((node as YamlNode.Scalar)?.Text)
        {
            case "true":
                return true;
            case "false":
                return false;
            case var text:
                var shown = Shown(node);
                Add(
                    "policy.truth",
                    node,
                    new(
                        $"{shown.English} is not understood for '{key}'; expected is true or false.",
                        $"{shown.German} wird für '{key}' nicht verstanden; erwartet wird true oder false."),
                    text switch
                    {
                        "yes" or "on" or "ja" => new("Write true.", "Schreiben Sie true."),
                        "no" or "off" or "nein" => new("Write false.", "Schreiben Sie false."),
                        _ => null,
                    });
                return null;
        }
    }

    /// <summary>What stands there, as the beginning of a message.</summary>
    public static LocalText Shown(YamlNode node) => node switch
    {
        YamlNode.Scalar { IsEmpty: true } => new("An empty value", "Ein leerer Wert"),
        YamlNode.Scalar scalar => LocalText.Same($"'{Quoted.Short(scalar.Text)}'"),
        YamlNode.List { Items.Count: 0 } => new("An empty list", "Eine leere Liste"),
        YamlNode.List => new("A list", "Eine Liste"),
        _ => new("A mapping", "Eine Zuordnung"),
    };
}
