namespace Umweg.Soak.Answers;

/// <summary>What sort of place an end is.</summary>
internal enum EndKind
{
    /// <summary>Any direction.</summary>
    Anywhere,

    /// <summary>Inside a state.</summary>
    Land,

    /// <summary>On the high seas.</summary>
    Sea,

    /// <summary>A few metres to kilometres beside a border or coast.</summary>
    BesideBorder,

    /// <summary>Exactly a vertex of the world.</summary>
    Vertex,

    /// <summary>The middle of a border's edge, on the edge or within rounding of it.</summary>
    EdgeMiddle,

    /// <summary>Exactly a corner of closed territory.</summary>
    ClosedCorner,

    /// <summary>A corner of a closed polygon, or the middle of its side.</summary>
    RingCorner,

    /// <summary>A pole, or next to it.</summary>
    Pole,

    /// <summary>On the antimeridian, or next to it.</summary>
    Antimeridian,

    /// <summary>A whole number of degrees, where many places lie exactly on one circle.</summary>
    WholeDegrees,

    /// <summary>An airport with scheduled flights.</summary>
    Airport,
}
