using Umweg.Sphere;

namespace Umweg.World.Search;

/// <summary>What a search found: a shortest way with its bound, or that there is none.</summary>
public abstract record SearchResult
{
    private SearchResult()
    {
    }

    /// <summary>A shortest permitted way.</summary>
    /// <param name="Waypoints">Departure, bends, arrival; two equal points where both are one place. Between two of
    /// them the way is the great-circle arc.</param>
    /// <param name="AngleRadians">The length on the unit sphere.</param>
    /// <param name="LowerBoundRadians">No permitted way is shorter than this, from the search's own queue.</param>
    /// <param name="Work">What it took.</param>
    public sealed record Found(
        IReadOnlyList<SpherePoint> Waypoints,
        double AngleRadians,
        double LowerBoundRadians,
        SearchWork Work) : SearchResult;

    /// <summary>There is no permitted way.</summary>
    /// <param name="Wall">The closed cells that border on what can be reached from either end: the wall.</param>
    /// <param name="Work">What it took.</param>
    public sealed record NoWay(CellSet Wall, SearchWork Work) : SearchResult;
}
