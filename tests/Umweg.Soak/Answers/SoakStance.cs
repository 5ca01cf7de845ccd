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
        SoakSearch search,
        IReadOnlyList<string> closed,
        IReadOnlyList<ClosedRing> rings,
        int salt,
        Relatives wanted)
    {
        World = search.World;
        Search = search.Upright;
        ClosedIds = closed;
        Rings = rings;
        Salt = salt;
        Closed = World.CellsOf(closed);
        Flood = new(World, Closed);
        SoakSearch.Forget(Search);
        Itself = Search.Prepare(Closed, rings);
        var random = new Random(salt);
        var more = World.CellsOf(Drawn(World.States, 1 + random.Next(3), random));
        var fewer = closed.Count == 0 ? null : World.CellsOf(closed.Skip(1 + random.Next(3)));
        More = wanted.HasFlag(Relatives.More) ? Itself.Close(more) : null;
        WithoutRings = rings.Count > 0 ? Search.Prepare(Closed) : null;
        if (wanted.HasFlag(Relatives.Fewer) && fewer is not null)
        {
            Fewer = Search.Prepare(fewer, rings);
        }

        if (More is not null && rings.Count == 0 && wanted.HasFlag(Relatives.MoreAnew))
        {
            SoakSearch.Forget(Search);
            MoreAnew = Search.Prepare(Closed.Union(more));
        }

        // Polygons are left out: their sides are cut at points that are rounded otherwise after the turn.
        if (wanted.HasFlag(Relatives.Turned) && rings.Count == 0)
        {
            SoakSearch.Forget(search.Turned);
            Turned = search.Turned.Prepare(Closed);
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

    /// <summary>The same on the turned Earth.</summary>
    public PreparedStance? Turned { get; }

    /// <summary>Without the polygons, where there are some.</summary>
    public PreparedStance? WithoutRings { get; }

    private static IEnumerable<string> Drawn(IReadOnlyList<string> ids, int count, Random random) =>
        Enumerable.Range(0, count).Select(_ => ids[random.Next(ids.Count)]);
}
