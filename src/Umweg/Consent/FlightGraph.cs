using Umweg.Routes;

namespace Umweg.Consent;

/// <summary>Whether any way is left to one flight when states refuse, decided on the pieces of the world.</summary>
/// <remarks>Pieces that nobody is asked for are joined, closed ones left out, and of the others those that lead nowhere
/// (islands in the high seas, enclaves), so that some hundred are left of thousands. Safe for threads.</remarks>
internal sealed class FlightGraph
{
    private readonly List<StateSet> _states = [];
    private readonly List<int[]> _neighbours = [];
    private readonly int[] _start;
    private readonly int[] _end;

    /// <summary>The graph of a flight.</summary>
    /// <param name="world">The world's pieces.</param>
    /// <param name="statesOf">The asked states of a cell, all of which must say yes; null for a closed cell.</param>
    /// <param name="start">The pieces at the departure.</param>
    /// <param name="end">Those at the arrival.</param>
    public FlightGraph(
        PieceGraph world, Func<int, StateSet?> statesOf, IEnumerable<int> start, IEnumerable<int> end)
    {
        var nodes = NodesOf(world, statesOf);
        _start = NodesAt(start);
        _end = NodesAt(end);
        var neighbours = _states.Select(_ => new HashSet<int>()).ToList();
        for (var piece = 0; piece < world.Count; piece++)
        {
            foreach (var other in world.NeighboursOf(piece))
            {
                if (nodes[piece] >= 0 && nodes[other] >= 0 && nodes[piece] != nodes[other])
                {
                    neighbours[nodes[piece]].Add(nodes[other]);
                }
            }
        }

        DropDeadEnds(neighbours);
        _neighbours.AddRange(neighbours.Select(each => each.ToArray()));

        int[] NodesAt(IEnumerable<int> pieces) =>
            [.. pieces.Select(piece => nodes[piece]).Where(node => node >= 0).Distinct()];
    }

    /// <summary>The states on a way past the refused ones, one of few pieces; null where there is no way.</summary>
    public StateSet? SomeWayPast(StateSet refused)
    {
        var (cameFrom, end) = Spread(_start, refused, until: _end);
        if (end < 0)
        {
            return null;
        }

        var states = default(StateSet);
        for (var node = end; node >= 0; node = cameFrom[node])
        {
            states = states.Union(_states[node]);
        }

        return states;
    }

    /// <summary>Some of the refused states that leave no way: those round the departure or round the arrival, whichever
    /// are fewer.</summary>
    public StateSet WallWithin(StateSet refused)
    {
        var (atStart, atEnd) = (WallRound(_start, refused), WallRound(_end, refused));
        return atStart.Count < atEnd.Count ? atStart : atEnd;
    }

    private const int Unseen = -2;
    private const int Origin = -1;

    // Breadth first; what nobody is asked for comes before what costs a yes.
    private (int[] CameFrom, int End) Spread(int[] from, StateSet refused, int[] until)
    {
        var cameFrom = new int[_states.Count];
        Array.Fill(cameFrom, Unseen);
        var toDo = new LinkedList<int>();
        foreach (var node in from)
        {
            if (!_states[node].Overlaps(refused))
            {
                cameFrom[node] = Origin;
                toDo.AddLast(node);
            }
        }

        while (toDo.First is { } first)
        {
            toDo.RemoveFirst();
            if (until.Contains(first.Value))
            {
                return (cameFrom, first.Value);
            }

            foreach (var next in _neighbours[first.Value])
            {
                if (cameFrom[next] == Unseen && !_states[next].Overlaps(refused))
                {
                    cameFrom[next] = first.Value;
                    if (_states[next].Count == 0)
                    {
                        toDo.AddFirst(next);
                    }
                    else
                    {
                        toDo.AddLast(next);
                    }
                }
            }
        }

        return (cameFrom, -1);
    }

    // A piece of several states is closed by any of them; one is enough for a wall.
    private StateSet WallRound(int[] ends, StateSet refused)
    {
        var (seen, _) = Spread(ends, refused, until: []);
        var wall = default(StateSet);
        var border = ends.Where(node => seen[node] == Unseen)
            .Concat(Enumerable.Range(0, seen.Length).Where(node => seen[node] != Unseen)
                .SelectMany(node => _neighbours[node])
                .Where(node => seen[node] == Unseen));
        foreach (var node in border)
        {
            var refusing = _states[node].Intersect(refused);
            if (!refusing.Overlaps(wall))
            {
                wall = wall.With(refusing.Members().First());
            }
        }

        return wall;
    }

    private int[] NodesOf(PieceGraph world, Func<int, StateSet?> statesOf)
    {
        var nodes = new int[world.Count];
        Array.Fill(nodes, -1);
        for (var piece = 0; piece < nodes.Length; piece++)
        {
            if (nodes[piece] >= 0 || statesOf(world.CellOf(piece)) is not { } states)
            {
                continue;
            }

            nodes[piece] = _states.Count;
            _states.Add(states);
            var toDo = new Stack<int>(states.Count == 0 ? [piece] : []);
            while (toDo.TryPop(out var free))
            {
                foreach (var other in world.NeighboursOf(free))
                {
                    if (nodes[other] < 0 && statesOf(world.CellOf(other)) is { Count: 0 })
                    {
                        nodes[other] = nodes[piece];
                        toDo.Push(other);
                    }
                }
            }
        }

        return nodes;
    }

    private void DropDeadEnds(List<HashSet<int>> neighbours)
    {
        var toDo = new Stack<int>(Enumerable.Range(0, neighbours.Count));
        while (toDo.TryPop(out var node))
        {
            if (neighbours[node].Count == 1 && !_start.Contains(node) && !_end.Contains(node))
            {
                var only = neighbours[node].Single();
                neighbours[node].Clear();
                neighbours[only].Remove(node);
                toDo.Push(only);
            }
        }
    }
}
