namespace Umweg.Cli;

/// <summary>A command line that was understood: its arguments and options as text.</summary>
/// <param name="Arguments">One for each of the verb's.</param>
/// <param name="Values">The values given, by option name; a switch that was given has none.</param>
internal sealed record Line(
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    /// <summary>Whether an option was given.</summary>
    public bool Has(OptionSpec option) => Values.ContainsKey(option.Name);

    /// <summary>The value of an option that may be given once, or null.</summary>
    public string? Value(OptionSpec option) => All(option) is [var value] ? value : null;

    /// <summary>The values of an option in the order given.</summary>
    public IReadOnlyList<string> All(OptionSpec option) => Values.GetValueOrDefault(option.Name, []);
}
