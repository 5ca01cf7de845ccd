using Umweg.Presentation.Map;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>Puts a way into whole minutes and keeps its length.</summary>
/// <remarks>
/// <para>A bend that is moved by half a minute changes a way's length by up to a kilometre, and many bends close
/// together by more. So bends that lie within a tolerance of the way through the others are left out, and of the four
/// positions around a bend that is taken which brings the length nearest to the true one. Tolerances are tried from
/// coarse to fine until the length is right to within <see cref="Enough"/>.</para>
/// <para>The way through these points may leave the proved one by the tolerance and a minute's diagonal, 4.6 km at
/// most; what it crosses is for <c>umweg audit</c> to say.</para>
/// </remarks>
internal static class MinuteRoute
{
    // Half of what is promised; points between bends, which are rounded afterwards, take the other half.
    private const double Enough = 0.0005;

    // Beyond this, distances to a great circle lose their meaning.
    private const double LongestStretchRadians = 1;

    private static readonly double[] TolerancesMetres = [2_000, 1_000, 500, 250, 100, 0];

    /// <summary>The points between a way's ends; each end, too, that <paramref name="withStart"/> and
    /// <paramref name="withEnd"/> ask for.</summary>
    public static IReadOnlyList<MinutePoint> Of(Route route, bool withStart, bool withEnd)
    {
        List<SpherePoint>? best = null;
        var least = double.PositiveInfinity;
        foreach (var tolerance in TolerancesMetres)
        {
            var bends = Simplified(route.Waypoints, tolerance / Wgs84.EquatorialRadiusMetres);
            Round(bends, route.Distance.Metres, withStart, withEnd);
            var error = Math.Abs(Metres(bends) - route.Distance.Metres);
            if (error < least)
            {
                (best, least) = (bends, error);
            }

            if (least <= Enough * route.Distance.Metres)
            {
                break;
            }
        }

        var points = PlanPoint.Divided(best!).ConvertAll(MinutePoint.Nearest);
        var rounded = points.Where((point, i) => i == 0 || point != points[i - 1]).ToList();
        if (!withEnd && rounded.Count > 1)
        {
            rounded.RemoveAt(rounded.Count - 1);
        }

        if (!withStart)
        {
            rounded.RemoveAt(0);
        }

        return rounded;
    }

    private static List<SpherePoint> Simplified(IReadOnlyList<SpherePoint> waypoints, double tolerance)
    {
        var points = PlanPoint.Divided(waypoints);
        var kept = new List<SpherePoint> { points[0] };
        var start = 0;
        for (var i = 1; i < points.Count; i++)
        {
            if (i == points.Count - 1 || Arc.Angle(points[start], points[i + 1]) > LongestStretchRadians)
            {
                LineSimplifier.Append(points, start, i, tolerance, kept);
                start = i;
            }
        }

        return kept;
    }

    // Ends that a code stands for stay where they are.
    private static void Round(List<SpherePoint> bends, double metres, bool withStart, bool withEnd)
    {
        var exact = bends.ToList();
        for (var i = withStart ? 0 : 1; i < bends.Count - (withEnd ? 0 : 1); i++)
        {
            bends[i] = MinutePoint.Nearest(bends[i]).Point;
        }

        var excess = Metres(bends) - metres;
        for (var i = 1; i < bends.Count - 1 && Math.Abs(excess) > Enough * metres; i++)
        {
            var around = Metres(bends, i);
            foreach (var candidate in MinutePoint.Around(exact[i]).Select(each => each.Point))
            {
                var before = bends[i];
                bends[i] = candidate;
                var changed = excess + Metres(bends, i) - around;
                if (Math.Abs(changed) < Math.Abs(excess))
                {
                    (excess, around) = (changed, Metres(bends, i));
                }
                else
                {
                    bends[i] = before;
                }
            }
        }
    }

    private static double Metres(List<SpherePoint> points) =>
        points.Zip(points.Skip(1)).Sum(leg => GreatEllipse.Length(leg.First, leg.Second).Metres);

    // Of the two legs at a bend.
    private static double Metres(List<SpherePoint> points, int bend) =>
        GreatEllipse.Length(points[bend - 1], points[bend]).Metres
        + GreatEllipse.Length(points[bend], points[bend + 1]).Metres;
}
