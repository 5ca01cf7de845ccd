using System.Xml.Linq;

namespace Umweg.Tests.Architecture;

/// <summary>
/// FEATURE UNDER TEST: the flow is one-way, and what ARCHITECTURE.md says is absent is absent.
/// </summary>
public sealed class FlowTests
{
    [Fact]
    public void No_stage_uses_a_later_one() => Repository.ProductFiles.SelectMany(FlowRules.ProblemsOf).ShouldBeNone();

    [Fact]
    public void What_should_be_absent_is_absent() =>
        (from file in Repository.ProductFiles
         from rule in AbsenceRules.All
         from problem in rule.ProblemsOf(file)
         select problem).ShouldBeNone();

    [Fact]
    public void Every_invariant_of_absence_is_written_down()
    {
        var page = File.ReadAllText(Repository.PathOf("ARCHITECTURE.md"));

        AbsenceRules.All
            .Select(rule => rule.Because)
            .Where(invariant => !page.Contains(invariant, StringComparison.OrdinalIgnoreCase))
            .Select(invariant => $"ARCHITECTURE.md does not say: {invariant}")
            .ShouldBeNone();
    }

    [Theory]
    [InlineData("Umweg.Sphere", "")]
    [InlineData("Umweg.World", "Umweg.Sphere")]
    [InlineData("Umweg.WorldBuilder", "Umweg.World")]
    [InlineData("Umweg", "Umweg.World")]
    [InlineData("Umweg.Pictures", "")]
    [InlineData("Umweg.Cli", "Umweg, Umweg.Pictures, Umweg.WorldBuilder")]
    public void Projects_refer_downwards_only(string project, string expected)
    {
        var file = XDocument.Load(Repository.PathOf($"src/{project}/{project}.csproj"));
        var references = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, string.Join(", ", references));
    }

    [Theory]
    [InlineData("namespace Umweg.Sphere; using Umweg.Routes;", "Sphere must not use Routes")]
    [InlineData("namespace Umweg.World.Search; using static Umweg.Policy.Stance;", "World must not use Policy")]
    [InlineData("namespace Umweg.Query; class A { Routes.Route b; }", "Query must not use Routes")]
    [InlineData("namespace Umweg.Routes; class A { List<Presentation.Text> b; }", "Routes must not use Presentation")]
    public void A_use_of_a_later_stage_is_found(string code, string problem) =>
        Assert.Contains(
            problem,
            Assert.Single(FlowRules.ProblemsOf(new("src/A.cs", code))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("namespace Umweg.Routes; using Umweg.Policy; class A { Umweg.World.Globe b; }")]
    [InlineData("namespace Umweg.Routes; using System.Text; class A { int B => Presentation.Count; }")]
    [InlineData("namespace Umweg.Cli; using Umweg.Presentation;")]
    public void A_use_of_an_earlier_stage_is_fine(string code) =>
        Assert.Empty(FlowRules.ProblemsOf(new("src/A.cs", code)));

    [Fact]
    public void A_word_that_should_be_absent_is_found()
    {
        var rule = AbsenceRules.All.Single(rule => rule.Folder is "src/Umweg.World/Search");
        const string code = "class A { int territories; }";

        Assert.Equal(
            ["src/Umweg.World/Search/A.cs:1: 'territories': the search knows no country"],
            rule.ProblemsOf(new("src/Umweg.World/Search/A.cs", code)));
        Assert.Empty(rule.ProblemsOf(new("src/Umweg.World/A.cs", code)));
    }
}
