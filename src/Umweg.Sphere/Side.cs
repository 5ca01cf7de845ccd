namespace Umweg.Sphere;

/// <summary>Where a point lies as seen along an oriented great circle. The default value is <see cref="On"/>.</summary>
public enum Side
{
    /// <summary>Right of the direction of travel: the determinant is negative.</summary>
    Right = -1,

    /// <summary>On the great circle: the three vectors are linearly dependent.</summary>
    On = 0,

    /// <summary>Left of the direction of travel: the determinant is positive.</summary>
    Left = 1,
}
