using System.Text.Json;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads what readsb and tar1090 write of aircraft: traces, and snapshots of all that are received.</summary>
/// <remarks>
/// <para>Source: readsb, README-json.md. A row of a trace is seconds after <c>timestamp</c>, latitude, longitude and up
/// to eleven more, of which the seventh are flags (2: a leg begins) and the ninth may hold the call sign. A leg that
/// begins on the ground begins another track.</para>
/// <para>A snapshot holds one position of each aircraft: only several in a text, one on each line, make ways.</para>
/// </remarks>
internal sealed class ReadsbReader(TrackBuilder builder)
{
    private const int MostParts = 14;
    private const int Altitude = 3;
    private const int Flags = 6;
    private const int Aircraft = 8;
    private const int LegBegins = 2;

    // A day, longer than any receiver keeps an aircraft.
    private const int MostSeconds = 86_400;

    private readonly AircraftRows _rows = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _hasWay;

    /// <summary>Reads the trace of an aircraft.</summary>
    public void ReadTrace(JsonElement trace)
    {
        var own = JsonMembers.Text(trace, "r") is { Length: > 0 } registration
            ? registration
            : JsonMembers.Text(trace, "icao");
        var begin = JsonMembers.Number(JsonMembers.Member(trace, "timestamp"));
        var (name, wasOnGround, number) = (own, false, 0);
        foreach (var row in JsonMembers.Items(trace, "trace"))
        {
            if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() is < 3 or > MostParts)
            {
                throw new TrackMistakeException("track.parts", Quoted.Short(row.GetRawText()), number, "readsb");
            }

            var isOnGround = Part(row, Altitude) is { ValueKind: JsonValueKind.String } altitude
                && altitude.GetString() == "ground";
            if ((isOnGround || wasOnGround) && ((int)NumberOr(Part(row, Flags), 0) & LegBegins) != 0)
            {
                builder.End(new TrackLabel(name) { Aircraft = own });
                name = own;
            }

            name = Part(row, Aircraft) is { } aircraft && JsonMembers.Text(aircraft, "flight") is { Length: > 0 } flight
                ? flight
                : name;
            if (!JsonMembers.IsBlank(row[1]) || !JsonMembers.IsBlank(row[2]))
            {
                builder.Add(
                    JsonMembers.Number(row[1]),
                    JsonMembers.Number(row[2]),
                    JsonMembers.TimeOf(begin + JsonMembers.Number(row[0])),
                    row.GetRawText);
            }

            (wasOnGround, number) = (isOnGround, number + 1);
        }

        builder.End(new TrackLabel(name) { Aircraft = own });
    }

    /// <summary>Keeps the positions of a snapshot.</summary>
    public void ReadSnapshot(JsonElement snapshot)
    {
        var time = TrackText.Time(JsonMembers.Scalar(JsonMembers.Member(snapshot, "now")));
        foreach (var aircraft in JsonMembers.Items(snapshot, "aircraft").Concat(JsonMembers.Items(snapshot, "ac")))
        {
            var hex = JsonMembers.Text(aircraft, "hex");

            // Without a present position readsb tells the last one; a third kind is only a rough guess of its own.
            var last = HasHalf(aircraft) ? null : JsonMembers.Member(aircraft, "lastPosition");
            var (place, isPresent) = (last ?? aircraft, last is null);
            if (JsonMembers.Member(place, "lat") is { } latitude && JsonMembers.Member(place, "lon") is { } longitude)
            {
                var age = isPresent ? 0 : NumberOr(JsonMembers.Member(place, "seen_pos"), 0);
                var row = new TrackRow(
                    JsonMembers.Number(latitude),
                    JsonMembers.Number(longitude),
                    time - TimeSpan.FromSeconds(Math.Clamp(age, 0, MostSeconds)),
                    () => $"{hex} {latitude.GetRawText()} {longitude.GetRawText()}");
                _rows.Add(row, hex, JsonMembers.Text(aircraft, "flight"));
                _hasWay |= !_seen.Add(hex);
            }
            else if (HasHalf(place) || JsonMembers.Member(aircraft, "rr_lat") is not null)
            {
                builder.PutAside("track.aside", aircraft.GetRawText());
            }
        }
    }

    /// <summary>Makes tracks of all snapshots.</summary>
    /// <exception cref="TrackMistakeException">They have one position of each aircraft.</exception>
    public bool EndSnapshots()
    {
        if (!_hasWay)
        {
            throw new TrackMistakeException("track.snapshot", "readsb");
        }

        _rows.AddTo(builder);
        return true;
    }

    private static bool HasHalf(JsonElement place) =>
        JsonMembers.Member(place, "lat") is not null || JsonMembers.Member(place, "lon") is not null;

    private static JsonElement? Part(JsonElement row, int at) => at < row.GetArrayLength() ? row[at] : null;

    private static double NumberOr(JsonElement? element, double otherwise) =>
        JsonMembers.Number(element) is var number && double.IsFinite(number) ? number : otherwise;
}
