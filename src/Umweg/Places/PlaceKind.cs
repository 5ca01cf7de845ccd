namespace Umweg.Places;

/// <summary>What sort of place it is. The default value is <see cref="Coordinate"/>.</summary>
public enum PlaceKind
{
    /// <summary>A bare position.</summary>
    Coordinate,

    /// <summary>A city; its principal airport stands for it where there is one.</summary>
    City,

    /// <summary>An airport.</summary>
    Airport,
}
