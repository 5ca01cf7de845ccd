namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>FEATURE UNDER TEST: the examples of a page are found, with what the page shows of them.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void A_command_is_split_as_a_shell_does() =>
        Assert.Equal(
            ["route", "New York", "Côte d'Ivoire", "--close", "EU,UA"],
            Only("```sh\n./umweg route 'New York' \"Côte d'Ivoire\" --close EU,UA\n```\n").Arguments);

    [Fact]
    public void A_comment_names_the_exit_code()
    {
        Assert.Equal(3, Only("```sh\n./umweg route A B # exits with 3: no way\n```\n").ExitCode);
        Assert.Equal(0, Only("```sh\n./umweg route A B\n```\n").ExitCode);
    }

    [Fact]
    public void What_is_shown_belongs_to_the_command_above()
    {
        var examples = Example.In("```sh\n./umweg a\n./umweg b\n```\nprose\n```text\nthis\n```\n");

        Assert.Equal([null, "this"], examples.Select(example => example.Output));
        Assert.Equal([2, 3], examples.Select(example => example.Line));
    }

    [Theory]
    [InlineData("one\ntwo\n", true)]
    [InlineData("one  \ntwo\n", true)]
    [InlineData("one\n", false)]
    [InlineData("one\ntwo\nthree\n", false)]
    [InlineData("one\ntow\n", false)]
    public void Shown_lines_are_compared(string actual, bool expected) =>
        Assert.Equal(expected, Shown("one\ntwo").Shows(actual));

    [Theory]
    [InlineData("one\nlast\n", true)]
    [InlineData("one\ntwo\nthree\nlast\n", true)]
    [InlineData("two\nlast\n", false)]
    [InlineData("one\ntwo\n", false)]
    public void Three_dots_stand_for_any_lines(string actual, bool expected) =>
        Assert.Equal(expected, Shown("one\n...\nlast").Shows(actual));

    private static Example Only(string page) => Assert.Single(Example.In(page));

    private static Example Shown(string output) => new(1, "./umweg", 0, output);
}
