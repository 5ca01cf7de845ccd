using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Tests.Architecture;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: both languages say the same things, and all that is said is there.</summary>
public sealed partial class TextTableTests
{
    private const string One = ".one";

    // Sentences whose number is never one, and why.
    private static readonly string[] NeverOne =
    [
        // Limits of the program.
        "route.whatif.limit", "route.whatif.searches", "audit.error.track.points", "audit.error.track.tracks",
        "audit.error.track.columns", "verify.error.polygons", "audit.beside.limit",

        // A length and no number of things.
        "finding.length.extra",

        // Corners and triangles of the whole world; a state that is asked by number is one of many.
        "world.build.laying", "world.build.labelling", "world.check.areas", "consent.asked.number",

        // One has a sentence of its own: consent.yes.one, consent.no.one, venues.reached, audit.track, and a track has
        // two positions at least.
        "consent.yes.several", "consent.no.several", "venues.unreached", "venues.none", "audit.all.clear",
        "audit.circumstances", "audit.circumstances.times", "consent.or.others", "audit.count",
        "audit.error.track.days",
        "map.audit.all.undecided", "map.audit.all.closed", "map.audit.all.exempt", "map.audit.all.clear",
    ];

    private static readonly TextTable English = TextTable.For(Language.English);
    private static readonly TextTable German = TextTable.For(Language.German);

    // Keys that are put together from parts: the part that is written out.
    private static readonly string[] ComposedKeys =
    [
        "access.", "kind.", "help.", "option.", "territory.", "verify.proved.", "verify.fault.", "verify.open.",
        "map.key.", "map.audit.", "map.track.", "world.check.", "world.build.", "audit.error.", "answer.", "verdict.",
        "consent.straits.permission", "consent.straits.transit",
    ];

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        German.Keys.Order(StringComparer.Ordinal).ShouldBe(English.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_fill_the_same_placeholders()
    {
        foreach (var key in English.Keys)
        {
            Placeholders(German[key]).ShouldBe(Placeholders(English[key]), key);
        }
    }

    [Fact]
    public void Every_key_that_the_program_names_exists_and_every_key_is_named()
    {
        var named = Repository.ProductFiles
            .Where(file => file.IsUnder("src/Umweg/Presentation") || file.IsUnder("src/Umweg/Verify")
                || file.IsUnder("src/Umweg/Timeline") || file.IsUnder("src/Umweg/Audit")
                || file.IsUnder("src/Umweg.Cli"))
            .SelectMany(file => Key().Matches(file.Text))
            .Select(match => match.Groups["key"].Value)
            .ToHashSet(StringComparer.Ordinal);

        // TextTable.Counted appends the end.
        bool IsForOne(string key) => key.EndsWith(One, StringComparison.Ordinal) && named.Contains(key[..^One.Length]);

        named.Except(English.Keys).Where(key => !IsComposed(key)).ShouldBeEmpty();
        English.Keys.Where(key => !named.Contains(key) && !IsComposed(key) && !IsForOne(key)).ShouldBeEmpty();
    }

    /// <summary>A number before a word counts what the word names, and one of it is another word.</summary>
    [Fact]
    public void Every_sentence_with_a_number_of_things_has_another_for_one()
    {
        foreach (var table in new[] { English, German })
        {
            var counting = table.Keys.Where(key => !key.EndsWith(One, StringComparison.Ordinal)
                && Counting().IsMatch(table[key])
                && !NeverOne.Contains(key, StringComparer.Ordinal));

            counting.Where(key => !table.Keys.Contains($"{key}{One}", StringComparer.Ordinal)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_sentence_for_one_holds_no_number_of_one_and_no_plural()
    {
        foreach (var table in new[] { English, German })
        {
            foreach (var key in table.Keys.Where(key => key.EndsWith(One, StringComparison.Ordinal)
                && table.Keys.Contains(key[..^One.Length], StringComparer.Ordinal)))
            {
                Regex.Matches(table[key], @"(?<!\w)1 (more|other|weitere|others)").ShouldBeEmpty(key);
            }
        }
    }

    [Fact]
    public void One_takes_the_sentence_for_one_and_every_other_number_the_other()
    {
        German.Counted("consent.more", 1, "1").ShouldBe("Eine weitere steht in der Antwort als JSON.");
        German.Counted("consent.more", 2, "2").ShouldBe("2 weitere stehen in der Antwort als JSON.");
        English.Counted("consent.more", 1, "1").ShouldBe("One more is in the answer as JSON.");
        English.Counted("venues.more", 0, "0").ShouldStartWith("0 more cities are not shown");
        German.Counted("consent.complete", 1, "1").ShouldStartWith("Die Listen enthalten jede Menge von einem Staat");
    }

    [Fact]
    public void German_has_one_word_for_a_policy()
    {
        German.Keys.Where(key => German[key].Contains("ichtlinie", StringComparison.Ordinal)).ShouldBeEmpty();
        Repository.ProductFiles.Where(file => file.Text.Contains("Richtlinie", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static bool IsComposed(string key) =>
        Array.Exists(ComposedKeys, start => key.StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        @"\{\d\} (of the \{\d\} )?(der \{\d\} )?(von \{\d\} |of \{\d\} )?"
            + "(more|others|ways|cities|states|tracks|legs|bends|crossings|minutes|positions|delegations|permissions"
            + "|days"
            + "|cases|searches|corners|columns|polygons|triangles|weitere|andere|Wege|Städte|Staaten|Spuren|Minuten"
            + "|Positionen|Delegationen|Erlaubnisse|Tagen|Fällen|Ecken|Polygone|Dreiecke|Kanten|Risse|Löcher"
            + "|Binnenstaaten)")]
    private static partial Regex Counting();

    // "area.word" in quotes, where the first word is one that begins keys.
    [GeneratedRegex(
        @"""(?<key>(list|compass|route|column|role|access|kind|error|help|option|policy|places|world|verify|map|files"
            + @"|audit|timeline|consent|claims?|finding|venues)(\.[a-z]+)+)""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
