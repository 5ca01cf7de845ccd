using Shouldly;
using Umweg.Audit;
using Umweg.Places;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.Tests.Presentation.Files;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: every format of tracks and flight plans that Umweg writes, it reads: the same positions to the
/// format's rounding.
/// METHOD: the answers of <see cref="FileCases"/>, random ones among them, read by the audit and, apart from it, by the
/// tests' own readers of what was written.
/// </summary>
public sealed class PlanRoundTripTests
{
    private static readonly Gazetteer Gazetteer = new();

    // Both readers take the same numbers; what is left is arithmetic of doubles.
    private const double Metres = 0.001;

    // Where a code stands for an aerodrome, ours reads its table and theirs the answer: the same, as the tables round.
    private const double MetresOfCodes = 5;

    [Theory]
    [InlineData(RouteFileFormat.Fms, "fms")]
    [InlineData(RouteFileFormat.Pln, "pln")]
    [InlineData(RouteFileFormat.Lnmpln, "lnmpln")]
    [InlineData(RouteFileFormat.Field15, "field15")]
    public void Plans_are_read_position_by_position(RouteFileFormat format, string name)
    {
        foreach (var answer in FileCases.Many)
        {
            var route = answer.Routes[0];
            var expected = FileCases.Read(answer, format)[0].Way.Positions;
            if (expected.Count < 2)
            {
                continue;
            }

            var read = new TrackReader(Gazetteer, Language.English).Read(FileCases.Write(answer, format));
            read.Errors.Select(error => error.Problem).ShouldBeEmpty(Told(answer, route));
            var file = read.Value.ShouldNotBeNull();
            file.Format.ShouldBe(name);
            var points = file.Tracks.ShouldHaveSingleItem().Points;
            points.Count.ShouldBe(expected.Count, Told(answer, route));
            for (var i = 0; i < points.Count; i++)
            {
                var isEnd = i == 0 || i == points.Count - 1;
                Geodesic.Distance(points[i].Position, expected[i]).Metres
                    .ShouldBeLessThan(isEnd ? MetresOfCodes : Metres, Told(answer, route));
            }
        }
    }

    [Fact]
    public void Crossings_as_a_table_lack_the_bends_and_are_refused() =>
        Files.Error(FileCases.Write(FileCases.Budapest, RouteFileFormat.Csv)).ShouldBe(
            "The table has crossings, not positions: the bends between them are missing. Write the answer with --"
            + "format "
            + "json, kml or gpx.");

    private static string Told(Answer.Found answer, Route route) =>
        $"{answer.Context.From.Name} - {answer.Context.To.Name}, way {route.Rank}";
}
