namespace Umweg.Routes;

/// <summary>Finds a shortest way past refused states: all that the enumeration of corridors needs.</summary>
/// <typeparam name="TWay">What a way is.</typeparam>
internal interface ICorridorSolver<TWay>
    where TWay : CorridorWay
{
    /// <summary>A shortest of all ways that cross none of the refused states, or null where there is none.</summary>
    /// <remarks>
    /// <para>1. The way's <see cref="CorridorWay.Crossed"/> holds no refused state.</para>
    /// <para>2. Refusing more never gives a shorter way. (Both follow where the answer is a true minimum.)</para>
    /// <para>Which of several equally short ways is given does not matter, and may differ from call to call.</para>
    /// </remarks>
    TWay? Solve(StateSet refused, CancellationToken cancellation);
}

/// <summary>A way as the enumeration sees it.</summary>
/// <param name="SearchKm">Its length in the measure that the solver minimises, in km.</param>
/// <param name="Crossed">The states that it crosses, of those that tell corridors apart.</param>
internal record CorridorWay(double SearchKm, StateSet Crossed)
{
    /// <summary>How many kilometres of the way lie over a state; a mere hint, by which the enumeration chooses what to
    /// decide next.</summary>
    public virtual double KilometresOver(int state) => 0;
}
