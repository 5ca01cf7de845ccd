using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Policy;
using Umweg.Sphere;
using Umweg.Tests.Architecture;

namespace Umweg.Tests.Policy;

/// <summary>
/// FEATURE UNDER TEST: the policies that come with the program are whole, and hold on the days that their sources say.
/// METHOD: every file resolves on its own date; the days around each beginning and end.
/// </summary>
public sealed partial class ShippedPoliciesTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/policies.md"));

    public static TheoryData<string> Names => [.. PolicyLibrary.List().Select(policy => policy.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_its_sources_and_both_languages(string name)
    {
        var policy = PolicyLibrary.Find(name).ShouldBeGood();

        policy.Name.ShouldBe(name);
        policy.Rules.ShouldAllBe(rule => rule.Source != null && rule.Retrieved != null && rule.Because != null);
        policy.Rules.ShouldAllBe(rule => rule.Because!.English != rule.Because.German);
        policy.Title.English.ShouldNotBe(policy.Title.German);
        policy.Description!.English.ShouldNotBe(policy.Description.German);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_resolves_on_its_own_date_and_warns_of_nothing_but_doubts_about_members(string name)
    {
        var stance = StanceResolver.Resolve(
            new() { Policies = [name] }, Some.World, Some.Clock("2026-08-22")).ShouldBeGood();
        var doubts = Groups.All.SelectMany(group => group.Doubts).Select(doubt => doubt.Note.English);

        stance.Warnings.ShouldBeSubsetOf(doubts);
        stance.Territories.Values.ShouldContain(each => each.Access == Access.Closed || each.Avoid > Length.Zero);
    }

    [Theory]
    [InlineData("qatar-2017", "SA", "2017-06-04", false)]
    [InlineData("qatar-2017", "SA", "2017-06-05", true)]
    [InlineData("qatar-2017", "SA", "2021-01-04", true)]
    [InlineData("qatar-2017", "SA", "2021-01-05", false)]
    [InlineData("qatar-2017", "AE", "2021-01-08", true)]
    [InlineData("qatar-2017", "AE", "2021-01-09", false)]
    [InlineData("qatar-2017", "BH", "2021-01-10", true)]
    [InlineData("qatar-2017", "BH", "2021-01-11", false)]
    [InlineData("qatar-2017", "EG", "2021-01-11", true)]
    [InlineData("qatar-2017", "EG", "2021-01-12", false)]
    [InlineData("qatar-2017", "YE", "2017-06-05", true)]
    [InlineData("qatar-2017", "OM", "2017-06-05", false)]
    [InlineData("pakistan-closed-to-india-2025", "PK", "2025-04-23", false)]
    [InlineData("pakistan-closed-to-india-2025", "PK", "2025-04-24", true)]
    [InlineData("pakistan-closed-to-india-2025", "azad-kashmir", "2025-04-24", true)]
    [InlineData("pakistan-closed-to-india-2025", "jammu-kashmir", "2025-04-24", false)]
    [InlineData("india-closed-to-pakistan-2025", "IN", "2025-04-29", false)]
    [InlineData("india-closed-to-pakistan-2025", "IN", "2025-04-30", true)]
    [InlineData("icc-parties-closed", "AM", "2024-01-31", false)]
    [InlineData("icc-parties-closed", "AM", "2024-02-01", true)]
    [InlineData("icc-parties-closed", "UA", "2024-12-31", false)]
    [InlineData("icc-parties-closed", "UA", "2025-01-01", true)]
    [InlineData("icc-parties-closed", "HU", "2026-06-01", true)]
    [InlineData("icc-parties-closed", "HU", "2026-06-02", false)]
    [InlineData("icc-parties-closed", "BI", "2025-01-01", false)]
    [InlineData("icc-parties-closed", "PH", "2025-01-01", false)]
    [InlineData("icc-parties-closed", "TR", "2025-10-17", false)]
    [InlineData("lavrov-belgrade-2022", "BG", "2022-06-06", true)]
    [InlineData("lavrov-belgrade-2022", "BG", "2022-06-07", false)]
    [InlineData("lavrov-belgrade-2022", "RO", "2022-06-07", true)]
    [InlineData("lavrov-belgrade-2022", "TR", "2022-06-06", false)]
    [InlineData("taipei-eswatini-2026", "MU", "2026-04-20", false)]
    [InlineData("taipei-eswatini-2026", "MU", "2026-04-21", true)]
    [InlineData("taipei-eswatini-2026", "SC", "2026-05-01", false)]
    [InlineData("tel-aviv-new-york-2025", "FR", "2025-09-25", true)]
    [InlineData("tel-aviv-new-york-2025", "ES", "2025-09-25", true)]
    [InlineData("tel-aviv-new-york-2025", "GR", "2025-09-25", false)]
    [InlineData("tel-aviv-new-york-2025", "US", "2025-09-25", false)]
    [InlineData("easa-czib-2026-08", "AF", "2026-08-21", false)]
    [InlineData("easa-czib-2026-08", "AF", "2026-08-22", true)]
    [InlineData("easa-czib-2026-08", "LY", "2027-01-31", true)]
    [InlineData("easa-czib-2026-08", "LY", "2027-02-01", false)]
    [InlineData("easa-czib-2026-08", "UA-43", "2026-08-22", true)]
    [InlineData("easa-czib-2026-08", "RU", "2026-08-22", false)]
    [InlineData("eu-ban-on-belarusian-carriers", "PL", "2021-06-03", false)]
    [InlineData("eu-ban-on-belarusian-carriers", "PL", "2021-06-04", true)]
    [InlineData("eu-ban-on-belarusian-carriers", "GF", "2021-06-04", true)]
    [InlineData("eu-ban-on-belarusian-carriers", "GL", "2021-06-04", false)]
    [InlineData("russian-counter-ban", "RU", "2022-02-27", false)]
    [InlineData("russian-counter-ban", "RU", "2022-02-28", true)]
    [InlineData("closed-to-russian-aircraft", "DE", "2022-02-28", true)]
    [InlineData("closed-to-russian-aircraft", "US", "2022-03-15", true)]
    [InlineData("closed-to-russian-aircraft", "MK", "2022-03-15", true)]
    [InlineData("closed-to-russian-aircraft", "TR", "2022-03-15", false)]
    [InlineData("closed-to-russian-aircraft", "RS", "2022-03-15", false)]
    [InlineData("closed-to-russian-aircraft", "BA", "2022-03-15", false)]
    [InlineData("closed-to-russian-aircraft", "BY", "2022-03-15", false)]
    [InlineData("fico-moscow-2025", "EE", "2025-05-09", true)]
    [InlineData("fico-moscow-2025", "EE", "2025-05-10", false)]
    [InlineData("fico-moscow-2025", "PL", "2025-05-09", false)]
    public void A_closure_begins_and_ends_on_its_day(string policy, string territory, string day, bool isClosed)
    {
        var closed = StanceOn(policy, day).Territories[territory].Access == Access.Closed;

        closed.ShouldBe(isClosed);
    }

    [Theory]
    [InlineData("DE", "2022-03-04", "un", 0)]
    [InlineData("DE", "2022-03-05", "un", 1000)]
    [InlineData("TW", "2022-03-05", "un", 1000)]
    [InlineData("TW", "2022-03-05", "de-facto", 1000)]
    [InlineData("CN", "2022-03-05", "un", 0)]
    [InlineData("GI", "2022-03-05", "un", 1000)]
    [InlineData("GG", "2022-07-23", "un", 0)]
    [InlineData("GG", "2022-07-24", "un", 1000)]
    [InlineData("BS", "2022-07-23", "un", 0)]
    [InlineData("BS", "2022-07-24", "un", 1000)]
    [InlineData("TR", "2025-10-17", "un", 0)]
    [InlineData("GL", "2025-10-17", "un", 0)]
    public void The_unfriendly_are_avoided_from_the_day_of_their_listing(
        string territory, string day, string worldview, double kilometres)
    {
        StanceOn("russia-unfriendly-430r", day, worldview).Territories[territory].Avoid.Kilometres
            .ShouldBe(kilometres);
    }

    [Fact]
    public void The_page_lists_each_with_its_title_as_umweg_policy_list_does()
    {
        var listed = Row().Matches(Page).ToDictionary(
            row => row.Groups["name"].Value, row => row.Groups["title"].Value, StringComparer.Ordinal);

        listed.ShouldBe(
            PolicyLibrary.List().ToDictionary(policy => policy.Name, policy => policy.Title.English),
            ignoreOrder: true);
    }

    private static Stance StanceOn(string policy, string day, string worldview = "un") =>
        Some.Stance(
            new() { Date = Some.Day(day), Worldview = worldview }, PolicyLibrary.Find(policy).ShouldBeGood());

    [GeneratedRegex(
        @"\| `(?<name>[^`]+)` \| (?<title>[^|]+) \|",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
