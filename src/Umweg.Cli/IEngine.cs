using Umweg.Audit;
using Umweg.Claims;
using Umweg.Consent;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Timeline;
using Umweg.Venues;
using Umweg.Verify;
using Umweg.World;
using Umweg.WorldBuilder;

namespace Umweg.Cli;

/// <summary>What the program hands its questions to.</summary>
/// <remarks>Each tells of what takes long, and ends early where it takes a token that is cancelled.</remarks>
internal interface IEngine
{
    /// <summary>Answers a query.</summary>
    Answer Plan(RouteQuery query, IProgress<string> progress, CancellationToken cancellation);

    /// <summary>Finds the days on which an answer changes.</summary>
    Outcome<TimelineAnswer> FindTimeline(
        TimelineQuery query, IProgress<string> progress, CancellationToken cancellation);

    /// <summary>Answers a question of consent.</summary>
    ConsentAnswer Consent(ConsentQuery query, IProgress<string> progress, CancellationToken cancellation);

    /// <summary>Decides the statements of a claims file.</summary>
    Outcome<ClaimsReport> CheckClaims(
        ReadOnlyMemory<byte> file,
        string fileName,
        Language language,
        IProgress<string> progress,
        CancellationToken cancellation);

    /// <summary>Compares cities for several delegations.</summary>
    Outcome<VenueComparison> Venues(VenueQuery query, IProgress<string> progress, CancellationToken cancellation);

    /// <summary>Lends the world to what draws an answer on it.</summary>
    void Draw(Action<Globe> draw, Language language, IProgress<string> progress);

    /// <summary>Verifies an answer; where it is full, that no shorter way exists as well.</summary>
    Outcome<Verification> Verify(
        ReadOnlyMemory<byte> answer, bool isFull, Language language, IProgress<string> progress);

    /// <summary>Audits a file of tracks, as whole flights or as parts of some.</summary>
    Outcome<AuditReport> Audit(
        ReadOnlyMemory<byte> file,
        StanceOptions stance,
        bool isEnRoute,
        Language language,
        IProgress<string> progress,
        CancellationToken cancellation);

    /// <summary>Finds the ways beside audited tracks.</summary>
    Outcome<AuditReport> FindBeside(
        AuditReport report,
        int alternatives,
        Language language,
        IProgress<string> progress,
        CancellationToken cancellation);

    /// <summary>Checks the world.</summary>
    IReadOnlyList<WorldCheckResult> CheckWorld(Language language, IProgress<string> progress);
}
