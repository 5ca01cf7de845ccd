using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Presentation.Files;
using Umweg.Sphere;
using Umweg.Tests.Presentation.Files.Readers;

namespace Umweg.Tests.Presentation.Files;

/// <summary>
/// FEATURE UNDER TEST: a reader that others wrote, GDAL's <c>ogrinfo</c>, finds in KML, GPX and CSV what is in them.
/// METHOD: names and lengths of the ways as ogrinfo prints them. <c>./test</c> installs it where it can (gdal-bin of
/// Debian) and sets UMWEG_WITHOUT_GDAL=1, after saying so, where it cannot: this class then checks with the tests' own
/// strict readers alone.
/// </summary>
public sealed class OgrTests
{
    private static readonly bool IsAbsent = Environment.GetEnvironmentVariable("UMWEG_WITHOUT_GDAL") == "1";

    [Theory]
    [InlineData(RouteFileFormat.Kml)]
    [InlineData(RouteFileFormat.Gpx)]
    public void Ways_have_their_names_and_lengths(RouteFileFormat format)
    {
        foreach (var answer in new[] { FileCases.Budapest, FileCases.Santiago })
        {
            var expected = FileCases.Read(answer, format);
            var found = IsAbsent
                ? [.. expected.Select(pair => pair.Way)]
                : Lines(Ogrinfo(FileCases.Write(answer, format), RouteFile.Names[(int)format]));

            found.Select(way => way.Name).ShouldBe(expected.Select(pair => pair.Way.Name));
            foreach (var (way, (route, _)) in found.Zip(expected))
            {
                way.Kilometres.ShouldBe(route.Distance.Kilometres, 1e-4 * route.Distance.Kilometres);
            }

            // What it finds enters nothing closed either: it has the positions that were walked.
            foreach (var (way, (_, read)) in found.Zip(expected))
            {
                way.Positions.Count.ShouldBe(read.Positions.Count);
                way.Positions.Zip(read.Positions).ShouldAllBe(pair =>
                    Math.Abs(pair.First.Latitude - pair.Second.Latitude) < 1e-9
                    && Math.Abs(pair.First.Longitude - pair.Second.Longitude) < 1e-9);
            }
        }
    }

    [Fact]
    public void The_table_has_its_rows_and_columns()
    {
        var rows = TableReading.Rows(FileCases.Write(FileCases.Budapest, RouteFileFormat.Csv));
        if (!IsAbsent)
        {
            var text = Ogrinfo(FileCases.Write(FileCases.Budapest, RouteFileFormat.Csv), "csv");
            text.ShouldContain($"Feature Count: {rows.Count - 1}\n");
            rows[0].ShouldAllBe(column => text.Contains($"\n{column}: String (0.0)\n", StringComparison.Ordinal));
        }

        rows.Count.ShouldBeGreaterThan(10);
    }

    private static string Ogrinfo(byte[] file, string extension)
    {
        var folder = Directory.CreateTempSubdirectory("umweg-ogr-");
        try
        {
            var path = Path.Combine(folder.FullName, $"file.{extension}");
            File.WriteAllBytes(path, file);
            var start = new ProcessStartInfo("ogrinfo", ["-ro", "-al", path])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            (process.ExitCode, error.Result).ShouldBe((0, ""), text);
            return text;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException(
                "There is no ogrinfo: ./test installs it as root; else install gdal-bin, or set UMWEG_WITHOUT_GDAL=1.",
                missing);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A feature is printed as "OGRFeature(layer):number", fields as "  name (type) = value", then its geometry.
    private static List<ReadWay> Lines(string text)
    {
        var ways = new List<ReadWay>();
        foreach (var feature in text.Split("\nOGRFeature(").Skip(1))
        {
            var name = Regex.Match(
                feature, @"^  [Nn]ame \(String\) = (?<name>.*)$", RegexOptions.Multiline).Groups["name"].Value;
            var geometry = Regex.Match(feature, "^  (?:MULTI)?LINESTRING .*$", RegexOptions.Multiline).Value;
            var positions = Regex.Matches(geometry, @"(?<longitude>-?[\d.]+) (?<latitude>-?[\d.]+)")
                .Select(match => GeoPosition.FromDegrees(Number(match, "latitude"), Number(match, "longitude")))
                .ToList();
            if (positions.Count > 0)
            {
                ways.Add(new(name, positions));
            }
        }

        return ways;

        static double Number(Match match, string group) =>
            double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }
}
