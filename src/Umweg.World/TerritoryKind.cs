namespace Umweg.World;

/// <summary>What sort of airspace a territory is. The numbers are stored in the world file and never change.</summary>
public enum TerritoryKind
{
    /// <summary>Sovereign airspace of some state; which one is for a worldview to say.</summary>
    State = 0,

    /// <summary>Beyond every territorial sea: nobody's permission is needed.</summary>
    HighSeas = 1,

    /// <summary>Territorial waters with a right of transit passage for aircraft (UNCLOS Part III).</summary>
    Strait = 2,

    /// <summary>The Caspian Sea, which has a regime of its own.</summary>
    Caspian = 3,

    /// <summary>Land that no state claims or whose claims are frozen: Antarctica, Bir Tawil.</summary>
    Unclaimed = 4,
}
