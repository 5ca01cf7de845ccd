using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>A route as a line to draw: straight pieces on a map that stay on the true curve.</summary>
/// <remarks>
/// <para>Between neighbouring positions a straight line on a plate carrée or a Mercator map lies within
/// <see cref="MaxDeviationMetres"/> of the great ellipse (Mercator up to 85.06 degrees, where web maps end).</para>
/// <para>The line is cut where it meets the antimeridian, both cut ends at exactly +-180 (RFC 7946, section 3.1.9),
/// and at a pole, where the longitude jumps. No piece spans 180 degrees of longitude or more.</para>
/// <para>A route without length gives one part of two equal positions, because a line needs two.</para>
/// </remarks>
public sealed class MapLine
{
    /// <summary>How far a straight line on the map may lie from the true curve, in metres on the ground.</summary>
    public const double MaxDeviationMetres = 100;

    // The curve is sampled at three places of each piece only, so half the promise is the limit there.
    private const double SampledDeviationMetres = MaxDeviationMetres / 2;

    // Longer pieces are halved unseen: the samples of a piece this short cannot all miss a bulge.
    private const double LongestPieceRadians = 10 * (Math.PI / 180);

    // 10 degrees halved 16 times are 17 m, shorter than the deviation allowed: halving always ends before.
    private const int MostHalvings = 16;

    // A great circle this close to a pole, 0.6 mm, is a meridian: rounding makes more.
    private const double PoleRadians = 1e-10;

    private const double MercatorLimitDegrees = 85.06;
    private const double RadiansPerDegree = Math.PI / 180;

    private static readonly double[] SampleFractions = [0.25, 0.5, 0.75];

    private MapLine(IReadOnlyList<IReadOnlyList<GeoPosition>> parts, bool touchesPole)
    {
        Parts = parts;
        TouchesPole = touchesPole;
    }

    /// <summary>The connected pieces in order of flight; each has at least two positions.</summary>
    public IReadOnlyList<IReadOnlyList<GeoPosition>> Parts { get; }

    /// <summary>Whether the route meets a pole, where every longitude is.</summary>
    public bool TouchesPole { get; }

    /// <summary>The line along the great-ellipse arcs between waypoints, at least one.</summary>
    public static MapLine Of(IReadOnlyList<SpherePoint> waypoints) => Of(waypoints, (_, _) => true);

    /// <summary>The line whose pieces, besides, are ones that may be joined straight on a map.</summary>
    /// <remarks>Pieces are halved until they may, or are about <see cref="Wgs84.PolarRadiusMetres"/> times 10 degrees
    /// over 2^<see cref="MostHalvings"/> long, 17 m.</remarks>
    internal static MapLine Of(IReadOnlyList<SpherePoint> waypoints, Func<SpherePoint, SpherePoint, bool> mayJoin)
    {
        ArgumentOutOfRangeException.ThrowIfZero(waypoints.Count);
        var points = new List<SpherePoint> { waypoints[0] };
        for (var i = 1; i < waypoints.Count; i++)
        {
            AddLeg(waypoints[i - 1], waypoints[i], mayJoin, points);
        }

        return new(new Cutter(points).Cut(), points.Exists(IsPole));
    }

    private static void AddLeg(
        SpherePoint a, SpherePoint b, Func<SpherePoint, SpherePoint, bool> mayJoin, List<SpherePoint> points)
    {
        if (OverPole(a, b) is { } pole)
        {
            AddArc(a, pole, mayJoin, points);
            AddArc(pole, b, mayJoin, points);
        }
        else
        {
            AddArc(a, b, mayJoin, points);
        }
    }

    private static void AddArc(
        SpherePoint a, SpherePoint b, Func<SpherePoint, SpherePoint, bool> mayJoin, List<SpherePoint> points)
    {
        var pieces = (int)Math.Max(1, Math.Ceiling(Arc.Angle(a, b) / LongestPieceRadians));
        var start = a;
        for (var i = 1; i <= pieces; i++)
        {
            var end = i == pieces ? b : Arc.Interpolate(a, b, (double)i / pieces);
            AddPiece(start, end, mayJoin, MostHalvings, points);
            start = end;
        }
    }

    private static void AddPiece(
        SpherePoint a,
        SpherePoint b,
        Func<SpherePoint, SpherePoint, bool> mayJoin,
        int halvings,
        List<SpherePoint> points)
    {
        if (halvings == 0 || (IsStraightOnMaps(a, b) && mayJoin(a, b)))
        {
            points.Add(b);
            return;
        }

        var middle = Arc.Interpolate(a, b, 0.5);
        AddPiece(a, middle, mayJoin, halvings - 1, points);
        AddPiece(middle, b, mayJoin, halvings - 1, points);
    }

    private static bool IsStraightOnMaps(SpherePoint a, SpherePoint b)
    {
        foreach (var fraction in SampleFractions)
        {
            var sample = Arc.Interpolate(a, b, fraction);
            if (DeviationMetres(sample, a, b, latitude => latitude) > SampledDeviationMetres)
            {
                return false;
            }

            var onMercator = Math.Max(Math.Abs(Latitude(a)), Math.Abs(Latitude(b))) < MercatorLimitDegrees;
            if (onMercator && DeviationMetres(sample, a, b, MercatorDegrees) > SampledDeviationMetres)
            {
                return false;
            }
        }

        return true;
    }

    // How far the curve's point lies from the straight line a-b of a map, measured in the map around that point and
    // carried to the ground. East-west, a degree is cos(latitude) as long as on the equator; north-south, the map's own
    // scale at the point applies: 1 on plate carrée, 1/cos(latitude) on Mercator.
    private static double DeviationMetres(
        SpherePoint sample, SpherePoint a, SpherePoint b, Func<double, double> northing)
    {
        var latitude = Latitude(sample);
        var cosine = Math.Cos(latitude * RadiansPerDegree);
        var northScale = northing(latitude) == latitude ? 1 : cosine;
        var (ax, ay) = FromSample(a);
        var (bx, by) = FromSample(b);
        var (dx, dy) = (bx - ax, by - ay);
        var lengthSquared = (dx * dx) + (dy * dy);
        var along = lengthSquared == 0 ? 0 : Math.Clamp(-((ax * dx) + (ay * dy)) / lengthSquared, 0, 1);
        var degrees = Math.Sqrt(Square(ax + (along * dx)) + Square(ay + (along * dy)));
        return degrees * RadiansPerDegree * Wgs84.EquatorialRadiusMetres;

        (double X, double Y) FromSample(SpherePoint end) =>
            (EastwardDegrees(sample, end) * cosine, (northing(Latitude(end)) - northing(latitude)) * northScale);
    }

    private static double Square(double value) => value * value;

    private static double MercatorDegrees(double latitude) =>
        Math.Asinh(Math.Tan(latitude * RadiansPerDegree)) / RadiansPerDegree;

    private static double Latitude(SpherePoint point) => Wgs84.ToPosition(point).Latitude;

    // A pole lies on every meridian, so seen from it nothing is east or west.
    private static double EastwardDegrees(SpherePoint from, SpherePoint to) =>
        IsPole(from) || IsPole(to)
            ? 0
            : Math.Atan2((from.X * to.Y) - (from.Y * to.X), (from.X * to.X) + (from.Y * to.Y)) / RadiansPerDegree;

    private static bool IsPole(SpherePoint point) => point is { X: 0, Y: 0 };

    private static SpherePoint? OverPole(SpherePoint a, SpherePoint b)
    {
        var opposite = (a.X * b.X) + (a.Y * b.Y) < 0;
        var sine = Math.Sin(Arc.Angle(a, b));
        return opposite && Math.Abs((a.X * b.Y) - (a.Y * b.X)) <= PoleRadians * sine
            ? SpherePoint.FromVector(0, 0, a.Z + b.Z >= 0 ? 1 : -1)
            : null;
    }

    // Goes along the points and begins a new part wherever the longitude jumps.
    private sealed class Cutter(List<SpherePoint> points)
    {
        private readonly List<IReadOnlyList<GeoPosition>> _parts = [];
        private List<GeoPosition> _part = [];

        public IReadOnlyList<IReadOnlyList<GeoPosition>> Cut()
        {
            for (var i = 0; i < points.Count; i++)
            {
                if (IsPole(points[i]))
                {
                    PassPole(i);
                }
                else if (OnAntimeridian(points[i]))
                {
                    PassAntimeridian(Latitude(points[i]), SideBefore(i), SideAfter(i));
                }
                else
                {
                    AddWithCrossing(i);
                }
            }

            EndPart();
            return _parts.Count > 0 ? _parts : [[Only(), Only()]];
        }

        private GeoPosition Only() => Wgs84.ToPosition(points[0]);

        private void AddWithCrossing(int i)
        {
            if (i > 0 && Crossing(points[i - 1], points[i]) is { } crossing)
            {
                PassAntimeridian(Latitude(crossing), Math.Sign(points[i - 1].Y), Math.Sign(points[i].Y));
            }

            _part.Add(Wgs84.ToPosition(points[i]));
        }

        private void PassAntimeridian(double latitude, int sideBefore, int sideAfter)
        {
            _part.Add(GeoPosition.FromDegrees(latitude, 180 * sideBefore));
            if (sideBefore != sideAfter)
            {
                EndPart();
                _part.Add(GeoPosition.FromDegrees(latitude, 180 * sideAfter));
            }
        }

        private void PassPole(int i)
        {
            var latitude = Latitude(points[i]);
            if (_part.Count > 0)
            {
                _part.Add(GeoPosition.FromDegrees(latitude, _part[^1].Longitude));
                EndPart();
            }

            if (i + 1 < points.Count && !IsPole(points[i + 1]))
            {
                var next = points[i + 1];
                var longitude = OnAntimeridian(next) ? 180 * SideBefore(i + 1) : Wgs84.ToPosition(next).Longitude;
                _part.Add(GeoPosition.FromDegrees(latitude, longitude));
            }
        }

        // A part that is one point only, where the route merely begins or ends on the cut, is nothing to draw.
        private void EndPart()
        {
            if (_part.Exists(position => position != _part[0]))
            {
                _parts.Add(_part);
            }

            _part = [];
        }

        private static bool OnAntimeridian(SpherePoint point) => point is { Y: 0, X: < 0 };

        private static SpherePoint? Crossing(SpherePoint a, SpherePoint b)
        {
            if (a.Y * b.Y >= 0)
            {
                return null;
            }

            var (weightA, weightB) = (Math.Abs(b.Y), Math.Abs(a.Y));
            var x = (weightA * a.X) + (weightB * b.X);
            return x < 0 ? SpherePoint.FromVector(x, 0, (weightA * a.Z) + (weightB * b.Z)) : null;
        }

        // A point on the antimeridian is written as 180 or -180, whichever continues the part; 180 where nothing tells.
        private int SideBefore(int i) => Side(i, -1) ?? Side(i, +1) ?? 1;

        private int SideAfter(int i) => Side(i, +1) ?? Side(i, -1) ?? 1;

        private int? Side(int i, int step)
        {
            for (var k = i + step; k >= 0 && k < points.Count && !IsPole(points[k]); k += step)
            {
                if (!OnAntimeridian(points[k]))
                {
                    return points[k].Y < 0 ? -1 : 1;
                }
            }

            return null;
        }
    }
}
