using System.Diagnostics;

namespace Umweg.Soak;

/// <summary>Turns an assertion that fails into an exception, which the run reports with its seed.</summary>
internal sealed class AssertionListener : TraceListener
{
    /// <inheritdoc/>
    public override void Write(string? message)
    {
    }

    /// <inheritdoc/>
    public override void WriteLine(string? message)
    {
    }

    /// <inheritdoc/>
    public override void Fail(string? message, string? detailMessage) =>
        throw new InvalidOperationException($"An assertion failed: {message} {detailMessage}");
}
