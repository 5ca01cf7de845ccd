using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Soak.Answers;

/// <summary>One closed set, prepared, and its relatives with which the laws compare it.</summary>
/// <remarks>Everything is prepared at once and in one order, from an empty cache, so that the same question meets the
/// same meshes whatever was asked before it.</remarks>
internal sealed class SoakStance
{
    /// <summary>Prepares a closed set, and those relatives that are wanted.</summary>
    public SoakStance(
        SoakWorld world,
        RouteSearch search,
        IReadOnlyList<string> closed,
        IReadOnlyList<ClosedRing> rings,
        int salt,
        Relatives wanted)
    {
        World = world;
        Search = search;
        ClosedIds = closed;
        Rings = rings;
        Salt = salt;
        Closed = world.CellsOf(closed);
        Flood = new(world, Closed);
        Forget(search);
        Itself = search.Prepare(Closed, rings);
        var random = new Random(salt);
        var more = world.CellsOf(Drawn(world.States, 1 + random.Next(3), random));
        var fewer = closed.Count == 0 ? null : world.CellsOf(closed.Skip(1 + random.Next(3)));
        More = wanted.HasFlag(Relatives.More) ? Itself.Close(more) : null;
        WithoutRings = rings.Count > 0 ? search.Prepare(Closed) : null;
        if (wanted.HasFlag(Relatives.Fewer) && fewer is not null)
        {
            Fewer = search.Prepare(fewer, rings);
        }

        if (More is not null && rings.Count == 0 && wanted.HasFlag(Relatives.MoreAnew))
        {
            Forget(search);
            MoreAnew = search.Prepare(Closed.Union(more));
        }
    }

    /// <summary>The world.</summary>
    public SoakWorld World { get; }

    /// <summary>The search that prepared all of this.</summary>
    public RouteSearch Search { get; }

    /// <summary>The closed territories.</summary>
    public IReadOnlyList<string> ClosedIds { get; }

    /// <summary>The closed polygons.</summary>
    public IReadOnlyList<ClosedRing> Rings { get; }

    /// <summary>What the relatives follow from.</summary>
    public int Salt { get; }

    /// <summary>The closed cells.</summary>
    public CellSet Closed { get; }

    /// <summary>What hangs together, polygons left out.</summary>
    public Flood Flood { get; }

    /// <summary>The stance itself, prepared from nothing.</summary>
    public PreparedStance Itself { get; }

    /// <summary>With one to three territories more closed, made from the stance itself.</summary>
    public PreparedStance? More { get; }

    /// <summary>The same, prepared from nothing.</summary>
    public PreparedStance? MoreAnew { get; }

    /// <summary>With up to three territories opened.</summary>
    public PreparedStance? Fewer { get; }

    /// <summary>Without the polygons, where there are some.</summary>
    public PreparedStance? WithoutRings { get; }

    // As many sets of no real cell as the cache holds leave nothing else in it.
    private static void Forget(RouteSearch search)
    {
        for (var i = 0; i < PreparedCache.Capacity; i++)
        {
            search.Prepare(CellSet.Of([ushort.MaxValue - i]));
        }
    }

    private static IEnumerable<string> Drawn(IReadOnlyList<string> ids, int count, Random random) =>
        Enumerable.Range(0, count).Select(_ => ids[random.Next(ids.Count)]);
}
