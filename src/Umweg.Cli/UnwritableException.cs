namespace Umweg.Cli;

/// <summary>The answer could not be written where it was to go: a full disk, a folder that is not there.</summary>
/// <remarks>The message says why, in the words of the operating system.</remarks>
internal sealed class UnwritableException(string? target, string reason) : Exception(reason)
{
    /// <summary>The file as the user named it; null: standard output.</summary>
    public string? Target => target;
}
