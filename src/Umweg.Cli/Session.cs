using System.Text;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Cli;

/// <summary>One run of the program: its surroundings, and the language that it speaks.</summary>
internal sealed class Session(Host host, Language language, CancellationToken cancellation)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Host Host => host;

    public Language Language => language;

    public CancellationToken Cancellation => cancellation;

    public TextTable Texts { get; } = TextTable.For(language);

    /// <summary>Writes a report as the answer: with boxes on a terminal, plain elsewhere.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The file to write it to; null for the output.</param>
    public void Answer(Report report, string? path = null)
    {
        using var content = new MemoryStream();
        using (var writer = Writer(content))
        {
            if (host.OutputIsTerminal && path is null)
            {
                TerminalText.Write(report, writer);
            }
            else
            {
                PlainText.Write(report, writer);
            }
        }

        Deliver(content.ToArray(), path);
    }

    /// <summary>Writes a finished answer to a file, or to the output where there is no path.</summary>
    /// <exception cref="UnwritableException">It could not be written.</exception>
    public void Deliver(byte[] content, string? path)
    {
        if (path is not null)
        {
            OutputFile.Write(path, content);
            return;
        }

        try
        {
            host.Output.Write(content);
            host.Output.Flush();
        }
        catch (IOException failure)
        {
            throw new UnwritableException(target: null, Quoted.Reason(failure, path: ""));
        }
    }

    /// <summary>Says what is wrong with the input, a line for each error.</summary>
    /// <returns>The exit code for that.</returns>
    public int Refuse(IEnumerable<QueryError> errors)
    {
        foreach (var error in errors)
        {
            var where = error.File is null ? ""
                : error.Line is { } line ? $"{error.File}:{line}:{error.Column ?? 1}: "
                : $"{error.File}: ";
            var suggestion = error.Suggestion is null ? "" : " " + error.Suggestion;
            Say($"{where}{error.Problem}{suggestion}");
        }

        return ExitCode.BadInput;
    }

    /// <summary>Tells of work that takes long, until it is disposed.</summary>
    public ProgressLine Progress() => new(host.Error, host.ErrorIsTerminal, host.Clock);

    /// <summary>Draws an answer on the world, and tells of it where that takes long.</summary>
    public void Draw(Action<Globe> draw)
    {
        using var progress = Progress();
        host.Engine.Draw(draw, language, progress);
    }

    /// <summary>Says something that is not the answer.</summary>
    public void Say(string sentence) => host.Error.Write($"umweg: {sentence}\n");

    /// <summary>A writer of UTF-8 without byte-order mark, line ends as given; it leaves the stream open.</summary>
    public static StreamWriter Writer(Stream stream) => new(stream, Utf8, leaveOpen: true);
}
