using NetTopologySuite.Geometries;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Land and twelve nautical miles of sea before it, for states whose source border reaches farther.</summary>
internal static class CoastalBand
{
    private const double Miles = 12;

    /// <summary>The mask of a state's land and territorial sea.</summary>
    /// <param name="code">The mask's name.</param>
    /// <param name="land">All rings of the land.</param>
    /// <param name="state">The state's border, within whose frame (and a degree) land is taken.</param>
    /// <remarks>Error under 120 m between 20 N and 20 S, where it is used. Baselines are the shore itself: straight
    /// baselines would reach a little farther out.</remarks>
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
                    parts.Add(Strips.Around(ring[i - 1], ring[i], Miles, Miles));
                }
            }

            parts.Add(Strips.Polygon(ring).Intersection(GeometryFactory.Default.ToGeometry(frame)));
        }

        return Strips.Mask(code, Strips.Union(parts));
    }
}
