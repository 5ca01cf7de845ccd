using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.Tests.Architecture;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Catalogue;

/// <summary>
/// FEATURE UNDER TEST: what the policies that come with the program do to flights over the real world.
/// METHOD: the flights that they were written of, against the published figures and those of a rough study on the same
/// borders (good to 1 %); each on the policy's own date where it has one.
/// </summary>
public sealed partial class R04_ShippedPolicies
{
    /// <summary>gcmap, 8 June 2017: nearly 120 % longer; the study: 4,016 km.</summary>
    [Fact]
    public void Doha_to_Khartoum_leads_round_Arabia_in_2017_and_directly_before_and_after()
    {
        var route = Best("DOH", "KRT", "qatar-2017");

        route.Distance.Kilometres.ShouldBe(4016, 40);
        route.Via.ShouldBe(["IR", "OM", "DJ", "ER", "ET"]);
        Best("DOH", "KRT", "qatar-2017", "2017-06-04").Via.ShouldBe(["SA"]);
        Best("DOH", "KRT", "qatar-2017", "2021-01-05").Via.ShouldBe(["SA"]);
    }

    /// <summary>NDTV: some 600 km above 9,137; with all parties closed, the study has 9,591 km by Morocco.</summary>
    [Fact]
    public void Tel_Aviv_to_New_York_clips_Greece_and_Italy_and_passes_Gibraltar()
    {
        var route = Best("TLV", "JFK", "tel-aviv-new-york-2025");

        route.Via.ShouldBe(["GR", "IT", "MA"]);
        route.Distance.Kilometres.ShouldBeInRange(0.80 * 9737, 1.02 * 9737);
        var allClosed = Best("TLV", "JFK", "icc-parties-closed", "2025-09-25");
        allClosed.Via.ShouldBe(["MA"]);
        allClosed.Distance.Kilometres.ShouldBe(9591, 96);
        (allClosed.Distance - route.Distance).Kilometres.ShouldBeInRange(0, 10);
    }

    [Fact]
    public void Moscow_to_Belgrade_had_no_way_on_the_day_of_the_visit()
    {
        var closing = Blocked("SVO", "BEG", "lavrov-belgrade-2022");

        new[] { "BG", "ME", "MK" }.ShouldBeSubsetOf(closing);
        Blocked("SVO", "BEG", "closed-to-russian-aircraft", "2025-10-17").ShouldContain("ME");
    }

    /// <summary>Flightradar24 and NDTV, May 2025; Afghanistan and China were not usable. The study: 3,915 km.</summary>
    [Fact]
    public void Delhi_to_Tashkent_leads_over_Iran_and_Turkmenistan_once_Afghanistan_and_China_are_out()
    {
        const string Name = "pakistan-closed-to-india-2025";

        Best("DEL", "TAS", Name).Via.ShouldBe(["CN", "TJ", "KG"]);
        var flown = RealFlights.Best("DEL", "TAS", new() { Policies = [Name], Close = ["AF,CN"] });
        flown.Distance.Kilometres.ShouldBe(3915, 39);
        new[] { "IR", "TM" }.ShouldBeSubsetOf(flown.Via);
        Best("DEL", "TAS", Name, "2025-04-23").Via.ShouldContain("PK");
    }

    [Fact]
    public void Islamabad_to_Kuala_Lumpur_leads_over_China_since_India_is_closed()
    {
        Best("ISB", "KUL", "india-closed-to-pakistan-2025", "2025-04-29").Via.ShouldBe(["IN"]);
        Best("ISB", "KUL", "india-closed-to-pakistan-2025", "2025-04-30").Via.ShouldBe(["CN", "MM", "TH"]);
    }

    /// <summary>The three states cost about 90 km, which does not explain that the trip was cancelled.</summary>
    [Fact]
    public void Taipei_to_Eswatini_gets_only_about_ninety_kilometres_longer()
    {
        var before = Best("TPE", "SHO", "taipei-eswatini-2026", "2026-04-20");
        var route = Best("TPE", "SHO", "taipei-eswatini-2026");

        before.Via.ShouldContain("MG");
        route.Via.ShouldNotContain("MG");
        (route.Distance - before.Distance).Kilometres.ShouldBe(90, 5);
    }

    [Fact]
    public void Bratislava_to_Moscow_leaves_a_way_over_Poland_and_Belarus() =>
        Best("BTS", "SVO", "fico-moscow-2025").Via.ShouldBe(["PL", "BY"]);

    /// <summary>The claim of October 2025 that every way to Budapest crosses a party to the Rome Statute.</summary>
    [Fact]
    public void Moscow_to_Budapest_has_no_way_past_the_parties_to_the_Rome_Statute() =>
        new[] { "AT", "RO", "RS", "SK", "UA" }.ShouldBeSubsetOf(
            Blocked("SVO", "BUD", "icc-parties-closed", "2025-10-17"));

    [Fact]
    public void Moscow_to_Budapest_past_the_unfriendly_is_shortest_over_Belarus_Poland_and_Slovakia()
    {
        var route = Best("SVO", "BUD", "russia-unfriendly-430r", "2025-10-17");

        route.Via.ShouldNotContain("UA");
        RealFlights.Found("SVO", "BUD", Stance("russia-unfriendly-430r", "2025-10-17"))
            .Routes.ShouldContain(each => each.Via.SequenceEqual(new[] { "BY", "PL", "SK" }));
        Blocked("SVO", "BUD", "closed-to-russian-aircraft", "2025-10-17").ShouldBe(["HU"]);
    }

    [Fact]
    public void Minsk_to_Paris_is_closed_since_4_June_2021()
    {
        Blocked("MSQ", "CDG", "eu-ban-on-belarusian-carriers", "2021-06-04").ShouldBe(["FR"]);
        Best("MSQ", "CDG", "eu-ban-on-belarusian-carriers", "2021-06-03").Via.ShouldContain("PL");
        Best("MSQ", "IST", "eu-ban-on-belarusian-carriers", "2021-06-04").Via.ShouldNotContain("RO");
    }

    [Fact]
    public void Helsinki_to_Tokyo_may_not_cross_Russia_for_Finnair_but_its_east_by_the_advice_of_EASA()
    {
        Best("HEL", "NRT", "russian-counter-ban", "2025-10-17").Via.ShouldNotContain("RU");
        var advised = Best("HEL", "NRT", "easa-czib-2026-08");

        // Near Norway the way cuts a corner of the strip that the polygon leaves open.
        var russia = advised.Crossings.Where(crossing => crossing.State == "RU")
            .MaxBy(crossing => crossing.Distance)!;
        russia.Entry.Longitude.ShouldBeGreaterThan(59.9);
    }

    [Fact]
    public void By_the_advice_of_EASA_Moscow_is_closed_and_Yekaterinburg_is_not()
    {
        Plan("IST", "SVO", Stance("easa-czib-2026-08", null)).ShouldBeOfType<Answer.Blocked>();
        Best("IST", "SVX", "easa-czib-2026-08").Distance.Kilometres.ShouldBeInRange(2800, 5000);
    }

    /// <summary>A side sampled every 10 km lies in the state that the polygon is drawn in, or in one that the policy
    /// closes anyway.</summary>
    [Theory]
    [InlineData("Russia", "RU,UA,UA-43,sea-of-azov", 4)]
    [InlineData("Pakistan", "PK,AF", 1)]
    public void The_polygons_of_EASA_touch_no_open_neighbour(string name, string closed, int count)
    {
        var polygons = PolicyLibrary.Find("easa-czib-2026-08").ShouldBeGood().Rules
            .Where(rule => rule.Polygon.Count > 0
                && rule.Because!.English.Contains(name, StringComparison.Ordinal))
            .ToList();

        polygons.Count.ShouldBe(count);
        polygons.SelectMany(rule => Sides(rule.Polygon))
            .SelectMany(position => RealWorld.TerritoryAt(position.Latitude, position.Longitude).Split('+'))
            .Distinct()
            .ShouldBeSubsetOf(closed.Split(','));
    }

    /// <summary>The worked example of docs/policies.md, from file to route.</summary>
    [Fact]
    public void The_policy_of_the_five_minutes_changes_the_way_as_the_page_says()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/policies.md"));
        var example = Example().Match(page);
        var rows = Row().Matches(page);
        var policy = Path.Combine(Directory.CreateTempSubdirectory("umweg-page-").FullName, "insurer.yaml");
        File.WriteAllText(policy, example.Groups["yaml"].Value);

        string[] policies = ["", policy];
        var said = policies.Select(path => RealFlights.Best("Warsaw", "Tbilisi", new()
        {
            Policies = path.Length > 0 ? [path] : [],
            Date = Some.Day("2025-03-02"),
        }));

        said.Select(route => FormattableString.Invariant(
                $"{route.Distance.Kilometres:#,0}: {string.Join(", ", route.Via)}"))
            .ShouldBe(rows.Select(row => $"{row.Groups["km"].Value}: {row.Groups["via"].Value}"));
        Directory.Delete(Path.GetDirectoryName(policy)!, recursive: true);
    }

    private static IEnumerable<GeoPosition> Sides(IReadOnlyList<GeoPosition> corners)
    {
        for (var i = 0; i < corners.Count; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Count]);
            var steps = 1 + (int)(Geodesic.Distance(from, to).Kilometres / 10);
            for (var step = 0; step < steps; step++)
            {
                var t = (double)step / steps;
                var (a, b) = (Wgs84.ToSphere(from), Wgs84.ToSphere(to));
                yield return Wgs84.ToPosition(SpherePoint.FromVector(
                    a.X + (t * (b.X - a.X)), a.Y + (t * (b.Y - a.Y)), a.Z + (t * (b.Z - a.Z))));
            }
        }
    }

    private static StanceOptions Stance(string policy, string? day) =>
        new() { Policies = [policy], Date = day is null ? null : Some.Day(day) };

    private static Answer Plan(string from, string to, StanceOptions stance) => RealFlights.Plan(from, to, stance);

    private static Route Best(string from, string to, string policy, string? day = null) =>
        RealFlights.Best(from, to, Stance(policy, day));

    private static List<string?> Blocked(string from, string to, string policy, string? day = null) =>
        [.. Plan(from, to, Stance(policy, day)).ShouldBeOfType<Answer.Blocked>().BlockedBy.Select(each => each.State)];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"```yaml\n(?<yaml>[^`]*name: insurer\n[^`]*)```", Options)]
    private static partial Regex Example();

    [GeneratedRegex(@"\| with(out)? it \| (?<km>[^|]+) \| (?<via>[^|]+) \|", Options)]
    private static partial Regex Row();
}
