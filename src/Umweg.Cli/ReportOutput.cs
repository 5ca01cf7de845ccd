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
        var said = line.Value(option)?.ToLowerInvariant();
        if (said is not null && !formats.Contains(said, StringComparer.Ordinal))
        {
            errors.Add(Choices.Error(texts, option, said, formats));
            return new(said, path);
        }

        var chosen = FileExtension.FormatOf(path);
        var format = said ?? (formats.Contains(chosen, StringComparer.Ordinal) ? chosen! : Text);
        if (FileExtension.Problem(path, format, said is not null, formats, texts) is { } problem)
        {
            errors.Add(problem);
        }

        return new(format, path);
    }

    /// <summary>Whether the answer is drawn.</summary>
    public bool IsMap => OptionSpec.MapFormats.Contains(Format, StringComparer.Ordinal);

    /// <summary>Whether what is written is no text.</summary>
    public bool IsBinary => Format is MapOutput.Png or MapOutput.Pdf;

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

        if (!IsBinary)
        {
            content.WriteByte((byte)'\n');
        }

        session.Deliver(content.ToArray(), Path);
    }
}
