using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Umweg.Tests.Architecture;

/// <summary>
/// FEATURE UNDER TEST: the documentation is whole: links lead somewhere, indexes miss nothing, the dictionary is
/// obeyed.
/// </summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_link_between_pages_leads_to_a_file() =>
        (from page in Pages()
         from Match link in Link().Matches(page.Text)
         let target = link.Groups["target"].Value.Split('#')[0]
         where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
         let path = Path.Combine(Path.GetDirectoryName(Repository.PathOf(page.Path))!, target)
         where !Path.Exists(path)
         select $"{page.Path}: {target} does not exist").ShouldBeNone();

    [Theory]
    [InlineData("docs/algorithms")]
    [InlineData("docs/decisions")]
    [InlineData("docs/stories")]
    [InlineData("docs")]
    public void Every_page_is_in_the_index_of_its_folder(string folder)
    {
        var index = File.ReadAllText(Repository.PathOf($"{folder}/README.md"));

        Directory.EnumerateFiles(Repository.PathOf(folder), "*.md")
            .Select(Path.GetFileName)
            .Where(name => name is not "README.md" && !index.Contains($"({name})", StringComparison.Ordinal))
            .Select(name => $"{folder}/README.md does not list {name}")
            .ShouldBeNone();
    }

    [Fact]
    public void Every_page_named_in_the_code_exists() =>
        (from file in Repository.CSharpFiles
         from Match name in PageName().Matches(file.Text)
         where !File.Exists(Repository.PathOf(name.Value))
         select $"{file.Path}: {name.Value} does not exist").ShouldBeNone();

    [Fact]
    public void The_code_map_names_what_there_is()
    {
        var page = File.ReadAllText(Repository.PathOf("ARCHITECTURE.md"));
        var map = page[page.IndexOf("## Code map", StringComparison.Ordinal)..];
        var types = Repository.CSharpFiles.Select(file => Path.GetFileName(file.Path).Split('.')[0]).ToHashSet();

        (from Match name in Code().Matches(map[..map.IndexOf("\n## ", StringComparison.Ordinal)])
         let word = name.Groups["word"].Value
         where !types.Contains(word) && !Path.Exists(Repository.PathOf(word))
         select $"ARCHITECTURE.md: {word} is neither a type nor a path").ShouldBeNone();
    }

    [Fact]
    public void Every_decision_has_all_its_parts() =>
        (from page in Pages()
         where page.IsUnder("docs/decisions") && !page.Path.EndsWith("README.md", StringComparison.Ordinal)
         from part in new[] { "**Status**", "**Context.**", "**Decision.**", "**Consequences.**" }
         where !page.Text.Contains(part, StringComparison.Ordinal)
         select $"{page.Path} has no {part}").ShouldBeNone();

    [Fact]
    public void Names_use_the_words_of_the_dictionary()
    {
        var replacements = WordsNotUsed();

        Assert.Equal("state, or territory", replacements["country"]);
        (from file in Repository.ProductFiles
         from name in DeclaredNames(file)
         from Match word in Word().Matches(name)
         where replacements.ContainsKey(word.Value)
         let better = replacements[word.Value]
         select $"{file.Path}: {name}: not '{word.Value.ToLowerInvariant()}' but {better}").ShouldBeNone();
    }

    private static IEnumerable<SourceFile> Pages() =>
        Repository.TextFiles.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal));

    private static Dictionary<string, string> WordsNotUsed()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/dictionary.md"));
        var table = page[page.IndexOf("| not | but |", StringComparison.Ordinal)..];
        return (from Match row in Row().Matches(table).Skip(1)
                from word in row.Groups["not"].Value.Split(", ")
                select (word, row.Groups["but"].Value))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> DeclaredNames(SourceFile file) =>
        file.Syntax.DescendantNodes().Select(node => node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            MethodDeclarationSyntax method => method.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            EnumMemberDeclarationSyntax member => member.Identifier.Text,
            ParameterSyntax parameter => parameter.Identifier.Text,
            VariableDeclaratorSyntax variable => variable.Identifier.Text,
            _ => string.Empty,
        }).Where(name => name.Length > 0);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("`(?<word>[A-Z][a-z][A-Za-z0-9]+|[a-z]+/[A-Za-z./]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"\bdocs/[\w/-]+\.md\b|(?<!/)\b[A-Z]{2,}\.md\b", RegexOptions.ExplicitCapture)]
    private static partial Regex PageName();

    [GeneratedRegex(
        @"^\| (?<not>[\w, ]+?) \| (?<but>[\w, ]+?) \|$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Row();

    // The words of a name: AvoidedStates is Avoided and States.
    [GeneratedRegex("[A-Z]?[a-z]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
