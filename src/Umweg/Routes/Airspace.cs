using Umweg.Policy;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>One flight's stance as the search and the corridors see it: which cells are closed, and which states tell
/// corridors apart.</summary>
/// <remarks>
/// <para>The states that are avoided or on permission tell corridors apart; where there are none, all states do, at
/// price 0. The high seas never do.</para>
/// <para>A territory of several states counts for each of those that the stance avoids or puts on permission, or for
/// all of them where a rule names the territory alone. Refusing any of them refuses the territory.</para>
/// </remarks>
internal sealed class Airspace
{
    private readonly StateSet[] _statesByCell;
    private readonly CellSet[] _cellsByState;

    /// <summary>The airspace of a world under the stance of one flight, endpoints' exemptions applied.</summary>
    public Airspace(Globe globe, Stance stance)
    {
        Stance = stance;
        Stances = [.. globe.Territories.Select(territory => stance.Territories[territory.Id])];
        Closed = CellSet.Of(CellsWhere(each => each.Access == Access.Closed));
        ClosedToAll = CellSet.Of(CellsWhere(each => each.GeneralClosure is not null));
        ClosedRings = [.. stance.ClosedPolygons.Select(polygon =>
            new ClosedRing([.. polygon.Ring.Select(Wgs84.ToSphere)]))];

        var entriesByCell = Stances.Select(EntriesOf(stance)).ToList();
        States = new(entriesByCell.SelectMany(entries => entries).Distinct());
        var numbers = States.Entries.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        _statesByCell = [.. entriesByCell.Select(entries => StateSet.Of([.. entries.Select(each => numbers[each])]))];
        _cellsByState = [.. States.Entries.Index().Select(entry =>
            CellSet.Of(Enumerable.Range(0, _statesByCell.Length).Where(c => _statesByCell[c].Contains(entry.Index))))];
    }

    /// <summary>The flight's stance.</summary>
    public Stance Stance { get; }

    /// <summary>What the stance says of each cell's territory, by cell.</summary>
    public IReadOnlyList<TerritoryStance> Stances { get; }

    /// <summary>The cells that may never be crossed.</summary>
    public CellSet Closed { get; }

    /// <summary>The cells whose airspace is closed to all civil flights, whatever the stance says.</summary>
    public CellSet ClosedToAll { get; }

    /// <summary>The polygons that may never be crossed.</summary>
    public IReadOnlyList<ClosedRing> ClosedRings { get; }

    /// <summary>The states that tell corridors apart.</summary>
    public CorridorStates States { get; }

    /// <summary>The states that a cell counts for, of those that tell corridors apart.</summary>
    public StateSet StatesOf(int cell) => _statesByCell[cell];

    /// <summary>The cells of these states.</summary>
    public CellSet CellsOf(StateSet states) =>
        states.Members().Aggregate(CellSet.Empty, (cells, state) => cells.Union(_cellsByState[state]));

    private static Func<TerritoryStance, IReadOnlyList<CorridorState>> EntriesOf(Stance stance)
    {
        return stance.Territories.Values.Any(TellsApart)
            ? each => TellsApart(each) ? [.. Concerned(each).Select(name => Entry(name, each))] : []
            : each => each.Access == Access.Closed || each.Transit
                ? []
                : [.. each.States.Select(state => Entry(state, each))];

        static CorridorState Entry(string name, TerritoryStance each) =>
            new(name, each.Avoid.Kilometres, each.Access == Access.Permission);

        IReadOnlyList<string> Concerned(TerritoryStance each)
        {
            var own = each.States
                .Where(state => stance.Territories.TryGetValue(state, out var land) && TellsApart(land)).ToList();
            return own.Count > 0 ? own : each.States.Count > 0 ? each.States : [each.Territory];
        }
    }

    private static bool TellsApart(TerritoryStance each) =>
        each.Access != Access.Closed && (each.Access == Access.Permission || each.Avoid > Length.Zero);

    private IEnumerable<int> CellsWhere(Func<TerritoryStance, bool> condition) =>
        Enumerable.Range(0, Stances.Count).Where(cell => condition(Stances[cell]));
}
