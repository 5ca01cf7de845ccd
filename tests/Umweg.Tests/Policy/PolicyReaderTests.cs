using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Tests.Policy;

/// <summary>
/// FEATURE UNDER TEST: a policy file is read whole or refused with every mistake, its line and its column.
/// METHOD: one file for each mistake, and mutations of a good file, which must never end in an exception.
/// </summary>
public sealed class PolicyReaderTests
{
    internal const string Good = """
        name: example
        title: {en: Example, de: Beispiel}
        date: 2025-10-17
        source: the newspaper
        rules:
          - where: [EU, Turkey, Krim]
            except: [HU, Ungarn]
            access: permission
            avoid: 1500.5
            from: 2022-02-24
            until: 2025-12-31
            because: it is said so
            source: another newspaper
            retrieved: 2025-10-18
          - where: UA, NO
            access: closed
            landing: true
          - where:
              polygon: [[30, 50], [40, 50], [40, 60], [30, 50]]
            access: closed
        """;

    [Fact]
    public void A_good_file_is_read_as_it_stands()
    {
        var policy = Some.Policy(Good);

        policy.Name.ShouldBe("example");
        policy.Title.ShouldBe(new LocalText("Example", "Beispiel"));
        policy.Date.ShouldBe(Some.Day("2025-10-17"));
        var first = policy.Rules[0];
        first.Where.Select(area => area.Id).ShouldBe(["EU", "TR", "UA-43"]);
        first.Except.Select(area => area.Id).ShouldBe(["HU", "HU"]);
        first.Access.ShouldBe(Access.Permission);
        first.Avoid.ShouldBe(Length.FromKilometres(1500.5));
        first.From.ShouldBe(Some.Day("2022-02-24"));
        first.Until.ShouldBe(Some.Day("2025-12-31"));
        first.Because.ShouldBe(LocalText.Same("it is said so"));
        first.Source.ShouldBe("another newspaper");
        first.Retrieved.ShouldBe(Some.Day("2025-10-18"));
        first.Line.ShouldBe(6);
        first.Summary.ShouldBe(new(
            "permission, avoid EU, TR, UA-43 except HU, HU", "EU, TR, UA-43 außer HU, HU nur mit Erlaubnis, ungern"));
    }

    [Fact]
    public void A_rule_without_a_source_has_the_source_of_the_policy()
    {
        var second = Some.Policy(Good).Rules[1];

        second.Source.ShouldBe("the newspaper");
        second.Where.Select(area => area.Id).ShouldBe(["UA", "NO"]);
        second.Summary.ShouldBe(new("close UA, NO, landing too", "UA, NO gesperrt, auch zur Landung"));
    }

    [Fact]
    public void A_polygon_is_longitude_first_and_may_repeat_its_first_corner()
    {
        Some.Policy(Good).Rules[2].Polygon.ShouldBe(
        [
            GeoPosition.FromDegrees(50, 30), GeoPosition.FromDegrees(50, 40), GeoPosition.FromDegrees(60, 40),
        ]);
    }

    [Fact]
    public void A_policy_without_a_name_is_called_after_its_file()
    {
        PolicyReader.Read("rules: [{where: EU, avoid: true}]", "folder/mine.yaml").ShouldBeGood().Name.ShouldBe("mine");
    }

    [Theory]
    [InlineData("true", 1000)]
    [InlineData("false", 0)]
    [InlineData("0", 0)]
    [InlineData("1500", 1500)]
    [InlineData("100000", 100000)]
    public void Avoid_is_a_number_of_kilometres_or_true_for_a_thousand(string avoid, double kilometres)
    {
        Some.Rules("p", $"{{where: EU, avoid: {avoid}}}").Rules[0].Avoid!.Value.Kilometres.ShouldBe(kilometres);
    }

    [Theory]
    [InlineData("{where: EU, acces: closed}", 1, "'acces' is no key of a rule", "Did you mean access?")]
    [InlineData("{where: EU, access: close}", 1, "'close' is no access; open, permission and closed are.",
        "Did you mean closed?")]
    [InlineData("{where: EU, access: [closed]}", 1, "A list is no access", null)]
    [InlineData("{where: Hungry, access: closed}", 1, "'Hungry' is no state, territory or group",
        "Did you mean Hungary?")]
    [InlineData("{where: NATTO, access: closed}", 1, "'NATTO' is no state, territory or group", "Did you mean NATO?")]
    [InlineData("{where: [], access: closed}", 1, "'where' names 0 areas", null)]
    [InlineData("{where: [[EU]], access: closed}", 1, "A list is no text for 'where'", null)]
    [InlineData("{where: EU, access: closed, lower: FL100}", 1, "limit of altitude", null)]
    [InlineData("{where: EU, access: closed, flight_level: 100}", 1, "limit of altitude", null)]
    [InlineData("{where: EU, access: closed, Upper: 100}", 1, "refused rather than half obeyed", null)]
    [InlineData("{access: closed}", 1, "lacks 'where'", null)]
    [InlineData("{where: EU}", 1, "neither 'access' (open, permission, closed) nor 'avoid'", null)]
    [InlineData("{where: EU, avoid: -5}", 1, "'-5' is no number of kilometres from 0 to 100000",
        "Write true for 1000.")]
    [InlineData("{where: EU, avoid: 1500 km}", 1, "'1500 km' is no number", "Write 1500.")]
    [InlineData("{where: EU, avoid: 100001}", 1, "'100001' is no number", "Write true for 1000.")]
    [InlineData("{where: EU, avoid: NaN}", 1, "'NaN' is no number", "Write true for 1000.")]
    [InlineData("{where: EU, avoid: 1, landing: true}", 1, "it wants 'access: closed'", null)]
    [InlineData("{where: EU, access: closed, landing: yes}", 1, "'yes' is not understood", "Write true.")]
    [InlineData("{where: EU, access: closed, from: 17.10.2025}", 1, "'17.10.2025' is no day for 'from'", null)]
    [InlineData("{where: EU, access: closed, from: 2025-02-30}", 1, "'2025-02-30' is no day for 'from'", null)]
    [InlineData("{where: EU, access: closed, from: 1066-10-14}", 1, "days are from 1900 to 2100", null)]
    [InlineData("{where: EU, access: closed, from: 2025-02-02, until: 2025-02-01}", 1, "lies before 'from'", null)]
    [InlineData("{where: caspian, access: permission}", 1, "'caspian' belongs to no state", null)]
    [InlineData("{where: high-seas, avoid: 5}", 1, "'high-seas' belongs to no state", null)]
    [InlineData("{where: {polygone: []}, access: closed}", 1, "or the key 'polygon'", null)]
    [InlineData("{where: {polygon: [[1, 2]]}, access: closed}", 1, "a list of 3 to 1000 corners", null)]
    [InlineData("{where: {polygon: [[1, 2], [3, 4], 5]}, access: closed}", 1, "A corner is [longitude, latitude]",
        null)]
    [InlineData("{where: {polygon: [[1, 2], [3, 4], [50, 100]]}, access: closed}", 1, "is out of range",
        "Longitude comes first.")]
    [InlineData("{where: {polygon: [[0, 0], [9, 9], [0, 9], [9, 0]]}, access: closed}", 1, "must not touch or cross",
        null)]
    [InlineData("{where: {polygon: [[0, 0], [9, 0], [9, 0], [0, 9]]}, access: closed}", 1, "must not touch or cross",
        null)]
    [InlineData("{where: {polygon: [[0, 0], [9, 0], [0, 9]]}, access: open}", 1, "which only makes stricter", null)]
    [InlineData("{where: {polygon: [[0, 0], [9, 0], [0, 9]]}, avoid: 5}", 2, "cannot be avoided at a price", null)]
    [InlineData("EU", 1, "'EU' is no rule", null)]
    public void A_mistake_in_a_rule_is_said_in_a_sentence(string rule, int most, string problem, string? suggestion)
    {
        var errors = PolicyReader.Read($"rules:\n  - {rule}\n", "p.yaml").Errors;

        errors.Count.ShouldBeInRange(1, most);
        errors[0].Problem.ShouldContain(problem);
        errors[0].Problem.ShouldEndWith(".");
        errors[0].Suggestion.ShouldBe(suggestion);
        errors.ShouldAllBe(error => error.Line == 2 && error.Column >= 5 && error.File == "p.yaml");
    }

    [Theory]
    [InlineData("", 1, 1, "The key 'rules' is missing")]
    [InlineData("rules: []", 1, 8, "An empty list is no list of rules")]
    [InlineData("rules: none", 1, 8, "'none' is no list of rules")]
    [InlineData("- rules", 1, 1, "A list is no policy")]
    [InlineData("rules: [{where: EU, avoid: 1}]\nruels: 1", 2, 1, "'ruels' is no key of a policy")]
    [InlineData("rules: [{where: EU, avoid: 1}]\nname: a b", 2, 7, "'a b' is no name for a policy")]
    [InlineData("rules: [{where: EU, avoid: 1}]\ntitle: {en: A, fr: B}", 2, 16, "'fr' is no language")]
    [InlineData("rules: [{where: EU, avoid: 1}]\ndate:", 2, 6, "An empty value is no day for 'date'")]
    [InlineData("name: a\nname: b\nrules: [{where: EU, avoid: 1}]", 2, 1, "stands here already, in line 1")]
    [InlineData("rules: &all [{where: EU, avoid: 1}]", 1, 8, "'&all': anchors are not part of this format")]
    [InlineData("rules: !!seq [{where: EU, avoid: 1}]", 1, 8, "tags are not part of this format")]
    [InlineData("rules: [{where: EU, avoid: 1}]\n---\nname: b", 2, 1, "A second YAML document")]
    [InlineData("rules:\n  - where: EU\n   avoid: 1", 3, 4, "YAML: a '-' was expected")]
    [InlineData("rules: [", 2, 1, "This is not well-formed YAML: ")]
    public void A_mistake_in_a_file_is_said_with_line_and_column(string text, int line, int column, string problem)
    {
        var error = PolicyReader.Read(text, "p.yaml").Errors[0];

        error.Problem.ShouldContain(problem);
        (error.Line, error.Column).ShouldBe((line, column));
    }

    [Fact]
    public void A_failure_of_the_YAML_library_itself_is_a_mistake_of_syntax()
    {
        var error = PolicyReader.Read(Good.Replace("60], [30", "60-, [30", StringComparison.Ordinal), "p.yaml").Errors
            .Single();

        error.Problem.ShouldBe(
            "This is not well-formed YAML: what stands here cannot be understood; check indentation, quotes and "
            + "brackets.");
        error.Line.ShouldBe(19);
    }

    [Fact]
    public void All_mistakes_are_reported_in_the_order_of_the_file()
    {
        var errors = PolicyReader.Read(
            """
            date: yesterday
            rules:
              - where: [Hungry, HU, Germny]
                access: shut
              - where: EU
                avoid: far
            """,
            "p.yaml").Errors;

        errors.Select(error => (error.Line, error.Column, error.Code)).ShouldBe(
        [
            (1, 7, "policy.date"),
            (3, 13, "area.unknown"),
            (3, 25, "area.unknown"),
            (4, 13, "policy.access"),
            (6, 12, "policy.avoid"),
        ]);
    }

    [Fact]
    public void Aliases_are_refused_so_that_a_few_lines_cannot_unfold_into_gigabytes()
    {
        var bomb = "k0: &k0 [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 20).Select(i =>
            $"k{i}: &k{i} [{string.Join(',', Enumerable.Repeat($"*k{i - 1}", 9))}]\n"));

        var errors = PolicyReader.Read(bomb, "p.yaml").Errors;

        errors.Count.ShouldBe(100);
        errors.ShouldAllBe(error => error.Code == "yaml.alias");
    }

    [Fact]
    public void What_is_too_large_too_deep_or_no_text_is_refused()
    {
        CodeOf(new string('#', 1_000_001)).ShouldBe("file.tooLarge");
        CodeOf(new string('[', 100_000)).ShouldBe("yaml.depth");
        CodeOf("rules: [" + Repeated("{where: EU, avoid: 1},", 1_001) + "]").ShouldBe("policy.rules");
        CodeOf("x: [" + Repeated("1,", 200_001) + "]").ShouldBe("yaml.size");
        Read([0x50, 0x4B, 0x03, 0x04, 0x00]).Errors.Single().Code.ShouldBe("file.binary");
        Read([0xFF, 0xFE, 0x41]).Errors.Single().Code.ShouldBe("file.binary");

        static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
        static string CodeOf(string text) => PolicyReader.Read(text, "p.yaml").Errors.Single().Code;
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_make_no_difference()
    {
        var bytes = Encoding.UTF8.GetPreamble()
            .Concat(Encoding.UTF8.GetBytes(Good.ReplaceLineEndings("\r\n")))
            .ToArray();

        Read(bytes).ShouldBeGood().Rules.Count.ShouldBe(3);
    }

    [Fact]
    public void Mutations_of_a_good_file_end_in_a_policy_or_in_mistakes_but_never_in_an_exception()
    {
        const string Signs = "[]{}:,-&*!|>'\"#%@`?~\n \t0aE\u0000\u00e9";
        var mutation =
            from cuts in Gen.Choose(0, Good.Length - 1).ListOf(3)
            from signs in Gen.Elements(Signs.ToCharArray()).ListOf(3)
            from delete in Gen.Choose(0, 1).ListOf(3)
            select cuts.Zip(signs, delete).Aggregate(
                Good,
                (text, change) => text[..Math.Min(change.First, text.Length)]
                    + change.Second
                    + text[Math.Min(change.First + change.Third, text.Length)..]);

        Prop.ForAll(Arb.From(mutation), text =>
            {
                var outcome = PolicyReader.Read(text, "p.yaml");
                return (outcome.Value is null) != (outcome.Errors.Count == 0)
                    && outcome.Errors.All(error => error.Line >= 1 && error.Column >= 1);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(17_10_2025UL, 1UL));
    }

    [Fact]
    public void Any_bytes_end_in_a_policy_or_in_mistakes_but_never_in_an_exception()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Read(bytes).Value is null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(17_10_2025UL, 1UL));
    }

    private static Outcome<PolicyFile> Read(byte[] bytes) => PolicyReader.Read(new MemoryStream(bytes), "p.yaml");
}
