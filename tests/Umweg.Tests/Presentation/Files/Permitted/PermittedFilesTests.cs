using System.Collections.Concurrent;
using Shouldly;
using Umweg.Presentation.Files;
using Umweg.Sphere;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Presentation.Files.Permitted;

/// <summary>
/// FEATURE UNDER TEST: what is written for others is permitted too: nothing that a reader of a file draws or flies
/// between its positions enters closed airspace.
/// METHOD: files are read back by the tests' own readers, and the lines that are drawn or flown, written anew from
/// their definitions, are walked exactly, without any tolerance; so that it shows if nothing is moved, the same ways
/// are rounded to the nearest position as well, which enters what is closed.
/// </summary>
public sealed class PermittedFilesTests
{
    private static readonly DateOnly Day = new(2025, 10, 17);

    public static TheoryData<string> Formats => [.. WrittenAnswer.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_ways_that_were_seen_to_enter_closed_airspace_enter_none(string format)
    {
        foreach (var answer in new[]
        {
            FileCases.Budapest,
            RealFlights.Found("FRA", "DEL", new() { Close = ["RU", "UA", "BY", "AF"], Date = Day }, alternatives: 3),
            RealFlights.Found("HEL", "NRT", new() { Close = ["RU", "BY", "UA"], Date = Day }, alternatives: 3),
        })
        {
            for (var way = 1; way <= answer.Routes.Count; way++)
            {
                var (ways, refusal) = WrittenAnswer.Read(answer, format, way);
                refusal.ShouldBeNull();
                foreach (var (found, curve) in ways!.SelectMany(found => WrittenAnswer.CurvesOf(format)
                    .Select(curve => (found, curve))))
                {
                    new ClosedWalk(answer).Metres(found.Positions, curve).ShouldBe(0, $"{format}, way {way}");
                }
            }
        }
    }

    [Fact]
    public void Rounded_to_the_nearest_position_they_would_enter_it()
    {
        var walk = new ClosedWalk(FileCases.Budapest);
        var way = PlanPoint.Divided(FileCases.Budapest.Routes[0].Waypoints);

        walk.Metres([.. way.Select(point => Wgs84.ToPosition(MinutePoint.Nearest(point).Point))],
            ReaderCurve.GreatEllipse).ShouldBeGreaterThan(5_000);
        walk.Metres([.. way.Select(point => Wgs84.ToPosition(PositionForm.HundredthsOfSeconds.AsRead(point)))],
            ReaderCurve.GreatCircle).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_thousand_random_questions_in_every_format_enter_nothing_closed()
    {
        var answers = ExportQuestions.Answers(seed: 20261128, count: 1_000);
        var refused = new ConcurrentBag<(string Format, string Sentence)>();
        var faults = new ConcurrentBag<string>();
        var nearest = 0;
        answers.AsParallel().ForAll(each =>
        {
            var walk = new ClosedWalk(each.Answer);
            IReadOnlyList<GeoPosition> drawn = [];
            foreach (var format in WrittenAnswer.Formats)
            {
                var (ways, refusal) = WrittenAnswer.Read(each.Answer, format);
                if (refusal is not null)
                {
                    refused.Add((format, refusal.Problem));
                    continue;
                }

                var positions = ways!.ShouldHaveSingleItem().Positions;

                // Maps get one and the same line, which is walked once.
                if (format is "kml" or "gpx" && AreTheSame(positions, drawn))
                {
                    continue;
                }

                drawn = format == "geojson" ? positions : drawn;
                foreach (var (curve, index) in WrittenAnswer.CurvesOf(format).Select((curve, index) => (curve, index)))
                {
                    if (walk.Metres(positions, curve) is > 0 and var metres)
                    {
                        faults.Add($"{format}, line {index}: {metres:0.###} m inside: {each.Question}");
                    }
                }
            }

            var plain = PlanPoint.Divided(each.Answer.Routes[0].Waypoints)
                .ConvertAll(point => Wgs84.ToPosition(PositionForm.SixDecimals.AsRead(point)));
            Interlocked.Add(ref nearest, walk.Metres(plain, ReaderCurve.GreatCircle) > 0 ? 1 : 0);
        });

        var count = $"{answers.Count} answers, {nearest} of which enter closed airspace where bends are not moved; "
            + $"refused: {string.Join(" ", refused.Select(each => each.Sentence))}";
        TestContext.Current.SendDiagnosticMessage(count);
        faults.ShouldBeEmpty(count);
        answers.Count.ShouldBeGreaterThan(700);
        nearest.ShouldBeGreaterThan(100, count);
        refused.ShouldAllBe(each => each.Format == "field15" && each.Sentence.Contains("leave no room"), count);
        refused.Count.ShouldBeLessThanOrEqualTo(5, count);
    }

    [Fact]
    public void Positions_read_back_are_written_as_they_were()
    {
        var random = new Random(3);
        for (var i = 0; i < 10_000; i++)
        {
            var position = GeoPosition.FromDegrees(
                Math.Asin((2 * random.NextDouble()) - 1) * (180 / Math.PI), (360 * random.NextDouble()) - 180);
            foreach (var form in new[]
            {
                PositionForm.NineDecimals, PositionForm.SixDecimals, PositionForm.HundredthsOfSeconds,
            })
            {
                var once = form.AsRead(position);
                form.AsRead(once).ShouldBe(once);
                Geodesic.Distance(position, once).Metres.ShouldBeLessThan(form.ErrorMetres);
                form.AsRead(Wgs84.ToPosition(Wgs84.ToSphere(once))).ShouldBe(once);
            }
        }
    }

    [Fact]
    public void A_gap_between_two_areas_without_a_whole_minute_is_refused_and_finer_formats_pass_it()
    {
        var answer = SampleAnswers.BetweenTwoRanges;
        var refusal = WrittenAnswer.Read(answer, "field15").Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe("file.noRoom");
        refusal.Problem.ShouldContain("beside test: south");
        refusal.Suggestion.ShouldBe("--format fms, finer, can; or --way 2, which can be written.");
        WrittenAnswer.Read(answer, "field15", way: 2).Refusal.ShouldBeNull();
        foreach (var format in WrittenAnswer.Formats.Where(format => format != "field15"))
        {
            WrittenAnswer.Read(answer, format).Refusal.ShouldBeNull();
        }
    }

    // GPX has 179.9999999 for 180.
    private static bool AreTheSame(IReadOnlyList<GeoPosition> a, IReadOnlyList<GeoPosition> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => pair.First == pair.Second
            || (pair.First.Latitude == pair.Second.Latitude && pair.First.Longitude == 179.9999999));
}
