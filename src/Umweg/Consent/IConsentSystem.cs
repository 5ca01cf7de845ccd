using Umweg.Routes;

namespace Umweg.Consent;

/// <summary>A flight as consent sees it: who is asked, and what is left when some of them refuse.</summary>
/// <typeparam name="TWay">What a way is.</typeparam>
internal interface IConsentSystem<TWay> : ICorridorSolver<TWay>
    where TWay : CorridorWay
{
    /// <summary>The states that are asked; all others of <see cref="CorridorWay.Crossed"/> are of no concern.</summary>
    StateSet Asked { get; }

    /// <summary>Those of the asked states that no way can spare, because it begins or ends in them.</summary>
    StateSet Ends => default;

    /// <summary>The asked states that a way crosses which crosses none of the refused; null where there is none.
    /// </summary>
    /// <remarks>Any way will do, the longest as well as the shortest: only whether there is one is asked, which may be
    /// much cheaper to find out than the shortest.</remarks>
    StateSet? SomeWayPast(StateSet refused, CancellationToken cancellation) =>
        Solve(refused, cancellation)?.Crossed.Intersect(Asked);

    /// <summary>Some of the refused states that leave no way already; given that all of them together do.</summary>
    StateSet WallWithin(StateSet refused) => refused;
}
