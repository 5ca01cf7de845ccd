using Shouldly;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Tests.Policy;

/// <summary>FEATURE UNDER TEST: a worldview says whose each territory is, and on what basis.</summary>
public sealed class WorldviewsTests
{
    [Theory]
    [InlineData("UA-43", "UA", "RU")]
    [InlineData("XK", "XK", "XK")]
    [InlineData("northern-cyprus", "CY", "TR")]
    [InlineData("TW", "CN", "TW")]
    [InlineData("EH", "EH", "MA")]
    [InlineData("west-bank", "PS", "IL")]
    [InlineData("gaza", "PS", "IL")]
    [InlineData("golan", "SY", "IL")]
    [InlineData("jammu-kashmir", "IN", "IN")]
    [InlineData("azad-kashmir", "PK", "PK")]
    [InlineData("aksai-chin", "CN", "CN")]
    [InlineData("sea-of-azov", "UA RU", "RU UA")]
    [InlineData("halaib", "EG", "EG")]
    [InlineData("abyei", "SD SS", "SD SS")]
    [InlineData("IO", "MU", "GB")]
    [InlineData("akrotiri-dhekelia", "GB", "GB")]
    [InlineData("GL", "DK", "DK")]
    [InlineData("NC", "FR", "FR")]
    [InlineData("HK", "CN", "CN")]
    [InlineData("FR", "FR", "FR")]
    [InlineData("disputed-ee-ru", "EE RU", "EE RU")]
    [InlineData("bir-tawil", "", "")]
    [InlineData("AQ", "", "")]
    [InlineData("caspian", "", "")]
    [InlineData("high-seas-tasman", "", "")]
    public void A_territory_belongs_to_the_states_that_the_worldview_says(string id, string un, string deFacto)
    {
        string.Join(' ', View("un").StatesOf(id)).ShouldBe(un);
        string.Join(' ', View("de-facto").StatesOf(id)).ShouldBe(deFacto);
    }

    [Fact]
    public void Both_worldviews_dispute_the_same_territories_and_give_a_basis_and_notes_for_each()
    {
        var un = View("un").Disputed;
        un.Select(territory => territory.Id).ShouldBe(View("de-facto").Disputed.Select(territory => territory.Id));
        foreach (var territory in un)
        {
            (territory.Basis.Contains("resolution", StringComparison.Ordinal)
                || territory.Basis.Contains("no UN position", StringComparison.Ordinal)).ShouldBeTrue(territory.Id);
            territory.Note.English.ShouldEndWith(".");
            territory.Note.German.ShouldEndWith(".");
        }
    }

    [Fact]
    public void Every_code_belongs_to_a_state_of_the_United_Nations_or_is_one_of_five_others()
    {
        // 193 members, the observers VA and PS, and XK, EH; AQ is nobody's, TW is listed under CN.
        var states = StateNames.Codes.SelectMany(View("un").StatesOf).Distinct(StringComparer.Ordinal).ToList();

        states.Count.ShouldBe(193 + 4);
        states.ShouldContain("VA");
        states.ShouldNotContain("TW");
    }

    [Fact]
    public void A_note_tells_of_the_dispute_in_the_language_asked_for()
    {
        View("un").NoteFor("UA-43")!.ShouldContain("68/262");
        View("un").NoteFor("XK")!.ShouldContain("no UN position, shown as disputed");
        View("un").NoteFor("XK")!.ShouldContain("1244");
        View("de-facto").NoteFor("golan", Language.German)!.ShouldContain("Israel");
        View("un").NoteFor("caspian")!.ShouldContain("not divided");
        View("un").NoteFor("disputed-ca-us", Language.German)!.ShouldContain("(Kanada, Vereinigte Staaten)");
        View("un").NoteFor("FR").ShouldBeNull();
    }

    [Fact]
    public void The_territories_of_a_state_are_its_own_its_dependencies_and_the_disputed_ones()
    {
        View("un").TerritoriesOf("DK").ShouldBe(["DK", "FO", "GL"]);
        View("un").TerritoriesOf("UA").ShouldBe(["UA", "UA-43", "sea-of-azov"]);
        View("de-facto").TerritoriesOf("RU").ShouldBe(["RU", "UA-43", "sea-of-azov"]);
        View("un").TerritoriesOf("PS").ShouldBe(["PS", "gaza", "west-bank"]);
        View("un").TerritoriesOf("MU").ShouldBe(["MU", "IO"]);
    }

    [Fact]
    public void A_code_is_a_state_or_a_territory_depending_on_the_worldview()
    {
        View("un").IsState("TW").ShouldBeFalse();
        View("de-facto").IsState("TW").ShouldBeTrue();
        View("un").IsState("GL").ShouldBeFalse();
        View("un").IsState("PS").ShouldBeTrue();
        View("un").IsState("HU").ShouldBeTrue();
    }

    [Fact]
    public void The_kind_of_a_territory_decides_over_its_id()
    {
        View("un").StatesOf(new Territory("X", TerritoryKind.State)).ShouldBe(["X"]);
        View("un").StatesOf(new Territory("X", TerritoryKind.HighSeas)).ShouldBeEmpty();
        View("un").StatesOf(new Territory("X", TerritoryKind.Unclaimed)).ShouldBeEmpty();
    }

    /// <summary>By itself the claim is added to the default worldview.</summary>
    [Theory]
    [InlineData("greek-10nm", "un")]
    [InlineData("de-facto-greek-10nm", "de-facto")]
    public void A_claim_to_waters_is_added_to_a_worldview_and_changes_nothing_else(string name, string added)
    {
        var (view, without) = (View(name), View(added));

        view.Id.ShouldBe(name);
        view.StatesOf(new Territory("greek-10nm", TerritoryKind.HighSeas)).ShouldBe(["GR"]);
        view.IsDisputed("greek-10nm").ShouldBeFalse();
        view.NoteFor("greek-10nm")!.ShouldContain("as Greece claims (decree of 6 September 1931); that is contested");
        view.TerritoriesOf("GR").ShouldBe(["GR", "greek-10nm"]);
        view.Name.English.ShouldBe($"{without.Name.English}, Greek airspace of 10 NM");
        view.Disputed.Select(each => each.Note).ShouldBe(without.Disputed.Select(each => each.Note));
        without.StatesOf(new Territory("greek-10nm", TerritoryKind.HighSeas)).ShouldBeEmpty();
        without.StatesOf("greek-10nm").ShouldBeEmpty();
        without.NoteFor("greek-10nm", Language.German)!.ShouldContain("was umstritten ist");
    }

    [Fact]
    public void An_unknown_worldview_is_refused_with_those_that_there_are()
    {
        var error = Worldviews.Find("de-fcto").Errors.Single();

        error.Problem.ShouldBe(
            "'de-fcto' is no worldview; there are un, de-facto, greek-10nm and de-facto-greek-10nm.");
        error.Suggestion.ShouldBe("Did you mean de-facto?");
    }

    [Fact]
    public void Territories_without_a_code_have_names_in_both_languages()
    {
        TerritoryNames.Name("UA-43", Language.German).ShouldBe("Krim");
        TerritoryNames.Name("golan", Language.English).ShouldBe("Golan Heights");
        TerritoryNames.Name("HU", Language.German).ShouldBe("Ungarn");
        TerritoryNames.Name("high-seas-tasman", Language.German).ShouldBe("Hohe See");
        TerritoryNames.Name("disputed-hr-rs", Language.German).ShouldBe("umstrittenes Gebiet (Kroatien, Serbien)");
        TerritoryNames.Name("nowhere", Language.English).ShouldBe("nowhere");
    }

    private static Worldview View(string name) => Worldviews.Find(name).ShouldBeGood();
}
