using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>Proves a way anew before it is shown: that it is whole, permitted and as long as is said.</summary>
/// <remarks>The search is not trusted: each leg was walked through the world's own triangles, which know nothing of the
/// mesh that was searched. A failure is a defect of ours and ends the query; a way is never shown in doubt.</remarks>
internal static class WayProof
{
    // Sums of a few thousand angles and lengths, each to some ulp (1e-9 rad are 6 mm); a wrong way is wrong by more.
    private const double ToleranceRadians = 1e-9;
    private const double ToleranceMetres = 0.01;

    /// <summary>Returns if the way is proved.</summary>
    /// <exception cref="InvalidOperationException">It is not; the message says in which point.</exception>
    public static void Check(
        FlightWay way, SearchResult.Found found, SpherePoint from, SpherePoint to, PreparedStance stance)
    {
        Demand(way.Waypoints.Count >= 2 && way.Waypoints[0] == from && way.Waypoints[^1] == to, "ends elsewhere");
        Demand(way.Parts.All(part => !stance.Closed.Contains(part.Where.Cell)), "crosses closed airspace");
        Demand(way.Parts[0].Where.Entry == from && way.Parts[^1].Where.Exit == to, "is not walked to its ends");
        Demand(
            way.Parts.Zip(way.Parts.Skip(1)).All(pair => pair.First.Where.Exit == pair.Second.Where.Entry),
            "has a gap");

        var legs = way.Waypoints.Zip(way.Waypoints.Skip(1)).ToList();
        Demand(
            !legs.Exists(leg => stance.Overlays.Any(ring => PolygonProof.Enters(leg.First, leg.Second, ring))),
            "enters a closed polygon");
        var angle = legs.Sum(leg => Arc.Angle(leg.First, leg.Second));
        Demand(Math.Abs(angle - found.AngleRadians) < ToleranceRadians, "is not as long as the search says");
        Demand(found.LowerBoundRadians < angle + ToleranceRadians, "is shorter than its lower bound");

        var metres = legs.Sum(leg => GreatEllipse.Length(leg.First, leg.Second).Metres);
        Demand(Math.Abs(metres - way.Distance.Metres) < ToleranceMetres, "is not as long as its parts");
        Demand(
            metres > (angle * Wgs84.PolarRadiusMetres) - ToleranceMetres
            && metres < (angle * Wgs84.EquatorialRadiusMetres) + ToleranceMetres,
            "has a length that no ellipsoid allows");

        void Demand(bool holds, string otherwise)
        {
            if (!holds)
            {
                throw new InvalidOperationException($"The way found from {from} to {to} {otherwise}.");
            }
        }
    }
}
