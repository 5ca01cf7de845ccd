using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Tests.Architecture;

namespace Umweg.Tests.Policy;

/// <summary>FEATURE UNDER TEST: docs/policies.md does what it says: its policies, their tables, its messages.</summary>
public sealed partial class PolicyPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/policies.md"));

    [Fact]
    public void Every_policy_on_the_page_means_what_its_table_says()
    {
        var examples = Example().Matches(Page);

        examples.Count.ShouldBe(4);
        foreach (Match example in examples)
        {
            var stance = Some.Stance(new StanceOptions(), Some.Policy(example.Groups["yaml"].Value));
            foreach (Match row in Row().Matches(example.Groups["table"].Value))
            {
                var territory = stance.Territories[row.Groups["id"].Value];
                var access = territory.Access.ToString().ToLowerInvariant();
                (territory.Landing ? access + ", landing too" : access)
                    .ShouldBe(row.Groups["access"].Value, territory.Territory);
                territory.Avoid.Kilometres.ToString(CultureInfo.InvariantCulture)
                    .ShouldBe(row.Groups["avoid"].Value, territory.Territory);
            }
        }
    }

    [Fact]
    public void Every_mistake_on_the_page_is_reported_as_the_page_says()
    {
        var mistakes = Mistakes().Matches(Page).Single();

        var said = PolicyReader.Read(mistakes.Groups["yaml"].Value, "page.yaml").Errors
            .Select(error => $"{error.Line}:{error.Column} {error.Problem} {error.Suggestion}".TrimEnd());

        said.ShouldBe(mistakes.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Every_group_is_on_the_page()
    {
        Groups.All.ShouldAllBe(group => Page.Contains($"`{group.Id}`", StringComparison.Ordinal));
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"```yaml\n(?<yaml>[^`]*)```\n\n\| territory[^\n]*\n\|---[^\n]*\n(?<table>(\|[^\n]*\n)+)", Options)]
    private static partial Regex Example();

    [GeneratedRegex(@"\| (?<id>\S+) \| (?<access>[^|]+) \| (?<avoid>\d+) \|", Options)]
    private static partial Regex Row();

    [GeneratedRegex(@"```yaml wrong\n(?<yaml>[^`]*)```\n\n```text\n(?<text>[^`]*)```", Options)]
    private static partial Regex Mistakes();
}
