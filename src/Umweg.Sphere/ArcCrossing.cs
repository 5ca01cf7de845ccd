namespace Umweg.Sphere;

/// <summary>How two arcs meet. The default value is <see cref="None"/>.</summary>
public enum ArcCrossing
{
    /// <summary>They share no point.</summary>
    None = 0,

    /// <summary>They share one point, and it is inside both.</summary>
    Proper,

    /// <summary>They share one point, and it is an end of both.</summary>
    SharedEnd,

    /// <summary>They share one point: an end of the one that lies inside the other.</summary>
    EndInside,

    /// <summary>They share more than one point, so they lie on one great circle.</summary>
    Overlap,
}
