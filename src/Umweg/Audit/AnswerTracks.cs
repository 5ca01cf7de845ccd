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
    public static Outcome<string> Read(ReadOnlyMemory<byte> json, TrackBuilder builder, Language language)
    {
        var read = new AnswerReader(language).Read(json);
        if (read.Value is not { } answer)
        {
            return Outcome<string>.Bad(read.Errors);
        }

        var via = new LocalText("via", "über").In(language);
        foreach (var route in answer.Routes)
        {
            foreach (var waypoint in route.Waypoints)
            {
                builder.Add(waypoint.Latitude, waypoint.Longitude, time: null, waypoint.ToString);
            }

            // Each is a way of its own, wherever it begins and ends.
            var rank = $"{route.Rank}";
            builder.End(new TrackLabel(
                route.Via.Count == 0 ? rank : $"{rank} {via} {string.Join(", ", route.Via)}")
            {
                Source = rank,
                Day = answer.Date,
            });
        }

        return RouteJson.Schema;
    }
}
