using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary>How a line wants its report: as text or as JSON, and where to.</summary>
/// <param name="IsJson">Whether as JSON.</param>
/// <param name="Path">The file to write; null for the output.</param>
internal sealed record ReportOutput(bool IsJson, string? Path)
{
    private const string Text = "text";
    private const string Json = "json";

    /// <summary>What <c>--format</c> and <c>--output</c> say; what is wrong with it goes to
    /// <paramref name="errors"/>.</summary>
    public static ReportOutput Read(Line line, TextTable texts, List<QueryError> errors)
    {
        var format = line.Value(OptionSpec.ReportFormat)?.ToLowerInvariant() ?? Text;
        if (format is not (Text or Json))
        {
            errors.Add(Choices.Error(texts, OptionSpec.ReportFormat, format, [Text, Json]));
        }

        return new(format == Json, line.Value(OptionSpec.Output));
    }

    /// <summary>Writes the one that is wanted.</summary>
    /// <param name="session">The run.</param>
    /// <param name="text">Makes the text.</param>
    /// <param name="json">Writes the JSON, in UTF-8 and without a line's end.</param>
    public void Write(Session session, Func<Report> text, Action<Stream> json)
    {
        if (!IsJson)
        {
            session.Answer(text(), Path);
            return;
        }

        using var content = new MemoryStream();
        json(content);
        content.WriteByte((byte)'\n');
        session.Deliver(content.ToArray(), Path);
    }
}
