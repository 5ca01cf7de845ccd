using Umweg.Presentation;
using Umweg.Query;
using Umweg.World.Storage;

namespace Umweg.Cli;

/// <summary><c>umweg world info | build | check</c>.</summary>
internal static class WorldCommands
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("world info", [], [], (_, session) => About(session, session.Host.Installation.OpenWorld)),
        new("world build", [], [], (_, session) => About(session, session.Host.Installation.RebuildWorld)),
        new("world check", [], [], Check),
    ];

    private static int About(Session session, Func<IProgress<string>, Language, WorldFile> open)
    {
        using var world = WithProgress(session, progress => open(progress, session.Language));
        session.Answer(WorldText.Of(
            world.Globe, session.Host.Installation.WorldPath, DataCredit.ReadAll(), session.Language));
        return ExitCode.Answered;
    }

    private static int Check(Line line, Session session)
    {
        var results = WithProgress(session, progress => session.Host.Engine.CheckWorld(session.Language, progress));
        session.Answer(WorldText.OfChecks(
            [.. results.Select(result => (result.Code, result.Passed, result.Facts, result.FirstFault))],
            session.Language));
        return results.All(result => result.Passed) ? ExitCode.Answered : ExitCode.Bug;
    }

    private static T WithProgress<T>(Session session, Func<IProgress<string>, T> work)
    {
        using var progress = session.Progress();
        return work(progress);
    }
}
