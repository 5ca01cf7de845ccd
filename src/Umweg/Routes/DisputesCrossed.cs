using Umweg.Policy;
using Umweg.Sphere;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>Which disputed territories that the world does not draw lie under a way.</summary>
internal static class DisputesCrossed
{
    private static readonly Lazy<IReadOnlyList<(UndrawnDispute Dispute, ClosedRing Ring, Cap Around)>> Rings = new(() =>
        [.. from dispute in UndrawnDispute.All
            from outline in dispute.Outlines
            let corners = outline.Select(Wgs84.ToSphere).ToList()
            select (dispute, new ClosedRing(corners), Cap.Around(corners))]);

    /// <summary>Those under a way, in no order that means anything.</summary>
    /// <param name="points">Its ends and bends, or one point that is never left.</param>
    public static IReadOnlyList<UndrawnDispute> Under(IReadOnlyList<SpherePoint> points) =>
        [.. Rings.Value.Where(each => IsUnder(points, each.Ring, each.Around)).Select(each => each.Dispute).Distinct()];

    private static bool IsUnder(IReadOnlyList<SpherePoint> points, ClosedRing ring, Cap around)
    {
        if (points.Count == 1)
        {
            return around.MayMeet(new(points[0], 0)) && new PolygonArea(ring).HasInside(points[0]);
        }

        for (var i = 1; i < points.Count; i++)
        {
            var leg = new Cap(points[i - 1], Arc.Angle(points[i - 1], points[i]));
            if (around.MayMeet(leg) && PolygonProof.Enters(points[i - 1], points[i], ring))
            {
                return true;
            }
        }

        return false;
    }
}
