using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary>How a line wants its report: as text, as JSON or in another form, and where to.</summary>
/// <param name="Format">One of those that the option names.</param>
/// <param name="Path">The file to write; null for the output.</param>
internal sealed record ReportOutput(string Format, string? Path)
{
    private const string Text = "text";
    private const string Json = "json";

    /// <summary>What <c>--format</c> and <c>--output</c> say; what is wrong with it goes to
    /// <paramref name="errors"/>.</summary>
    public static ReportOutput Read(Line line, TextTable texts, List<QueryError> errors) =>
        Read(line, OptionSpec.ReportFormat, texts, errors);

    /// <summary>The same for a command with forms of its own.</summary>
    public static ReportOutput Read(Line line, OptionSpec option, TextTable texts, List<QueryError> errors)
    {
        var formats = option.Value!.Split('|');
        var path = line.Value(OptionSpec.Output);
        var format = line.Value(option)?.ToLowerInvariant() ?? FormatOf(path, formats);
        if (!formats.Contains(format, StringComparer.Ordinal))
        {
            errors.Add(Choices.Error(texts, option, format, formats));
        }

        return new(format, path);
    }

    // A file called ways.svg is to hold a picture.
    private static string FormatOf(string? path, IReadOnlyList<string> formats)
    {
        var ending = System.IO.Path.GetExtension(path)?.TrimStart('.').ToLowerInvariant();
        return formats.FirstOrDefault(format => format == ending) ?? Text;
    }

    /// <summary>Writes the one that is wanted.</summary>
    /// <param name="session">The run.</param>
    /// <param name="text">Makes the text.</param>
    /// <param name="json">Writes the JSON, in UTF-8 and without a line's end.</param>
    /// <param name="other">Writes any other format, likewise; needed only by a command that has one.</param>
    public void Write(
        Session session, Func<Report> text, Action<Stream> json, Action<string, Stream>? other = null)
    {
        if (Format == Text)
        {
            session.Answer(text(), Path);
            return;
        }

        using var content = new MemoryStream();
        if (Format == Json)
        {
            json(content);
        }
        else
        {
            other!(Format, content);
        }

        content.WriteByte((byte)'\n');
        session.Deliver(content.ToArray(), Path);
    }
}
