namespace Umweg.Tests.Architecture;

/// <summary>
/// FEATURE UNDER TEST: every file of the repository keeps to the written style.
/// METHOD: the rules are run on all files; before that on small samples, to show that each of them can fail.
/// </summary>
public sealed class TidyTests
{
    [Fact]
    public void Every_text_file_is_tidy() => Repository.TextFiles.SelectMany(TidyRules.ProblemsOf).ShouldBeNone();

    [Fact]
    public void Every_source_file_is_in_form() =>
        Repository.CSharpFiles.SelectMany(CodeRules.ProblemsOf).ShouldBeNone();

    [Fact]
    public void Every_data_folder_says_where_it_comes_from_and_under_which_licence() =>
        (from folder in Directory.EnumerateDirectories(Repository.PathOf("data"))
         from needed in new[] { "LICENCE", "ORIGIN" }
         where !File.Exists(Path.Combine(folder, needed))
         select $"data/{Path.GetFileName(folder)} has no file {needed}").ShouldBeNone();

    [Theory]
    [InlineData("a.md", "white space \n", "white space")]
    [InlineData("a.cs", "\tvar x = 1;\n", "tabs")]
    [InlineData("a.md", "carriage return\r\n", "line feed alone")]
    [InlineData("a.md", "no end", "ends with one line feed")]
    [InlineData("a.md", "two ends\n\n", "ends with one line feed")]
    [InlineData("a.cs", "// TO" + "DO: later\n", "issue tracker")]
    [InlineData("a.cs", "throw new NotImplemented" + "Exception();\n", "issue tracker")]
    [InlineData("a.sh", "cd /home/somebody\n", "one machine")]
    [InlineData("a.md", "in C:\\data\n", "one machine")]
    public void An_untidy_file_is_found(string path, string text, string problem) =>
        Assert.Contains(problem, Assert.Single(TidyRules.ProblemsOf(new(path, text))), StringComparison.Ordinal);

    [Fact]
    public void Lines_of_code_are_at_most_120_columns() =>
        Assert.Equal(
            ["a.cs:2: 121 columns are more than 120"],
            TidyRules.ProblemsOf(new("a.cs", $"//{new string('x', 118)}\n//{new string('x', 119)}\n")));

    [Fact]
    public void A_long_file_gives_its_reason()
    {
        var code = string.Concat(Enumerable.Repeat("// a line\n", 501));

        Assert.Single(TidyRules.ProblemsOf(new("a.cs", code)));
        Assert.Empty(TidyRules.ProblemsOf(new("a.cs", "// Longer than 500 lines because it is one table.\n" + code)));
    }

    [Theory]
    [InlineData("class B { }", "named after none")]
    [InlineData("public class A { } public class B { }", "a file of its own")]
    [InlineData("namespace Elsewhere; class A { }", "lies in the folder of")]
    [InlineData("/// FEATURE UNDER TEST: x\nclass A { [Fact] void Works() { } }", "is a sentence")]
    [InlineData("/// FEATURE UNDER TEST: x\nclass A { [Fact(Skip = \"\")] void It_works() { } }", "proves nothing")]
    [InlineData("class A { [Fact] void It_works() { } }", "begins with FEATURE UNDER TEST")]
    public void A_source_file_out_of_form_is_found(string code, string problem) =>
        Assert.Contains(
            problem,
            Assert.Single(CodeRules.ProblemsOf(new("src/Umweg/A.cs", code))),
            StringComparison.Ordinal);

    [Fact]
    public void A_method_fits_a_screen()
    {
        static SourceFile MethodOf(int lines) =>
            new("src/Umweg/A.cs", "class A { void M() {" + new string('\n', lines - 1) + "} }");

        Assert.Empty(CodeRules.ProblemsOf(MethodOf(70)));
        Assert.Single(CodeRules.ProblemsOf(MethodOf(71)));
    }

    [Fact]
    public void A_small_record_may_share_a_file() =>
        Assert.Empty(CodeRules.ProblemsOf(new("src/Umweg/A.cs", "public class A { } public record B(int C);")));
}
