using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Simplify;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Land and twelve nautical miles of sea before it, for states whose source border reaches farther.</summary>
internal static class CoastalBand
{
    private const double BandDegrees = 12.0 / 60;
    private const int CircleCorners = 32;
    private const double SimplifyDegrees = 0.0005;

    /// <summary>The mask of a state's land and territorial sea.</summary>
    /// <param name="code">The mask's name.</param>
    /// <param name="land">All rings of the land.</param>
    /// <param name="state">The state's border, within whose frame (and a degree) land is taken.</param>
    /// <remarks>Circles of 12 NM round every shore point and the strips between them, in degrees with the longitude
    /// stretched at each point's own latitude; error under 120 m between 20 N and 20 S, where it is used. Baselines are
    /// the shore itself: straight baselines would reach a little farther out.</remarks>
    public static BorderFeature Around(string code, IEnumerable<IReadOnlyList<LonLat>> land, BorderFeature state)
    {
        var frame = new Envelope();
        foreach (var corner in state.Rings.SelectMany(ring => ring))
        {
            frame.ExpandToInclude(corner.Longitude, corner.Latitude);
        }

        frame.ExpandBy(1);
        var parts = new List<Geometry>();
        foreach (var ring in land.Where(ring => ring.Any(p => frame.Contains(p.Longitude, p.Latitude))))
        {
            for (var i = 1; i < ring.Count; i++)
            {
                if (frame.Contains(ring[i - 1].Longitude, ring[i - 1].Latitude) &&
                    frame.Contains(ring[i].Longitude, ring[i].Latitude))
                {
                    parts.Add(Strip(ring[i - 1], ring[i]));
                }
            }

            var polygon = new Polygon(new LinearRing([.. ring.Select(p => new Coordinate(p.Longitude, p.Latitude))]));
            parts.Add(polygon.Buffer(0).Intersection(GeometryFactory.Default.ToGeometry(frame)));
        }

        var band = DouglasPeuckerSimplifier.Simplify(UnaryUnionOp.Union(parts), SimplifyDegrees);
        var rings = new List<IReadOnlyList<LonLat>>();
        for (var i = 0; i < band.NumGeometries; i++)
        {
            if (band.GetGeometryN(i) is Polygon polygon)
            {
                rings.Add(Corners(polygon.ExteriorRing));
                rings.AddRange(polygon.InteriorRings.Select(Corners));
            }
        }

        return new(code, rings);
    }

    private static Geometry Strip(LonLat a, LonLat b) =>
        GeometryFactory.Default.CreateMultiPointFromCoords([.. Circle(a), .. Circle(b)]).ConvexHull();

    private static IEnumerable<Coordinate> Circle(LonLat centre)
    {
        // Corners lie a little outside, so that the polygon has the circle's radius on average.
        var radius = BandDegrees / Math.Sqrt(Math.Cos(Math.PI / CircleCorners));
        var stretch = 1 / Math.Cos(centre.Latitude * (Math.PI / 180));
        for (var i = 0; i < CircleCorners; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / CircleCorners);
            yield return new(centre.Longitude + (radius * stretch * cos), centre.Latitude + (radius * sin));
        }
    }

    // Seven decimals, as the borders have: a centimetre.
    private static List<LonLat> Corners(LineString ring) =>
        [.. ring.Coordinates.Select(c => new LonLat(Math.Round(c.X, 7), Math.Round(c.Y, 7)))];
}
