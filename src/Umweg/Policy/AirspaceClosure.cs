using Umweg.World;

namespace Umweg.Policy;

/// <summary>That the airspace of some states was closed to all civil flights, from a day on: a fact, whatever a stance
/// says.</summary>
/// <param name="Where">The states and territories.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null: none is known.</param>
/// <param name="IsPartial">Whether parts of that airspace were closed, not all of it.</param>
/// <param name="IsReopeningUnverified">Whether it may have been opened again on a day that is not known.</param>
/// <param name="Source">Where this is known from.</param>
/// <param name="Retrieved">When the source was read.</param>
public sealed record AirspaceClosure(
    IReadOnlyList<Area> Where,
    DateOnly From,
    DateOnly? Until,
    bool IsPartial,
    bool IsReopeningUnverified,
    string Source,
    DateOnly Retrieved)
{
    /// <summary>Whether it was in force on a day, or is not known to have ended by then.</summary>
    public bool HoldsOn(DateOnly date) => date >= From && (Until is null || date <= Until);

    /// <summary>The areas by which some territories are meant, as <c>--close</c> would name them: the states' own where
    /// these suffice.</summary>
    internal IReadOnlyList<string> AreasOf(IReadOnlyCollection<TerritoryStance> territories) =>
        [.. territories.Select(each => Where.FirstOrDefault(area => IsMeant(area, each))?.Id).OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    private static bool IsMeant(Area area, TerritoryStance territory) =>
        area.Id == territory.Territory
        || territory.States.Contains(area.Id, StringComparer.Ordinal)
        || area.Id == StraitPiece.Of(territory.Territory)?.Coast;
}
