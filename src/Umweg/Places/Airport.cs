using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>An airport of data/airports.</summary>
/// <param name="Ident">OurAirports' identifier, unique: the ICAO code where there is one.</param>
/// <param name="Icao">The ICAO code, or null.</param>
/// <param name="Iata">The IATA code, or null.</param>
/// <param name="Size">How large OurAirports counts it.</param>
/// <param name="IsScheduled">Whether airlines fly there by a timetable.</param>
/// <param name="Position">Its reference point.</param>
/// <param name="State">The state's code as OurAirports has it; which state rules there is for the worldview.</param>
/// <param name="Region">The part of the state, by the second half of its ISO 3166-2 code.</param>
/// <param name="RunwayMetres">The longest runway; 0 where unknown.</param>
/// <param name="City">The municipality that it serves, in the local or English spelling.</param>
/// <param name="Name">Its name.</param>
internal sealed record Airport(
    string Ident,
    string? Icao,
    string? Iata,
    AirportSize Size,
    bool IsScheduled,
    GeoPosition Position,
    string State,
    string Region,
    int RunwayMetres,
    string City,
    string Name)
{
    /// <summary>The code that people know best.</summary>
    public string Code => Iata ?? Icao ?? Ident;

    /// <summary>Puts larger before smaller: by scheduled service, size, longest runway, then identifier.</summary>
    public static int LargestFirst(Airport a, Airport b)
    {
        var order = b.IsScheduled.CompareTo(a.IsScheduled);
        order = order != 0 ? order : a.Size.CompareTo(b.Size);
        order = order != 0 ? order : b.RunwayMetres.CompareTo(a.RunwayMetres);
        return order != 0 ? order : string.CompareOrdinal(a.Ident, b.Ident);
    }
}
