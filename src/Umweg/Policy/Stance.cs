using Umweg.Query;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Policy;

/// <summary>What one flight may, and would rather not, cross: every territory of the world, decided.</summary>
/// <param name="Date">The day on which it holds.</param>
/// <param name="Worldview">The worldview's name.</param>
/// <param name="Policies">The names of the policies summed, in order.</param>
/// <param name="StateAircraft">Whether departure and arrival are on permission too.</param>
/// <param name="Territories">One entry for each territory of the world, by id.</param>
/// <param name="ClosedPolygons">Polygons that are closed in addition.</param>
/// <param name="Warnings">Conflicts that were resolved to the stricter side, disputed mappings; sentences.</param>
public sealed record Stance(
    DateOnly Date,
    string Worldview,
    IReadOnlyList<string> Policies,
    bool StateAircraft,
    IReadOnlyDictionary<string, TerritoryStance> Territories,
    IReadOnlyList<ClosedPolygon> ClosedPolygons,
    IReadOnlyList<string> Warnings)
{
    /// <summary>On whose word straits with transit passage are crossed.</summary>
    public Straits Straits { get; init; }

    /// <summary>What would hold for the straits' pieces if they were crossed on the other word.</summary>
    internal IReadOnlyList<TerritoryStance> StraitsOtherwise { get; init; } = [];

    /// <summary>The stance of one flight: what rules about overflight close, ask or price is open to it in the
    /// territories that it leaves and reaches.</summary>
    /// <param name="departure">The ids of the territories in which it departs; several for a place on a border.</param>
    /// <param name="arrival">The ids of those in which it arrives.</param>
    /// <remarks>
    /// <para>With a territory that is not disputed go all undisputed territories of its states; a disputed one is
    /// exempt alone, so that leaving Taipei does not open China. A territory of several states is exempt with them only
    /// if all of them are.</para>
    /// <para>What a rule closes to landing too stays closed. For a state aircraft what was closed to overflight is on
    /// permission. Avoiding costs nothing there: nobody can avoid where he is going.</para>
    /// <para>Where that changes nothing, the stance itself is returned.</para>
    /// </remarks>
    /// <exception cref="KeyNotFoundException">The stance knows no such territory.</exception>
    public Stance ForFlight(IReadOnlyCollection<string> departure, IReadOnlyCollection<string> arrival)
    {
        var ends = departure.Concat(arrival).Select(id => Territories[id]).ToList();
        var states = ends.Where(end => !end.Disputed).SelectMany(end => end.States).ToHashSet(StringComparer.Ordinal);
        var changed = Territories.Values.Where(IsExempt)
            .Select(Exempted)
            .Where(exempted => exempted != Territories[exempted.Territory])
            .ToList();
        if (changed.Count == 0)
        {
            return this;
        }

        var territories = new Dictionary<string, TerritoryStance>(Territories, StringComparer.Ordinal);
        foreach (var exempted in changed)
        {
            territories[exempted.Territory] = exempted;
        }

        return this with { Territories = territories };

        bool IsExempt(TerritoryStance territory) =>
            ends.Contains(territory)
            || (!territory.Disputed && territory.States.Count > 0 && territory.States.All(states.Contains));
    }

    /// <summary>Whether a state's own territory is closed; one that the world does not have is not.</summary>
    internal bool IsClosed(string state) =>
        Territories.TryGetValue(state, out var territory) && territory.Access == Access.Closed;

    /// <summary>The same stance with straits crossed on the other word; not for the stance of one flight.</summary>
    internal Stance WithStraitsOtherwise()
    {
        var territories = new Dictionary<string, TerritoryStance>(Territories, StringComparer.Ordinal);
        foreach (var otherwise in StraitsOtherwise)
        {
            territories[otherwise.Territory] = otherwise;
        }

        return this with
        {
            Territories = territories,
            Straits = Straits == Straits.Transit ? Straits.Permission : Straits.Transit,
            StraitsOtherwise = [.. StraitsOtherwise.Select(each => Territories[each.Territory])],
        };
    }

    /// <summary>Whether a territory is a strait's piece of which the stance says what it says of the coast, so that
    /// there is no more to tell.</summary>
    internal bool GoesWithItsCoast(TerritoryStance territory) =>
        StraitPiece.Of(territory.Territory) is { } piece
        && Territories.TryGetValue(piece.Coast, out var coast)
        && (coast.Access, coast.Avoid, coast.Landing, coast.Rule)
            == (territory.Access, territory.Avoid, territory.Landing, territory.Rule);

    private TerritoryStance Exempted(TerritoryStance territory)
    {
        if (territory.Transit)
        {
            return territory;
        }

        if (territory.Access == Access.Closed && territory.Landing)
        {
            return territory with { Avoid = Length.Zero };
        }

        if (territory.Access == Access.Open || !StateAircraft)
        {
            return territory with
            {
                Access = Access.Open, Avoid = Length.Zero, Rule = null, Because = null, Source = null,
            };
        }

        return territory with { Access = Access.Permission, Avoid = Length.Zero };
    }
}

/// <summary>A polygon that a rule closes.</summary>
/// <param name="Rule">The rule, in short.</param>
/// <param name="Source">Its source.</param>
/// <param name="Ring">The corners in order, not repeated at the end; straight lines between them are great circles;
/// the smaller of the two sides is meant.</param>
public sealed record ClosedPolygon(string Rule, string? Source, IReadOnlyList<GeoPosition> Ring);
