using Umweg.Audit;
using Umweg.Claims;
using Umweg.Consent;
using Umweg.Places;
using Umweg.Presentation;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Timeline;
using Umweg.Venues;
using Umweg.Verify;
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
    public byte[] Draw(Answer answer, Language language, IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        using var content = new MemoryStream();
        RouteMap.Write(answer, world.Globe, language, content);
        return content.ToArray();
    }

    /// <inheritdoc/>
    public byte[] Draw(ConsentAnswer answer, bool isGeoJson, Language language, IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        using var content = new MemoryStream();
        if (isGeoJson)
        {
            ConsentGeoJson.Write(answer, world.Globe, language, content);
        }
        else
        {
            ConsentMap.Write(answer, world.Globe, language, content);
        }

        return content.ToArray();
    }

    /// <inheritdoc/>
    public byte[] Draw(VenueComparison comparison, Language language, IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        using var content = new MemoryStream();
        VenueMap.Write(comparison, world.Globe, language, content);
        return content.ToArray();
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
    public IReadOnlyList<WorldCheckResult> CheckWorld(Language language, IProgress<string> progress)
    {
        using var world = installation.OpenWorld(progress, language);
        progress.Report(TextTable.For(language)["world.checking"]);
        return WorldCheck.Run(world.Globe, installation.DataFolder);
    }

    private Planner Planner(WorldFile world) => new(new RouteSearch(world.Globe), new Gazetteer(), clock);
}
