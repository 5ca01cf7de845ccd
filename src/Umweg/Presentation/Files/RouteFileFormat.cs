namespace Umweg.Presentation.Files;

/// <summary>The files of other tools that an answer can be written as; docs/files.md tells of each. The default value
/// is <see cref="Kml"/>.</summary>
public enum RouteFileFormat
{
    /// <summary>KML 2.2, for Google Earth: all ways, their crossings, both places.</summary>
    Kml,

    /// <summary>GPX 1.1: all ways as tracks, their crossings and both places as waypoints.</summary>
    Gpx,

    /// <summary>A table of the crossings of all ways, as RFC 4180 has it.</summary>
    Csv,

    /// <summary>One way as a flight plan of X-Plane 11 and 12.</summary>
    Fms,

    /// <summary>One way as a flight plan of Microsoft Flight Simulator.</summary>
    Pln,

    /// <summary>One way as a flight plan of Little Navmap.</summary>
    Lnmpln,

    /// <summary>One way as text of items 15 and 18 of an ICAO flight plan.</summary>
    Field15,
}
