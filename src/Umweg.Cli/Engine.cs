using Umweg.Audit;
using Umweg.Claims;
using Umweg.Consent;
using Umweg.Places;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Timeline;
using Umweg.Venues;
using Umweg.Verify;
using Umweg.World;
using Umweg.World.Proof;
using Umweg.World.Search;
using Umweg.World.Storage;
using Umweg.WorldBuilder;

namespace Umweg.Cli;

/// <summary>Hands questions on to the library, over the world of an installation; where there is no world yet, it is
/// compiled first.</summary>
internal sealed class Engine(Installation installation, TimeProvider clock) : IEngine
{
    /// <inheritdoc/>
    public Answer Plan(RouteQuery query, IProgress<string> progress, CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, query.Language);
        return Planner(world).Plan(query, progress, cancellation);
    }

    /// <inheritdoc/>
    public Outcome<TimelineAnswer> FindTimeline(
        TimelineQuery query, IProgress<string> progress, CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, query.Route.Language);
        return new TimelineFinder(Planner(world), world.Globe, clock).Find(query, progress, cancellation);
    }

    /// <inheritdoc/>
    public ConsentAnswer Consent(ConsentQuery query, IProgress<string> progress, CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, query.Language);
        return Planner(world).Consent(query, progress, cancellation);
    }

    /// <inheritdoc/>
    public Outcome<ClaimsReport> CheckClaims(
        ReadOnlyMemory<byte> file,
        string fileName,
        Language language,
        IProgress<string> progress,
        CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, language);
        return Planner(world).CheckClaims(file, fileName, language, progress, cancellation);
    }

    /// <inheritdoc/>
    public Outcome<VenueComparison> Venues(
        VenueQuery query, IProgress<string> progress, CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, query.Language);
        return Planner(world).Venues(query, progress, cancellation);
    }

    /// <inheritdoc/>
    public void Draw(Action<Globe> draw, Language language, IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        draw(world.Globe);
    }

    /// <inheritdoc/>
    public Outcome<Verification> Verify(
        ReadOnlyMemory<byte> answer, bool isFull, Language language, IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        var borders = isFull ? SourceBorders.Read(installation.DataFolder, installation.Resolution) : null;
        return new AnswerVerifier(new WayChecker(world.Globe), borders).Verify(answer, isFull, language);
    }

    /// <inheritdoc/>
    public Outcome<AuditReport> Audit(
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

    /// <inheritdoc/>
    public Outcome<AuditReport> FindBeside(
        AuditReport report,
        int alternatives,
        Language language,
        IProgress<string> progress,
        CancellationToken cancellation)
    {
        using var world = installation.OpenWorld(progress, language);
        return new WaysBeside(new RouteSearch(world.Globe), new Gazetteer(), clock)
            .Find(report, alternatives, language, progress, cancellation);
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorldCheckResult> CheckWorld(Language language, IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        progress.Report(TextTable.For(language)["world.checking"]);
        return WorldCheck.Run(world.Globe, installation.DataFolder);
    }

    private Planner Planner(WorldFile world) => new(new RouteSearch(world.Globe), new Gazetteer(), clock);
}
