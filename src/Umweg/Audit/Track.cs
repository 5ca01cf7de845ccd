using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>A flown or planned way as a file has it.</summary>
/// <param name="Name">What the file calls it; empty where it has no name.</param>
/// <param name="Points">Its positions in the file's order.</param>
public sealed record Track(string Name, IReadOnlyList<TrackPoint> Points);

/// <summary>A position of a track. The default value is 0 N, 0 E at no time.</summary>
/// <param name="Position">Where.</param>
/// <param name="Time">When, in UTC; null where the file does not say.</param>
public readonly record struct TrackPoint(GeoPosition Position, DateTimeOffset? Time);

/// <summary>All tracks of a file.</summary>
/// <param name="Format">Which format it was taken for: <c>gpx</c>, <c>kml</c>, <c>geojson</c>, <c>umweg.route/1</c>,
/// <c>csv</c> or <c>field15</c>.</param>
/// <param name="Tracks">The tracks, at least one, each of at least two positions.</param>
public sealed record TrackFile(string Format, IReadOnlyList<Track> Tracks);
