using Umweg.Routes;

namespace Umweg.Verify;

/// <summary>Verifies the order of an answer's routes and which are on the front.</summary>
internal static class RankVerifier
{
    /// <summary>Whether order and front are as the list's rules say (docs/algorithms/corridors.md, "What is listed").
    /// </summary>
    /// <remarks>Routes that are not shown may keep the first one from the front; of the others, what keeps one from the
    /// front stands before it and is shown.</remarks>
    public static bool Verify(CorridorStates states, IReadOnlyList<VerifiedRoute> routes, ProofLog log)
    {
        for (var i = 0; i < routes.Count; i++)
        {
            var route = routes[i];
            var isBeaten = routes.Any(other => Beats(states, other, route));
            var isDouble = routes.Take(i).Any(other => other.Crossed == route.Crossed);
            if (!log.Demand(!isDouble, "double", i + 1)
                || !log.Demand(route.Stated.IsOnFront ? !isBeaten : isBeaten || i == 0, "front", i + 1)
                || !log.Demand(i < 2 || IsInOrder(routes[i - 1].Stated, route.Stated), "order", i + 1)
                || !log.Demand(routes[0].Stated.CostKm <= route.Stated.CostKm + Tolerance.Km, "order", i + 1))
            {
                return false;
            }
        }

        return log.Prove("order", 0, $"{routes.Count}");
    }

    private static bool IsInOrder(StatedRoute before, StatedRoute after) =>
        before.IsOnFront == after.IsOnFront ? before.CostKm <= after.CostKm + Tolerance.Km : before.IsOnFront;

    // As few states unwillingly and as short, and better in one of the two.
    private static bool Beats(CorridorStates states, VerifiedRoute better, VerifiedRoute worse)
    {
        var (few, many) = (states.CountUnwilling(better.Crossed), states.CountUnwilling(worse.Crossed));
        var (shorter, longer) = (better.Stated.DistanceKm, worse.Stated.DistanceKm);
        return few <= many && shorter <= longer && (few < many || shorter < longer);
    }
}
