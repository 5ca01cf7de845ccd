using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Verify;

namespace Umweg.Audit;

/// <summary>The routes of an answer that Umweg wrote as JSON, as tracks: their waypoints.</summary>
internal static class AnswerTracks
{
    // The schema's name is the first member of an answer.
    private const int LengthOfHead = 200;

    /// <summary>Whether a text of JSON begins as an answer does.</summary>
    public static bool IsAnswer(ReadOnlyMemory<byte> json) =>
        json.Span[..Math.Min(json.Length, LengthOfHead)].IndexOf("\"umweg."u8) >= 0;

    /// <summary>The tracks, or what is wrong with the answer.</summary>
    public static Outcome<TrackFile> Read(ReadOnlyMemory<byte> json, Language language)
    {
        var read = new AnswerReader(language).Read(json);
        if (read.Value is not { } answer)
        {
            return Outcome<TrackFile>.Bad(read.Errors);
        }

        var via = new LocalText("via", "über").In(language);
        var builder = new TrackBuilder();
        foreach (var route in answer.Routes)
        {
            foreach (var waypoint in route.Waypoints)
            {
                builder.Add(waypoint.Latitude, waypoint.Longitude, time: null, waypoint.ToString);
            }

            builder.End(route.Via.Count == 0 ? $"{route.Rank}" : $"{route.Rank} {via} {string.Join(", ", route.Via)}");
        }

        return builder.Tracks.Count > 0
            ? new TrackFile(RouteJson.Schema, builder.Tracks)
            : new QueryError(
                "track.none", "", TextTable.For(language).With("audit.error.track.none", RouteJson.Schema));
    }
}
