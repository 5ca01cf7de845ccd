namespace Umweg.Soak.Answers;

/// <summary>What sort of closed polygon lies over the world.</summary>
internal enum RingKind
{
    /// <summary>Round, of a few metres to thousands of kilometres.</summary>
    Round,

    /// <summary>With corners that point inwards.</summary>
    Concave,

    /// <summary>Long and thin, down to a millimetre.</summary>
    Sliver,

    /// <summary>Its corners are vertices of the world.</summary>
    WorldCorners,

    /// <summary>Follows a border edge by edge, and returns straight.</summary>
    AlongBorder,

    /// <summary>Round a pole.</summary>
    OverPole,

    /// <summary>Across 180 degrees.</summary>
    OverAntimeridian,

    /// <summary>Lies over the polygon before, and shares corners with it.</summary>
    OverAnother,

    /// <summary>Whole degrees, so that sides run along meridians and the equator.</summary>
    WholeDegrees,
}
