namespace Umweg.Verify;

/// <summary>What has been proved so far; after the first fault nothing more is asked.</summary>
internal sealed class ProofLog
{
    private readonly List<Finding> _proved = [];
    private Finding? _fault;
    private bool _isRefuted;

    /// <summary>Notes what is proved.</summary>
    /// <returns>True: go on.</returns>
    public bool Prove(string code, int route, params IReadOnlyList<string> arguments)
    {
        _proved.Add(Finding.Of($"proved.{code}", route, arguments));
        return true;
    }

    /// <summary>Notes a fault that refutes the answer, unless a condition holds.</summary>
    /// <returns>Whether it does.</returns>
    public bool Demand(bool holds, string code, int route, params IReadOnlyList<string> arguments)
    {
        if (!holds)
        {
            _fault ??= Finding.Of($"fault.{code}", route, arguments);
            _isRefuted = true;
        }

        return holds;
    }

    /// <summary>Notes that something is not decided, unless a condition holds.</summary>
    /// <returns>Whether it does.</returns>
    public bool Decide(bool isDecided, string code, int route, params IReadOnlyList<string> arguments)
    {
        if (!isDecided)
        {
            _fault ??= Finding.Of($"open.{code}", route, arguments);
        }

        return isDecided;
    }

    /// <summary>All of it.</summary>
    public Verification ToVerification() => new(_proved, _fault, _isRefuted);
}
