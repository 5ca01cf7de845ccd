using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Triangulate;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder.Compile;

/// <summary>What the source leaves out of the territorial seas of Greece and Turkey.</summary>
/// <remarks>
/// <para>Wherever the two states claim six miles the source has six miles of the Mercator projection: 6 NM times the
/// cosine of the latitude, 4.5 NM in the north and 5.0 NM off Crete (measured: docs/accuracy.md). Seas of twelve miles
/// are drawn right. So the outline that is there is led outwards by what it lacks; that keeps the source's baselines
/// and islets, of which Natural Earth's land has only the larger.</para>
/// <para>Between the two states the new waters are divided where both outlines are equally far. Waters that the source
/// gives to a state stay with it: the masks count only where there is none.</para>
/// </remarks>
internal static class AegeanSea
{
    /// <summary>The masks of what Greece and Turkey have besides the source's waters.</summary>
    public const string Greek = "aegean-GR", Turkish = "aegean-TR";

    /// <summary>The mask of the waters up to ten miles off Greek coasts that are Greece's sea at six.</summary>
    public const string TenMiles = "greek-10nm";

    private const double SeaMiles = 6;
    private const double GreekAirspaceMiles = 10;

    // Six miles of Mercator, less the 0.1 that the source's simplification takes off a coast's bulging limits in the
    // median, times the cosine of the latitude.
    private const double DrawnMiles = 5.9;

    // Outlines are compared at corners so near to each other that the line between them is right within 200 m.
    private const double SiteDegrees = 0.005;

    // Thinner than 200 m at its widest is what simplified outlines have between them.
    private const double SplinterDegrees = 0.001;

    // In the Ionian Sea, up to the cape of Taenarum, Greece has 12 NM (Law 4767/2021), drawn so.
    private static readonly Envelope SixMilesOfGreece = new(22.775, 30, 34, 41.2);

    // Turkey's law 2674 (1982) and decree 8/4742 of that year: six miles in the Aegean, twelve in the Mediterranean.
    // The source draws six as far as here, a hundred kilometres beyond the Aegean's end.
    private static readonly Envelope SixMilesOfTurkey = new(25.3, 29.36, 35.9, 40.8);

    private static readonly Envelope Frame = new(22.5, 30.5, 33.5, 41.5);

    /// <summary>The three masks.</summary>
    public static IEnumerable<BorderFeature> Masks(BorderFeature greece, BorderFeature turkey)
    {
        var greek = Strips.Union(Widened(greece, SixMilesOfGreece, SeaMiles));
        var ring = Strips.Union(Widened(greece, SixMilesOfGreece, GreekAirspaceMiles));
        var turkish = Strips.Union(Widened(turkey, SixMilesOfTurkey, SeaMiles));

        // Only new waters are divided: along the border that is drawn there is nothing to divide, and a second line
        // within centimetres of it would help nobody.
        var drawn = Strips.Union([Within(greece), Within(turkey)]);
        var nearTurkey = NearerTo(turkey, greece);
        var ofTurkey = Wide(ring.Difference(drawn).Intersection(nearTurkey));
        return
        [
            Strips.Mask(Greek, greek.Difference(ofTurkey)),
            Strips.Mask(Turkish, turkish.Difference(Wide(turkish.Difference(drawn).Difference(nearTurkey)))),
            Strips.Mask(TenMiles, ring.Difference(ofTurkey)),
        ];
    }

    private static Geometry Within(BorderFeature state) =>
        UnaryUnionOp.Union([.. state.Rings.Select(Strips.Polygon)])
            .Intersection(GeometryFactory.Default.ToGeometry(Frame));

    // The polygons that are no splinters along a border.
    private static Geometry Wide(Geometry area) => GeometryFactory.Default.BuildGeometry(
        Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN)
            .Where(part => !part.Buffer(-SplinterDegrees).IsEmpty).ToList());

    // Strips along the outline, as wide as it lacks to so many miles.
    private static IEnumerable<Geometry> Widened(BorderFeature state, Envelope region, double miles)
    {
        return Sides(state)
            .Where(side => region.Contains(side.From.Longitude, side.From.Latitude)
                && region.Contains(side.To.Longitude, side.To.Latitude))
            .Select(side => Strips.Around(side.From, side.To, Lacking(side.From), Lacking(side.To)));

        double Lacking(LonLat corner) => miles - (DrawnMiles * Math.Cos(corner.Latitude * (Math.PI / 180)));
    }

    // The part of the frame that is nearer to one outline than to the other.
    private static Geometry NearerTo(BorderFeature state, BorderFeature other)
    {
        var sites = new Dictionary<Coordinate, bool>();
        AddSites(other, isOurs: false);
        AddSites(state, isOurs: true);
        var diagram = new VoronoiDiagramBuilder { ClipEnvelope = Stretched(Frame) };
        diagram.SetSites(sites.Keys.ToList());
        var cells = diagram.GetDiagram(GeometryFactory.Default);
        var ours = Enumerable.Range(0, cells.NumGeometries).Select(cells.GetGeometryN)
            .Where(cell => sites[(Coordinate)cell.UserData]);
        var area = UnaryUnionOp.Union([.. ours]);
        area.Apply(new Shrinking());
        return area;

        void AddSites(BorderFeature feature, bool isOurs)
        {
            foreach (var (from, to) in Sides(feature))
            {
                var pieces = Math.Max(1, (int)Math.Ceiling(Math.Max(
                    Math.Abs(to.Longitude - from.Longitude), Math.Abs(to.Latitude - from.Latitude)) / SiteDegrees));
                for (var i = 0; i < pieces; i++)
                {
                    var part = (double)i / pieces;
                    var site = new Coordinate(
                        from.Longitude + (part * (to.Longitude - from.Longitude)),
                        from.Latitude + (part * (to.Latitude - from.Latitude)));
                    if (Frame.Contains(site))
                    {
                        sites[new(site.X * Shrinking.Cosine, site.Y)] = isOurs;
                    }
                }
            }
        }

        static Envelope Stretched(Envelope frame) =>
            new(frame.MinX * Shrinking.Cosine, frame.MaxX * Shrinking.Cosine, frame.MinY, frame.MaxY);
    }

    private static IEnumerable<(LonLat From, LonLat To)> Sides(BorderFeature state) =>
        state.Rings.SelectMany(ring => ring.Zip(ring.Skip(1)));

    // Distances are compared on a plane that is true at 38 N; between neighbours that changes nothing to speak of.
    private sealed class Shrinking : ICoordinateFilter
    {
        public static readonly double Cosine = Math.Cos(38 * (Math.PI / 180));

        public void Filter(Coordinate coordinate) => coordinate.X /= Cosine;
    }
}
