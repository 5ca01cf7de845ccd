using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>Where a flight begins or ends.</summary>
/// <param name="Name">The name to show, in the language asked for (<c>Moskau</c>).</param>
/// <param name="Kind">Airport, city or coordinate.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Iata">The airport's IATA code, where there is one.</param>
/// <param name="Icao">The airport's ICAO code, where there is one.</param>
/// <param name="AirportName">The airport that stands for a city, where one does.</param>
/// <param name="Remark">How the text was understood, where that may surprise: "Moskau stands for ...". One
/// sentence.</param>
/// <param name="State">The code of the state that it lies in as its source has it, where it is no coordinate; which
/// state rules there is for the worldview.</param>
/// <param name="Region">The part of that state, such as <c>Texas</c>, where a search found it.</param>
public sealed record Place(
    string Name,
    PlaceKind Kind,
    GeoPosition Position,
    string? Iata = null,
    string? Icao = null,
    string? AirportName = null,
    string? Remark = null,
    string? State = null,
    string? Region = null);
