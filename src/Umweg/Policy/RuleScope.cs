using Umweg.World;

namespace Umweg.Policy;

/// <summary>To what a rule applies, on one day and in one worldview.</summary>
/// <remarks>A territory of several states is asked about once for each, since each of them must agree. Not for use by
/// several threads at once.</remarks>
internal sealed class RuleScope(Worldview worldview, DateOnly date)
{
    // Asked for every territory and rule; the members of the day are looked up once.
    private readonly Dictionary<string, (Group Group, HashSet<string> Members)> _groups = new(StringComparer.Ordinal);

    /// <summary>The worldview.</summary>
    public Worldview Worldview => worldview;

    /// <summary>The day.</summary>
    public DateOnly Date => date;

    /// <summary>How closely the rule names the territory of the state; null where it does not apply to it.</summary>
    /// <param name="rule">A rule with areas; a polygon applies to no territory.</param>
    /// <param name="territory">The territory.</param>
    /// <param name="state">One of its states; null where it has none.</param>
    public Specificity? Match(Rule rule, Territory territory, string? state) =>
        IsExcepted(rule, territory, state) ? null : Closest(rule.Where, territory, state);

    /// <summary>Whether the rule's exceptions take the territory out.</summary>
    public bool IsExcepted(Rule rule, Territory territory, string? state) =>
        Closest(rule.Except, territory, state) is not null;

    /// <summary>Whether an area means the territory at all, for one of its states.</summary>
    public bool Covers(Area area, Territory territory)
    {
        var states = worldview.StatesOf(territory);
        return states.Count == 0
            ? Match(area, territory, null) is not null
            : states.Any(state => Match(area, territory, state) is not null);
    }

    /// <summary>Whether the areas mean the territory for each of its states; one without states they never mean.
    /// </summary>
    public bool CoverWholly(IReadOnlyList<Area> areas, Territory territory) =>
        worldview.StatesOf(territory) is { Count: > 0 } states
        && states.All(state => Closest(areas, territory, state) is not null);

    private Specificity? Closest(IReadOnlyList<Area> areas, Territory territory, string? state)
    {
        Specificity? closest = null;
        foreach (var area in areas)
        {
            var match = Match(area, territory, state);
            closest = match is not null && !(closest > match) ? match : closest;
        }

        return closest;
    }

    private Specificity? Match(Area area, Territory territory, string? state)
    {
        switch (area.Kind)
        {
            case AreaKind.All:
                return state is null ? null : Specificity.All;
            case AreaKind.HighSeas:
                return territory.Kind == TerritoryKind.HighSeas && state is null ? Specificity.Group : null;
            case AreaKind.Group:
                return state is not null && IsInGroup(area.Id, territory.Id, state) ? Specificity.Group : null;
            default:
                return area.Id != territory.Id && area.Id != state && !IsStraitAt(area.Id, territory.Id) ? null
                    : worldview.IsState(area.Id) ? Specificity.State
                    : Specificity.Territory;
        }
    }

    // A member's dependent territories are covered only if the group lists them (docs/decisions/0011).
    private bool IsInGroup(string groupId, string territory, string state)
    {
        if (!_groups.TryGetValue(groupId, out var opened))
        {
            var group = Groups.Find(groupId)!;
            opened = (group, group.MembersOn(date).ToHashSet(StringComparer.Ordinal));
            _groups.Add(groupId, opened);
        }

        var coast = Worldview.CoastOf(territory);
        return worldview.IsDependency(coast)
            ? opened.Members.Contains(coast) || opened.Group.CoversDependency(coast, date)
            : opened.Members.Contains(state);
    }

    // A strait's piece goes with its coast, and with the strait as a whole.
    private static bool IsStraitAt(string area, string territory) =>
        StraitPiece.Of(territory) is { } piece && (area == piece.Coast || area == piece.Strait);
}
