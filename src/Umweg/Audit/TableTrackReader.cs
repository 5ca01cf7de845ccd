using System.Globalization;
using System.Text;
using Umweg.Policy;

namespace Umweg.Audit;

/// <summary>Reads tracks from a table of positions with a header, as trackers of flights offer it.</summary>
/// <remarks>
/// <para>Columns are told by their names (<see cref="TrackColumns"/>): latitude and longitude, or one of both
/// (<c>Position</c> with <c>"55.97,37.41"</c>); a time; an aircraft; a call sign. Rows of several aircraft may be
/// mixed: each has a track of its own. Others are passed over, and so are rows without a position. Fields are parted by
/// commas, semicolons or tabs, and quoted as RFC 4180 has it; with semicolons and tabs numbers may have decimal
/// commas.</para>
/// <para>Without a header nobody can tell latitude from longitude: that is refused. So is a row with more fields than
/// the header, whose columns have slipped.</para>
/// </remarks>
internal sealed class TableTrackReader(TrackBuilder builder)
{
    private const int MaxColumns = 1_000;

    /// <summary>Whether a text is meant as a table: its first line has fields that are parted.</summary>
    public static bool IsTable(string text) => FirstLine(text).IndexOfAny(",;\t") >= 0;

    /// <summary>Reads a table.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var separator = SeparatorOf(FirstLine(text));
        var at = 0;
        var names = Row(text, separator, ref at);
        var header = names.ConvertAll(TrackColumns.Key);
        var columns = Columns.Of(header);
        if (header.Contains("entrylatitudedeg"))
        {
            throw new TrackMistakeException("track.crossings");
        }

        if (!columns.HasPair && columns.Position < 0)
        {
            throw new TrackMistakeException("track.header", Quoted.Short(FirstLine(text).ToString()));
        }

        if (header.Find(name => TrackColumns.Sixtieths.Contains(name, StringComparer.Ordinal)) is { } sixtieths)
        {
            throw new TrackMistakeException("track.sixtieths", Quoted.Short(names[header.IndexOf(sixtieths)]));
        }

        var rows = new AircraftRows();
        while (at < text.Length)
        {
            var row = Row(text, separator, ref at);
            var end = at;
            int Line() => text.AsSpan(0, end).Count('\n') + 1;
            if (row.Count > header.Count && row.Skip(header.Count).Any(field => field.Length > 0))
            {
                throw new TrackMistakeException("track.row", Line(), row.Count, header.Count);
            }

            if (IsCutShort(row, columns, header.Count))
            {
                builder.PutAside("track.row.short", $"{Line()}");
            }
            else if (HemisphereElsewhere(row, columns) is { } letter)
            {
                throw new TrackMistakeException("track.hemisphere", letter, Line());
            }
            else if (PositionIn(row, columns, separator) is { } position)
            {
                rows.Add(
                    new(position.Latitude, position.Longitude, TimeIn(row, columns), () => string.Create(
                        CultureInfo.InvariantCulture, $"{position.Text} (line {Line()})")),
                    Field(row, columns.Aircraft),
                    Field(row, columns.CallSign));
            }
        }

        rows.AddTo(builder);
        return "csv";
    }

    // A row that ends before its position: cut off, or parted by another sign than the header.
    private static bool IsCutShort(List<string> row, Columns columns, int fields) => row.Count < fields
        && row.Exists(field => field.Length > 0)
        && row.Count <= (columns.HasPair ? Math.Max(columns.Latitude, columns.Longitude) : columns.Position);

    // A letter that turns a position round, beside it in a column whose name nobody knows.
    private static string? HemisphereElsewhere(List<string> row, Columns columns) => columns.HasPair
        ? new[] { columns.Latitude - 1, columns.Latitude + 1, columns.Longitude - 1, columns.Longitude + 1 }
            .Where(i => i != columns.NorthSouth && i != columns.EastWest)
            .Select(i => Field(row, i))
            .FirstOrDefault(field => field is "N" or "S" or "E" or "W" or "O")
        : null;

    // NaN where there is something that is no number; null where there is nothing.
    private static (double Latitude, double Longitude, string Text)? PositionIn(
        List<string> row, Columns columns, char separator)
    {
        var (latitude, longitude) = (Field(row, columns.Latitude), Field(row, columns.Longitude));
        if (columns.HasPair && latitude.Length == 0 && longitude.Length == 0)
        {
            // Some tables have two sources of positions, and one of them has gaps.
            (latitude, longitude) = (Field(row, columns.OtherLatitude), Field(row, columns.OtherLongitude));
        }

        if (!columns.HasPair || (latitude.Length == 0 && longitude.Length == 0 && columns.Position >= 0))
        {
            var pair = Field(row, columns.Position);
            var parts = pair.Split([',', ';'], StringSplitOptions.TrimEntries);
            parts = parts.Length == 1 ? pair.Split(' ', StringSplitOptions.RemoveEmptyEntries) : parts;
            if (parts.Length > 2)
            {
                return (double.NaN, double.NaN, pair);
            }

            (latitude, longitude) = (parts.Length > 0 ? parts[0] : "", parts.Length > 1 ? parts[1] : "");
        }
        else if (separator != ',')
        {
            (latitude, longitude) = (latitude.Replace(',', '.'), longitude.Replace(',', '.'));
        }

        (latitude, longitude) = (
            WithHemisphere(latitude, Field(row, columns.NorthSouth)),
            WithHemisphere(longitude, Field(row, columns.EastWest)));
        return latitude.Length == 0 && longitude.Length == 0
            ? null
            : (Angle(latitude, AngleKind.Latitude), Angle(longitude, AngleKind.Longitude), $"{latitude} {longitude}");
    }

    // "6.0" and "S"; a number with a sign and a letter is none, as in one column.
    private static string WithHemisphere(string angle, string letter) =>
        angle.Length == 0 || letter.Length == 0 ? angle : $"{angle} {letter.ToUpperInvariant()}";

    private static double Angle(string text, AngleKind kind) =>
        TrackAngle.TryAngle(text, kind, out var degrees) ? degrees : double.NaN;

    private static DateTimeOffset? TimeIn(List<string> row, Columns columns)
    {
        var time = Field(row, columns.Time);
        var day = Field(row, columns.Day);
        return TrackText.Time(time) ?? (day.Length > 0 ? TrackText.Time($"{day} {time}") : null);
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

    private static string Field(List<string> row, int column) =>
        column >= 0 && column < row.Count ? row[column] : "";

    private sealed record Columns(
        int Latitude, int Longitude, int Position, int Time, int Day, int Aircraft, int CallSign)
    {
        public int OtherLatitude { get; private init; } = -1;

        public int OtherLongitude { get; private init; } = -1;

        public int NorthSouth { get; private init; } = -1;

        public int EastWest { get; private init; } = -1;

        public bool HasPair => Latitude >= 0 && Longitude >= 0;

        public static Columns Of(List<string> header)
        {
            var flight = TrackColumns.Find(header, TrackColumns.FlightIds);
            var latitude = TrackColumns.Find(header, TrackColumns.Latitudes);
            var longitude = TrackColumns.Find(header, TrackColumns.Longitudes);
            return new(
                latitude,
                longitude,
                TrackColumns.Find(header, TrackColumns.Positions),
                TrackColumns.Find(header, TrackColumns.Times),
                TrackColumns.Find(header, TrackColumns.Days),
                flight >= 0 ? flight : TrackColumns.Find(header, TrackColumns.Aircraft),
                TrackColumns.Find(header, TrackColumns.CallSigns))
            {
                OtherLatitude = Other(header, TrackColumns.Latitudes, latitude),
                OtherLongitude = Other(header, TrackColumns.Longitudes, longitude),
                NorthSouth = TrackColumns.Find(header, TrackColumns.NorthSouth),
                EastWest = TrackColumns.Find(header, TrackColumns.EastWest),
            };
        }

        private static int Other(List<string> header, string[] names, int first) =>
            header.FindIndex(Math.Max(0, first + 1), name => names.Contains(name, StringComparer.Ordinal));
    }
}
