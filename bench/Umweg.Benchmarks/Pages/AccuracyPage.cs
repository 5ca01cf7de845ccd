using System.Globalization;
using System.IO.Compression;
using Umweg.Sphere;

namespace Umweg.Benchmarks.Pages;

/// <summary>How far our geodesics are from GeographicLib's, over the cases that the tests hold.</summary>
internal sealed class AccuracyPage() : Page("Accuracy", "How exact lengths on WGS84 are")
{
    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        var worst = 0.0;
        var cases = 0;
        foreach (var row in Read())
        {
            var ours = Geodesic.Distance(
                GeoPosition.FromDegrees(row[0], row[1]), GeoPosition.FromDegrees(row[3], row[4])).Metres;
            worst = Math.Max(worst, Math.Abs(ours - row[6]));
            cases++;
        }

        sheet.Paragraph($"""
            {cases} cases by GeographicLib's own tool, most of them degenerate or nearly so; the largest error of a
            length is {worst * 1e9:F1} nm.
            """);
        sheet.Goal(
            "geodesic length against GeographicLib's test set",
            "under 1 micrometre at worst",
            Sheet.Text($"{worst * 1e6:F3} µm at worst"),
            worst < 1e-6);
    }

    // A kind of case, then as the tool writes them: latitude, longitude, azimuth of either end, the length in metres.
    private static IEnumerable<double[]> Read()
    {
        var path = Path.Combine(BenchmarkWorld.Root, "tests", "Umweg.Tests", "Sphere", "Data", "geodesics.txt.gz");
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (text.ReadLine() is { Length: > 0 } line)
        {
            yield return [.. line.Split(' ').Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        }
    }
}
