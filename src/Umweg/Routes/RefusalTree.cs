namespace Umweg.Routes;

/// <summary>The best way of a flight, the best that is left if a state on it refuses, and so on.</summary>
/// <remarks>Which states can refuse: those on the best way that the stance avoids or puts on permission; where it does
/// neither, all on it but those of departure and arrival.</remarks>
/// <param name="Depth">How many states refuse at most, one after another.</param>
/// <param name="Cases">What happens, in the order of reading: the first is that nobody refuses, and below each follow
/// those in which one more does. The same states refusing in another order are the same case, which stands where it is
/// met first.</param>
/// <param name="Limit">What ended the search before all cases were found; null where they are complete. Cases with
/// fewer states are found first.</param>
public sealed record RefusalTree(int Depth, IReadOnlyList<RefusalCase> Cases, RefusalLimit? Limit)
{
    /// <summary>How many states may refuse where nothing else is said.</summary>
    public const int DefaultDepth = 2;

    /// <summary>How many may refuse at most.</summary>
    public const int MostDepth = 4;

    /// <summary>How many cases are looked at.</summary>
    public const int MaxCases = 400;
}

/// <summary>What is left if some states refuse.</summary>
/// <param name="Number">Its place in the tree, from 1.</param>
/// <param name="Refused">The states that refuse, by code, the last one last.</param>
/// <param name="Route">The best way past them; null: no way is left. Its rank is the case's number.</param>
/// <param name="Next">The cases in which a state on that way refuses as well, in the order of crossing; none where
/// <see cref="RefusalTree.Depth"/> is reached.</param>
/// <param name="ReopenedBy">Where no way is left: which of the states alone would have to change its mind, and the best
/// way then.</param>
public sealed record RefusalCase(
    int Number,
    IReadOnlyList<string> Refused,
    Route? Route,
    IReadOnlyList<Refusal> Next,
    IReadOnlyList<Reopening> ReopenedBy);

/// <summary>One more state refuses.</summary>
/// <param name="State">The state, by code.</param>
/// <param name="Case">The number of the case in which it does.</param>
public sealed record Refusal(string State, int Case);

/// <summary>A way that is there again if a state agrees after all.</summary>
/// <param name="State">The state, by code.</param>
/// <param name="Route">The best way then.</param>
public sealed record Reopening(string State, Route Route);

/// <summary>What ended the search for a refusal tree early. The default value is <see cref="Interrupted"/>.</summary>
public enum RefusalLimit
{
    /// <summary>Whoever asked.</summary>
    Interrupted,

    /// <summary>The number of cases, <see cref="RefusalTree.MaxCases"/>.</summary>
    Cases,

    /// <summary>The number of searches, <see cref="Planner.MaxSolves"/>.</summary>
    Searches,
}
