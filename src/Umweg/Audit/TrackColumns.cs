namespace Umweg.Audit;

/// <summary>By which names tables, records and properties go that tell a track: letters and digits alone, in lower case
/// (<see cref="Key"/>), the likeliest first.</summary>
internal static class TrackColumns
{
    /// <summary>Latitude.</summary>
    public static readonly string[] Latitudes =
        ["latitude", "lat", "latitudedeg", "latdeg", "breite", "breitengrad", "y"];

    /// <summary>Longitude.</summary>
    public static readonly string[] Longitudes =
        ["longitude", "lon", "lng", "long", "longitudedeg", "londeg", "länge", "laenge", "längengrad", "x"];

    /// <summary>The hemisphere of a latitude that has it in a column of its own.</summary>
    public static readonly string[] NorthSouth =
        ["ns", "latdir", "latitudedir", "latref", "latituderef", "lathemisphere", "latitudehemisphere", "nsindicator"];

    /// <summary>The hemisphere of a longitude that has it in a column of its own.</summary>
    public static readonly string[] EastWest =
    [
        "ew", "londir", "longitudedir", "lonref", "longituderef", "lonhemisphere", "longitudehemisphere", "ewindicator",
    ];

    /// <summary>Minutes or seconds beside degrees, which nobody adds up here.</summary>
    public static readonly string[] Sixtieths =
    [
        "latmin", "lonmin", "latitudemin", "longitudemin", "latminutes", "lonminutes", "latsec", "lonsec", "minlat",
        "minlon",
    ];

    /// <summary>Both in one.</summary>
    public static readonly string[] Positions = ["position", "latlon", "latlng", "coordinates"];

    /// <summary>Time.</summary>
    public static readonly string[] Times =
        ["time", "timestamp", "utc", "datetime", "date", "zeit", "lastposupdate", "timeposition"];

    /// <summary>The day, where the time is one of day.</summary>
    public static readonly string[] Days = ["date", "day", "datum", "tag", "utcdate"];

    /// <summary>What tells one flight from others.</summary>
    public static readonly string[] FlightIds = ["flightid", "fr24id", "fid"];

    /// <summary>What tells one aircraft from others.</summary>
    public static readonly string[] Aircraft =
        ["icao24", "icao", "hex", "hexident", "icaoaddress", "modes", "registration", "reg", "tail", "kennzeichen"];

    /// <summary>How it is called on the air: a name, and what tells it from others where nothing else does.</summary>
    public static readonly string[] CallSigns = ["callsign", "flight", "flightnumber", "ident", "flug", "rufzeichen"];

    /// <summary>Letters and digits alone, so that "Latitude (deg)", "latitude_deg" and "LATITUDE" are one.</summary>
    public static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Where the likeliest of some names stands in a header of keys; -1 where none does.</summary>
    public static int Find(List<string> header, string[] names) =>
        names.Select(name => header.IndexOf(name)).FirstOrDefault(at => at >= 0, -1);
}
