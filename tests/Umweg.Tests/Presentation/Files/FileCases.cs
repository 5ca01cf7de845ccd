using System.Text;
using Shouldly;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Soak.Answers;
using Umweg.Soak.Questions;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Presentation.Files.Readers;

namespace Umweg.Tests.Presentation.Files;

/// <summary>Answers that files are written of, and the files.</summary>
internal static class FileCases
{
    private static readonly DateOnly Day = new(2025, 10, 17);

    private static readonly Lazy<IReadOnlyList<Answer.Found>> Drawn = new(() => [.. Draw(seed: 20251017, count: 60)]);

    /// <summary>Moscow to Budapest under kremlin-2025-10: the question that Umweg was made for.</summary>
    public static Answer.Found Budapest { get; } =
        RealFlights.Found("Moskau", "Budapest", new() { Policies = ["kremlin-2025-10"] });

    /// <summary>Over 180 degrees, in German.</summary>
    public static Answer.Found Santiago { get; } =
        RealFlights.Found("AKL", "SCL", new() { Avoid = ["AR"], Date = Day }, language: Language.German);

    /// <summary>Answers to random questions, and some chosen: over poles, along the equator, round the world, of no
    /// length at all between points that are no airports.</summary>
    public static IReadOnlyList<Answer.Found> Many =>
    [
        Budapest, Santiago, .. Drawn.Value,
        .. new[]
        {
            ("80.5,-40", "79.25,140.5"), ("0,-170", "0,170"), ("-33.9,18.4", "33.5,-162.3"), ("90,0", "-90,0"),
            ("-77.85,166.67", "CPT"), ("LHR", "SYD"),
        }.Select(ends => RealFlights.Found(ends.Item1, ends.Item2, new() { Date = Day }, alternatives: 1)),
    ];

    /// <summary>A file.</summary>
    public static byte[] Write(
        Answer.Found answer, RouteFileFormat format, int way = 1, Language language = Language.English)
    {
        using var stream = new MemoryStream();
        RouteFile.Write(answer, format, new(way), RealWorld.Search, language, stream).ShouldBeNull();
        return stream.ToArray();
    }

    /// <summary>The ways that a reader of ours finds in the file of an answer, with the routes that they are.</summary>
    public static IReadOnlyList<(Route Route, ReadWay Way)> Read(Answer.Found answer, RouteFileFormat format)
    {
        return format switch
        {
            RouteFileFormat.Kml => All(KmlReading.Ways),
            RouteFileFormat.Gpx => All(GpxReading.Ways),
            RouteFileFormat.Fms => Each(PlanReading.Fms),
            RouteFileFormat.Pln => Each(PlanReading.Pln),
            RouteFileFormat.Lnmpln => Each(PlanReading.Lnmpln),
            RouteFileFormat.Field15 => Each(PlanReading.FieldFifteen),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "It holds no ways."),
        };

        IReadOnlyList<(Route Route, ReadWay Way)> All(Func<byte[], IReadOnlyList<ReadWay>> read)
        {
            var ways = read(Write(answer, format));
            Assert.Equal(answer.Routes.Count, ways.Count);
            return [.. answer.Routes.Zip(ways)];
        }

        IReadOnlyList<(Route Route, ReadWay Way)> Each(Func<byte[], ReadWay> read) =>
            [.. answer.Routes.Select(route => (route, read(Write(answer, format, route.Rank))))];
    }

    /// <summary>The text as it is kept in the repository: without the checksum of the world, which changes with the
    /// program's version, and with line feeds alone.</summary>
    public static string Golden(byte[] file) => Encoding.UTF8.GetString(file)
        .Replace(RealWorld.Globe.Origin.Checksum, "sha256:...", StringComparison.Ordinal)
        .Replace("\r\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<Answer.Found> Draw(int seed, int count)
    {
        var random = new Random(seed);
        var world = new SoakWorld("200m", RealWorld.Globe);
        var folder = Directory.CreateTempSubdirectory("umweg-files-");
        try
        {
            for (var i = 0; i < count; i++)
            {
                var file = Path.Combine(folder.FullName, $"{i}.yaml");
                var question = new QuestionDraw(random, new(world, random), file).Next();
                if (RealFlights.Planner.Plan(question.Query) is Answer.Found found)
                {
                    yield return found;
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
