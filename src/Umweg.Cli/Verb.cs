namespace Umweg.Cli;

/// <summary>Something that the program can be told to do: a command, <c>route</c>, or one below it, <c>policy show</c>.
/// </summary>
/// <param name="Path">Its words: <c>policy show</c>. Its texts in the help begin with <c>help.policy.show</c>.</param>
/// <param name="Arguments">What must follow, as named in the help: <c>FROM</c>, <c>TO</c>.</param>
/// <param name="Options">The options that it takes besides those that all take.</param>
/// <param name="Run">Does it; the result is the exit code.</param>
internal sealed record Verb(
    string Path,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<OptionSpec> Options,
    Func<Line, Session, int> Run)
{
    /// <summary>All options in the order of the help.</summary>
    public IEnumerable<OptionSpec> AllOptions => Options.Concat(OptionSpec.Everywhere);

    /// <summary>Whether it belongs to a family of commands, <c>policy</c>; to the program as a whole, "", all do.
    /// </summary>
    public bool IsUnder(string family) =>
        family.Length == 0 || Path.StartsWith(family + " ", StringComparison.Ordinal);

    /// <summary>How it is written: <c>umweg policy show NAME</c>.</summary>
    public string Usage => string.Join(' ', [.. new[] { "umweg", Path }, .. Arguments]);
}
