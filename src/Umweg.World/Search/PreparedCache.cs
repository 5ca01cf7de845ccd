namespace Umweg.World.Search;

/// <summary>The stances prepared last, by their closed set.</summary>
/// <remarks>A new set is most often an old one with a state or two more, so the cache also finds the largest that it
/// has of which a set consists in part. Safe for threads.</remarks>
internal sealed class PreparedCache
{
    /// <summary>How many stances are kept: about a megabyte each on the real world.</summary>
    public const int Capacity = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<PreparedStance> _latestFirst = new();
    private readonly Dictionary<CellSet, LinkedListNode<PreparedStance>> _bySet = [];

    /// <summary>The stance of a set, if it is kept.</summary>
    public PreparedStance? Find(CellSet closed)
    {
        lock (_lock)
        {
            if (!_bySet.TryGetValue(closed, out var node))
            {
                return null;
            }

            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>The kept stance with the most cells of which all are in the set.</summary>
    public PreparedStance? FindPart(CellSet closed)
    {
        lock (_lock)
        {
            return _latestFirst.Where(kept => kept.Closed.IsSubsetOf(closed)).MaxBy(kept => kept.Closed.Count);
        }
    }

    /// <summary>Keeps a stance, for which the one unused longest makes room; if two threads prepared the same set, the
    /// first is kept and returned.</summary>
    public PreparedStance Keep(PreparedStance prepared)
    {
        lock (_lock)
        {
            if (_bySet.TryGetValue(prepared.Closed, out var known))
            {
                return known.Value;
            }

            if (_bySet.Count == Capacity)
            {
                _bySet.Remove(_latestFirst.Last!.Value.Closed);
                _latestFirst.RemoveLast();
            }

            _bySet[prepared.Closed] = _latestFirst.AddFirst(prepared);
            return prepared;
        }
    }
}
