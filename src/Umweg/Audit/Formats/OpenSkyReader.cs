using System.Text.Json;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads what OpenSky's REST interface answers: the track of an aircraft, and states of all.</summary>
/// <remarks>Source: OpenSky Network, "REST API". A waypoint of a track is time, latitude, longitude, altitude, heading,
/// on the ground; a state has 17 or 18 parts, longitude before latitude. States hold one position of each aircraft:
/// only several in a text, one on each line, make ways.</remarks>
internal sealed class OpenSkyReader(TrackBuilder builder)
{
    private const int PartsOfWaypoint = 6;
    private const int LeastOfState = 17;
    private const int MostOfState = 18;

    private readonly AircraftRows _rows = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _hasWay;

    /// <summary>Reads the track of an aircraft.</summary>
    public void ReadTrack(JsonElement track)
    {
        var number = 0;
        foreach (var waypoint in JsonMembers.Items(track, "path"))
        {
            Check(waypoint, PartsOfWaypoint, PartsOfWaypoint, number++);
            if (!JsonMembers.IsBlank(waypoint[1]) || !JsonMembers.IsBlank(waypoint[2]))
            {
                builder.Add(
                    JsonMembers.Number(waypoint[1]),
                    JsonMembers.Number(waypoint[2]),
                    JsonMembers.TimeOf(JsonMembers.Number(waypoint[0])),
                    waypoint.GetRawText);
            }
        }

        // The interface has been seen to write the member's name with three l.
        var name = JsonMembers.Text(track, "callsign") is { Length: > 0 } callSign
            ? callSign
            : JsonMembers.Text(track, "calllsign");
        var aircraft = JsonMembers.Text(track, "icao24");
        builder.End(new TrackLabel(name.Length > 0 ? name : aircraft) { Aircraft = aircraft });
    }

    /// <summary>Keeps the positions of an answer with states.</summary>
    public void ReadStates(JsonElement answer)
    {
        var number = 0;
        foreach (var state in JsonMembers.Items(answer, "states"))
        {
            Check(state, LeastOfState, MostOfState, number++);
            if (!JsonMembers.IsBlank(state[6]) || !JsonMembers.IsBlank(state[5]))
            {
                var aircraft = JsonMembers.Scalar(state[0]);
                var row = new TrackRow(
                    JsonMembers.Number(state[6]),
                    JsonMembers.Number(state[5]),
                    JsonMembers.TimeOf(JsonMembers.Number(state[3])),
                    state.GetRawText);
                _rows.Add(row, aircraft, JsonMembers.Scalar(state[1]).Trim());
                _hasWay |= !_seen.Add(aircraft);
            }
        }
    }

    /// <summary>Makes tracks of all states.</summary>
    /// <exception cref="TrackMistakeException">They have one position of each aircraft.</exception>
    public bool EndStates()
    {
        if (!_hasWay)
        {
            throw new TrackMistakeException("track.snapshot", "opensky");
        }

        _rows.AddTo(builder);
        return true;
    }

    private static void Check(JsonElement row, int least, int most, int number)
    {
        if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() < least || row.GetArrayLength() > most)
        {
            throw new TrackMistakeException("track.parts", Quoted.Short(row.GetRawText()), number, "opensky");
        }
    }
}
