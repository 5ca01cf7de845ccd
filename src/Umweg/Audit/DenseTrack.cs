using Umweg.Presentation;
using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>The line of a crossing for files that are drawn with straight pieces: cut at 180 degrees and dense enough
/// (<see cref="MapLine"/>), every position of the track among its own, all with times where the track has them.
/// </summary>
internal static class DenseTrack
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The parts of a crossing, at least one, each of at least two positions.</summary>
    /// <remarks>Times are as exact as those of the track: whoever reads whole minutes knows them for rounded.</remarks>
    public static IReadOnlyList<IReadOnlyList<TrackPoint>> Of(TrackAudit track, TimedCrossing crossing)
    {
        var parts = Of(crossing.Line, Leg);
        var isInMinutes = TrackSpeed.Rounding(track.AsWritten) == Minute;
        return isInMinutes
            ? [.. parts.Select(part => (IReadOnlyList<TrackPoint>)
                [.. part.Select(point => point with { Time = InMinutes(point.Time) })])]
            : parts;
    }

    /// <summary>The parts of a track with all its positions and none between them, but where it is cut.</summary>
    public static IReadOnlyList<IReadOnlyList<TrackPoint>> AsWritten(TrackAudit track) =>
        Of(
            track.AsWritten,
            (from, to) => Leg(from, to).ToList() is var parts && parts.Count == 1 ? [[from, to]] : parts);

    private static IReadOnlyList<IReadOnlyList<TrackPoint>> Of(
        IReadOnlyList<TrackPoint> line, Func<TrackPoint, TrackPoint, IEnumerable<List<TrackPoint>>> legOf)
    {
        var parts = new List<List<TrackPoint>>();
        for (var i = 1; i < line.Count; i++)
        {
            foreach (var part in legOf(line[i - 1], line[i]))
            {
                if (parts.Count > 0 && parts[^1][^1].Position == part[0].Position)
                {
                    parts[^1].AddRange(part.Skip(1));
                }
                else
                {
                    parts.Add(part);
                }
            }
        }

        return parts.Count > 0 ? parts : [[line[0], line[^1]]];
    }

    private static DateTimeOffset? InMinutes(DateTimeOffset? time) => time is { } exact
        ? exact.AddTicks(-((exact.Ticks + (Minute.Ticks / 2)) % Minute.Ticks) + (Minute.Ticks / 2))
        : null;

    // Nothing where the leg has no length.
    private static IEnumerable<List<TrackPoint>> Leg(TrackPoint from, TrackPoint to)
    {
        var (a, b) = (Wgs84.ToSphere(from.Position), Wgs84.ToSphere(to.Position));
        return Predicates.AreSame(a, b)
            ? []
            : MapLine.Of([a, b]).Parts.Select(part => part.Select(position => new TrackPoint(
                position, TimeAt(position))).ToList());

        // In even flight, as at borders.
        DateTimeOffset? TimeAt(GeoPosition position) => from.Time + ((to.Time - from.Time)
            * Math.Clamp(Arc.Angle(a, Wgs84.ToSphere(position)) / Arc.Angle(a, b), 0, 1));
    }
}
