namespace Umweg.Soak.Answers;

/// <summary>What sort of set of territories is closed.</summary>
internal enum ClosedKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One territory.</summary>
    One,

    /// <summary>Two to five.</summary>
    Few,

    /// <summary>What closing a group closes: EU, NATO, ICC.</summary>
    Group,

    /// <summary>A group without some of its members, and with some others.</summary>
    GroupVaried,

    /// <summary>One to 200 at random.</summary>
    Many,

    /// <summary>Everything but what a random arc crosses, and a few more.</summary>
    AllButCorridor,

    /// <summary>States and seas of more than half of the Earth.</summary>
    OverHemisphere,

    /// <summary>Basins of the high seas, and some states.</summary>
    Seas,
}
