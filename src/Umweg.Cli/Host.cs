using Umweg.Audit;
using Umweg.Consent;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Timeline;
using Umweg.Verify;
using Umweg.WorldBuilder;

namespace Umweg.Cli;

/// <summary>What surrounds the program: where it writes, what it may ask, and the work it hands on.</summary>
/// <param name="Output">The answer goes here, and nothing else; UTF-8.</param>
/// <param name="Error">All that is not the answer goes here.</param>
/// <param name="OutputIsTerminal">Whether a person sees the output at once: boxes and colour are welcome.</param>
/// <param name="ErrorIsTerminal">Whether a progress line may be overwritten.</param>
/// <param name="Environment">The value of an environment variable, or null.</param>
/// <param name="Clock">The time.</param>
/// <param name="Installation">Where data and world are.</param>
/// <param name="Plan">Answers a query.</param>
/// <param name="FindTimeline">Finds the days on which an answer changes.</param>
/// <param name="Consent">Answers a question of consent.</param>
/// <param name="Draw">Draws an answer as a map in SVG.</param>
/// <param name="CheckWorld">Checks the world, telling in a language what is being done.</param>
/// <param name="Verify">Verifies an answer; with true, that no shorter way exists as well.</param>
/// <param name="Audit">Audits a file of tracks; with true, as part of a flight.</param>
internal sealed record Host(
    Stream Output,
    TextWriter Error,
    bool OutputIsTerminal,
    bool ErrorIsTerminal,
    Func<string, string?> Environment,
    TimeProvider Clock,
    Installation Installation,
    Func<RouteQuery, IProgress<string>, CancellationToken, Answer> Plan,
    Func<TimelineQuery, IProgress<string>, CancellationToken, Outcome<TimelineAnswer>> FindTimeline,
    Func<ConsentQuery, IProgress<string>, CancellationToken, ConsentAnswer> Consent,
    Func<Answer, Language, IProgress<string>, byte[]> Draw,
    Func<Language, IProgress<string>, IReadOnlyList<WorldCheckResult>> CheckWorld,
    Func<ReadOnlyMemory<byte>, bool, Language, IProgress<string>, Outcome<Verification>> Verify,
    Func<ReadOnlyMemory<byte>, StanceOptions, bool, Language, IProgress<string>, CancellationToken,
        Outcome<AuditReport>> Audit);
