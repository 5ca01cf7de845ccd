using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>A flown or planned way as a file has it.</summary>
/// <param name="Name">What the file calls it; empty where it has no name.</param>
/// <param name="Points">Its positions in the file's order.</param>
/// <param name="Pieces">How many consecutive pieces of the file it was joined of; 1 where the file has it
/// whole.</param>
public sealed record Track(string Name, IReadOnlyList<TrackPoint> Points, int Pieces = 1)
{
    /// <summary>The day that the file gives the flight where its positions have no time; null where it gives none.
    /// </summary>
    public DateOnly? Day { get; init; }

    /// <summary>The number of the track in the file, from 0, that this may be a part of, with a gap between them; null
    /// where there is none.</summary>
    public int? MayGoOnFrom { get; init; }
}

/// <summary>A position of a track. The default value is 0 N, 0 E at no time.</summary>
/// <param name="Position">Where.</param>
/// <param name="Time">When, in UTC; null where the file does not say.</param>
public readonly record struct TrackPoint(GeoPosition Position, DateTimeOffset? Time);

/// <summary>A part of a file that was passed over, because it is no track or cannot be read.</summary>
/// <param name="Name">What the file calls it; empty where it has no name.</param>
/// <param name="Positions">How many positions it has.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="IsUnread">Whether a way may be hidden in it, of which nothing is known then.</param>
public sealed record UnreadPart(string Name, int Positions, string Reason, bool IsUnread);

/// <summary>All tracks of a file.</summary>
/// <param name="Format">Which format it was taken for: <c>gpx</c>, <c>kml</c>, <c>geojson</c>, <c>umweg.route/1</c>,
/// <c>csv</c>, <c>field15</c> or another that docs/files.md names.</param>
/// <param name="Tracks">The tracks, at least one, each of at least two positions.</param>
/// <param name="Unread">What else the file has.</param>
public sealed record TrackFile(string Format, IReadOnlyList<Track> Tracks, IReadOnlyList<UnreadPart> Unread);
