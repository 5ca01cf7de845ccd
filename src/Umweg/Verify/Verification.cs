namespace Umweg.Verify;

/// <summary>What became of an answer that was verified: what is proved of it, and its first fault.</summary>
/// <param name="Proved">What was proved, in order, up to the fault.</param>
/// <param name="Fault">The first fault; null where everything was proved.</param>
/// <param name="IsRefuted">Whether the fault refutes the answer; otherwise a proof was given up as too much work, or
/// the method does not decide the case.</param>
public sealed record Verification(IReadOnlyList<Finding> Proved, Finding? Fault, bool IsRefuted)
{
    /// <summary>Whether everything was proved.</summary>
    public bool IsProved => Fault is null;
}

/// <summary>One thing that was proved or refuted.</summary>
/// <param name="Code">Stable, for programs: <c>fault.leg.closed</c>. Its sentence is the text of the same key after
/// <c>verify</c>.</param>
/// <param name="Route">The rank of the route that it is about; 0 for the answer as a whole.</param>
/// <param name="Arguments">What its sentence is filled with, after the route's rank.</param>
public sealed record Finding(string Code, int Route, IReadOnlyList<string> Arguments)
{
    /// <summary>A finding with arguments that are written as they are in every language.</summary>
    internal static Finding Of(string code, int route, params IReadOnlyList<string> arguments) =>
        new(code, route, arguments);
}
