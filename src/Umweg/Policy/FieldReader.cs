using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>Reads single fields of a file written by a user, and collects what is wrong with them.</summary>
/// <remarks>A field that is wrong reads as null, so that one pass finds every mistake.</remarks>
internal sealed class FieldReader
{
    private const int MaxErrors = 100;
    private const int LongestText = 2_000;

    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2100, 12, 31);

    private readonly List<QueryError> _errors = [];

    /// <summary>All that was wrong so far, 100 at most.</summary>
    public IReadOnlyList<QueryError> Errors => _errors;

    /// <summary>Notes a mistake at a place.</summary>
    public void Add(string code, YamlNode where, string problem, string? suggestion = null)
    {
        if (_errors.Count < MaxErrors)
        {
            var input = where is YamlNode.Scalar scalar ? Quoted.Short(scalar.Text) : "";
            _errors.Add(new(code, input, problem, suggestion, where.Line, where.Column));
        }
    }

    /// <summary>Notes that another part of the reading found something wrong with the text at a place.</summary>
    public void Add(QueryError error, YamlNode where) =>
        Add(error.Code, where, error.Problem, error.Suggestion);

    /// <summary>The keys with their values if the node is a mapping.</summary>
    public bool TryMap(YamlNode node, string what, [NotNullWhen(true)] out YamlNode.Map? map)
    {
        map = node as YamlNode.Map;
        if (map is null)
        {
            Add("policy.shape", node, $"{Shown(node)} is not {what}; keys with values (key: value) were expected.");
        }

        return map is not null;
    }

    /// <summary>A text that is not empty.</summary>
    public string? Text(string key, YamlNode node)
    {
        if (node is not YamlNode.Scalar scalar)
        {
            Add("policy.text", node, $"'{key}' wants a text, not {Shown(node)}.");
            return null;
        }

        if (scalar.IsEmpty || string.IsNullOrWhiteSpace(scalar.Text))
        {
            Add("policy.text", node, $"'{key}' is empty; write a text or leave the key out.");
            return null;
        }

        if (scalar.Text.Length > LongestText)
        {
            Add("policy.text", node, $"'{key}' is longer than the limit of {LongestText} characters.");
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
                    Add(
                        "policy.unknownKey",
                        name,
                        $"'{Quoted.Short(name.Text)}' is no language of a text; 'en' and 'de' are.");
                    break;
            }
        }

        if (english is null && german is null)
        {
            Add("policy.text", node, $"'{key}' wants a text, or texts under 'en' and 'de'.");
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
            Add("policy.date", node, $"{Shown(node)} is no day for '{key}'; write one as 2025-10-17.");
            return null;
        }

        if (day < FirstDay || day > LastDay)
        {
            Add("policy.date", node, $"{Shown(node)} is out of range for '{key}'; days are from 1900 to 2100.");
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
            case "yes" or "on" or "ja":
                Add("policy.truth", node, $"{Shown(node)} is not understood for '{key}'.", "Write true.");
                return null;
            default:
                Add("policy.truth", node, $"{Shown(node)} is not understood for '{key}'; write true or false.");
                return null;
        }
    }

    /// <summary>What stands there, for a message.</summary>
    public static string Shown(YamlNode node) => node switch
    {
        YamlNode.Scalar { IsEmpty: true } => "nothing",
        YamlNode.Scalar scalar => $"'{Quoted.Short(scalar.Text)}'",
        YamlNode.List => "a list",
        _ => "a mapping",
    };
}
