using System.Text;
using System.Text.Json;
using Shouldly;
using Umweg.Consent;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: answers about consent as JSON of the schema umweg.consent/1 and as text.</summary>
public sealed class ConsentJsonTests
{
    // A wall of two states from pole to pole would be long to draw: A rings b, and C rings A but for a gap of sea.
    private static readonly DrawnWorld World = DrawnWorld.Draw("""
        . . C C C . .
        a C C A A A .
        . . . A b A .
        . . . A A A .
        """);

    private static readonly Lazy<ConsentAnswer> Asked =
        new(() => World.Consent("a", "b", new() { Permission = ["ALL"] }, 3, "AT", "CH"));

    [Fact]
    public void The_members_of_the_contract_are_there_in_its_order()
    {
        var json = Json(Asked.Value);

        json.GetProperty("schema").GetString().ShouldBe("umweg.consent/1");
        json.GetProperty("status").GetString().ShouldBe("found");
        var sets = json.GetProperty("permissionSets").EnumerateArray().ToList();
        sets.Select(Line).ShouldBe(["AT,CH", "AT"]);
        sets[1].GetProperty("minimal").GetBoolean().ShouldBeTrue();
        sets[0].GetProperty("minimal").GetBoolean().ShouldBeFalse();
        sets[0].GetProperty("distanceKm").GetDouble()
            .ShouldBeLessThan(sets[1].GetProperty("distanceKm").GetDouble());
        sets[0].GetProperty("via").EnumerateArray().Select(each => each.GetString()).ShouldBe(["CH", "AT"]);
        json.GetProperty("blockingSets").EnumerateArray().Select(Line).ShouldBe(["AT"]);
        json.GetProperty("complete").GetProperty("upToStates").GetInt32().ShouldBe(3);
        json.GetProperty("complete").GetProperty("limit").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_price_is_a_number_or_null_where_no_way_is_left()
    {
        var prices = Json(Asked.Value).GetProperty("prices").EnumerateArray()
            .ToDictionary(each => each.GetProperty("state").GetString()!, each => each.GetProperty("detourKm"));

        prices["AT"].ValueKind.ShouldBe(JsonValueKind.Null);
        prices["CH"].GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_claim_carries_its_cut_or_its_counterexample()
    {
        var claims = Json(Asked.Value).GetProperty("claims").EnumerateArray().ToList();

        claims[0].GetProperty("claim").GetString().ShouldBe("AT");
        claims[0].GetProperty("holds").GetBoolean().ShouldBeTrue();
        claims[0].GetProperty("cut").EnumerateArray().Select(each => each.GetString()).ShouldBe(["AT"]);
        claims[0].GetProperty("counterexample").ValueKind.ShouldBe(JsonValueKind.Null);
        claims[1].GetProperty("holds").GetBoolean().ShouldBeFalse();
        claims[1].GetProperty("cut").GetArrayLength().ShouldBe(0);
        claims[1].GetProperty("counterexample").GetProperty("via").EnumerateArray().Select(each => each.GetString())
            .ShouldBe(["AT"]);
    }

    [Fact]
    public void Where_there_is_no_way_the_json_says_what_re_opens_it()
    {
        var json = Json(World.Consent("a", "b", new() { Close = ["AT"] }));

        json.GetProperty("status").GetString().ShouldBe("blocked");
        json.GetProperty("permissionSets").GetArrayLength().ShouldBe(0);
        json.GetProperty("reopenedBy").EnumerateArray().Select(Line).ShouldBe(["AT"]);
        json.GetProperty("blockedBy").EnumerateArray().Select(each => each.GetProperty("state").GetString())
            .ShouldBe(["AT"]);
    }

    [Theory]
    [InlineData(Language.English, "Austria alone can prevent the flight.", "The yes of Austria suffices")]
    [InlineData(Language.German, "Ein Nein verhindert den Flug: Österreich.", "Ein Ja genügt: Österreich")]
    public void The_text_says_it_in_short_sentences(Language language, string no, string yes)
    {
        var text = Text(Asked.Value, language);

        text.ShouldContain(no);
        text.ShouldContain(yes);
        text.ShouldNotContain("{0}");
    }

    [Fact]
    public void Where_there_is_no_way_the_text_names_the_yes_that_opens_one() =>
        Text(World.Consent("a", "b", new() { Close = ["AT"] }), Language.English)
            .ShouldContain("The yes of Austria would open a way.");

    [Fact]
    public void The_same_answer_gives_the_same_bytes() =>
        Bytes(World.Consent("a", "b", new() { Permission = ["ALL"] }, 3, "AT", "CH")).ShouldBe(Bytes(Asked.Value));

    private static string Line(JsonElement set) =>
        string.Join(',', set.GetProperty("states").EnumerateArray().Select(each => each.GetString()));

    private static JsonElement Json(ConsentAnswer answer) => JsonDocument.Parse(Bytes(answer)).RootElement;

    private static string Bytes(ConsentAnswer answer)
    {
        using var stream = new MemoryStream();
        ConsentJson.Write(answer, Language.English, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Text(ConsentAnswer answer, Language language)
    {
        using var writer = new StringWriter();
        PlainText.Write(ConsentText.Of(answer, language), writer);
        return writer.ToString();
    }
}
