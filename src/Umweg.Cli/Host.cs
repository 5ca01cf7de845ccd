namespace Umweg.Cli;

/// <summary>What surrounds the program: where it writes, what it may ask, and what it hands its work to.</summary>
/// <param name="Output">The answer goes here, and nothing else; UTF-8.</param>
/// <param name="Error">All that is not the answer goes here.</param>
/// <param name="OutputIsTerminal">Whether a person sees the output at once: boxes and colour are welcome.</param>
/// <param name="ErrorIsTerminal">Whether a progress line may be overwritten.</param>
/// <param name="Environment">The value of an environment variable, or null.</param>
/// <param name="Clock">The time.</param>
/// <param name="Installation">Where data and world are.</param>
/// <param name="Engine">What answers questions.</param>
internal sealed record Host(
    Stream Output,
    TextWriter Error,
    bool OutputIsTerminal,
    bool ErrorIsTerminal,
    Func<string, string?> Environment,
    TimeProvider Clock,
    Installation Installation,
    IEngine Engine);
