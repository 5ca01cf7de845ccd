using System.Globalization;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.World.Proof;

namespace Umweg.Verify;

/// <summary>Verifies answers of the schema <c>umweg.route/1</c> against a world, without the search.</summary>
/// <remarks>
/// <para>The stance is the answer's own: what it lists as closed, avoided or on permission is taken as the question,
/// and whether policies say so is not asked. Everything else is found anew: docs/algorithms/proof.md, "An
/// answer".</para>
/// <para>Safe for any number of threads; make one and keep it.</para></remarks>
public sealed class AnswerVerifier
{
    /// <summary>How many bytes an answer may have: a hundred times the longest seen.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int MaxPolygons = 30;
    private const int MaxPolygonCorners = 1_000;

    private readonly WayChecker _checker;
    private readonly ISourceBorders? _borders;

    /// <summary>A verifier over a world.</summary>
    /// <param name="checker">Checks ways over the world.</param>
    /// <param name="borders">The borders as the source drew them; null where they are not to be compared.</param>
    public AnswerVerifier(WayChecker checker, ISourceBorders? borders)
    {
        _checker = checker;
        _borders = borders;
    }

    /// <summary>Verifies an answer.</summary>
    /// <param name="json">The answer as <c>umweg route --format json</c> writes it, in UTF-8.</param>
    /// <param name="isFull">Whether to prove as well that no shorter way exists.</param>
    /// <param name="language">The language of what is wrong with the text.</param>
    /// <returns>What was proved and what not; or why the text is no answer of this world.</returns>
    public Outcome<Verification> Verify(ReadOnlyMemory<byte> json, bool isFull, Language language)
    {
        var texts = TextTable.For(language);
        var read = new AnswerReader(language).Read(json);
        if (read.Value is not { } answer)
        {
            return Outcome<Verification>.Bad(read.Errors);
        }

        var world = _checker.Globe.Origin.Checksum;
        if (answer.World != world)
        {
            var shown = Quoted.Short(answer.World);
            return new QueryError("answer.world", shown, texts.With("verify.error.world", shown, world));
        }

        var (stance, unknown) = VerifiedStance.Of(_checker.Globe, answer);
        if (stance is null)
        {
            var shown = Quoted.Short(unknown!);
            return new QueryError("answer.member", shown, texts.With("verify.error.territory", shown));
        }

        if (answer.Polygons.Count > MaxPolygons
            || answer.Polygons.Any(polygon => polygon.Ring.Count is < 3 or > MaxPolygonCorners))
        {
            return new QueryError("answer.member", "polygon", texts.With(
                "verify.error.polygons", MaxPolygons, MaxPolygonCorners));
        }

        return Verify(stance, isFull);
    }

    private Verification Verify(VerifiedStance stance, bool isFull)
    {
        var answer = stance.Answer;
        var log = new ProofLog();
        _ = FaultOfDirect(stance, log)
            && (answer.IsFound ? FaultOfRoutes(stance, isFull, log) : FaultOfBlocked(stance, log));
        return log.ToVerification();
    }

    // Each of these tells whether to go on.
    private bool FaultOfDirect(VerifiedStance stance, ProofLog log)
    {
        var (stated, found) = (stance.Answer.DirectKm, stance.DirectKm);
        var via = new CrossingVerifier(_checker, stance).DirectVia();
        return log.Demand(
                Math.Abs(stated - found) <= Tolerance.Km, "direct.distance", 0, Km(stated), Km(found))
            && log.Demand(
                via.SequenceEqual(stance.Answer.DirectVia, StringComparer.Ordinal), "direct.via", 0,
                string.Join(',', stance.Answer.DirectVia), string.Join(',', via))
            && log.Prove("direct", 0, Km(found));
    }

    private bool FaultOfRoutes(VerifiedStance stance, bool isFull, ProofLog log)
    {
        var routes = stance.Answer.Routes;
        if (!log.Demand(routes.Count > 0 && stance.Answer.BlockedBy.Count == 0, "status.found", 0))
        {
            return false;
        }

        var verified = new List<VerifiedRoute>();
        foreach (var route in routes)
        {
            if (new RouteVerifier(_checker, stance, _borders).Verify(route, verified.Count + 1, isFull, log)
                is not { } way)
            {
                return false;
            }

            verified.Add(way);
        }

        return RankVerifier.Verify(stance.Airspace.States, verified, log);
    }

    private bool FaultOfBlocked(VerifiedStance stance, ProofLog log)
    {
        var answer = stance.Answer;
        if (!log.Demand(answer.Routes.Count == 0, "status.blocked", 0))
        {
            return false;
        }

        var airspace = stance.Airspace;
        var proof = _checker.ProveBlocked(airspace.Closed, airspace.ClosedRings, stance.From, stance.To);
        if (!log.Demand(proof.Verdict != ProofVerdict.Refuted, "blocked.way", 0)
            || !log.Decide(proof.Verdict != ProofVerdict.NotDecided, "blocked.undecided", 0))
        {
            return false;
        }

        var (departure, arrival) = (Territories(proof.DepartureWall), Territories(proof.ArrivalWall));
        var stated = answer.BlockedBy.Select(each => each.Territory).ToHashSet(StringComparer.Ordinal);
        foreach (var closure in answer.BlockedBy)
        {
            if (!log.Demand(
                stance.Knows(closure.Territory)
                && stance.Of(closure.Territory) is { Access: Policy.Access.Closed } own
                && closure.Access == "closed" && closure.State == own.State && closure.Rule == own.Rule
                && (departure.Contains(closure.Territory) || arrival.Contains(closure.Territory)),
                "blocked.by", 0, closure.Territory))
            {
                return false;
            }
        }

        // With polygons the way may be shut by them and by less than the whole wall.
        var hasPolygons = airspace.ClosedRings.Count > 0;
        return log.Demand(
                hasPolygons || departure.IsSubsetOf(stated) || arrival.IsSubsetOf(stated),
                "blocked.wall", 0, string.Join(',', stated.Order(StringComparer.Ordinal)))
            && log.Prove("blocked", 0, string.Join(',', stated.Order(StringComparer.Ordinal)));

        HashSet<string> Territories(World.CellSet wall) => wall.Cells()
            .Select(cell => stance.Globe.Territories[cell].Id)
            .Where(id => stance.Of(id).Access == Policy.Access.Closed)
            .ToHashSet(StringComparer.Ordinal);
    }

    internal static string Km(double km) => km.ToString("0.000000", CultureInfo.InvariantCulture);
}
