using System.Reflection;
using Umweg.Cli.Completion;
using Umweg.Presentation;

namespace Umweg.Cli;

/// <summary>The program <c>umweg</c>: from the words of a command line to an exit code.</summary>
internal static class App
{
    /// <summary>All that it can be told to do.</summary>
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        RouteCommand.Verb,
        TimelineCommand.Verb,
        ConsentCommand.Verb,
        ClaimsCommand.Verb,
        VenuesCommand.Verb,
        VerifyCommand.Verb,
        AuditCommand.Verb,
        .. PolicyCommands.Verbs,
        PlacesCommand.Verb,
        .. WorldCommands.Verbs,
        CompletionCommand.Verb,
    ];

    /// <summary>Does what the arguments say.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Host host, CancellationToken cancellation)
    {
        var session = new Session(host, LanguageChoice.Of(arguments, host.Environment), cancellation);
        try
        {
            return Run(arguments, session);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (UndrawableException failure)
        {
            return session.Refuse([failure.Error]);
        }
        catch (UnwritableException failure)
        {
            var reason = failure.Reason.In(session.Language);
            session.Say(failure.Target is { } target
                ? session.Texts.With("error.unwritable", target, reason)
                : session.Texts.With("error.stdout", reason));
            return ExitCode.BadInput;
        }
#pragma warning disable CA1031 // The outermost frame: whatever was not foreseen ends here, as one sentence.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            session.Say(session.Texts.With("error.bug", bug.GetType().Name, OneLine(bug.Message)));
            if (!string.IsNullOrEmpty(host.Environment("UMWEG_DEBUG")))
            {
                host.Error.Write($"{bug}\n");
            }

            return ExitCode.Bug;
        }
    }

    private static int Run(IReadOnlyList<string> arguments, Session session)
    {
        if (CompletionCommand.IsQuestion(arguments))
        {
            return CompletionCommand.Answer(arguments, session);
        }

        var outcome = new LineReader(Verbs, session.Texts).Read(arguments);
        if (outcome.Value is not { } understood)
        {
            return session.Refuse(outcome.Errors);
        }

        var line = understood.Line;
        if (line.Value(OptionSpec.Lang) is { } lang && LanguageChoice.Of(lang) is null)
        {
            return session.Refuse([Choices.Error(session.Texts, OptionSpec.Lang, lang, ["en", "de"])]);
        }

        if (line.Has(OptionSpec.Help) || (understood.Verb is null && !line.Has(OptionSpec.Version)))
        {
            session.Answer(Help.For(understood.Path, Verbs, session.Texts));
            return ExitCode.Answered;
        }

        if (line.Has(OptionSpec.Version))
        {
            session.Answer(Report.Of(new ReportBlock.Paragraph($"umweg {Version}")));
            return ExitCode.Answered;
        }

        // What was found until then has been written, and says that it is not all.
        var code = understood.Verb!.Run(line, session);
        return session.Cancellation.IsCancellationRequested ? ExitCode.Interrupted : code;
    }

    /// <summary>The program's version: <c>0.1.0</c>.</summary>
    private static string Version =>
        typeof(App).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion
            .Split('+')[0];

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
