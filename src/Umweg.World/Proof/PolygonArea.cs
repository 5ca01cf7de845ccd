using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.World.Proof;

/// <summary>A closed polygon that lies over the world, by its sides alone: what of a leg lies inside,
/// exactly.</summary>
/// <remarks>The smaller of the two parts of the sphere is meant. Sides touch at shared corners only: what a polygon
/// that crosses itself closes is not defined, and <see cref="IsSimple"/> tells.</remarks>
public sealed class PolygonArea
{
    // One nearly always does: a touch needs three points on one circle exactly.
    private const int MaxDetours = 100;

    private readonly SpherePoint[] _corners;
    private readonly Lazy<bool> _isSimple;

    /// <summary>The area of a ring, whichever way round it is drawn.</summary>
    public PolygonArea(ClosedRing ring)
    {
        _corners = [.. ring.Corners.Where((corner, i) =>
            i == 0 || !Predicates.AreSame(corner, ring.Corners[i - 1]))];
        _isSimple = new(() => _corners.Length > 2 && IsFreeOfClashes());
        if (_corners.Length > 2 && LeftArea() > 2 * Math.PI)
        {
            Array.Reverse(_corners);
        }
    }

    /// <summary>Whether it has an inside and an outside.</summary>
    /// <remarks>Compares all sides with each other, once.</remarks>
    public bool IsSimple => _isSimple.Value;

    /// <summary>The corners, with the inside on the left.</summary>
    public ReadOnlySpan<SpherePoint> Corners => _corners;

    /// <summary>The corner after the one of this number.</summary>
    public SpherePoint After(int corner) => _corners[corner + 1 == _corners.Length ? 0 : corner + 1];

    /// <summary>Whether a point lies inside, rim excluded.</summary>
    public bool HasInside(SpherePoint point) => Has(point, out var inwards) && inwards is null;

    /// <summary>Whether the polygon, rim included, has a point; and the directions that lead inside from there.
    /// </summary>
    /// <param name="point">The point.</param>
    /// <param name="inwards">Null where the point lies strictly inside, so that all directions do.</param>
    internal bool Has(SpherePoint point, out Sector? inwards)
    {
        inwards = null;
        for (var i = 0; i < _corners.Length; i++)
        {
            if (Predicates.AreSame(_corners[i], point))
            {
                inwards = Inwards(i);
                return true;
            }
        }

        for (var i = 0; i < _corners.Length; i++)
        {
            if (Predicates.IsOnArc(_corners[i], After(i), point))
            {
                inwards = new(After(i), _corners[i]);
                return true;
            }
        }

        return IsInside(point);
    }

    /// <summary>Whether the arc from a to b, under a half circle, meets the inside, rim excluded.</summary>
    public bool IsEntered(SpherePoint a, SpherePoint b)
    {
        for (var i = 0; i < _corners.Length; i++)
        {
            var isOnLeg = Predicates.IsOnArc(a, b, _corners[i]);
            if (Predicates.Classify(a, b, _corners[i], After(i)) == ArcCrossing.Proper
                || (isOnLeg && LeadsInside(_corners[i], a, b)))
            {
                return true;
            }
        }

        // Now the arc changes sides nowhere between its ends.
        return LeadsInside(a, a, b) || LeadsInside(b, a, b);
    }

    // Whether from a point of the arc some direction along it leads inside.
    private bool LeadsInside(SpherePoint point, SpherePoint a, SpherePoint b) =>
        Has(point, out var inwards)
        && (inwards is not { } sector
            || (!Predicates.AreSame(point, a) && IsStrictlyIn(sector, point, a))
            || (!Predicates.AreSame(point, b) && IsStrictlyIn(sector, point, b)));

    private static bool IsStrictlyIn(Sector sector, SpherePoint at, SpherePoint direction) =>
        !Sector.AreSame(at, sector.From, direction) && sector.Has(at, direction);

    private Sector Inwards(int corner) => new(After(corner), _corners[corner == 0 ? ^1 : corner - 1]);

    // Inside at a corner is known by its angle; along an arc from there to the point it changes with each side crossed.
    // An arc that touches a corner says nothing: try one to another corner, then a way round by another place.
    private bool IsInside(SpherePoint point)
    {
        for (var i = 0; i < _corners.Length; i++)
        {
            if (CrossingsTo(point, i) is { } crossings)
            {
                return (crossings % 2 == 0) == IsStrictlyIn(Inwards(i), _corners[i], point);
            }
        }

        var random = new Random(1);
        for (var attempt = 0; attempt < MaxDetours; attempt++)
        {
            var between = SpherePoint.FromVector(
                random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);
            var first = CrossingsBetween(point, between, except: -1);
            var corner = random.Next(_corners.Length);
            if (first is { } start && CrossingsTo(between, corner) is { } rest)
            {
                return ((start + rest) % 2 == 0) == IsStrictlyIn(Inwards(corner), _corners[corner], between);
            }
        }

        throw new InvalidOperationException($"Whether {point} lies in a closed polygon could not be decided.");
    }

    private int? CrossingsTo(SpherePoint point, int corner)
    {
        var inwards = Inwards(corner);
        var end = _corners[corner];
        return Predicates.AreAntipodal(point, end)
            || Sector.AreSame(end, inwards.From, point)
            || Sector.AreSame(end, inwards.To, point)
            ? null
            : CrossingsBetween(point, end, corner);
    }

    // How many sides the arc crosses, those at one corner left out; null where it touches one.
    private int? CrossingsBetween(SpherePoint a, SpherePoint b, int except)
    {
        if (Predicates.AreAntipodal(a, b))
        {
            return null;
        }

        var crossings = 0;
        for (var i = 0; i < _corners.Length; i++)
        {
            var next = i + 1 == _corners.Length ? 0 : i + 1;
            if (i == except || next == except)
            {
                continue;
            }

            switch (Predicates.Classify(a, b, _corners[i], _corners[next]))
            {
                case ArcCrossing.None:
                    break;
                case ArcCrossing.Proper:
                    crossings++;
                    break;
                default:
                    return null;
            }
        }

        return crossings;
    }

    private bool IsFreeOfClashes()
    {
        for (var i = 0; i < _corners.Length; i++)
        {
            if (Predicates.AreAntipodal(_corners[i], After(i)))
            {
                return false;
            }

            for (var j = 0; j < i; j++)
            {
                var areNeighbours = j + 1 == i || (i + 1) % _corners.Length == j;
                var expected = areNeighbours ? ArcCrossing.SharedEnd : ArcCrossing.None;
                if (Predicates.Classify(_corners[i], After(i), _corners[j], After(j)) != expected)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The angles at the corners, on the left, less those of a plane polygon (Girard's theorem).
    private double LeftArea()
    {
        var angles = 0.0;
        for (var i = 0; i < _corners.Length; i++)
        {
            var here = TriangleTree.Direction.Of(_corners[i]);
            var ahead = TriangleTree.Direction.Across(_corners[i], After(i));
            var back = TriangleTree.Direction.Across(_corners[i], _corners[i == 0 ? ^1 : i - 1]);
            var cross = ahead.Cross(back);
            var angle = Math.Atan2(
                (cross.X * here.X) + (cross.Y * here.Y) + (cross.Z * here.Z),
                (ahead.X * back.X) + (ahead.Y * back.Y) + (ahead.Z * back.Z));
            angles += angle < 0 ? angle + (2 * Math.PI) : angle;
        }

        return angles - ((_corners.Length - 2) * Math.PI);
    }
}
