namespace Umweg.Cli;

/// <summary>What the program tells its caller; stable.</summary>
internal static class ExitCode
{
    /// <summary>Answered, with a route where one was asked for.</summary>
    public const int Answered = 0;

    /// <summary>Our fault.</summary>
    public const int Bug = 1;

    /// <summary>The input is at fault, and stderr says how to mend it.</summary>
    public const int BadInput = 2;

    /// <summary>Answered: there is no way, or (audit) a track crosses what is closed, or (claims) a statement could not
    /// be decided.</summary>
    public const int NoWay = 3;

    /// <summary>Verified, and not proved.</summary>
    public const int Refuted = 4;

    /// <summary>Interrupted by its user: 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
