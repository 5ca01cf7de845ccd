using Umweg.Policy;

namespace Umweg.Cli;

/// <summary>The answer could not be written where it was to go: a full disk, a folder that is not there.</summary>
internal sealed class UnwritableException(string? target, LocalText reason) : Exception(reason.English)
{
    /// <summary>Why, as a part of a sentence.</summary>
    public LocalText Reason => reason;

    /// <summary>The file as the user named it; null: standard output.</summary>
    public string? Target => target;
}
