using Shouldly;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Tests.Policy;

/// <summary>
/// FEATURE UNDER TEST: groups are dated sets of states.
/// METHOD: the counts that the organisations publish for themselves, and days around accessions and withdrawals.
/// </summary>
public sealed class GroupsTests
{
    [Theory]
    [InlineData("EU", "2025-10-17", 27)]
    [InlineData("EU", "2020-01-31", 28)]
    [InlineData("EU", "2003-01-01", 15)]
    [InlineData("NATO", "2025-10-17", 32)]
    [InlineData("NATO", "2023-04-04", 31)]
    [InlineData("NATO", "1990-01-01", 16)]
    [InlineData("Schengen", "2025-10-17", 29)]
    [InlineData("EUROCONTROL", "2025-10-17", 42)]
    [InlineData("CIS", "2025-10-17", 9)]
    [InlineData("CSTO", "2025-10-17", 6)]
    [InlineData("GCC", "2025-10-17", 6)]
    [InlineData("EFTA", "2025-10-17", 4)]
    [InlineData("ICC", "2025-10-17", 125)]
    [InlineData("ICC", "2024-01-31", 123)]
    [InlineData("ICC", "2026-06-02", 124)]
    [InlineData("russia-unfriendly-430r", "2022-03-05", 48)]
    [InlineData("russia-unfriendly-430r", "2025-10-17", 49)]
    [InlineData("russian-counter-list-2022", "2022-02-28", 32)]
    public void A_group_has_as_many_members_as_it_says_of_itself(string group, string day, int count)
    {
        Groups.Find(group)!.MembersOn(Some.Day(day)).Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("EU", "GB", "2020-01-31", true)]
    [InlineData("EU", "GB", "2020-02-01", false)]
    [InlineData("NATO", "FI", "2023-04-03", false)]
    [InlineData("NATO", "FI", "2023-04-04", true)]
    [InlineData("NATO", "SE", "2024-03-06", false)]
    [InlineData("NATO", "SE", "2024-03-07", true)]
    [InlineData("ICC", "AM", "2024-01-31", false)]
    [InlineData("ICC", "AM", "2024-02-01", true)]
    [InlineData("ICC", "UA", "2024-12-31", false)]
    [InlineData("ICC", "UA", "2025-01-01", true)]
    [InlineData("ICC", "HU", "2026-06-01", true)]
    [InlineData("ICC", "HU", "2026-06-02", false)]
    [InlineData("ICC", "BI", "2017-10-26", true)]
    [InlineData("ICC", "BI", "2017-10-27", false)]
    [InlineData("ICC", "PH", "2019-03-17", false)]
    [InlineData("Schengen", "RO", "2024-12-31", false)]
    [InlineData("Schengen", "RO", "2025-01-01", true)]
    public void Membership_begins_and_ends_on_its_day(string group, string state, string day, bool isMember)
    {
        Groups.Find(group)!.HasMember(state, Some.Day(day)).ShouldBe(isMember);
    }

    [Fact]
    public void NATO_is_the_EU_without_four_and_with_nine_others()
    {
        var day = Some.Day("2025-10-17");
        var expected = Groups.Find("EU")!.MembersOn(day).Except(["AT", "CY", "IE", "MT"])
            .Concat(["AL", "CA", "GB", "IS", "ME", "MK", "NO", "TR", "US"]);

        Groups.Find("NATO")!.MembersOn(day).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Schengen_is_the_EU_without_two_and_with_four_others()
    {
        var day = Some.Day("2025-10-17");
        var expected = Groups.Find("EU")!.MembersOn(day).Except(["CY", "IE"]).Concat(["CH", "IS", "LI", "NO"]);

        Groups.Find("Schengen")!.MembersOn(day).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Every_code_in_every_group_is_known_and_no_membership_overlaps_itself()
    {
        foreach (var group in Groups.All)
        {
            foreach (var code in group.Members.Concat(group.Dependencies).Select(member => member.Code))
            {
                StateNames.Codes.ShouldContain(code, $"{group.Id}");
            }

            var day = Some.Day("2025-10-17");
            group.MembersOn(day).Distinct().Count().ShouldBe(group.MembersOn(day).Count, group.Id);
            group.Members.ShouldAllBe(member => member.Source.Length > 0);
        }
    }

    [Fact]
    public void What_is_not_certain_is_said_on_the_days_that_it_concerns()
    {
        Groups.Find("CIS")!.WarningsOn(Some.Day("2025-10-17"), Language.English).Single().ShouldContain("unverified");
        Groups.Find("ICC")!.WarningsOn(Some.Day("2025-10-17"), Language.German).Single().ShouldContain("Mali");
        Groups.Find("ICC")!.WarningsOn(Some.Day("2025-01-01"), Language.English).ShouldBeEmpty();
        Groups.Find("ICC")!.WarningsOn(Some.Day("2010-01-01"), Language.English).Single()
            .ShouldContain("complete from 2020-02-01");
        Groups.Find("NATO")!.WarningsOn(Some.Day("1940-01-01"), Language.English).First()
            .ShouldBe("The group NATO has no members on 1940-01-01.");
        Groups.Find("NATO")!.WarningsOn(Some.Day("1940-01-01"), Language.German).First()
            .ShouldBe("Die Gruppe NATO hat am 1940-01-01 keine Mitglieder.");
    }

    [Fact]
    public void A_group_is_found_in_any_case_and_an_unknown_one_is_not()
    {
        Groups.Find("nato")!.Id.ShouldBe("NATO");
        Groups.Find("ASEAN").ShouldBeNull();
        Groups.Find("../groups/eu").ShouldBeNull();
    }
}
