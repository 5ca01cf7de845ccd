using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>Points of a file that have a time each: what trackers write beside a line, or instead of one.</summary>
internal sealed class TimedPoints
{
    private readonly Dictionary<string, List<Entry>> _groups = new(StringComparer.Ordinal);

    /// <summary>Adds a point; one without a time is a place, and no part of a track.</summary>
    /// <param name="latitude">In degrees.</param>
    /// <param name="longitude">In degrees.</param>
    /// <param name="time">When.</param>
    /// <param name="text">How it stands in the file, for an error.</param>
    /// <param name="group">What it belongs to: an aircraft, or a folder.</param>
    public void Add(double latitude, double longitude, DateTimeOffset? time, Func<string> text, string group)
    {
        if (time is null)
        {
            return;
        }

        if (!_groups.TryGetValue(group, out var points))
        {
            _groups.Add(group, points = []);
        }

        points.Add(new(latitude, longitude, time, text));
    }

    /// <summary>Gives lines that were read their times, if these are their points; else each group becomes a line of
    /// its own, in the file's order.</summary>
    public void AddTo(TrackBuilder builder)
    {
        foreach (var (group, points) in _groups)
        {
            if (IsOnLines(points, builder.Pieces))
            {
                // A position that was passed at several times keeps none: nobody knows which is meant.
                var times = points.GroupBy(PositionOf)
                    .Where(same => same.DistinctBy(point => point.Time).Count() == 1)
                    .ToDictionary(same => same.Key!.Value, same => same.First().Time);
                builder.Retime(point => point.Time ?? times.GetValueOrDefault(point.Position));
                continue;
            }

            if (points.Count == 1 && builder.Pieces.Count > 0)
            {
                continue;
            }

            foreach (var point in points)
            {
                builder.Add(point.Latitude, point.Longitude, point.Time, point.Text);
            }

            builder.End(new TrackLabel(group) { Source = "points" });
        }
    }

    private static bool IsOnLines(List<Entry> points, IReadOnlyList<TrackPiece> pieces)
    {
        var positions = pieces.SelectMany(piece => piece.Points).Select(point => point.Position).ToHashSet();
        return positions.Count > 0
            && points.TrueForAll(point => PositionOf(point) is { } position && positions.Contains(position));
    }

    private static GeoPosition? PositionOf(Entry point) => TrackBuilder.PositionOf(point.Latitude, point.Longitude);

    private sealed record Entry(double Latitude, double Longitude, DateTimeOffset? Time, Func<string> Text);
}
