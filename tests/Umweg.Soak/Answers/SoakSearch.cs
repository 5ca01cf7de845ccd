using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Soak.Answers;

/// <summary>The searches over one world, for one thread.</summary>
internal sealed class SoakSearch(SoakWorld world)
{
    private readonly Lazy<RouteSearch> _turned = new(() => new(world.Turned));

    /// <summary>The world.</summary>
    public SoakWorld World => world;

    /// <summary>The search over it.</summary>
    public RouteSearch Upright { get; } = new(world.Globe);

    /// <summary>The search over the turned Earth.</summary>
    public RouteSearch Turned => _turned.Value;

    /// <summary>Leaves nothing in a search's cache: what is prepared next is prepared from nothing.</summary>
    public static void Forget(RouteSearch search)
    {
        // As many sets of no real cell as it holds.
        for (var i = 0; i < PreparedCache.Capacity; i++)
        {
            search.Prepare(CellSet.Of([ushort.MaxValue - i]));
        }
    }
}
