using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Consent;

/// <summary>Which shortest ways of a flight, found with straits crossed on one word, are shortest with straits crossed
/// on the other: what need not be searched for twice.</summary>
/// <remarks>
/// <para>The two differ in some cells alone: in each, fewer states are asked than before (or it was closed), or more. A
/// way found earlier is a shortest one now if 1. it keeps clear of the cells where more are asked, so that it needs
/// nobody else's yes; and 2. no way that comes into the cells where fewer are asked is shorter, as all that come into
/// none of them were there before. That there was none holds if fewer are asked nowhere.</para>
/// <para>The bound of 2 is that of great circles past what is closed: from departure to a triangle of such a cell and
/// on to arrival. Cost: one look at each triangle of the world, some milliseconds.</para>
/// </remarks>
internal sealed class SharedWays
{
    // The lengths compared are rounded to a micrometre.
    private const double RoundingKm = 1e-6;

    private readonly FlightConsent _earlier;
    private readonly CellSet _stricter;
    private readonly double _leastKmOverMilder;

    /// <summary>Compares a flight with itself.</summary>
    /// <param name="globe">The world.</param>
    /// <param name="flight">The flight, for its ends.</param>
    /// <param name="earlier">With straits crossed as they were.</param>
    /// <param name="now">With straits crossed on the other word, and the same states under the same numbers.</param>
    public SharedWays(Globe globe, Flight flight, FlightConsent earlier, FlightConsent now)
    {
        _earlier = earlier;
        var cells = Enumerable.Range(0, globe.Territories.Count).ToList();
        var milder = CellSet.Of(cells.Where(cell => !IsAtLeast(earlier.AskedIn(cell), now.AskedIn(cell))));
        _stricter = CellSet.Of(cells.Where(cell => !IsAtLeast(now.AskedIn(cell), earlier.AskedIn(cell))));
        AreAll = milder.Count == 0 && _stricter.Count == 0;
        _leastKmOverMilder = LeastKmOver(globe.Mesh, milder, flight.Start, flight.End) - RoundingKm;
    }

    /// <summary>Whether straits make no difference to the flight, so that every answer is the same.</summary>
    public bool AreAll { get; }

    /// <summary>Whether a way found earlier (null: that there is none) is a shortest one now.</summary>
    public bool Hold(FlightWay? way) => way is null
        ? double.IsPositiveInfinity(_leastKmOverMilder)
        : way.SearchKm <= _leastKmOverMilder
            && (_stricter.Count == 0 || !_earlier.CellsAt(way).Cells().Any(_stricter.Contains));

    // Whether a cell is as mild to cross as it is otherwise, or milder: not closed unless it is so otherwise, and
    // nobody asked who is not asked otherwise.
    private static bool IsAtLeast(StateSet? asked, StateSet? otherwise) =>
        otherwise is null || (asked is { } states && states.IsSubsetOf(otherwise.Value));

    private static double LeastKmOver(Mesh mesh, CellSet cells, SpherePoint start, SpherePoint end)
    {
        var least = double.PositiveInfinity;
        for (var triangle = 0; cells.Count > 0 && triangle < mesh.TriangleCount; triangle++)
        {
            if (cells.Contains(mesh.Cells[triangle]))
            {
                least = Math.Min(least, LeastAngleOver(mesh, triangle, start, end));
            }
        }

        return least * FlightSolver.MeanRadiusKm;
    }

    // A triangle lies in the cap round one of its corners that has the other two.
    private static double LeastAngleOver(Mesh mesh, int triangle, SpherePoint start, SpherePoint end)
    {
        var corner = mesh.Vertices[mesh.Corners[3 * triangle]];
        var reach = Math.Max(
            Arc.Angle(corner, mesh.Vertices[mesh.Corners[(3 * triangle) + 1]]),
            Arc.Angle(corner, mesh.Vertices[mesh.Corners[(3 * triangle) + 2]]));
        return Math.Max(0, Arc.Angle(start, corner) - reach) + Math.Max(0, Arc.Angle(corner, end) - reach);
    }
}
