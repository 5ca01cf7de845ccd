using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder.Compile;

/// <summary>The waters within a strait's limits, drawn by hand, without the land.</summary>
/// <remarks>A strait begins off the shore by what Natural Earth's may be wrong, so that no land becomes a part of it:
/// overflight of land needs a permission whatever is true of the strait.</remarks>
internal static class StraitWaters
{
    private const double OffShoreMiles = 0.55;

    /// <summary>The mask of the waters.</summary>
    /// <param name="limits">The strait's limits.</param>
    /// <param name="land">All rings of the land.</param>
    public static BorderFeature Of(BorderFeature limits, IEnumerable<IReadOnlyList<LonLat>> land)
    {
        var within = UnaryUnionOp.Union([.. limits.Rings.Select(Strips.Polygon)]);
        var frame = within.EnvelopeInternal.Copy();
        frame.ExpandBy(0.1);
        var shores = new List<Geometry>();
        foreach (var ring in land)
        {
            for (var i = 1; i < ring.Count; i++)
            {
                var side = new Envelope(
                    ring[i - 1].Longitude, ring[i].Longitude, ring[i - 1].Latitude, ring[i].Latitude);
                if (frame.Intersects(side))
                {
                    shores.Add(Strips.Around(ring[i - 1], ring[i], OffShoreMiles, OffShoreMiles));
                }
            }

            if (ring.Any(p => frame.Contains(p.Longitude, p.Latitude)))
            {
                shores.Add(Strips.Polygon(ring).Intersection(GeometryFactory.Default.ToGeometry(frame)));
            }
        }

        return Strips.Mask(limits.Code, within.Difference(Strips.Union(shores)));
    }
}
