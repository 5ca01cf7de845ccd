using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Tests.Architecture;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: both languages say the same things, and all that is said is there.</summary>
public sealed partial class TextTableTests
{
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

        named.Except(English.Keys).Where(key => !IsComposed(key)).ShouldBeEmpty();
        English.Keys.Where(key => !named.Contains(key) && !IsComposed(key)).ShouldBeEmpty();
    }

    private static bool IsComposed(string key) =>
        Array.Exists(ComposedKeys, start => key.StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    // "area.word" in quotes, where the first word is one that begins keys.
    [GeneratedRegex(
        @"""(?<key>(list|compass|route|column|role|access|kind|error|help|option|policy|places|world|verify|map|files"
            + @"|audit|timeline|consent|claims?|finding|venues)(\.[a-z]+)+)""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
