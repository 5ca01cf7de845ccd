namespace Umweg.Claims;

/// <summary>Why a statement holds or does not. The default value is <see cref="Interrupted"/>.</summary>
public enum Finding
{
    /// <summary>The check was ended before its turn.</summary>
    Interrupted,

    /// <summary>No map can decide it.</summary>
    NoQuestionOfWays,

    /// <summary>No way is permitted at all, so that there is none that the statement could be about.</summary>
    NoWay,

    /// <summary>A way leads over these states alone.</summary>
    WayExists,

    /// <summary>No way leads over these states alone.</summary>
    NoWayOver,

    /// <summary>The shortest way over these states spares one of them.</summary>
    NamedInVain,

    /// <summary>No way over other states is shorter.</summary>
    IsShortest,

    /// <summary>A way over other states is shorter.</summary>
    IsNotShortest,

    /// <summary>The published length is what a flown way of that shortest length may come to.</summary>
    Agrees,

    /// <summary>No way is so short.</summary>
    TooShort,

    /// <summary>Nobody need fly so far.</summary>
    LongerThanNeeded,

    /// <summary>Every way crosses one of the states.</summary>
    EveryWayCrosses,

    /// <summary>The flight begins or ends in one of the states.</summary>
    EndsCount,

    /// <summary>A way crosses none of the states.</summary>
    WayPast,

    /// <summary>The arrival can be reached.</summary>
    Reachable,

    /// <summary>The arrival cannot be reached.</summary>
    Unreachable,
}
