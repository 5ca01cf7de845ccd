using System.Globalization;
using System.Text.Json;

namespace Umweg.Audit.Formats;

/// <summary>Reads records of positions from JSON: a list of them, lists within an object, one on each line.</summary>
/// <remarks>
/// <para>A record has a latitude and a longitude by one of the names of <see cref="TrackColumns"/>, itself or in a
/// member such as <c>position</c>; a time, and what tells its aircraft from others, if it has them. Each aircraft of a
/// list is a track; one whose records say nothing is called as what the list stands in.</para>
/// <para>Hemispheres may have members of their own (<c>"lat_dir": "S"</c>). Records whose position is null, empty or
/// NaN are passed over. An item of a list that holds a position and is no such record is put aside: a pair of numbers
/// does not say which of them is the latitude.</para>
/// </remarks>
internal sealed class JsonRecordsReader(TrackBuilder builder)
{
    private const int MostKeys = 1_000;

    private static readonly string[] Times = [.. TrackColumns.Times, "ts", "timeutc", "lastcontact"];

    // What may hold latitude and longitude within a record.
    private static readonly string[] Places =
        ["position", "geography", "location", "coordinates", "coordinate", "point", "geo", "lastposition", "gps"];

    private static readonly string[] NorthSouth = ["ns", "latdir", "latref", "latituderef", "lathemisphere"];
    private static readonly string[] EastWest = ["ew", "londir", "lonref", "longituderef", "lonhemisphere"];
    private static readonly string[] EndsOfLatitude = ["lat", "latitude", "latdeg", "latitudedeg"];
    private static readonly string[] EndsOfLongitude = ["lon", "lng", "long", "longitude", "londeg", "longitudedeg"];

    private readonly List<Entry> _alone = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Reads a document.</summary>
    public void Read(JsonElement document)
    {
        VisitItem(document, _alone, "");
    }

    /// <summary>Makes a track of the records that stood alone.</summary>
    /// <returns>Whether any record was found at all.</returns>
    public bool End()
    {
        AddTracks(_alone);
        return _count > 0;
    }

    private void Visit(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            var members = Keyed(element);
            var own = Found(members, TrackColumns.CallSigns) is { Length: > 0 } callSign
                ? callSign
                : AircraftIn(members);
            foreach (var member in element.EnumerateObject())
            {
                Visit(member.Value, own.Length > 0 ? own : name);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var rows = new List<Entry>();
            foreach (var item in element.EnumerateArray())
            {
                VisitItem(item, rows, name);
            }

            AddTracks(rows);
        }
    }

    private void VisitItem(JsonElement item, List<Entry> rows, string name)
    {
        if (TryAdd(item, rows, name))
        {
            return;
        }

        var before = _count;
        Visit(item, name);
        if (_count == before && item.ValueKind == JsonValueKind.Object && HoldsPosition(item))
        {
            builder.PutAside("track.aside", item.GetRawText());
        }
    }

    private bool HoldsPosition(JsonElement element)
    {
        var members = element.ValueKind == JsonValueKind.Object ? Keyed(element) : [];
        return (HasNumber(members, EndsOfLatitude) && HasNumber(members, EndsOfLongitude))
            || members.Any(member => (Places.Contains(member.Key) || TrackColumns.Positions.Contains(member.Key))
                && IsPair(member.Value))
            || members.Values.Any(HoldsPosition);
    }

    private static bool HasNumber(Dictionary<string, JsonElement> members, string[] ends) => members.Any(
        member => IsScalar(member.Value) && !JsonMembers.IsBlank(member.Value)
            && Array.Exists(ends, end => member.Key.EndsWith(end, StringComparison.Ordinal)));

    // Two numbers or three, as a list or in a text.
    private static bool IsPair(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? element.GetArrayLength() is 2 or 3
            && element.EnumerateArray().All(part => double.IsFinite(JsonMembers.Number(part)))
        : JsonMembers.Scalar(element).Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries) is
            { Length: 2 or 3 } parts && Array.TrueForAll(parts, part => double.IsFinite(TrackText.Number(part)));

    // False where the element is no record.
    private bool TryAdd(JsonElement element, List<Entry> rows, string name)
    {
        var members = element.ValueKind == JsonValueKind.Object ? Keyed(element) : [];
        if (PositionIn(members) is not var (latitude, longitude, place))
        {
            return false;
        }

        _count++;
        if (JsonMembers.IsBlank(latitude) && JsonMembers.IsBlank(longitude))
        {
            return true;
        }

        var aircraft = AircraftIn(members);
        var number = _count;
        rows.Add(new(
            new(
                Angle(latitude, AngleKind.Latitude, Found(place, NorthSouth)),
                Angle(longitude, AngleKind.Longitude, Found(place, EastWest)),
                TrackText.Time(Found(members, Times)),
                () => string.Create(
                    CultureInfo.InvariantCulture, $"{latitude.GetRawText()}, {longitude.GetRawText()} (#{number})")),
            aircraft,
            Found(members, TrackColumns.CallSigns) is { Length: > 0 } callSign ? callSign
                : aircraft.Length > 0 ? "" : name));
        return true;
    }

    // The records of an aircraft in order of time, if all have one: databases answer the last first, or in no order.
    // They keep the places that they have among those of others, by which it is seen that several fly at once.
    private void AddTracks(List<Entry> entries)
    {
        var sorted = entries.ToArray();
        foreach (var places in Enumerable.Range(0, entries.Count)
            .GroupBy(i => entries[i].Key, StringComparer.Ordinal).Select(group => group.ToList()))
        {
            if (places.TrueForAll(i => entries[i].Row.Time is not null))
            {
                foreach (var (place, from) in places.Zip(places.OrderBy(i => entries[i].Row.Time)))
                {
                    sorted[place] = entries[from];
                }
            }
        }

        var rows = new AircraftRows();
        foreach (var entry in sorted)
        {
            rows.Add(entry.Row, entry.Aircraft, entry.CallSign);
        }

        rows.AddTo(builder);
    }

    private static string AircraftIn(Dictionary<string, JsonElement> members) =>
        Found(members, TrackColumns.FlightIds) is { Length: > 0 } flight
            ? flight
            : Found(members, TrackColumns.Aircraft);

    // With the members among which it stands.
    private (JsonElement Latitude, JsonElement Longitude, Dictionary<string, JsonElement> Place)? PositionIn(
        Dictionary<string, JsonElement> members)
    {
        if (Member(members, TrackColumns.Latitudes) is { } latitude
            && Member(members, TrackColumns.Longitudes) is { } longitude)
        {
            return IsScalar(latitude) && IsScalar(longitude) ? (latitude, longitude, members) : null;
        }

        return Member(members, Places) is { ValueKind: JsonValueKind.Object } place
            ? PositionIn(Keyed(place))
            : null;
    }

    private static bool IsScalar(JsonElement element) =>
        element.ValueKind is JsonValueKind.Number or JsonValueKind.String or JsonValueKind.Null;

    // A letter that contradicts the sign makes it no position; what is no letter is something else.
    private static double Angle(JsonElement element, AngleKind kind, string hemisphere)
    {
        var text = JsonMembers.Scalar(element).Trim();
        var isLatitude = kind == AngleKind.Latitude;
        var letter = hemisphere.ToUpperInvariant() switch
        {
            "N" or "NORTH" when isLatitude => 'N',
            "S" or "SOUTH" when isLatitude => 'S',
            "E" or "EAST" when !isLatitude => 'E',
            "W" or "WEST" when !isLatitude => 'W',
            _ => '\0',
        };
        if (!TrackAngle.TryAngle(text, kind, out var degrees) || letter == '\0')
        {
            return degrees;
        }

        // As NMEA has it: degrees and minutes in one number.
        if (Math.Abs(degrees) > (isLatitude ? 90 : 180))
        {
            return TrackAngle.TryAngle(text + letter, kind, out degrees) ? degrees : double.NaN;
        }

        return letter is 'S' or 'W' ? -Math.Abs(degrees)
            : degrees < 0 || text.Contains(isLatitude ? 'S' : 'W', StringComparison.OrdinalIgnoreCase) ? double.NaN
            : degrees;
    }

    private static string Found(Dictionary<string, JsonElement> members, string[] names)
    {
        foreach (var name in names)
        {
            if (members.TryGetValue(name, out var member) && JsonMembers.Scalar(member).Trim() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return "";
    }

    private static JsonElement? Member(Dictionary<string, JsonElement> members, string[] names)
    {
        foreach (var name in names)
        {
            if (members.TryGetValue(name, out var member))
            {
                return member;
            }
        }

        return null;
    }

    // Members by the keys of their names, the first of each; names are few and keep their keys.
    private Dictionary<string, JsonElement> Keyed(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!_keys.TryGetValue(member.Name, out var key))
            {
                key = TrackColumns.Key(member.Name);
                if (_keys.Count < MostKeys)
                {
                    _keys.Add(member.Name, key);
                }
            }

            members.TryAdd(key, member.Value);
        }

        return members;
    }

    private sealed record Entry(TrackRow Row, string Aircraft, string CallSign)
    {
        public string Key => Aircraft.Length > 0 ? Aircraft : CallSign;
    }
}
