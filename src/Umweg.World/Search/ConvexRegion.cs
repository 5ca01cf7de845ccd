using Umweg.Sphere;

namespace Umweg.World.Search;

/// <summary>A convex part of the sphere, far smaller than a hemisphere: what lies on the left of all its sides.
/// </summary>
/// <remarks>For floating-point questions with a margin: whoever asks makes the region wider than rounding can move it.
/// </remarks>
public sealed class ConvexRegion
{
    private readonly SpherePoint[] _normals;

    /// <summary>The region of these corners, counter-clockwise; equal neighbours count once.</summary>
    /// <param name="corners">At least three that differ.</param>
    /// <param name="inside">A point inside, where looking at the region begins.</param>
    public ConvexRegion(IReadOnlyList<SpherePoint> corners, SpherePoint inside)
    {
        ArgumentNullException.ThrowIfNull(corners);
        Inside = inside;
        _normals = [.. corners.Select((corner, i) => (A: corner, B: corners[(i + 1) % corners.Count]))
            .Where(side => !Predicates.AreSame(side.A, side.B))
            .Select(side => Arc.Pole(side.A, side.B))];
        ArgumentOutOfRangeException.ThrowIfLessThan(_normals.Length, 3);
    }

    /// <summary>A point inside.</summary>
    public SpherePoint Inside { get; }

    /// <summary>Whether a point lies in it.</summary>
    public bool Has(SpherePoint point) => Array.TrueForAll(_normals, normal => normal.Dot(point) >= 0);

    /// <summary>Whether some point of the arc between two points, under a half circle, lies in it.</summary>
    public bool Meets(SpherePoint a, SpherePoint b)
    {
        // A side's height is linear along the chord, and the chord's points lie in the directions of the arc's.
        var (from, to) = (0.0, 1.0);
        foreach (var normal in _normals)
        {
            var (atA, atB) = (normal.Dot(a), normal.Dot(b));
            if (atA < 0 && atB < 0)
            {
                return false;
            }

            if (atA < 0)
            {
                from = Math.Max(from, atA / (atA - atB));
            }
            else if (atB < 0)
            {
                to = Math.Min(to, atA / (atA - atB));
            }
        }

        return from <= to;
    }
}
