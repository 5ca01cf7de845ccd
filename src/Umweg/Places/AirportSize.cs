namespace Umweg.Places;

/// <summary>How large OurAirports counts an airport, the largest first.</summary>
internal enum AirportSize
{
    /// <summary>Major airline service.</summary>
    Large,

    /// <summary>Regional airline service, or a large military or private field.</summary>
    Medium,

    /// <summary>Little or no airline service.</summary>
    Small,
}
