using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>Leaves out the corners of a line that nobody would see.</summary>
/// <remarks>Douglas and Peucker, 1973, on the sphere: of each stretch the corner farthest from its great circle stays
/// if it is farther than the tolerance. A stretch that ends where it began is halved at its farthest corner.</remarks>
internal static class LineSimplifier
{
    /// <summary>Appends what stays of the corners after <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public static void Append(List<SpherePoint> points, int from, int to, double tolerance, List<SpherePoint> kept)
    {
        var stack = new Stack<(int From, int To)>();
        stack.Push((from, to));
        while (stack.TryPop(out var stretch))
        {
            var (worst, at) = (tolerance, -1);
            for (var i = stretch.From + 1; i < stretch.To; i++)
            {
                var distance = Distance(points[i], points[stretch.From], points[stretch.To]);
                if (distance > worst)
                {
                    (worst, at) = (distance, i);
                }
            }

            if (at < 0)
            {
                kept.Add(points[stretch.To]);
                continue;
            }

            stack.Push((at, stretch.To));
            stack.Push((stretch.From, at));
        }
    }

    // To the arc a-b, as a chord through the ball: equal to the angle for all that is small.
    private static double Distance(SpherePoint point, SpherePoint a, SpherePoint b)
    {
        double abX = b.X - a.X, abY = b.Y - a.Y, abZ = b.Z - a.Z;
        double apX = point.X - a.X, apY = point.Y - a.Y, apZ = point.Z - a.Z;
        var length = (abX * abX) + (abY * abY) + (abZ * abZ);
        var along = length == 0 ? 0 : ((apX * abX) + (apY * abY) + (apZ * abZ)) / length;
        if (along is <= 0 or >= 1)
        {
            var end = along <= 0 ? a : b;
            return Math.Sqrt(Math.Max(0, 2 - (2 * point.Dot(end))));
        }

        double nX = (a.Y * b.Z) - (a.Z * b.Y), nY = (a.Z * b.X) - (a.X * b.Z), nZ = (a.X * b.Y) - (a.Y * b.X);
        return Math.Abs((nX * point.X) + (nY * point.Y) + (nZ * point.Z))
            / Math.Sqrt((nX * nX) + (nY * nY) + (nZ * nZ));
    }
}
