using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>Which part of the Earth a map shows, and where on the sheet.</summary>
/// <remarks>The rule: the centre is that of the smallest circle around all lines, the scale the greatest at which they
/// fit with room for their names, the shape between 9:16 and nearly square, as the lines ask. What lies farther from
/// the centre than <see cref="Horizon"/> is not drawn.</remarks>
internal sealed class MapFrame
{
    /// <summary>The width of every map, in units of the drawing.</summary>
    public const double Width = 960;

    /// <summary>Free room between lines and the map's sides, for names.</summary>
    private const double Padding = 85;

    private const double LeastHeight = 560;
    private const double GreatestHeight = 880;

    // 120 km: below that there is nothing around the route to know it by.
    private const double LeastSide = 120 / EarthRadiusKm;
    private const double EarthRadiusKm = 6371;
    private const int Steps = 400;
    private const double Degree = Math.PI / 180;

    private MapFrame(MapProjection projection, double scale, double height, PlanePoint middle, double reach)
    {
        (Projection, Scale, Height, Middle) = (projection, scale, height, middle);
        double halfWidth = Width / 2 / scale, halfHeight = height / 2 / scale;
        var corner = Math.Sqrt(
            Math.Pow(Math.Abs(middle.X) + halfWidth, 2) + Math.Pow(Math.Abs(middle.Y) + halfHeight, 2));
        var limit = Math.Min(172 * Degree, Math.Max(100 * Degree, reach + (15 * Degree)));
        var needed = MapProjection.AngleOf(corner) + Degree;
        Horizon = Math.Min(needed, limit);
    }

    /// <summary>The projection.</summary>
    public MapProjection Projection { get; }

    /// <summary>Units of the drawing for an Earth radius, at the centre.</summary>
    public double Scale { get; }

    /// <summary>The map's height, in units.</summary>
    public double Height { get; }

    /// <summary>The angle from the centre, in radians, up to which the Earth is drawn.</summary>
    public double Horizon { get; }

    /// <summary>Units of the drawing for a kilometre, at the centre.</summary>
    public double UnitsPerKm => Scale / EarthRadiusKm;

    private PlanePoint Middle { get; }

    /// <summary>The frame of a map on which all these points can be seen.</summary>
    public static MapFrame Around(IReadOnlyList<SpherePoint> points)
    {
        var (centre, reach) = Circle(points);
        var projection = new MapProjection(centre);
        var plane = points.Select(projection.Project).ToList();
        double left = plane.Min(point => point.X), right = plane.Max(point => point.X);
        double bottom = plane.Min(point => point.Y), top = plane.Max(point => point.Y);
        var width = Math.Max(right - left, LeastSide);
        var height = Math.Max(top - bottom, LeastSide / 2);
        var sheetHeight = Math.Clamp(
            (height / width * (Width - (2 * Padding))) + (2 * Padding), LeastHeight, GreatestHeight);
        var scale = Math.Min((Width - (2 * Padding)) / width, (sheetHeight - (2 * Padding)) / height);
        return new(projection, scale, sheetHeight, new((left + right) / 2, (bottom + top) / 2), reach);
    }

    /// <summary>Where a point of the projection's plane lies on the sheet.</summary>
    public PlanePoint ToSheet(PlanePoint plane) =>
        new((Width / 2) + ((plane.X - Middle.X) * Scale), (Height / 2) - ((plane.Y - Middle.Y) * Scale));

    /// <summary>Where a point of the Earth lies on the sheet.</summary>
    public PlanePoint ToSheet(SpherePoint point) => ToSheet(Projection.Project(point));

    /// <summary>The point of the Earth that a place on the sheet shows; null beyond the horizon.</summary>
    public SpherePoint? FromSheet(PlanePoint sheet)
    {
        var plane = new PlanePoint(
            Middle.X + ((sheet.X - (Width / 2)) / Scale), Middle.Y - ((sheet.Y - (Height / 2)) / Scale));
        var radius = Math.Sqrt((plane.X * plane.X) + (plane.Y * plane.Y));
        return radius <= MapProjection.Radius(Horizon) ? Projection.Inverse(plane) : null;
    }

    /// <summary>Whether a point of the Earth is before the horizon.</summary>
    public bool IsVisible(SpherePoint point) => Projection.Centre.Dot(point) >= Math.Cos(Horizon);

    // Badoiu and Clarkson, Smaller core-sets for balls, 2003: step i goes 1/(i+1) of the way to the farthest point.
    private static (SpherePoint Centre, double Reach) Circle(IReadOnlyList<SpherePoint> points)
    {
        var centre = Mean(points);
        for (var step = 1; step <= Steps; step++)
        {
            var farthest = points.MinBy(centre.Dot);
            if (farthest != centre.Antipode)
            {
                centre = Arc.Interpolate(centre, farthest, 1.0 / (step + 1));
            }
        }

        return (centre, points.Max(point => Arc.Angle(centre, point)));
    }

    // Not an end: between antipodes there would be no way to step. Points all round the Earth have no mean; there any
    // will do.
    private static SpherePoint Mean(IReadOnlyList<SpherePoint> points)
    {
        double x = points.Average(point => point.X), y = points.Average(point => point.Y);
        var z = points.Average(point => point.Z);
        return (x * x) + (y * y) + (z * z) > 1e-6 ? SpherePoint.FromVector(x, y, z) : points[points.Count / 3];
    }
}
