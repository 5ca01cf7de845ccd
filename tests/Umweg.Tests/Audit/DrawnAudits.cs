using System.Globalization;
using System.Text;
using Shouldly;
using Umweg.Audit;
using Umweg.Places;
using Umweg.Query;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Audit;

/// <summary>Audits whose maps and files are looked at: pieces over closed airspace, ends in the air, 180 degrees, a
/// pole, a polygon, what cannot be right, and many tracks.</summary>
internal static class DrawnAudits
{
    private const string Budapest = "55.97,37.41 53.5,32 52.4,26 50.6,23.8 48.9,21.5 47.44,19.26";

    private static readonly Dictionary<string, Func<AuditReport>> All = new(StringComparer.Ordinal)
    {
        ["over-ukraine"] = () => Beside(
            Of("Moscow to Budapest", Budapest, new() { Close = ["UA"], Avoid = ["PL", "SK"] }, minutes: 20), 2),
        ["en-route"] = () => Of(
            "HEL-NRT", "61,28 66,45 68,90 60,125 48,138 39,140", new() { Close = ["RU"], Permission = ["JP"] },
            minutes: 100, isEnRoute: true, Language.German),
        ["antimeridian"] = () => Of(
            "Auckland to Honolulu", "-37,174.79 -18,178.5 -10,-176 21.3,-157.9", new() { Close = ["FJ"] }),
        ["polar"] = () => Beside(Of(
            "Anchorage to Oslo", "61.17,-149.99 75,-160 89.2,20 70,22 60.2,11.1", new() { Close = ["NO"] },
            minutes: 90, language: Language.German), 1, Language.German),
        ["polygon"] = () => Of("Madrid to Rome", "40.47,-3.56 43.2,3 41.8,12.25", Range()),
        ["fault"] = () => Of("A jump", "50,8 50.1,8.1 60,60 50.2,8.2 50.3,8.3", new() { Close = ["RU"] }, minutes: 2),
        ["nowhere"] = () => Of("", "48,11 48,11", new() { Permission = ["DE"], Avoid = ["DE"] }),
        ["many"] = () => Audits.Report(Many(40), new() { Close = ["DE"], Permission = ["PL"] }),
        ["few"] = () => Beside(Audits.Report(
            Many(4), new() { Close = ["DE"], Permission = ["PL"], Date = Some.Day("2025-10-17") }), 2),
    };

    private static readonly Dictionary<string, AuditReport> Made = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The language of a report.</summary>
    public static Language LanguageOf(string name) =>
        name is "en-route" or "polar" ? Language.German : Language.English;

    /// <summary>The report of a name.</summary>
    public static AuditReport Report(string name)
    {
        lock (Made)
        {
            if (!Made.TryGetValue(name, out var report))
            {
                Made[name] = report = All[name]();
            }

            return report;
        }
    }

    /// <summary>A report with the ways beside its tracks.</summary>
    public static AuditReport Beside(AuditReport report, int alternatives, Language language = Language.English)
    {
        var outcome = new WaysBeside(RealWorld.Search, new Gazetteer(), TimeProvider.System)
            .Find(report, alternatives, language);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }

    /// <summary>The report on one track; with minutes from one position to the next it has times.</summary>
    public static AuditReport Of(
        string name,
        string positions,
        StanceOptions stance,
        int minutes = 0,
        bool isEnRoute = false,
        Language language = Language.English)
    {
        var options = stance with { Date = minutes > 0 || stance.Policies.Count > 0 ? null : Some.Day("2025-10-17") };
        var outcome = Audits.Auditor.Audit(
            Encoding.UTF8.GetBytes(Gpx(name, positions.Split(' '), minutes)), options, isEnRoute, language);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }

    private static string Gpx(string name, IReadOnlyList<string> positions, int minutes)
    {
        var begin = new DateTimeOffset(2025, 10, 17, 8, 2, 7, TimeSpan.Zero);
        var points = positions.Select((position, i) =>
        {
            var parts = position.Split(',');
            var time = minutes == 0 ? "" : string.Create(
                CultureInfo.InvariantCulture,
                $"<time>{begin + TimeSpan.FromMinutes(i * minutes):yyyy-MM-dd'T'HH:mm:ss'Z'}</time>");
            return $"<trkpt lat=\"{parts[0]}\" lon=\"{parts[1]}\">{time}</trkpt>";
        });
        return $"<gpx version=\"1.1\"><trk><name>{name}</name><trkseg>{string.Concat(points)}</trkseg></trk></gpx>";
    }

    // Over the middle of Europe, each with waves of its own.
    private static byte[] Many(int count)
    {
        var random = new Random(4);
        var tracks = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            double latitude = 44 + (14 * random.NextDouble()), longitude = -5 + (25 * random.NextDouble());
            double north = -4 + (8 * random.NextDouble()), east = 10 + (10 * random.NextDouble());
            var points = Enumerable.Range(0, 20).Select(step => (
                Latitude: latitude + (north * step / 19) + Math.Sin(step / 3.0),
                Longitude: longitude + (east * step / 19)));
            tracks.Append(
                CultureInfo.InvariantCulture,
                $"<trk><name>{(char)('A' + (i % 26))}{(char)('A' + (i / 26))} {i}</name><trkseg>");
            foreach (var point in points)
            {
                tracks.Append(
                    CultureInfo.InvariantCulture,
                    $"<trkpt lat=\"{point.Latitude:F4}\" lon=\"{point.Longitude:F4}\"/>");
            }

            tracks.Append("</trkseg></trk>");
        }

        return Encoding.UTF8.GetBytes($"<gpx version=\"1.1\">{tracks}</gpx>");
    }

    /// <summary>A closed polygon over the Gulf of Lion.</summary>
    public static StanceOptions Range()
    {
        var policy = Path.Combine(Directory.CreateTempSubdirectory("umweg-range-").FullName, "range.yaml");
        File.WriteAllText(
            policy,
            "title: A range\ndate: 2025-10-17\n"
            + "rules:\n  - {where: {polygon: [[3, 41], [7, 41], [7, 42.8], [3, 42.8]]}, access: closed}\n");
        return new() { Policies = [policy] };
    }
}
