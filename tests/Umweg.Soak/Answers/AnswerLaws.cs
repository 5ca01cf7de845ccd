using Umweg.Sphere;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Soak.Answers;

/// <summary>What must hold of every answer of the search, and between the answers to related questions.</summary>
/// <remarks>
/// <para>None of them asks the search's own structures: ways are walked through the world's triangles, connection is
/// flooded over them, polygons are judged by their sides.</para>
/// <para>A law that needs further searches is asked of one answer in some; a case that is made simpler is asked all of
/// them.</para>
/// </remarks>
internal sealed class AnswerLaws(SoakStance stance)
{
    /// <summary>Sums of some hundred angles, each to an ulp: 6 micrometres on the ground.</summary>
    private const double ToleranceRadians = 1e-12;

    // Ways that the search holds to be equally long.
    private const double TieRadians = 1e-13;

    // What the full proof may look through before it gives up: some seconds.
    private const long MostTriangles = 30_000_000;

    private const double RelativeGap = 1e-9;
    private const double ToleranceMetres = 0.01;

    // Where an end is nearer to a polygon's side than this, rounding decides on which side of it a split border runs.
    private const double NearRadians = 1e-9;

    /// <summary>The first law that an answer breaks; null where all hold.</summary>
    /// <param name="from">Departure.</param>
    /// <param name="to">Arrival.</param>
    /// <param name="number">Of the question, by which the dearer laws take turns; null asks all.</param>
    public Broken? Check(SpherePoint from, SpherePoint to, int? number) =>
        Check(from, to, stance.Itself.Solve(from, to), number);

    /// <summary>The same of an answer at hand.</summary>
    public Broken? Check(SpherePoint from, SpherePoint to, SearchResult result, int? number)
    {
        var found = result as SearchResult.Found;
        return Connection(from, to, found)
            ?? Polygons(from, to, found)
            ?? (found is null ? null : Shape(from, to, found) ?? Way(found) ?? Crossings(found))
            ?? (IsTurn(3, 0) ? Back(from, to, result) : null)
            ?? (IsTurn(7, 1) ? Again(from, to, result) : null)
            ?? (IsTurn(5, 2) ? Relatives(from, to, result) : null)
            ?? (found is not null && IsTurn(7, 3) ? Part(from, to, found) : null)
            ?? (found is not null && IsTurn(11, 4) ? Detour(from, to, found, number ?? 0) : null)
            ?? (result is SearchResult.NoWay none && IsTurn(11, 5) ? Walls(none) : null)
            ?? (found is not null && number is null ? Shortest(found, out _) : null);

        bool IsTurn(int of, int turn) => number is null || number % of == turn % of;
    }

    /// <summary>The full proof, by another algorithm, that no way is shorter.</summary>
    public Broken? Shortest(SearchResult.Found found, out ProofVerdict verdict)
    {
        var proof = stance.World.Checker.ProveShortest(
            stance.Closed, stance.Rings, found.Waypoints, MostTriangles);
        verdict = proof.Verdict;
        return verdict == ProofVerdict.Refuted
            ? new("no way is shorter (full proof)", string.Join(" > ", proof.Shorter))
            : null;
    }

    private static double LengthOf(SearchResult result) =>
        result is SearchResult.Found found ? found.AngleRadians : double.PositiveInfinity;

    private static string Shown(double radians) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{radians:R}");

    private static bool AreClose(double a, double b) => a == b || Math.Abs(a - b) <= ToleranceRadians;

    private static IEnumerable<(SpherePoint From, SpherePoint To)> Legs(SearchResult.Found found) =>
        found.Waypoints.Zip(found.Waypoints.Skip(1));

    private Broken? Connection(SpherePoint from, SpherePoint to, SearchResult.Found? found)
    {
        var areJoined = stance.Flood.Joins(from, to);
        return found is not null && !areJoined ? new("a way needs a connection", "the flood joins the ends nowhere")
            : found is null && areJoined && stance.Rings.Count == 0
                ? new("a connection gives a way", "the flood joins the ends, the search finds no way")
            : null;
    }

    private Broken? Polygons(SpherePoint from, SpherePoint to, SearchResult.Found? found)
    {
        if (stance.WithoutRings is not { } without)
        {
            return null;
        }

        foreach (var end in (ReadOnlySpan<SpherePoint>)[from, to])
        {
            var isInside = stance.Rings.Any(ring =>
                !RingGeometry.IsNear(end, ring, NearRadians) && new PolygonArea(ring).HasInside(end));
            if (isInside)
            {
                return found is null ? null : new("no way leads into a closed polygon", $"{end} lies in one");
            }
        }

        if (found is not null)
        {
            var entered = Legs(found).Where(leg => stance.Rings.Any(ring => Routes.PolygonProof.Enters(
                leg.From, leg.To, ring))).Select(leg => $"{leg.From} to {leg.To}").FirstOrDefault();
            if (entered is not null)
            {
                return new("a way keeps out of closed polygons", entered);
            }
        }

        var free = without.Solve(from, to);
        var (length, freeLength) = (found?.AngleRadians ?? double.PositiveInfinity, LengthOf(free));
        if (length < freeLength - ToleranceRadians)
        {
            return new("polygons never shorten", $"{Shown(length)} with, {Shown(freeLength)} without");
        }

        return free is SearchResult.Found way && !AreClose(length, freeLength) && IsClearOfPolygons(way)
            ? new("a way clear of polygons stays the shortest", $"{Shown(length)} with, {Shown(freeLength)} without")
            : null;
    }

    private bool IsClearOfPolygons(SearchResult.Found way) => stance.Rings.All(ring =>
        !RingGeometry.IsNear(way.Waypoints[0], ring, NearRadians)
        && !RingGeometry.IsNear(way.Waypoints[^1], ring, NearRadians)
        && !new PolygonArea(ring).HasInside(way.Waypoints[0])
        && Legs(way).All(leg => RingGeometry.MeetsNoSide(leg.From, leg.To, ring)));

    private static Broken? Shape(SpherePoint from, SpherePoint to, SearchResult.Found found)
    {
        var angle = Legs(found).Sum(leg => Arc.Angle(leg.From, leg.To));
        return found.Waypoints.Count < 2 || found.Waypoints[0] != from || found.Waypoints[^1] != to
                ? new("a way begins and ends where it should", string.Join(" > ", found.Waypoints))
            : Legs(found).Any(leg => Predicates.AreAntipodal(leg.From, leg.To))
                ? new("every leg is an arc", string.Join(" > ", found.Waypoints))
            : !AreClose(angle, found.AngleRadians)
                ? new("a way is as long as its legs", $"{Shown(found.AngleRadians)}, legs {Shown(angle)}")
            : found.AngleRadians < Arc.Angle(from, to) - ToleranceRadians
                ? new("no way is shorter than the direct one", Shown(found.AngleRadians))
            : found.LowerBoundRadians > found.AngleRadians
                ? new("the bound is not above the length", $"{Shown(found.LowerBoundRadians)} above {Shown(angle)}")
            : found.AngleRadians - found.LowerBoundRadians
                > Math.Max(RelativeGap * found.AngleRadians, 2 * ToleranceRadians)
                ? new("the bound is near the length", $"{Shown(found.LowerBoundRadians)} below {Shown(angle)}")
            : null;
    }

    private Broken? Way(SearchResult.Found found) =>
        stance.World.Checker.FindFault(stance.Closed, stance.Rings, found.Waypoints) is { } fault
        && !IsRoundingOfPolygons(fault, found)
            ? new($"a way is permitted and taut ({fault.Kind})", $"stop {fault.Stop}, {fault.Where}")
            : null;

    // A polygon's long sides are cut, and crossings with borders made corners, at points that are rounded to 2 nm. Ways
    // that follow such a side bend there by as much; Polygons has them checked to within 6 mm.
    private bool IsRoundingOfPolygons(WayFault fault, SearchResult.Found found) =>
        fault.Kind == WayFaultKind.LegEntersPolygon
        || (fault.Kind is WayFaultKind.EndIsClosed or WayFaultKind.BendAtNothing or WayFaultKind.BendOnWrongSide
            && stance.Rings.Any(ring => RingGeometry.IsNear(found.Waypoints[fault.Stop], ring, ToleranceRadians)));

    private Broken? Crossings(SearchResult.Found found)
    {
        foreach (var (from, to) in Legs(found))
        {
            var parts = stance.Search.Walk(from, to, stance.Closed);
            var metres = parts.Sum(part => GreatEllipse.Length(part.Entry, part.Exit).Metres);
            var whole = GreatEllipse.Length(from, to).Metres;
            var isWhole = parts[0].Entry == from && parts[^1].Exit == to
                && parts.Zip(parts.Skip(1)).All(pair => pair.First.Exit == pair.Second.Entry);
            var broken = parts.Any(part => stance.Closed.Contains(part.Cell))
                    ? new("a way crosses open cells only", $"leg {from} to {to}")
                : !isWhole ? new("crossings follow each other", $"leg {from} to {to}")
                : Math.Abs(metres - whole) > ToleranceMetres
                    ? new Broken("crossings add up", $"leg {from} to {to}: {Shown(metres)} m of {Shown(whole)} m")
                : null;
            if (broken is not null)
            {
                return broken;
            }
        }

        return null;
    }

    private Broken? Back(SpherePoint from, SpherePoint to, SearchResult result)
    {
        double there = LengthOf(result), back = LengthOf(stance.Itself.Solve(to, from));
        return AreClose(there, back) ? null : new("the way back is as long", $"{Shown(there)}, back {Shown(back)}");
    }

    private Broken? Again(SpherePoint from, SpherePoint to, SearchResult result)
    {
        var again = stance.Itself.Solve(from, to);
        return AreEqual(result, again) ? null : new("a question has one answer", "asked again, it has another");
    }

    /// <summary>Whether two answers are the same to the last bit.</summary>
    public static bool AreEqual(SearchResult a, SearchResult b) => (a, b) switch
    {
        (SearchResult.Found x, SearchResult.Found y) => x.Waypoints.SequenceEqual(y.Waypoints)
            && x.AngleRadians == y.AngleRadians && x.LowerBoundRadians == y.LowerBoundRadians && x.Work == y.Work,
        _ => a.GetType() == b.GetType(),
    };

    /// <summary>Whether two answers say the same: which of several equally short ways, and by how much work, may depend
    /// on what the stance was asked before.</summary>
    public static bool AreAlike(SearchResult a, SearchResult b) => (a, b) switch
    {
        (SearchResult.Found x, SearchResult.Found y) =>
            x.Waypoints.SequenceEqual(y.Waypoints) || Math.Abs(x.AngleRadians - y.AngleRadians) <= TieRadians,
        _ => a.GetType() == b.GetType(),
    };

    private Broken? Relatives(SpherePoint from, SpherePoint to, SearchResult result)
    {
        if (stance.Rings.Any(ring =>
            RingGeometry.IsNear(from, ring, NearRadians) || RingGeometry.IsNear(to, ring, NearRadians)))
        {
            // Other borders split the polygon's sides elsewhere, so that such an end may lie on their other side.
            return null;
        }

        var length = LengthOf(result);
        if (stance.Turned is { } turned
            && LengthOf(turned.Solve(SoakWorld.Turn(from), SoakWorld.Turn(to))) is var elsewhere
            && !AreClose(length, elsewhere))
        {
            return new("turning the Earth keeps the length", $"{Shown(length)}, turned {Shown(elsewhere)}");
        }

        if (stance.Fewer is { } fewer && LengthOf(fewer.Solve(from, to)) is var open
            && open > length + ToleranceRadians)
        {
            return new("opening never lengthens", $"{Shown(length)}, with more open {Shown(open)}");
        }

        if (stance.More is not { } more)
        {
            return null;
        }

        var closed = LengthOf(more.Solve(from, to));
        if (closed < length - ToleranceRadians)
        {
            return new("closing never shortens", $"{Shown(length)}, with more closed {Shown(closed)}");
        }

        return stance.MoreAnew is { } anew && LengthOf(anew.Solve(from, to)) is var fresh && !AreClose(closed, fresh)
            ? new("a child is as a fresh stance", $"child {Shown(closed)}, fresh {Shown(fresh)}")
            : null;
    }

    // Every part of a shortest way is shortest.
    private Broken? Part(SpherePoint from, SpherePoint to, SearchResult.Found found)
    {
        var leg = new Random(stance.Salt ^ found.Waypoints.Count).Next(found.Waypoints.Count - 1);
        var middle = Arc.Interpolate(found.Waypoints[leg], found.Waypoints[leg + 1], 0.5);
        if (!IsPlain(middle))
        {
            return null;
        }

        double before = LengthOf(stance.Itself.Solve(from, middle)), after = LengthOf(stance.Itself.Solve(middle, to));
        return AreClose(before + after, found.AngleRadians)
            ? null
            : new(
                "parts of a shortest way are shortest",
                $"{Shown(before)} and {Shown(after)} by way of {middle}, whole {Shown(found.AngleRadians)}");
    }

    private Broken? Detour(SpherePoint from, SpherePoint to, SearchResult.Found found, int number)
    {
        var random = new Random(unchecked((stance.Salt * 397) + number));
        var via = random.Next(2) == 0
            ? Points.Anywhere(random)
            : Points.Beside(random, from, Points.Magnitude(random, 1e-6, 0.5));
        if (!IsPlain(via))
        {
            return null;
        }

        var length = LengthOf(stance.Itself.Solve(from, via)) + LengthOf(stance.Itself.Solve(via, to));
        return length < found.AngleRadians - ToleranceRadians
            ? new("a detour is no shorter", $"{Shown(length)} by way of {via}, direct {Shown(found.AngleRadians)}")
            : null;
    }

    // Well inside one open part: at a corner between two of them ways may begin on either side, but not change sides.
    private bool IsPlain(SpherePoint point) =>
        stance.Search.CellsAt(point) is { Count: 1 } cells && cells.Except(stance.Closed).Count == 1
        && !stance.Rings.Any(ring => RingGeometry.IsNear(point, ring, NearRadians));

    // An end inside a closed polygon has for its wall the cells under it, open though they are.
    private Broken? Walls(SearchResult.NoWay none) =>
        !none.Wall.IsSubsetOf(stance.Closed) ? new("walls are closed cells", "a wall has an open cell")
        : stance.Rings.Count == 0 && none.Wall.Count == 0 ? new("something closes the way", "there is no wall")
        : null;
}
