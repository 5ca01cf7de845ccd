using System.Text;
using Shouldly;
using Umweg.Claims;
using Umweg.Tests.Architecture;

namespace Umweg.Tests.Catalogue;

/// <summary>
/// FEATURE UNDER TEST: what was published of the way to Budapest in October 2025, and statements made up to be false,
/// are decided on the real world.
/// METHOD: verdicts that anybody can see on a map; lengths of the rough study on the same borders (good to 1 %).
/// </summary>
public sealed class R10_Claims
{
    private static readonly Lazy<ClaimsReport> October = new(() => Check(
        File.ReadAllBytes(Repository.PathOf("docs/claims/2025-10.yaml"))));

    [Theory]
    [InlineData(1, Decision.Holds, Finding.Agrees)] // 1,500 km direct
    [InlineData(2, Decision.Holds, Finding.Agrees)] // 5,000 km by Turkey, Montenegro and Serbia
    [InlineData(3, Decision.Holds, Finding.Agrees)] // three hours more
    [InlineData(4, Decision.Refuted, Finding.IsNotShortest)] // over Bulgaria and Serbia
    [InlineData(5, Decision.Refuted, Finding.IsNotShortest)] // over Bulgaria and Romania
    [InlineData(6, Decision.Refuted, Finding.NoWayOver)] // over Turkey and Serbia alone
    [InlineData(7, Decision.Refuted, Finding.NoWayOver)] // over Belarus and Poland alone
    [InlineData(8, Decision.Holds, Finding.WayPast)] // without the EU
    [InlineData(9, Decision.Holds, Finding.EveryWayCrosses)] // the claim
    [InlineData(10, Decision.Holds, Finding.EndsCount)] // the claim, Hungary counted
    [InlineData(11, Decision.Holds, Finding.WayExists)] // Bulgaria's corridor
    [InlineData(12, Decision.Holds, Finding.WayExists)] // Poland's minister
    public void A_published_statement_is_decided(int number, Decision decision, Finding finding)
    {
        var verdict = October.Value.Verdicts[number - 1];

        verdict.Statement.Number.ShouldBe(number);
        (verdict.Decision, verdict.Finding).ShouldBe((decision, finding));
        verdict.Contradicts.ShouldBeEmpty();
    }

    [Fact]
    public void Each_verdict_comes_with_its_proof()
    {
        var verdicts = October.Value.Verdicts;

        verdicts[0].Shortest!.Value.Kilometres.ShouldBe(1562, 15);
        verdicts[1].Route!.Via.ShouldBe(["TR", "ME", "RS"]);
        verdicts[1].Shortest!.Value.Kilometres.ShouldBeInRange(4390 * 1.01, 4390 * 1.03);
        verdicts[2].Claimed!.Value.Kilometres.ShouldBe(1562 + 2700, 15);
        verdicts[3].Route!.Via.ShouldBe(["BY", "PL", "SK"]);
        verdicts[5].Openings.Select(set => string.Join(' ', set.States)).ShouldContain("BG");
        verdicts[6].Openings[0].States.ShouldBe(["SK"]);
        verdicts[8].Cut.ShouldBe(["AT", "HR", "RO", "RS", "SI", "SK"]);
        verdicts[9].States.ShouldBe(["HU"]);
        October.Value.IsDecided.ShouldBeTrue();
        October.Value.Notes[0].ShouldBe("Not for operational navigation.");
        October.Value.Notes.ShouldBeUnique();
    }

    [Theory]
    [InlineData("{length: 4000, over: [TR, ME, RS]}", Decision.Refuted, Finding.TooShort)]
    [InlineData("{length: 4000, over: [TR, ME, RS], tolerance: 15}", Decision.Holds, Finding.Agrees)]
    [InlineData("{length: 6000, over: [TR, ME, RS]}", Decision.Refuted, Finding.LongerThanNeeded)]
    [InlineData("{length: 1400, direct: true}", Decision.Refuted, Finding.TooShort)]
    [InlineData("{length: 1700, direct: true}", Decision.Refuted, Finding.LongerThanNeeded)]
    [InlineData("{length: 25, extra: true, tolerance: 1}", Decision.Holds, Finding.Agrees)]
    [InlineData("{length: 1600, over: [TR, RS]}", Decision.Refuted, Finding.NoWayOver)]
    [InlineData("{way: [BY, PL, SK], exact: true, shortest: true}", Decision.Holds, Finding.IsShortest)]
    [InlineData("{way: [EU, BY], shortest: true}", Decision.Holds, Finding.IsShortest)]
    [InlineData("{way: [BY, PL, SK, TR], exact: true}", Decision.Refuted, Finding.NamedInVain)]
    [InlineData("{way: [BG, RS, TR]}", Decision.Holds, Finding.WayExists)]
    [InlineData("{way: [PL, SK], shortest: true, tolerance: 50}", Decision.Holds, Finding.IsShortest)]
    [InlineData("{crosses: EU, ends: uncounted}", Decision.Refuted, Finding.WayPast)]
    [InlineData("{crosses: EU, ends: counted}", Decision.Holds, Finding.EndsCount)]
    [InlineData("{spares: EU, ends: counted}", Decision.Refuted, Finding.EndsCount)]
    [InlineData("{spares: EU or NATO, ends: uncounted}", Decision.Refuted, Finding.EveryWayCrosses)]
    [InlineData("{reachable: true}", Decision.Holds, Finding.Reachable)]
    [InlineData("{reachable: false}", Decision.Refuted, Finding.Reachable)]
    [InlineData("{undecidable: a matter of law}", Decision.Undecided, Finding.NoQuestionOfWays)]
    public void A_claim_on_the_way_round_Ukraine_is_decided(string claim, Decision decision, Finding finding)
    {
        var verdict = Of("close: UA", claim)[0];

        (verdict.Decision, verdict.Finding).ShouldBe((decision, finding));
    }

    [Theory]
    [InlineData("{length: 5000}", Decision.Undecided, Finding.NoWay)]
    [InlineData("{crosses: EU, ends: uncounted}", Decision.Undecided, Finding.NoWay)]
    [InlineData("{spares: EU, ends: uncounted}", Decision.Refuted, Finding.NoWay)]
    [InlineData("{way: [TR, RS]}", Decision.Refuted, Finding.NoWay)]
    [InlineData("{reachable: true}", Decision.Refuted, Finding.Unreachable)]
    [InlineData("{reachable: false}", Decision.Holds, Finding.Unreachable)]
    [InlineData("{length: 1566, direct: true}", Decision.Holds, Finding.Agrees)]
    public void Where_no_way_is_permitted_that_is_what_decides(string claim, Decision decision, Finding finding)
    {
        var verdict = Of("policy: closed-to-russian-aircraft, open: HU", claim)[0];

        (verdict.Decision, verdict.Finding).ShouldBe((decision, finding));
        if (finding != Finding.Agrees)
        {
            verdict.States.ShouldContain("RO");
        }
    }

    [Fact]
    public void Statements_that_say_the_opposite_are_each_decided_and_name_each_other()
    {
        var verdicts = Of(
            "close: UA",
            "{crosses: NATO or EU, ends: uncounted}",
            "{spares: EU or NATO, ends: uncounted}",
            "{spares: EU or NATO, ends: counted}",
            "{reachable: true}",
            "{reachable: false}",
            "{reachable: false}");

        verdicts.Select(each => each.Decision).ShouldBe(
        [
            Decision.Holds, Decision.Refuted, Decision.Refuted, Decision.Holds, Decision.Refuted, Decision.Refuted,
        ]);
        verdicts.Select(each => string.Join(' ', each.Contradicts)).ShouldBe(["2", "1", "", "5 6", "4", "4"]);
    }

    [Fact]
    public void What_is_interrupted_leaves_the_verdicts_found()
    {
        using var source = new CancellationTokenSource();
        var second = new Listener(step => step.Contains(" 2 ", StringComparison.Ordinal), source.Cancel);

        var report = RealFlights.Planner.CheckClaims(
            FileOf("close: UA", "{reachable: true}", "{reachable: true}", "{reachable: true}"),
            "claims.yaml",
            progress: second,
            cancellation: source.Token).Value!;

        report.Verdicts.Select(each => each.Finding)
            .ShouldBe([Finding.Reachable, Finding.Interrupted, Finding.Interrupted]);
        report.IsDecided.ShouldBeFalse();
    }

    private static IReadOnlyList<StatementVerdict> Of(string stance, params string[] claims) =>
        Check(FileOf(stance, claims)).Verdicts;

    private static byte[] FileOf(string stance, params string[] claims) => Encoding.UTF8.GetBytes(
        $"from: Moscow\nto: Budapest\nstance: {{{stance}, date: 2025-10-17}}\nstatements:\n"
        + string.Concat(claims.Select(claim =>
            $"  - {{says: A, speaker: B, date: 2025-10-17, source: C, claim: {claim}}}\n")));

    private static ClaimsReport Check(byte[] file)
    {
        var outcome = RealFlights.Planner.CheckClaims(file, "claims.yaml");
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value!;
    }

    private sealed class Listener(Predicate<string> hears, Action then) : IProgress<string>
    {
        public void Report(string value)
        {
            if (hears(value))
            {
                then();
            }
        }
    }
}
