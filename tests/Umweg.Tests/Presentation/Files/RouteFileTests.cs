using System.Text;
using Shouldly;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.Tests.Presentation.Files.Readers;

namespace Umweg.Tests.Presentation.Files;

/// <summary>
/// FEATURE UNDER TEST: answers as files that other tools read: what stands in them.
/// METHOD: golden files that were read by a person, and readers written for the tests from the formats' descriptions.
/// </summary>
public sealed class RouteFileTests
{
    public static TheoryData<RouteFileFormat> Formats => [.. Enum.GetValues<RouteFileFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_files_of_Moscow_to_Budapest_read_as_they_were_approved(RouteFileFormat format) =>
        GoldenFile.ShouldHold(
            $"moscow-budapest.{Extension(format)}",
            FileCases.Golden(FileCases.Write(FileCases.Budapest, format)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_files_of_a_way_over_180_degrees_read_as_they_were_approved(RouteFileFormat format) =>
        GoldenFile.ShouldHold(
            $"auckland-santiago.{Extension(format)}",
            FileCases.Golden(FileCases.Write(FileCases.Santiago, format, language: Language.German)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_file_with_room_for_it_says_that_it_is_not_for_navigation(RouteFileFormat format)
    {
        var text = Encoding.UTF8.GetString(FileCases.Write(FileCases.Budapest, format));

        text.Contains("not for operational navigation", StringComparison.OrdinalIgnoreCase)
            .ShouldBe(RouteFile.HasRemarks(format));
        if (format is not (RouteFileFormat.Fms or RouteFileFormat.Csv))
        {
            text.ShouldContain("© OpenStreetMap contributors");
            text.ShouldContain("worldview un");
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_answer_gives_the_same_bytes(RouteFileFormat format) =>
        FileCases.Write(FileCases.Santiago, format).ShouldBe(FileCases.Write(FileCases.Santiago, format));

    [Fact]
    public void Ways_are_called_by_their_states_and_length()
    {
        foreach (var format in new[] { RouteFileFormat.Kml, RouteFileFormat.Gpx })
        {
            FileCases.Read(FileCases.Budapest, format).Select(pair => pair.Way.Name)
                .ShouldContain(name => name.EndsWith("via BY, PL, SK · 1,590 km", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_table_has_a_row_for_each_crossing_of_each_way()
    {
        var answer = FileCases.Budapest;
        var rows = TableReading.Rows(FileCases.Write(answer, RouteFileFormat.Csv));

        rows[0].ShouldBe(
        [
            "way", "way_km", "crossing", "territory", "state", "name", "kind", "role", "access", "avoid_km",
            "distance_km", "entry_latitude_deg", "entry_longitude_deg", "exit_latitude_deg", "exit_longitude_deg",
            "rule", "source", "date", "worldview", "world", "remark",
        ]);
        rows.Count.ShouldBe(1 + answer.Routes.Sum(route => route.Crossings.Count));
        foreach (var route in answer.Routes)
        {
            rows.Skip(1).Where(row => row[0] == $"{route.Rank}").Sum(row => XmlReading.Number(row[10]))
                .ShouldBe(route.Distance.Kilometres, 1e-4);
        }
    }

    [Fact]
    public void What_a_table_cannot_hold_bare_is_quoted()
    {
        var answer = SampleAnswers.FoundOne;
        var crossing = answer.Routes[0].Crossings[0];
        const string Awkward = "say \"no\",\r\nthen go";
        var altered = answer with
        {
            Routes =
            [
                answer.Routes[0] with
                {
                    Crossings = [crossing with { Stance = crossing.Stance with { Rule = Awkward } }],
                },
            ],
        };

        TableReading.Rows(FileCases.Write(altered, RouteFileFormat.Csv))[1].ShouldContain(Awkward);
    }

    [Fact]
    public void What_XML_cannot_hold_is_left_out()
    {
        var answer = SampleAnswers.FoundOne;
        var altered = answer with { Routes = [answer.Routes[0] with { Notes = ["a\u0000b\uD800c 😀 <&>"] }] };

        Encoding.UTF8.GetString(FileCases.Write(altered, RouteFileFormat.Kml)).ShouldContain("abc 😀 &lt;&amp;&gt;");
        _ = KmlReading.Ways(FileCases.Write(altered, RouteFileFormat.Kml));
    }

    [Fact]
    public void Item_18_has_the_day_and_no_elapsed_times()
    {
        var text = Encoding.UTF8.GetString(FileCases.Write(FileCases.Budapest, RouteFileFormat.Field15));

        text.ShouldContain($"\nDOF/{FileCases.Budapest.Context.Stance.Date:yyMMdd} RMK/NOT FOR OPERATIONAL");
        text.ShouldNotContain("EET/");
    }

    [Theory]
    [InlineData("2020-01-01", "1913")]
    [InlineData("2020-01-02", "2001")]
    [InlineData("2020-12-31", "2014")]
    [InlineData("2021-01-27", "2014")]
    [InlineData("2021-01-28", "2101")]
    [InlineData("2025-10-17", "2510")]
    public void An_AIRAC_cycle_is_that_of_the_published_tables(string day, string cycle) =>
        AiracCycle.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(cycle);

    [Fact]
    public void Only_ways_that_there_are_can_be_written()
    {
        foreach (var way in new[] { 0, 2 })
        {
            Should.Throw<ArgumentOutOfRangeException>(
                () => FileCases.Write(SampleAnswers.FoundOne, RouteFileFormat.Fms, way));
        }
    }

    [Fact]
    public void A_point_is_in_whole_minutes_of_eleven_characters()
    {
        MinutePoint.Nearest(RealWorld.At(55.5, 37.5)).ToString().ShouldBe("5530N03730E");
        MinutePoint.Nearest(RealWorld.At(-0.999, -0.01)).ToString().ShouldBe("0100S00001W");
        MinutePoint.Nearest(RealWorld.At(90, 0)).ToString().ShouldBe("9000N00000E");
        MinutePoint.Nearest(RealWorld.At(0, -179.9999)).ToString().ShouldBe("0000N18000W");
    }

    [Fact]
    public void Points_of_a_plan_are_at_most_200_nautical_miles_apart()
    {
        foreach (var (_, way) in FileCases.Read(FileCases.Santiago, RouteFileFormat.Fms))
        {
            way.Positions.Zip(way.Positions.Skip(1))
                .ShouldAllBe(leg => Geodesic.Distance(leg.First, leg.Second).NauticalMiles < 200.001);
        }
    }

    private static string Extension(RouteFileFormat format) => RouteFile.Names[(int)format];
}
