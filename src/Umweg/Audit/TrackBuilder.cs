using Umweg.Policy;
using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>Collects the tracks of a file while it is read, and keeps its limits.</summary>
internal sealed class TrackBuilder
{
    /// <summary>How many tracks a file may have.</summary>
    public const int MaxTracks = 100;

    /// <summary>How many positions a file may have: a week in the air at one a second.</summary>
    public const int MaxPoints = 600_000;

    private const int LongestName = 100;

    private readonly List<Track> _tracks = [];
    private List<TrackPoint> _points = [];
    private int _count;

    /// <summary>The tracks ended so far.</summary>
    public IReadOnlyList<Track> Tracks => _tracks;

    /// <summary>Adds a position to the present track.</summary>
    /// <param name="latitude">In degrees.</param>
    /// <param name="longitude">In degrees.</param>
    /// <param name="time">When, or null.</param>
    /// <param name="text">How it stands in the file, for an error.</param>
    /// <exception cref="TrackMistakeException">It is no position, or one too many.</exception>
    public void Add(double latitude, double longitude, DateTimeOffset? time, Func<string> text)
    {
        if (!(Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180))
        {
            throw new TrackMistakeException("track.position", Quoted.Short(text()));
        }

        if (++_count > MaxPoints)
        {
            throw new TrackMistakeException("track.points", MaxPoints);
        }

        _points.Add(new(GeoPosition.FromDegrees(latitude, longitude), time));
    }

    /// <summary>Ends the present track; one without positions is none.</summary>
    /// <exception cref="TrackMistakeException">It is one too many, or has one position only.</exception>
    public void End(string name)
    {
        if (_points.Count == 0)
        {
            return;
        }

        var shown = name.Length > LongestName
            ? Quoted.Short(name)
            : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (_points.Count == 1)
        {
            throw new TrackMistakeException("track.single", Quoted.Short(shown));
        }

        if (_tracks.Count == MaxTracks)
        {
            throw new TrackMistakeException("track.tracks", MaxTracks);
        }

        _tracks.Add(new(shown, _points));
        _points = [];
    }
}
