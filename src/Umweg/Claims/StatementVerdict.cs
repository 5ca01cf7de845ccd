using Umweg.Consent;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Claims;

/// <summary>A statement, decided, with the proof.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Context">Its flight and stance, understood.</param>
/// <param name="Decision">Whether it holds.</param>
/// <param name="Finding">Why.</param>
public sealed record StatementVerdict(Statement Statement, AnswerContext Context, Decision Decision, Finding Finding)
{
    /// <summary>The way that proves or refutes it; null where none does.</summary>
    public Route? Route { get; init; }

    /// <summary>The fewest states, of those that the claim is about, that close every way already; of a way over some
    /// states alone: of all others. Empty where that is not what proves or refutes it.</summary>
    public IReadOnlyList<string> Cut { get; init; } = [];

    /// <summary>The other states that the finding is about: those where the flight begins or ends, those that can be
    /// spared, or those that close every way.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Where no way leads over some states alone: which one or two more would do, each with its way.</summary>
    public IReadOnlyList<PermissionSet> Openings { get; init; } = [];

    /// <summary>How long that is what the statement says: the total length that was published, or the shortest way over
    /// the states that were said to be shortest; null where that decides nothing.</summary>
    public Length? Claimed { get; init; }

    /// <summary>The shortest length that is possible; null where that decides nothing.</summary>
    public Length? Shortest { get; init; }

    /// <summary>The numbers of the statements of the same file that say the opposite.</summary>
    public IReadOnlyList<int> Contradicts { get; init; } = [];
}

/// <summary>Whether a statement holds. The default value is <see cref="Undecided"/>.</summary>
public enum Decision
{
    /// <summary>It could not be decided.</summary>
    Undecided,

    /// <summary>It is so.</summary>
    Holds,

    /// <summary>It is not so.</summary>
    Refuted,
}
