using System.Text;

namespace Umweg.Cli.Completion;

/// <summary><c>umweg completion SHELL</c>: the script by which a shell completes commands, and what that script asks.
/// </summary>
internal static class CompletionCommand
{
    /// <summary>What a script asks: <c>umweg complete WORD...</c>. No verb, for its words are anybody's.</summary>
    private const string Question = "complete";

    /// <summary>The shells that there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish"];

    public static Verb Verb { get; } = new("completion", ["SHELL"], [], Run);

    /// <summary>Whether a line is a script's question, not a person's.</summary>
    public static bool IsQuestion(IReadOnlyList<string> arguments) => arguments is [Question, ..];

    /// <summary>Answers a script: a suggestion a line, what it means behind a tabulator.</summary>
    public static int Answer(IReadOnlyList<string> arguments, Session session)
    {
        var lines = new StringBuilder();
        foreach (var suggestion in new Suggestions(App.Verbs, session.Language).For([.. arguments.Skip(1)]))
        {
            lines.Append(suggestion.Text).Append('\t').Append(suggestion.Note).Append('\n');
        }

        session.Deliver(Encoding.UTF8.GetBytes(lines.ToString()), path: null);
        return ExitCode.Answered;
    }

    private static int Run(Line line, Session session)
    {
        var shell = line.Arguments[0].ToLowerInvariant();
        if (!Shells.Contains(shell, StringComparer.Ordinal))
        {
            return session.Refuse([Choices.Error(session.Texts, "SHELL", line.Arguments[0], Shells)]);
        }

        using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"Umweg.Completion.{shell}")!;
        using var content = new MemoryStream();
        script.CopyTo(content);
        session.Deliver(content.ToArray(), path: null);
        return ExitCode.Answered;
    }
}
