using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>What a stance says of one territory, and which rule says so.</summary>
/// <param name="Territory">The territory's id.</param>
/// <param name="States">The states that the worldview gives it to, ISO two-letter codes (XK for Kosovo): first the one
/// for whose sake it is avoided, else closed or asked, else the principal one; empty for the high seas, the Caspian and
/// unclaimed land.</param>
/// <param name="Access">Whether it may be crossed.</param>
/// <param name="Avoid">The detour that avoiding its state is worth; zero: crossed gladly.</param>
/// <param name="Landing">Whether the closure holds for departure and arrival too.</param>
/// <param name="Rule">The rule that decided, in short (<c>kremlin-2025-10: avoid EU except HU</c>); null: no
/// rule.</param>
/// <param name="Because">Why, in the rule's own words; null where it gives none.</param>
/// <param name="Source">The rule's source; null where it gives none.</param>
public sealed record TerritoryStance(
    string Territory,
    IReadOnlyList<string> States,
    Access Access,
    Length Avoid,
    bool Landing,
    string? Rule,
    string? Because,
    string? Source)
{
    /// <summary>Whether states disagree on whose it is, so that a flight from or to it opens it alone.</summary>
    public bool Disputed { get; init; }

    /// <summary>Whether it is a strait that is crossed in transit passage: open whatever is true of its coast, and
    /// nobody is asked or avoided there.</summary>
    public bool Transit { get; init; }

    /// <summary>By what its airspace was closed to all civil flights on the stance's day, whatever the stance says;
    /// null where nothing is known to have closed it.</summary>
    public AirspaceClosure? GeneralClosure { get; init; }

    /// <summary>Whether anybody can be asked: where no state holds a territory, or transit passage is free, nobody
    /// can.</summary>
    internal bool CanBeAsked => States.Count > 0 && !Transit;

    /// <summary>The principal state, or null where no state holds it.</summary>
    public string? State => States.Count > 0 ? States[0] : null;
}
