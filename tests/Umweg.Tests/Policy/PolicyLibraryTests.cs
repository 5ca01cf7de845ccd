using Shouldly;
using Umweg.Policy;

namespace Umweg.Tests.Policy;

/// <summary>FEATURE UNDER TEST: policies are found by name among those shipped, or read from files.</summary>
public sealed class PolicyLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("umweg-policies-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_bans_say_what_their_sources_say()
    {
        var russia = PolicyLibrary.Find("europe-without-russia").ShouldBeGood();
        russia.Rules.Select(rule => rule.Summary.English).ShouldBe(["close RU", "close BY", "close UA"]);

        var ban = PolicyLibrary.Find("eu-ban-on-russian-aircraft").ShouldBeGood().Rules.Single();
        ban.Summary.English.ShouldBe("close EU, landing too");
        ban.From.ShouldBe(Some.Day("2022-02-28"));
        ban.Source!.ShouldContain("2022/334");
    }

    [Fact]
    public void A_file_is_read_and_its_mistakes_carry_its_name()
    {
        var good = Write("good.yaml", "rules: [{where: HU, access: closed}]");
        var bad = Write("bad.yaml", "rules:\n  - {where: HU, access: shut}");

        PolicyLibrary.Find(good).ShouldBeGood().Name.ShouldBe("good");
        var error = PolicyLibrary.Find(bad).Errors.Single();
        (error.File, error.Line, error.Column).ShouldBe((bad, 2, 25));
    }

    [Fact]
    public void A_file_larger_than_a_megabyte_is_refused_unread()
    {
        var path = Write("large.yaml", new string('#', 3_000_000));

        PolicyLibrary.Find(path).Errors.Single().Problem.ShouldBe("The file is larger than the limit of 1000 kB.");
    }

    [Theory]
    [InlineData("kremlin-2025-1", "policy.unknown", "Did you mean kremlin-2025-10?")]
    [InlineData("Europe-without-Rusia", "policy.unknown", "Did you mean europe-without-russia?")]
    [InlineData("nothing like it", "policy.unknown", null)]
    [InlineData("", "policy.unknown", null)]
    [InlineData("missing/policy.yaml", "policy.fileNotFound", null)]
    [InlineData("a\u0000b", "policy.unknown", null)]
    public void What_is_not_there_is_said_with_a_suggestion(string name, string code, string? suggestion)
    {
        var error = PolicyLibrary.Find(name).Errors.Single();

        error.Code.ShouldBe(code);
        error.Suggestion.ShouldBe(suggestion);
    }

    [Fact]
    public void A_folder_is_no_policy()
    {
        PolicyLibrary.Find(_folder).Errors.Single().Problem.ShouldEndWith("cannot be read: it is a folder.");
    }

    [Fact]
    public void A_misspelt_file_is_suggested()
    {
        var path = Write("my-company.yaml", "{}");

        PolicyLibrary.Find(Path.Combine(_folder, "my-compny.yaml")).Errors.Single().Suggestion
            .ShouldBe($"Did you mean {path}?");
        PolicyLibrary.Find(Path.Combine(_folder, "other.yaml")).Errors.Single().Suggestion.ShouldBeNull();
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
