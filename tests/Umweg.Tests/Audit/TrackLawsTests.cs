using System.Globalization;
using System.Text;
using Shouldly;
using Umweg.Audit;
using Umweg.Query;

namespace Umweg.Tests.Audit;

/// <summary>
/// FEATURE UNDER TEST: how a flight is written never changes what it crosses: in one line or in pieces, alone or mixed
/// with other aircraft, in one format or another.
/// METHOD: random flights, written in random ways; what each crosses is compared with what its plain table crosses, to
/// within the rounding of nine decimals. UMWEG_TRACK_FILES sets how many; docs/testing.md has a record of ten thousand.
/// </summary>
public sealed class TrackLawsTests
{
    private const int Flights = 400;

    // A way may run along a border for a while, where rounding takes it to either side.
    private const double SameKm = 0.01;

    private static readonly string[] Closed = ["DE", "FR", "RU", "CN", "BR", "US", "SA", "TR", "DK", "EG", "ID", "CA"];

    private static int Count =>
        int.TryParse(
            Environment.GetEnvironmentVariable("UMWEG_TRACK_FILES"), CultureInfo.InvariantCulture, out var many)
            ? many
            : Flights;

    [Fact]
    public void However_a_flight_is_written_it_crosses_the_same()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var points = Flight(random);
            var isTimed = random.Next(2) == 0;
            var stance = new StanceOptions
            {
                Close = [.. Closed.Where(_ => random.Next(3) == 0).Append("UA")],
                Date = new DateOnly(2026, 6, 1),
            };
            var expected = Crossed(Table(points, isTimed), stance);
            foreach (var (how, text) in Written(points, isTimed, random))
            {
                var crossed = Crossed(text, stance);
                crossed.Verdict.ShouldBe(expected.Verdict, $"{how}, seed {seed}");
                crossed.ClosedKm.ShouldBe(expected.ClosedKm, SameKm, $"{how}, seed {seed}");
            }
        }
    }

    [Fact]
    public void Mixing_aircraft_in_a_table_changes_nothing()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var flights = Enumerable.Range(0, 2 + random.Next(4)).Select(_ => Flight(random)).ToList();
            var stance = new StanceOptions { Close = Closed, Date = new DateOnly(2026, 6, 1) };
            var rows = flights.SelectMany((points, i) => points.Select((at, j) => (
                Time: Time(j), Row: $"{Time(j)},ac{i},{at.Lat},{at.Lon}"))).ToList();
            var mixed = random.Next(2) == 0
                ? rows.OrderBy(row => row.Time, StringComparer.Ordinal).ToList()
                : [.. rows.GroupBy(row => row.Row.Split(',')[1], StringComparer.Ordinal).Reverse()
                    .SelectMany(own => own)];
            var table = "time,icao24,lat,lon\n" + string.Join('\n', mixed.Select(row => row.Row));
            var report = Audits.Report(Encoding.UTF8.GetBytes(table), stance);

            report.Tracks.Count.ShouldBe(flights.Count, $"seed {seed}");
            foreach (var (points, i) in flights.Select((points, i) => (points, i)))
            {
                var alone = Crossed(Table(points, isTimed: true), stance);
                var track = report.Tracks.Single(each => each.Name == $"ac{i}");
                track.Verdict.ShouldBe(alone.Verdict, $"seed {seed}");
                ClosedKm(track).ShouldBe(alone.ClosedKm, SameKm, $"seed {seed}");
            }
        }
    }

    private static (AuditVerdict Verdict, double ClosedKm) Crossed(string text, StanceOptions stance)
    {
        var report = Audits.Report(Encoding.UTF8.GetBytes(text), stance);
        return (report.Verdict, report.Tracks.Sum(ClosedKm));
    }

    private static double ClosedKm(TrackAudit track) => track.Crossings.Select(each => each.Crossing)
        .Where(crossing => TrackAudit.IsClosed(crossing) || track.Exempt.Contains(crossing.Territory))
        .Sum(crossing => crossing.Distance.Kilometres);

    // Legs of some hundred kilometres in about one direction, anywhere, over the poles and 180 degrees too.
    private static List<(string Lat, string Lon)> Flight(Random random)
    {
        var lat = (random.NextDouble() * 170) - 85;
        var lon = (random.NextDouble() * 360) - 180;
        var course = random.NextDouble() * 360;
        var points = new List<(string, string)>();
        for (var i = 0; i < 3 + random.Next(12); i++)
        {
            points.Add((Number(lat), Number(lon)));
            var end = Umweg.Sphere.Geodesic.Direct(
                Umweg.Sphere.GeoPosition.FromDegrees(lat, lon),
                course % 360,
                Umweg.Sphere.Length.FromKilometres(50 + (random.NextDouble() * 100)));
            (lat, lon) = (end.Position.Latitude, end.Position.Longitude);
            course = end.Azimuth + (random.NextDouble() * 60) - 30 + 360;
        }

        return points;

        static string Number(double degrees) => degrees.ToString("F9", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string How, string Text)> Written(
        List<(string Lat, string Lon)> points, bool isTimed, Random random)
    {
        var pieces = Pieces(points, random);
        List<(string Lat, string Lon)> Part(Range at) => points[at.Start.Value..at.End.Value];
        yield return ("gpx, one track", $"<gpx>{Trk(points, 0, isTimed)}</gpx>");
        yield return ("gpx, pieces", "<gpx>"
            + string.Concat(pieces.Select(at => Trk(Part(at), at.Start.Value, isTimed))) + "</gpx>");
        yield return ("gpx, segments", "<gpx><trk>" + string.Concat(pieces.Select(at =>
            $"<trkseg>{Trkpts(Part(at), at.Start.Value, isTimed)}</trkseg>")) + "</trk></gpx>");
        yield return ("kml, pieces", "<kml><Folder>" + string.Concat(pieces.Select(at =>
            $"<Placemark><LineString><coordinates>{Kml(Part(at))}</coordinates></LineString></Placemark>"))
            + "</Folder></kml>");
        yield return ("geojson, pieces", "{\"type\":\"FeatureCollection\",\"features\":["
            + string.Join(',', pieces.Select(at =>
                Feature($"{{\"type\":\"LineString\",\"coordinates\":[{Json(Part(at))}]}}"))) + "]}");
        yield return ("geojson, one of many lines", Feature("{\"type\":\"MultiLineString\",\"coordinates\":["
            + string.Join(',', pieces.Select(at => $"[{Json(Part(at))}]")) + "]}"));
        yield return ("table, another turn", "lon;lat\n" + string.Join('\n', points.Select(at =>
            FormattableString.Invariant($"{OtherTurn(at.Lon)};{at.Lat}"))));
    }

    private static decimal OtherTurn(string longitude) =>
        decimal.Parse(longitude, CultureInfo.InvariantCulture) + (longitude[0] == '-' ? 360 : -360);

    // A line cut at some of its positions, which end one piece and begin the next.
    private static List<Range> Pieces(List<(string Lat, string Lon)> points, Random random)
    {
        var pieces = new List<Range>();
        var start = 0;
        for (var i = 1; i < points.Count; i++)
        {
            if (i == points.Count - 1 || random.Next(2) == 0)
            {
                pieces.Add(start..(i + 1));
                start = i;
            }
        }

        return pieces;
    }

    private static string Table(List<(string Lat, string Lon)> points, bool isTimed) => isTimed
        ? "time,lat,lon\n" + string.Join('\n', points.Select((at, i) => $"{Time(i)},{at.Lat},{at.Lon}"))
        : "lat,lon\n" + string.Join('\n', points.Select(at => $"{at.Lat},{at.Lon}"));

    private static string Time(int i) => $"2026-06-01T{i / 6:00}:{10 * (i % 6):00}:00Z";

    private static string Trk(List<(string Lat, string Lon)> points, int first, bool isTimed) =>
        $"<trk><trkseg>{Trkpts(points, first, isTimed)}</trkseg></trk>";

    private static string Trkpts(List<(string Lat, string Lon)> points, int first, bool isTimed) =>
        string.Concat(points.Select((at, i) => $"<trkpt lat='{at.Lat}' lon='{at.Lon}'>"
            + (isTimed ? $"<time>{Time(first + i)}</time>" : "") + "</trkpt>"));

    private static string Kml(List<(string Lat, string Lon)> points) =>
        string.Join(' ', points.Select(at => $"{at.Lon},{at.Lat},0"));

    private static string Json(List<(string Lat, string Lon)> points) =>
        string.Join(',', points.Select(at => $"[{at.Lon},{at.Lat}]"));

    private static string Feature(string geometry) =>
        $"{{\"type\":\"Feature\",\"properties\":{{}},\"geometry\":{geometry}}}";
}
