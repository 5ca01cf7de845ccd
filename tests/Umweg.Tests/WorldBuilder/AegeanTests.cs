using Shouldly;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;
using Umweg.WorldBuilder.Sources;

namespace Umweg.Tests.WorldBuilder;

/// <summary>
/// FEATURE UNDER TEST: the seas of Greece and Turkey in the Aegean are six nautical miles wide.
/// METHOD: the distance from capes and islets, and from the whole shore of Natural Earth, to where the compiled world
/// ends the territorial sea. The seas are made from the outlines of another source, not from that shore.
/// </summary>
/// <remarks>Natural Earth's shore is good to about half a mile there and lacks most islets, hence the wide ranges and
/// the limit of eight miles: what is farther from its shore was measured from an islet.</remarks>
public sealed class AegeanTests
{
    private const string Ring = "greek-10nm";
    private const double MetresPerMile = 1852;
    private const double GridDegrees = 0.25;

    private static readonly Lazy<Shore> NaturalEarth = new(() => new(
        LandReader.Read(WorldSources.LandFile(RealWorld.DataFolder))));

    /// <summary>Positions of capes and islets after GSHHG 2.3.7, which has its errors too; seaward azimuths.</summary>
    [Theory]
    [InlineData("Malea", 36.446, 23.203, 90, "GR")]
    [InlineData("Sounion", 37.647, 24.031, 180, "GR")]
    [InlineData("Kafireas", 38.158, 24.603, 90, "GR")]
    [InlineData("Gavdos", 34.802, 24.124, 180, "GR")]
    [InlineData("Psathoura", 39.508, 24.187, 0, "GR")]
    [InlineData("Agios Efstratios", 39.569, 25.003, 0, "GR")]
    [InlineData("Plaka on Lemnos", 40.039, 25.448, 0, "GR")]
    [InlineData("Antikythera", 35.823, 23.326, 180, "GR")]
    [InlineData("Kasos", 35.340, 26.869, 200, "GR")]
    [InlineData("Karpathos", 35.731, 27.220, 90, "GR")]
    [InlineData("Prasonisi on Rhodes", 35.876, 27.762, 180, "GR")]
    [InlineData("Santorini", 36.330, 25.441, 180, "GR")]
    [InlineData("Falkonera", 36.833, 23.885, 180, "GR")]
    [InlineData("Papas on Ikaria", 37.523, 25.974, 270, "GR")]
    [InlineData("Gökçeada's west", 40.123, 25.665, 270, "TR")]
    [InlineData("Gökçeada's north", 40.241, 25.927, 0, "TR")]
    [InlineData("Bozcaada", 39.840, 25.963, 270, "TR")]
    [InlineData("Baba Burnu", 39.470, 26.072, 225, "TR")]
    [InlineData("Karaburun", 38.680, 26.421, 0, "TR")]
    [InlineData("Saros", 40.589, 26.152, 180, "TR")]
    [InlineData("Kurdoğlu", 36.566, 28.826, 180, "TR")]
    [InlineData("Yediburun", 36.387, 29.102, 225, "TR")]
    public void Off_capes_and_islets_the_sea_is_six_miles_wide(
        string place, double lat, double lon, double azimuth, string state)
    {
        var width = 0.0;
        while (width < 20 && TerritoryAt(OutAt(width + 0.02)) == state)
        {
            width += 0.02;
        }

        width.ShouldBeInRange(5.75, 6.25, place);

        GeoPosition OutAt(double miles) => Geodesic.Direct(
            GeoPosition.FromDegrees(lat, lon), azimuth, Length.FromMetres(miles * MetresPerMile)).Position;
    }

    [Theory]
    [InlineData("GR", true)]
    [InlineData("GR", false)]
    [InlineData("TR", true)]
    public void The_limit_of_the_sea_is_six_miles_from_land(string state, bool ofMainland)
    {
        var widths = WidthsFromNearLand(Limit(state), ofMainland);

        widths.Count.ShouldBeGreaterThan(100);
        widths[widths.Count / 2].ShouldBeInRange(5.9, 6.3);
        widths[widths.Count / 20].ShouldBeGreaterThan(5.4);
        widths[0].ShouldBeGreaterThan(5.2);
    }

    [Fact]
    public void The_waters_that_Greece_claims_as_airspace_end_ten_miles_from_land()
    {
        var widths = WidthsFromNearLand(Limit(Ring), ofMainland: false, most: 12);

        widths.Count.ShouldBeGreaterThan(100);
        widths[widths.Count / 2].ShouldBeInRange(9.8, 10.4);
    }

    /// <summary>Between islands of Greece and the mainland of Turkey, which is east of 26.05 E.</summary>
    [Fact]
    public void Where_less_than_twelve_miles_lie_between_two_coasts_the_border_is_half_way()
    {
        var differences = Sides("GR", other => other.Id == "TR")
            .Where(at => at.Longitude > 26.05 && at.Latitude is > 36.3 and < 39.7)
            .Select(at => (Island: NaturalEarth.Value.Miles(at, false), Asia: NaturalEarth.Value.Miles(at, true)))
            .Where(miles => miles.Island < 6.5 && miles.Asia < 6.5)
            .Select(miles => Math.Abs(miles.Island - miles.Asia))
            .Order()
            .ToList();

        differences.Count.ShouldBeGreaterThan(100);
        differences[differences.Count / 2].ShouldBeLessThan(0.5);
    }

    [Theory]
    [InlineData("Samos", 37.75, 26.80, "GR")]
    [InlineData("Dilek across from Samos", 37.66, 27.15, "TR")]
    [InlineData("Chios", 38.37, 26.10, "GR")]
    [InlineData("Çeşme across from Chios", 38.32, 26.30, "TR")]
    [InlineData("Lesbos", 39.20, 26.30, "GR")]
    [InlineData("Ayvalık across from Lesbos", 39.31, 26.68, "TR")]
    [InlineData("Kos", 36.82, 27.15, "GR")]
    [InlineData("Bodrum across from Kos", 37.00, 27.40, "TR")]
    [InlineData("Kastellorizo", 36.145, 29.59, "GR")]
    [InlineData("Kaş across from Kastellorizo", 36.20, 29.64, "TR")]
    [InlineData("Gökçeada", 40.17, 25.85, "TR")]
    [InlineData("Dardanelles", 40.20, 26.40, "TR")]
    [InlineData("Ionian Sea, 10 NM off Zakynthos", 37.75, 20.46, "GR")]
    [InlineData("Mediterranean, 10 NM off Alanya", 36.38, 32.00, "TR")]
    [InlineData("Black Sea, 10 NM off Sinop", 42.28, 35.10, "TR")]
    public void Islands_narrows_and_wider_seas_belong_to_whom_they_belong(
        string place, double lat, double lon, string territory) =>
        (place, RealWorld.TerritoryAt(lat, lon)).ShouldBe((place, territory));

    /// <summary>Six miles leave a way between the islands and past Crete on either side; no strait of the high seas is
    /// left at the Dardanelles.</summary>
    [Theory]
    [InlineData("past Kythera", 38.8, 25.3, 35.5, 22.0, true)]
    [InlineData("past Kasos", 38.8, 25.3, 35.0, 27.5, true)]
    [InlineData("Dardanelles", 38.8, 25.3, 43.0, 32.0, false)]
    public void The_high_seas_of_the_Aegean_are_open_to_the_south(
        string way, double lat1, double lon1, double lat2, double lon2, bool isOpen)
    {
        var closed = CellSet.Of(Enumerable.Range(0, RealWorld.Globe.Territories.Count)
            .Where(cell => RealWorld.Globe.Territories[cell].Kind != TerritoryKind.HighSeas));
        var result = RealWorld.Search.Prepare(closed).Solve(RealWorld.At(lat1, lon1), RealWorld.At(lat2, lon2));

        (result is SearchResult.Found).ShouldBe(isOpen, way);
    }

    private static string TerritoryAt(GeoPosition position) =>
        RealWorld.TerritoryAt(position.Latitude, position.Longitude);

    // Ascending, in miles, of those places that are measured from mainland or from islands, as asked.
    private static List<double> WidthsFromNearLand(
        IEnumerable<GeoPosition> limit, bool ofMainland, double most = 8) =>
        [.. limit
            .Select(at => (Mainland: NaturalEarth.Value.Miles(at, true), Island: NaturalEarth.Value.Miles(at, false)))
            .Where(miles => miles.Mainland < miles.Island == ofMainland)
            .Select(miles => Math.Min(miles.Mainland, miles.Island))
            .Where(miles => miles < most)
            .Order()];

    private static IEnumerable<GeoPosition> Limit(string territory) =>
        Sides(territory, other => other.Kind == TerritoryKind.HighSeas && (other.Id != Ring || territory != Ring))
            .Where(at => at.Longitude is > 22.9 and < 29.3 && at.Latitude is > 34 and < 40.7);

    // Places about half a mile apart along the borders between a territory and some others.
    private static IEnumerable<GeoPosition> Sides(string territory, Func<Territory, bool> isOther)
    {
        var (mesh, territories) = (RealWorld.Globe.Mesh, RealWorld.Globe.Territories);
        for (var i = 0; i < mesh.Corners.Length; i++)
        {
            if (territories[mesh.Cells[i / 3]].Id != territory
                || !isOther(territories[mesh.Cells[mesh.Neighbours[i]]])
                || mesh.Cells[i / 3] == mesh.Cells[mesh.Neighbours[i]])
            {
                continue;
            }

            var from = mesh.Vertices[mesh.Corners[i - (i % 3) + Mesh.Next(i % 3)]];
            var to = mesh.Vertices[mesh.Corners[i - (i % 3) + Mesh.Previous(i % 3)]];
            var pieces = (int)Math.Ceiling(Arc.Angle(from, to) * Wgs84.EquatorialRadiusMetres / MetresPerMile * 2);
            for (var k = 0; k < pieces; k++)
            {
                yield return Wgs84.ToPosition(Arc.Interpolate(from, to, (k + 0.5) / pieces));
            }
        }
    }

    // The shore of the land round the Aegean, by squares of the grid.
    private sealed class Shore
    {
        private readonly Dictionary<(int, int), List<(LonLat A, LonLat B, bool IsMainland)>> _squares = [];

        public Shore(IReadOnlyList<IReadOnlyList<LonLat>> rings)
        {
            var mainland = rings.MaxBy(ring => ring.Count);
            foreach (var ring in rings)
            {
                foreach (var (a, b) in ring.Zip(ring.Skip(1)))
                {
                    if (a.Longitude is > 20 and < 32 && a.Latitude is > 32 and < 43)
                    {
                        Add(a, b, ring == mainland);
                    }
                }
            }
        }

        /// <summary>How far the mainland, or the nearest island, is: exact up to ten miles.</summary>
        public double Miles(GeoPosition at, bool mainland)
        {
            var best = double.PositiveInfinity;
            var (column, row) = Square(at.Longitude, at.Latitude);
            for (var i = column - 1; i <= column + 1; i++)
            {
                for (var j = row - 1; j <= row + 1; j++)
                {
                    foreach (var (a, b, isMainland) in _squares.GetValueOrDefault((i, j)) ?? [])
                    {
                        best = isMainland == mainland ? Math.Min(best, Miles(at, a, b)) : best;
                    }
                }
            }

            return best;
        }

        private static (int Column, int Row) Square(double longitude, double latitude) =>
            ((int)(longitude / GridDegrees), (int)(latitude / GridDegrees));

        // On a plane through the place, true to 0.1 % at such distances.
        private static double Miles(GeoPosition at, LonLat a, LonLat b)
        {
            var (sin, cos) = Math.SinCos(at.Latitude * (Math.PI / 180));
            const double SquaredEccentricity = Wgs84.Flattening * (2 - Wgs84.Flattening);
            var w = 1 - (SquaredEccentricity * sin * sin);
            var east = Wgs84.EquatorialRadiusMetres / Math.Sqrt(w) * cos * (Math.PI / 180) / MetresPerMile;
            var north = Wgs84.EquatorialRadiusMetres * (1 - SquaredEccentricity) / Math.Pow(w, 1.5)
                * (Math.PI / 180) / MetresPerMile;
            double ax = (a.Longitude - at.Longitude) * east, ay = (a.Latitude - at.Latitude) * north;
            double dx = (b.Longitude - a.Longitude) * east, dy = (b.Latitude - a.Latitude) * north;
            var length = (dx * dx) + (dy * dy);
            var along = length == 0 ? 0 : Math.Clamp(-((ax * dx) + (ay * dy)) / length, 0, 1);
            return Math.Sqrt(Math.Pow(ax + (along * dx), 2) + Math.Pow(ay + (along * dy), 2));
        }

        private void Add(LonLat a, LonLat b, bool isMainland)
        {
            var (firstColumn, firstRow) =
                Square(Math.Min(a.Longitude, b.Longitude), Math.Min(a.Latitude, b.Latitude));
            var (lastColumn, lastRow) = Square(Math.Max(a.Longitude, b.Longitude), Math.Max(a.Latitude, b.Latitude));
            for (var column = firstColumn; column <= lastColumn; column++)
            {
                for (var row = firstRow; row <= lastRow; row++)
                {
                    if (!_squares.TryGetValue((column, row), out var sides))
                    {
                        _squares[(column, row)] = sides = [];
                    }

                    sides.Add((a, b, isMainland));
                }
            }
        }
    }
}
