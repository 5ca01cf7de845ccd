using Umweg.Audit;
using Umweg.Consent;
using Umweg.Places;
using Umweg.Presentation;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Timeline;
using Umweg.Verify;
using Umweg.World.Proof;
using Umweg.World.Search;
using Umweg.WorldBuilder;

namespace Umweg.Cli;

/// <summary>Hands questions on to the library, over the world of an installation.</summary>
internal static class Engine
{
    /// <summary>Answers a query; where there is no world yet, it is compiled first.</summary>
    public static Answer Plan(
        Installation installation,
        TimeProvider clock,
        RouteQuery query,
        IProgress<string> progress,
        CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, query.Language);
        var planner = new Planner(new RouteSearch(world.Globe), new Gazetteer(), clock);
        return planner.Plan(query, progress, cancellation);
    }

    /// <summary>Finds the days on which an answer changes; where there is no world yet, it is compiled first.</summary>
    public static Outcome<TimelineAnswer> FindTimeline(
        Installation installation,
        TimeProvider clock,
        TimelineQuery query,
        IProgress<string> progress,
        CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, query.Route.Language);
        var planner = new Planner(new RouteSearch(world.Globe), new Gazetteer(), clock);
        return new TimelineFinder(planner, world.Globe, clock).Find(query, progress, cancellation);
    }

    /// <summary>Answers a question of consent; where there is no world yet, it is compiled first.</summary>
    public static ConsentAnswer Consent(
        Installation installation,
        TimeProvider clock,
        ConsentQuery query,
        IProgress<string> progress,
        CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, query.Language);
        var planner = new Planner(new RouteSearch(world.Globe), new Gazetteer(), clock);
        return planner.Consent(query, progress, cancellation);
    }

    /// <summary>Draws an answer as a map in SVG, with the world on which it was found.</summary>
    public static byte[] Draw(
        Installation installation, Answer answer, Language language, IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        using var content = new MemoryStream();
        RouteMap.Write(answer, world.Globe, language, content);
        return content.ToArray();
    }

    /// <summary>Verifies an answer on the world; where there is none yet, it is compiled first.</summary>
    public static Outcome<Verification> Verify(
        Installation installation,
        ReadOnlyMemory<byte> answer,
        bool isFull,
        Language language,
        IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        var borders = isFull ? SourceBorders.Read(installation.DataFolder, installation.Resolution) : null;
        return new AnswerVerifier(new WayChecker(world.Globe), borders).Verify(answer, isFull, language);
    }

    /// <summary>Audits a file of tracks on the world; where there is none yet, it is compiled first.</summary>
    public static Outcome<AuditReport> Audit(
        Installation installation,
        TimeProvider clock,
        ReadOnlyMemory<byte> file,
        StanceOptions stance,
        bool isEnRoute,
        Language language,
        IProgress<string> progress,
        CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, language);
        return new Auditor(new RouteSearch(world.Globe), new Gazetteer(), clock)
            .Audit(file, stance, isEnRoute, language, progress, cancellation);
    }

    /// <summary>Checks the world; where there is none yet, it is compiled first.</summary>
    public static IReadOnlyList<WorldCheckResult> CheckWorld(
        Installation installation, Language language, IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        progress.Report(TextTable.For(language)["world.checking"]);
        return WorldCheck.Run(world.Globe, installation.DataFolder);
    }
}
