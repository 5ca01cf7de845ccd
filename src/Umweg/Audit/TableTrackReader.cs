using System.Globalization;
using System.Text;
using Umweg.Policy;

namespace Umweg.Audit;

/// <summary>Reads tracks from a table of positions with a header, as trackers of flights offer it.</summary>
/// <remarks>
/// <para>Columns are told by their names: latitude and longitude, or one of both (<c>Position</c> with
/// <c>"55.97,37.41"</c>); a time; a flight, whose change begins another track. Others are passed over, and so are rows
/// without a position. Fields are parted by commas, semicolons or tabs, and quoted as RFC 4180 has it; with semicolons
/// and tabs numbers may have decimal commas.</para>
/// <para>Without a header nobody can tell latitude from longitude: that is refused.</para>
/// </remarks>
internal sealed class TableTrackReader(TrackBuilder builder)
{
    private const int MaxColumns = 1_000;

    private static readonly string[] Latitudes =
        ["latitude", "lat", "latitudedeg", "latdeg", "breite", "breitengrad", "y"];

    private static readonly string[] Longitudes =
        ["longitude", "lon", "lng", "long", "longitudedeg", "londeg", "länge", "laenge", "längengrad", "x"];

    private static readonly string[] Positions = ["position", "latlon", "latlng", "coordinates"];
    private static readonly string[] Times = ["time", "timestamp", "utc", "datetime", "date", "zeit", "lastposupdate"];
    private static readonly string[] Flights = ["icao24", "hex", "callsign", "flight", "flightid", "flug"];

    /// <summary>Whether a text is meant as a table: its first line has fields that are parted.</summary>
    public static bool IsTable(string text) => FirstLine(text).IndexOfAny(",;\t") >= 0;

    /// <summary>Reads a table.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var separator = SeparatorOf(FirstLine(text));
        var at = 0;
        var header = Row(text, separator, ref at).ConvertAll(Key);
        var columns = new Columns(
            Find(header, Latitudes), Find(header, Longitudes), Find(header, Positions), Find(header, Times),
            Find(header, Flights));
        if (header.Contains("entrylatitudedeg"))
        {
            throw new TrackMistakeException("track.crossings");
        }

        if ((columns.Latitude < 0 || columns.Longitude < 0) && columns.Position < 0)
        {
            throw new TrackMistakeException("track.header", Quoted.Short(FirstLine(text).ToString()));
        }

        var flight = "";
        while (at < text.Length)
        {
            var row = Row(text, separator, ref at);
            var own = Field(row, columns.Flight);
            if (own.Length > 0 && own != flight)
            {
                builder.End(flight);
                flight = own;
            }

            var end = at;
            AddRow(row, columns, separator, () => text.AsSpan(0, end).Count('\n') + 1);
        }

        builder.End(flight);
        return "csv";
    }

    private void AddRow(List<string> row, Columns columns, char separator, Func<int> line)
    {
        var (latitude, longitude) = (Field(row, columns.Latitude), Field(row, columns.Longitude));
        if (columns.Latitude < 0 || columns.Longitude < 0)
        {
            var pair = Field(row, columns.Position).Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
            (latitude, longitude) = (pair.Length > 0 ? pair[0] : "", pair.Length > 1 ? pair[1] : "");
        }
        else if (separator != ',')
        {
            (latitude, longitude) = (latitude.Replace(',', '.'), longitude.Replace(',', '.'));
        }

        if (latitude.Length > 0 || longitude.Length > 0)
        {
            builder.Add(
                TrackText.Number(latitude),
                TrackText.Number(longitude),
                TrackText.Time(Field(row, columns.Time)),
                () => string.Create(CultureInfo.InvariantCulture, $"{latitude} {longitude} (line {line()})"));
        }
    }

    // The first line that is neither empty nor a remark.
    private static ReadOnlySpan<char> FirstLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                return trimmed;
            }
        }

        return [];
    }

    private static char SeparatorOf(ReadOnlySpan<char> line) =>
        line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : ',';

    // The next row that is neither empty nor a remark; empty at the end of the text.
    private static List<string> Row(string text, char separator, ref int at)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        while (at < text.Length && (text[at] is '\r' or '\n' or '#'))
        {
            at = text[at] == '#' ? EndOfLine(text, at) : at + 1;
        }

        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"')
            {
                // A doubled quote within quotes opens them again at once.
                if (!isQuoted && at > 0 && text[at - 1] == '"')
                {
                    field.Append('"');
                }

                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is '\r' or '\n')
            {
                break;
            }
            else if (c == separator && !isQuoted)
            {
                AddField();
            }
            else
            {
                field.Append(c);
            }
        }

        AddField();
        return row;

        void AddField()
        {
            if (row.Count == MaxColumns)
            {
                throw new TrackMistakeException("track.columns", MaxColumns);
            }

            row.Add(field.ToString().Trim());
            field.Clear();
        }
    }

    private static int EndOfLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    // Letters and digits alone, so that "Latitude (deg)", "latitude_deg" and "LATITUDE" are one.
    private static string Key(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int Find(List<string> header, string[] names)
    {
        foreach (var name in names)
        {
            var at = header.IndexOf(name);
            if (at >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static string Field(List<string> row, int column) =>
        column >= 0 && column < row.Count ? row[column] : "";

    private sealed record Columns(int Latitude, int Longitude, int Position, int Time, int Flight);
}
