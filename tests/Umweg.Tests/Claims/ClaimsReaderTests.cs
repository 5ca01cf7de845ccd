using System.Text;
using Shouldly;
using Umweg.Claims;
using Umweg.Places;
using Umweg.Query;
using Umweg.Tests.Architecture;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Claims;

/// <summary>FEATURE UNDER TEST: claims files are read as they are meant, and every mistake in them is told at once,
/// with its place.</summary>
public sealed class ClaimsReaderTests
{
    private const string Good =
        """
        from: Moscow
        to: Budapest
        stance: {close: UA, date: 2025-10-17}
        statements:
          - says: {en: It is long., de: Er ist lang.}
            speaker: somebody
            outlet: a newspaper
            date: 2025-10-18
            source: https://example.org
            claim: {length: 5000 km, over: "TR, ME,RS"}
        """;

    private static readonly Gazetteer Gazetteer = new();

    [Fact]
    public void A_statement_has_what_stands_in_the_file()
    {
        var statement = Read(Good).Value!.Statements.ShouldHaveSingleItem();

        statement.ShouldSatisfyAllConditions(
            each => each.Number.ShouldBe(1),
            each => each.Says.German.ShouldBe("Er ist lang."),
            each => each.Speaker!.German.ShouldBe("somebody"),
            each => each.Outlet!.English.ShouldBe("a newspaper"),
            each => each.Date.ShouldBe(Some.Day("2025-10-18")),
            each => each.Source.ShouldBe("https://example.org"),
            each => (each.From, each.To).ShouldBe(("Moscow", "Budapest")),
            each => each.Stance.Close.ShouldBe(["UA"]),
            each => each.Stance.Date.ShouldBe(Some.Day("2025-10-17")),
            each => (each.Line, each.Column).ShouldBe((5, 5)));
        var length = statement.Claim.ShouldBeOfType<Claim.Distance>();
        length.Published.Kilometres.ShouldBe(5000);
        length.Over.Select(area => area.Id).ShouldBe(["TR", "ME", "RS"]);
        (length.LeastShare, length.MostShare).ShouldBe((0.80, 1.02));
    }

    [Fact]
    public void What_a_statement_says_itself_goes_before_what_the_file_says()
    {
        var statement = Read(Good.Replace(
            "    speaker:",
            "    from: Minsk\n    stance: {open: HU, straits: transit}\n    speaker:",
            StringComparison.Ordinal))
            .Value!.Statements[0];

        statement.From.ShouldBe("Minsk");
        statement.Stance.Close.ShouldBeEmpty();
        statement.Stance.Open.ShouldBe(["HU"]);
        statement.Stance.Straits.ShouldBe(Straits.Transit);

        // No day of its own: that of the statement.
        statement.Stance.Date.ShouldBe(Some.Day("2025-10-18"));
    }

    [Theory]
    [InlineData("2670 NM", 4944.84)]
    [InlineData("1500", 1500)]
    [InlineData("3 h at 900 km/h", 2700)]
    [InlineData("1.5 h at 800 km/h", 1200)]
    public void A_length_is_in_kilometres_nautical_miles_or_hours_at_a_speed(string text, double kilometres) =>
        Read(Good.Replace("5000 km", text, StringComparison.Ordinal)).Value!.Statements[0].Claim
            .ShouldBeOfType<Claim.Distance>().ShouldSatisfyAllConditions(
                length => length.Published.Kilometres.ShouldBe(kilometres, 1e-9),
                length => length.Text.ShouldBe(text == "1500" ? "1500 km" : text));

    [Theory]
    [InlineData("{length: 1500, direct: true, tolerance: 5 %}", 0.95, 1.05)]
    [InlineData("{length: 1500, extra: true}", 0.80, 1.02)]
    [InlineData("{length: 1500, tolerance: 30}", 0.70, 1.30)]
    public void What_agrees_with_a_length_depends_on_the_tolerance(string claim, double least, double most)
    {
        var length = Read(WithClaim(claim)).Value!.Statements[0].Claim.ShouldBeOfType<Claim.Distance>();

        length.LeastShare.ShouldBe(least, 1e-12);
        length.MostShare.ShouldBe(most, 1e-12);
    }

    [Theory]
    [InlineData("{way: [TR, RS], exact: true, shortest: true, tolerance: 1}", "Way { TR RS, exact, shortest }")]
    [InlineData("{crosses: EU oder NATO, ends: counted}", "Crosses { EU NATO, counted }")]
    [InlineData("{spares: EU, ends: uncounted}", "Spares { EU }")]
    [InlineData("{reachable: false}", "Reach { False }")]
    [InlineData("{undecidable: a matter of law}", "Undecidable { a matter of law }")]
    public void Every_form_is_understood(string claim, string expected) =>
        (Read(WithClaim(claim)).Value!.Statements[0].Claim switch
        {
            Claim.Way way => $"Way {{ {Ids(way.Over)}{(way.IsExact ? ", exact" : "")}"
                + $"{(way.IsShortest ? ", shortest" : "")} }}",
            Claim.Crosses each => $"Crosses {{ {Ids(each.Of)}{(each.CountsEnds ? ", counted" : "")} }}",
            Claim.Spares each => $"Spares {{ {Ids(each.Of)}{(each.CountsEnds ? ", counted" : "")} }}",
            Claim.Reach each => $"Reach {{ {each.IsReachable} }}",
            Claim.Undecidable each => $"Undecidable {{ {each.Because.English} }}",
            var other => $"{other}",
        }).ShouldBe(expected);

    [Theory]
    [InlineData("", "claims.statements", 1, 1)]
    [InlineData("statements: []", "claims.statements", 1, 13)]
    [InlineData("rules:\n  - where: EU\n    avoid: 1", "claims.policy", 1, 1)]
    [InlineData("statments: []", "policy.unknownKey", 1, 1)]
    [InlineData("statements: [EU]", "policy.shape", 1, 14)]
    [InlineData("from: Heatrhow", "place.unknown", 1, 7)]
    [InlineData("stance: {close: Hungray}", "area.unknown", 1, 17)]
    [InlineData("stance: {close: RO, open: RO}", "options.contradiction", 1, 9)]
    [InlineData("stance: {policy: kremlin-2025-11}", "policy.unknown", 1, 18)]
    [InlineData("stance: {policy: absent.yaml}", "policy.fileNotFound", 1, 18)]
    [InlineData("stance: {worldview: flat}", "worldview.unknown", 1, 21)]
    [InlineData("stance: {straits: free}", "claims.straits", 1, 19)]
    [InlineData("stance: {shut: UA}", "policy.unknownKey", 1, 10)]
    public void A_mistake_in_a_file_is_told_with_its_place(string text, string code, int line, int column)
    {
        var errors = Read(text).Errors;

        errors.ShouldContain(error => error.Code == code && error.Line == line && error.Column == column);
        errors.ShouldAllBe(error => error.File == "claims.yaml" && error.Problem.EndsWith('.'));
    }

    [Theory]
    [InlineData("{way: [TR, RS], length: 5}", "claims.form", "A claim has exactly one of way, length")]
    [InlineData("{}", "claims.form", "A claim has exactly one of way, length")]
    [InlineData("{way: TR or RS}", "area.unknown", "'TR or RS' is no state")]
    [InlineData("{way: high-seas}", "claim.stateless", "'high-seas' belongs to no state")]
    [InlineData("{way: TR, tolerance: 5}", "claims.form", "it goes with 'shortest: true'")]
    [InlineData("{way: TR, ends: counted}", "policy.unknownKey", "'ends' is no key of a claim with 'way'")]
    [InlineData("{length: far}", "claims.length", "'far' is no length up to 100,000 km; write 5000 km")]
    [InlineData("{length: 0}", "claims.length", "'0' is no length")]
    [InlineData("{length: 5, tolerance: 51}", "claims.tolerance", "'51' is no tolerance")]
    [InlineData("{length: 5, direct: true, over: TR}", "claims.form", "'direct: true' means the direct way")]
    [InlineData("{crosses: EU or NATO}", "claims.ends", "'ends: counted' or 'ends: uncounted'")]
    [InlineData("{crosses: EU, ends: maybe}", "claims.ends", "'ends: counted' or 'ends: uncounted'")]
    [InlineData("{crosses: EU orr NATO, ends: counted}", "area.unknown", "'EU orr NATO' is no state")]
    [InlineData("{crosses: EU and NATO, ends: counted}", "claim.form", "'EU and NATO' is not understood")]
    [InlineData("{reachable: maybe}", "policy.truth", "'maybe' is not understood for 'reachable'")]
    public void A_claim_that_cannot_be_understood_is_answered_by_a_sentence(string claim, string code, string problem)
    {
        var error = Read(WithClaim(claim)).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(code);
        error.Problem.ShouldContain(problem);
        error.Line.ShouldBe(10);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Read("""
            from: Heatrhow
            statements:
              - says: A
                date: yesterday
              - says: B
                outlet: C
              - speaker: D
                date: 2025-10-17
                source: E
                to: Budapest
                says: F
                claim: {spares: Atlantis}
            """).Errors.Select(error => (error.Line, error.Code)).ShouldBe(
            [
                (1, "place.unknown"), (4, "policy.date"), (5, "claims.missing"), (5, "claims.missing"),
                (5, "claims.missing"), (5, "claims.missing"), (12, "claims.ends"), (12, "area.unknown"),
            ]);

    [Fact]
    public void A_mistake_in_a_policy_is_told_where_the_policy_is_named_with_its_place_there()
    {
        var path = Path.GetTempFileName() + ".yaml";
        File.WriteAllText(path, "rules:\n  - where: EU\n    acess: closed\n");

        var errors = Read($"stance: {{policy: {path}}}").Errors;

        errors.ShouldContain(error => error.Line == 1 && error.Problem.StartsWith($"{path}:3:5: 'acess' is no key"));
        File.Delete(path);
    }

    [Fact]
    public void Too_many_statements_are_refused() =>
        Read("statements: [" + string.Concat(Enumerable.Repeat("1,", 201)) + "]").Errors.ShouldHaveSingleItem()
            .Problem.ShouldBe("There are 201 statements; the limit is 200.");

    [Fact]
    public void The_published_statements_are_read() =>
        new ClaimsReader(Gazetteer, new HashSet<string>(), Language.German)
            .Read(File.ReadAllBytes(Repository.PathOf("docs/claims/2025-10.yaml")), "2025-10.yaml")
            .Value!.Statements.Count.ShouldBe(12);

    private static string Ids(IEnumerable<Umweg.Policy.Area> areas) => string.Join(' ', areas);

    private static string WithClaim(string claim) =>
        Good[..Good.IndexOf("{length", StringComparison.Ordinal)] + claim + "\n";

    private static Outcome<ClaimsFile> Read(string text) =>
        new ClaimsReader(Gazetteer, Some.World.Select(each => each.Id).ToHashSet(), Language.English)
            .Read(Encoding.UTF8.GetBytes(text), "claims.yaml");
}
