using Umweg.Presentation;

namespace Umweg.Cli;

/// <summary>What a command does, how it is written, and lines to copy.</summary>
internal static class Help
{
    /// <summary>The help on a command, on a family of commands (<c>policy</c>), or on the program (no words).</summary>
    public static Report For(string path, IReadOnlyList<Verb> verbs, TextTable texts)
    {
        var verb = verbs.FirstOrDefault(candidate => candidate.Path == path);
        return verb is null ? Family(path, verbs, texts) : Single(verb, texts);
    }

    private static Report Single(Verb verb, TextTable texts) => Report.Of(
        new ReportBlock.Paragraph($"{verb.Usage} {texts["help.options.usage"]}"),
        new ReportBlock.Paragraph(texts[$"help.{Key(verb.Path)}"]),
        new ReportBlock.Heading(texts["help.options"]),
        Options(verb.AllOptions, texts),
        new ReportBlock.Heading(texts["help.examples"]),
        Examples(Key(verb.Path), texts));

    private static Report Family(string path, IReadOnlyList<Verb> verbs, TextTable texts)
    {
        var rows = verbs.Where(verb => verb.IsUnder(path))
            .Select(verb => (IReadOnlyList<string>)["  " + verb.Usage, texts[$"help.{Key(verb.Path)}"]]);
        var key = path.Length == 0 ? "umweg" : Key(path);
        return Report.Of(
            new ReportBlock.Paragraph(texts[$"help.{key}"]),
            new ReportBlock.Heading(texts["help.commands"]),
            new ReportBlock.Table([new(""), new("")], [.. rows]),
            new ReportBlock.Heading(texts["help.options"]),
            Options(OptionSpec.Everywhere, texts),
            new ReportBlock.Heading(texts["help.examples"]),
            Examples(key, texts));
    }

    private static ReportBlock.Table Options(IEnumerable<OptionSpec> options, TextTable texts)
    {
        var rows = options.Select(option => (IReadOnlyList<string>)
            [$"  {option.Name} {option.Value}".TrimEnd(), texts[option.TextKey]]);
        return new([new(""), new("")], [.. rows]);
    }

    private static ReportBlock.Table Examples(string key, TextTable texts)
    {
        var lines = texts[$"help.{key}.examples"].Split('\n');
        return new([new("")], [.. lines.Select(line => (IReadOnlyList<string>)[$"  {line}"])]);
    }

    private static string Key(string path) => path.Replace(' ', '.');
}
