namespace Umweg.Places;

/// <summary>How an airport comes by a name, the closest relation first.</summary>
internal enum NameReason
{
    /// <summary>It is called so.</summary>
    Name,

    /// <summary>It serves the city that is called so.</summary>
    City,

    /// <summary>OurAirports lists it under this keyword.</summary>
    Keyword,
}
