using System.Globalization;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Verify;

/// <summary>Verifies one route of an answer.</summary>
internal sealed class RouteVerifier(WayChecker checker, VerifiedStance stance, ISourceBorders? borders)
{
    private readonly CrossingVerifier _crossings = new(checker, stance);
    private StatedRoute _route = null!;
    private ProofLog _log = null!;
    private int _rank;

    private CellSet Closed => stance.Airspace.Closed;

    private IReadOnlyList<ClosedRing> Rings => stance.Airspace.ClosedRings;

    /// <summary>The route, if it is right; null where the log has its fault.</summary>
    public VerifiedRoute? Verify(StatedRoute route, int rank, bool isFull, ProofLog log)
    {
        (_route, _log, _rank) = (route, log, rank);
        if (!log.Demand(route.Rank == rank, "rank", rank, Text(route.Rank)) || Waypoints() is not { } way)
        {
            return null;
        }

        // A leg along a border is in either of two territories: it is taken for that which the route says it crosses.
        var named = route.Crossings.Select(crossing => crossing.Territory).ToHashSet(StringComparer.Ordinal);
        var pieces = _crossings.Pieces(way, Closed.Union(CellSet.Of(
            stance.Globe.Territories.Index().Where(each => !named.Contains(each.Item.Id)).Select(each => each.Index))));
        var crossed = StateSet.Of(
            [.. pieces.SelectMany(piece => stance.Airspace.StatesOf(piece.Cell).Members()).Distinct()]);
        var states = stance.Airspace.States.Entries.Count;
        var refused = stance.Airspace.CellsOf(
            StateSet.Of([.. Enumerable.Range(0, states).Where(state => !crossed.Contains(state))]));
        return IsPermitted(way, refused)
            && IsAsLong(way, crossed)
            && AreCrossingsRight(pieces)
            && AreStatesRight(pieces)
            && IsDrawnRight(way)
            && IsClearOfSource(way)
            && (!isFull || IsShortest(way, refused))
            && (rank > 1 || IsBest(way, isFull))
            ? new(route, crossed)
            : null;
    }

    // The stated positions, with each bend as the very corner that it is.
    private List<SpherePoint>? Waypoints()
    {
        var stated = _route.Waypoints;
        if (!_log.Demand(
            stated.Count >= 2 && IsAt(stated[0], stance.From) && IsAt(stated[^1], stance.To), "ends", _rank))
        {
            return null;
        }

        var way = new List<SpherePoint> { stance.From };
        for (var i = 1; i < stated.Count - 1; i++)
        {
            var point = Wgs84.ToSphere(stated[i]);
            way.Add(checker.CornerNear(point, Tolerance.BendRadians) ?? PolygonCornerNear(point) ?? point);
        }

        way.Add(stance.To);
        return way;
    }

    private SpherePoint? PolygonCornerNear(SpherePoint point)
    {
        var near = Rings.SelectMany(ring => ring.Corners)
            .Where(corner => Arc.Angle(corner, point) <= Tolerance.BendRadians).ToList();
        return near.Count == 0 ? null : near[0];
    }

    private bool IsPermitted(List<SpherePoint> way, CellSet refused)
    {
        // A leg of a half circle has a stop on it, which is no corner and exact only to its decimals: each part counts.
        var start = 0;
        for (var i = 1; i < way.Count; i++)
        {
            var isStop = i < way.Count - 1
                && Math.Abs(Arc.Angle(way[i - 1], way[i]) + Arc.Angle(way[i], way[i + 1]) - Math.PI) < 1e-9;
            if (!isStop && i < way.Count - 1)
            {
                continue;
            }

            if (checker.FindFault(Closed, Rings, way.GetRange(start, i + 1 - start), refused) is { } fault)
            {
                var code = fault.Kind switch
                {
                    WayFaultKind.EndIsClosed => "end.closed",
                    WayFaultKind.LegEntersClosed => "leg.closed",
                    WayFaultKind.LegEntersPolygon => "leg.polygon",
                    WayFaultKind.LegBetweenClosed => "leg.between",
                    WayFaultKind.LegThroughSharedCorner => "leg.corner",
                    WayFaultKind.BendAtNothing => "bend.nothing",
                    WayFaultKind.BendOnWrongSide => "bend.side",
                    WayFaultKind.BendThroughSharedCorner => "bend.corner",
                    WayFaultKind.TurnsBack => "bend.back",
                    WayFaultKind.PolygonIsNotSimple => "polygon",
                    _ => "leg.none",
                };
                return _log.Demand(
                    false, code, _rank, Text(start + fault.Stop + 1),
                    fault.Where.IsValid ? Wgs84.ToPosition(fault.Where).ToString() : string.Empty);
            }

            start = i;
        }

        return _log.Prove("legs", _rank, Text(way.Count - 1), Text(way.Count - 2));
    }

    private bool IsAsLong(List<SpherePoint> way, StateSet crossed)
    {
        var legs = way.Zip(way.Skip(1)).ToList();
        var km = legs.Sum(leg => GreatEllipse.Length(leg.First, leg.Second).Kilometres);
        var angle = legs.Sum(leg => Arc.Angle(leg.First, leg.Second));
        var detour = Math.Max(0, _route.DistanceKm - stance.Answer.DirectKm);
        var percent = stance.DirectKm > 0 ? 100 * Math.Max(0, km - stance.DirectKm) / stance.DirectKm : 0;
        var cost = km + stance.Airspace.States.PriceKm(crossed);
        var bound = angle * Wgs84.PolarRadiusMetres / 1000;
        return Same(_route.DistanceKm, km, "distance")
            && Same(_route.DetourKm, detour, "detour")
            && _log.Demand(
                Math.Abs(_route.DetourPercent - percent) <= Tolerance.Percent + (1e-3 * Tolerance.Km * percent),
                "percent", _rank, Text(_route.DetourPercent), Text(percent))
            && Same(_route.CostKm, cost, "cost")
            && _log.Demand(_route.LowerBoundMethod == "reducedSphere", "bound.method", _rank, _route.LowerBoundMethod)
            && _log.Demand(
                _route.LowerBoundKm >= 0 && _route.LowerBoundKm <= bound + Tolerance.Km,
                "bound", _rank, AnswerVerifier.Km(_route.LowerBoundKm), AnswerVerifier.Km(bound))
            && _log.Prove("length", _rank, AnswerVerifier.Km(km));

        bool Same(double stated, double found, string code) => _log.Demand(
            Math.Abs(stated - found) <= Tolerance.Km, code, _rank,
            AnswerVerifier.Km(stated), AnswerVerifier.Km(found));
    }

    private bool AreCrossingsRight(IReadOnlyList<CellPiece> pieces)
    {
        var found = _crossings.Crossings(pieces);
        var roles = CrossingVerifier.Roles(found);
        var stated = Joined();
        if (!_log.Demand(
            stated.Select(each => each.Territory).SequenceEqual(
                found.Select(each => each.Stance.Territory), StringComparer.Ordinal),
            "crossings", _rank,
            string.Join(", ", stated.Select(each => each.Territory)),
            string.Join(", ", found.Select(each => each.Stance.Territory))))
        {
            return false;
        }

        for (var i = 0; i < found.Count; i++)
        {
            var (own, its) = (found[i], stated[i]);
            var isSame = Math.Abs(its.DistanceKm - own.Km) <= Tolerance.CrossingKm
                && IsAt(its.Entry, own.Entry, Tolerance.CrossingRadians)
                && IsAt(its.Exit, own.Exit, Tolerance.CrossingRadians);
            var isTold = its.State == own.Stance.State
                && its.Kind == RouteJson.Word(own.Kind)
                && its.Role == roles[i]
                && its.Access == RouteJson.Word(own.Stance.Access)
                && Math.Abs(its.AvoidKm - own.Stance.Avoid.Kilometres) <= Tolerance.Km
                && (IsPlainlyOpen(own.Stance) || (its.Rule == own.Stance.Rule && its.Source == own.Stance.Source));
            if (!_log.Demand(isSame, "crossing.place", _rank, Text(i + 1), its.Territory)
                || !_log.Demand(isTold, "crossing.members", _rank, Text(i + 1), its.Territory))
            {
                return false;
            }
        }

        return _log.Prove("crossings", _rank, Text(found.Count));
    }

    // Not in the answer's stance, so that which rule opened it, if one did, is nobody's to check.
    private static bool IsPlainlyOpen(TerritoryStance stance) =>
        stance.Access == Access.Open && stance.Avoid == Length.Zero;

    // As the found ones: those of under 5 mm left out, what then meets in one territory joined.
    private List<StatedCrossing> Joined()
    {
        var joined = new List<StatedCrossing>();
        foreach (var crossing in _route.Crossings)
        {
            if (joined.Count > 0 && joined[^1].Territory == crossing.Territory)
            {
                joined[^1] = joined[^1] with
                {
                    Exit = crossing.Exit, DistanceKm = joined[^1].DistanceKm + crossing.DistanceKm,
                };
            }
            else if (crossing.DistanceKm >= Tolerance.LeastCrossingKm || _route.Crossings.Count == 1)
            {
                joined.Add(crossing);
            }
        }

        return joined;
    }

    private bool AreStatesRight(IReadOnlyList<CellPiece> pieces)
    {
        var airspace = stance.Airspace;
        var via = _crossings.Via(pieces.Select(piece => stance.Of(stance.Globe.Territories[piece.Cell].Id)));
        var order = pieces.SelectMany(piece => airspace.StatesOf(piece.Cell).Members()).Distinct()
            .Select(number => airspace.States.Entries[number]).ToList();
        return Same(_route.Via, via, "via")
            && Same(_route.Avoided, Names(entry => entry.AvoidKm > 0), "avoided")
            && Same(_route.Permissions, Names(entry => entry.NeedsPermission), "permissions")
            && _log.Prove("states", _rank, string.Join(',', via));

        List<string> Names(Func<CorridorState, bool> condition) =>
            [.. order.Where(condition).Select(entry => entry.Name).Distinct(StringComparer.Ordinal)];

        bool Same(IReadOnlyList<string> its, IReadOnlyList<string> found, string code) => _log.Demand(
            its.SequenceEqual(found, StringComparer.Ordinal), code, _rank,
            string.Join(',', its), string.Join(',', found));
    }

    private bool IsDrawnRight(List<SpherePoint> way)
    {
        var off = GeometryVerifier.FaultOf(_route.Geometry, way);
        return _log.Demand(off is null, "geometry", _rank, off?.ToString() ?? string.Empty)
            && _log.Prove("geometry", _rank, Text(MapLine.MaxDeviationMetres));
    }

    private bool IsClearOfSource(List<SpherePoint> way)
    {
        if (borders is null)
        {
            return true;
        }

        var breach = borders.FirstBreach(way, stance.ClosedTerritories);
        return _log.Demand(
                breach is null, "source", _rank,
                breach?.Territory ?? string.Empty,
                breach is null ? string.Empty : Wgs84.ToPosition(breach.Where).ToString(),
                Text(Math.Round(breach?.DepthMetres ?? 0)))
            && _log.Prove("source", _rank, Text(Math.Ceiling(stance.Globe.Origin.MaxDisplacementMetres)));
    }

    // The contract: no way that crosses only what this one may is shorter. So all else that tells corridors apart is
    // closed for the proof.
    private bool IsShortest(List<SpherePoint> way, CellSet refused)
    {
        var proof = checker.ProveShortest(Closed.Union(refused), Rings, way);
        return _log.Demand(
                proof.Verdict != ProofVerdict.Refuted, "shorter", _rank,
                AnswerVerifier.Km(proof.Shorter.Zip(proof.Shorter.Skip(1))
                    .Sum(leg => GreatEllipse.Length(leg.First, leg.Second).Kilometres)))
            && _log.Decide(proof.Verdict != ProofVerdict.NotDecided, "shorter", _rank)
            && _log.Prove("shortest", _rank, Text(proof.CornersExpanded))
            && IsBounded(way, refused);
    }

    // The bound on WGS84 is proved where the work allows; a stated one must not lie above it.
    private bool IsBounded(List<SpherePoint> way, CellSet refused)
    {
        var bound = checker.BoundOnWgs84(Closed.Union(refused), Rings, way);
        var gapMetres = 1000 * (_route.DistanceKm - bound.LowerBound.Kilometres);
        return !bound.IsFound
            || (_log.Demand(
                    _route.LowerBoundKm <= bound.LowerBound.Kilometres + Tolerance.Km, "bound", _rank,
                    AnswerVerifier.Km(_route.LowerBoundKm), AnswerVerifier.Km(bound.LowerBound.Kilometres))
                && _log.Prove(
                    "bound", _rank, AnswerVerifier.Km(bound.LowerBound.Kilometres),
                    Text(Math.Round(Math.Max(0, gapMetres), 1))));
    }

    // Where nothing is avoided, the first way is the shortest past what is closed, on the sphere or by as little as the
    // sphere's lengths differ from those on WGS84. A bend round something that is open gives a hint that it is not.
    private bool IsBest(List<SpherePoint> way, bool isFull)
    {
        if (stance.Airspace.States.Unwilling.Count > 0
            || (!isFull && checker.FindFault(Closed, Rings, way) is null))
        {
            return true;
        }

        var proof = checker.ProveShortest(Closed, Rings, way);
        var legs = proof.Shorter.Zip(proof.Shorter.Skip(1)).ToList();
        var angle = legs.Sum(leg => Arc.Angle(leg.First, leg.Second));
        return _log.Demand(
                proof.Verdict != ProofVerdict.Refuted || angle >= proof.AngleRadians * (1 - Wgs84.Flattening),
                "best", _rank,
                AnswerVerifier.Km(legs.Sum(leg => GreatEllipse.Length(leg.First, leg.Second).Kilometres)))
            && _log.Decide(proof.Verdict != ProofVerdict.NotDecided, "shorter", _rank)
            && _log.Prove("best", _rank);
    }

    private static bool IsAt(GeoPosition stated, SpherePoint found, double radians = Tolerance.BendRadians) =>
        Arc.Angle(Wgs84.ToSphere(stated), found) <= radians;

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>A route that was found to be right, and the states that it crosses of those that tell corridors apart.
/// </summary>
internal sealed record VerifiedRoute(StatedRoute Stated, StateSet Crossed);
