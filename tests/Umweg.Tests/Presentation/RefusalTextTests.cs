using System.Text;
using System.Text.Json;
using Shouldly;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: a refusal tree as text and as the member whatIf of a route's JSON.</summary>
public sealed class RefusalTextTests
{
    // From a to b over B, past it over C, past both over D; nobody passes all three.
    private static readonly Lazy<Answer.Found> Tree = new(() => (Answer.Found)DrawnWorld.Draw("""
        E E E E E E E
        E D D D D D E
        E A A B F F E
        E a A B F b E
        E A A B F F E
        E C C C C C E
        E E E E E E E
        """).Plan("a", "b", new() { Close = ["EE"] }, whatIf: 3));

    [Fact]
    public void Whoever_refuses_is_indented_below_those_who_refuse_already()
    {
        Table(Language.English).ShouldContain("\n 3    Bulgaria ");
        Table(Language.English).ShouldContain("\n 5      Germany ");
        Table(Language.English).ShouldContain("\n 7        Switzerland ");
    }

    [Fact]
    public void The_tree_reads_as_it_was_approved()
    {
        GoldenFile.ShouldHold("what-if.en.txt", Table(Language.English));
        GoldenFile.ShouldHold("what-if.de.txt", Table(Language.German));
    }

    [Fact]
    public void The_json_has_every_case_by_its_number()
    {
        var whatIf = Json().GetProperty("whatIf");
        var cases = whatIf.GetProperty("cases").EnumerateArray().ToList();

        whatIf.GetProperty("depth").GetInt32().ShouldBe(3);
        whatIf.GetProperty("limit").ValueKind.ShouldBe(JsonValueKind.Null);
        cases.Select(each => each.GetProperty("case").GetInt32()).ShouldBe(Enumerable.Range(1, cases.Count));
        foreach (var each in cases)
        {
            var refused = Strings(each, "refused");
            foreach (var next in each.GetProperty("next").EnumerateArray())
            {
                Strings(cases[next.GetProperty("case").GetInt32() - 1], "refused").Order(StringComparer.Ordinal)
                    .ShouldBe(refused.Append(next.GetProperty("state").GetString()).Order(StringComparer.Ordinal));
            }

            if (each.GetProperty("route").ValueKind == JsonValueKind.Null)
            {
                each.GetProperty("reopenedBy").GetArrayLength().ShouldBeGreaterThan(0);
            }
            else
            {
                Strings(each.GetProperty("route"), "via").ShouldNotBeEmpty();
                each.GetProperty("route").GetProperty("waypoints").GetArrayLength().ShouldBeGreaterThan(1);
            }
        }
    }

    [Fact]
    public void Without_the_question_there_is_no_such_member() =>
        Write(Tree.Value with { WhatIf = null }).ShouldNotContain("whatIf");

    [Theory]
    [InlineData(RefusalLimit.Cases, "400 cases", "cases")]
    [InlineData(RefusalLimit.Searches, "2,000 searches", "searches")]
    [InlineData(RefusalLimit.Interrupted, "was interrupted", "interrupted")]
    public void What_is_missing_is_said(RefusalLimit limit, string sentence, string word)
    {
        var answer = Tree.Value with { WhatIf = Tree.Value.WhatIf! with { Limit = limit } };

        Text(answer, Language.English).ShouldContain(sentence);
        JsonDocument.Parse(Write(answer)).RootElement.GetProperty("whatIf").GetProperty("limit").GetString()
            .ShouldBe(word);
    }

    private static string Table(Language language)
    {
        var text = Text(language);
        var start = text.IndexOf(TextTable.For(language)["route.whatif.heading"], StringComparison.Ordinal);
        return text[start..(text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1)];
    }

    private static string Text(Language language) => Text(Tree.Value, language);

    private static string Text(Answer answer, Language language)
    {
        using var writer = new StringWriter();
        PlainText.Write(RouteText.Of(answer, language), writer);
        return writer.ToString();
    }

    private static JsonElement Json() => JsonDocument.Parse(Write(Tree.Value)).RootElement;

    private static string Write(Answer answer)
    {
        using var stream = new MemoryStream();
        RouteJson.Write(answer, Language.English, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string?> Strings(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(each => each.GetString());
}
