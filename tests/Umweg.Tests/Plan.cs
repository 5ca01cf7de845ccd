using Umweg.World.Search;

namespace Umweg.Tests;

/// <summary>What a search in a drawn world found.</summary>
public sealed class Plan(Sketch sketch, SearchResult result)
{
    public SearchResult Result { get; } = result;

    public SearchResult.Found Found => (SearchResult.Found)Result;

    /// <summary>The way by the names of its points, or the wall: <c>a > X.nw > b</c>, <c>no way: X Y</c>.</summary>
    public string Corners() => Result switch
    {
        SearchResult.Found found => string.Join(" > ", found.Waypoints.Select(sketch.NameOf)),
        SearchResult.NoWay none => "no way: " + string.Join(' ', none.Wall.Cells().Select(sketch.Letter)),
        _ => throw new InvalidOperationException("A result is found or no way."),
    };
}
