using System.Text;
using Umweg.Policy;
using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>Collects the lines of a file while it is read, and keeps its limits.</summary>
/// <remarks>A line with a position that is none is put aside with the reason, so that one bad part does not refuse the
/// rest; where nothing good is left, the first reason refuses the file.</remarks>
internal sealed class TrackBuilder
{
    /// <summary>How many flights a file may have.</summary>
    public const int MaxTracks = 1_000;

    /// <summary>How many positions a file may have: a week in the air at one a second.</summary>
    public const int MaxPoints = 600_000;

    private const int LongestName = 100;
    private const string Single = "track.single";

    private readonly List<TrackPiece> _pieces = [];
    private readonly List<(TrackLabel Label, TrackPoint Point)> _singles = [];
    private readonly List<(TrackLabel Label, int Positions, TrackMistakeException Reason)> _unread = [];
    private readonly Dictionary<string, (string Place, int Count)> _aside = new(StringComparer.Ordinal);
    private List<TrackPoint> _points = [];
    private TrackMistakeException? _mistake;
    private int _count;

    /// <summary>The lines ended so far, in the file's order.</summary>
    public IReadOnlyList<TrackPiece> Pieces => _pieces;

    /// <summary>Makes one line of lines of a single position with a time, where the file has nothing else: some
    /// trackers write each position as a track of its own.</summary>
    public void JoinSingles()
    {
        if (_pieces.Count == 0 && _singles.Count > 1 && _singles.TrueForAll(single => single.Point.Time is not null))
        {
            _pieces.Add(new(_singles[0].Label with { Name = "" }, [.. _singles.Select(single => single.Point)]));
            _unread.RemoveAll(part => part.Reason.Code == Single);
        }
    }

    /// <summary>The parts that were put aside, with their reasons.</summary>
    public IReadOnlyList<(TrackLabel Label, int Positions, TrackMistakeException Reason)> Unread =>
    [
        .. _unread,
        .. _aside.Select(each => (
            new TrackLabel(""), each.Value.Count,
            new TrackMistakeException(each.Key, Quoted.Short(each.Value.Place), each.Value.Count))),
    ];

    /// <summary>Whether the present line has positions, good or bad.</summary>
    public bool IsBegun => _points.Count > 0 || _mistake is not null;

    /// <summary>Adds a position to the present line.</summary>
    /// <param name="latitude">In degrees.</param>
    /// <param name="longitude">In degrees, up to one turn either way: 210 is 150 W.</param>
    /// <param name="time">When, or null.</param>
    /// <param name="text">How it stands in the file, for an error.</param>
    /// <exception cref="TrackMistakeException">It is one too many.</exception>
    public void Add(double latitude, double longitude, DateTimeOffset? time, Func<string> text)
    {
        if (++_count > MaxPoints)
        {
            throw new TrackMistakeException("track.points", MaxPoints);
        }

        if (PositionOf(latitude, longitude) is { } position)
        {
            _points.Add(new(position, time));
        }
        else
        {
            Spoil(new("track.position", Quoted.Short(text())));
        }
    }

    /// <summary>Whether the present line has a position.</summary>
    public bool Has(double latitude, double longitude) =>
        PositionOf(latitude, longitude) is { } position && _points.Exists(point => point.Position == position);

    /// <summary>Says what is wrong with the present line, which is put aside when it ends.</summary>
    public void Spoil(TrackMistakeException mistake) => _mistake ??= mistake;

    /// <summary>Says that positions of the file are not used, which may hide a crossing; the first place of each kind
    /// is told, with how many there are.</summary>
    /// <param name="code">The mistake's code. Its sentence is filled with the place and the count.</param>
    /// <param name="place">How the first of them stands in the file, or its line.</param>
    public void PutAside(string code, string place)
    {
        var (first, count) = _aside.GetValueOrDefault(code, (place, 0));
        _aside[code] = (first, count + 1);
    }

    /// <summary>Drops the present line and what is wrong with it.</summary>
    public void Forget() => (_points, _mistake) = ([], null);

    /// <summary>Ends the present line; one without positions is none.</summary>
    /// <exception cref="TrackMistakeException">It is one too many.</exception>
    public void End(string name) => End(new TrackLabel(name));

    /// <summary>As above, with more of what the file says of the line.</summary>
    public void End(TrackLabel label)
    {
        if (!IsBegun)
        {
            return;
        }

        label = label with { Name = Shown(label.Name), Group = Shown(label.Group) };
        if (_points.Count == 1)
        {
            Spoil(new(Single, label.Name));
            _singles.Add((label, _points[0]));
        }

        if (_mistake is { } mistake)
        {
            _unread.Add((label, _points.Count, mistake));
        }
        else if (label.IsPiece && _pieces is [.., var last] && last.Label == label)
        {
            _pieces[^1] = last with { Points = [.. last.Points, .. _points] };
        }
        else
        {
            _pieces.Add(new(label, _points));
        }

        _points = [];
        _mistake = null;
    }

    /// <summary>The position of numbers in degrees, longitudes up to one turn either way; null where it is none.
    /// </summary>
    public static GeoPosition? PositionOf(double latitude, double longitude) =>
        Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= GeoPosition.LargestTurn
            ? GeoPosition.FromDegrees(latitude, GeoPosition.WrapLongitude(longitude))
            : null;

    /// <summary>Gives the positions of all lines other times.</summary>
    public void Retime(Func<TrackPoint, DateTimeOffset?> timeOf)
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            _pieces[i] = new(
                _pieces[i].Label, [.. _pieces[i].Points.Select(point => point with { Time = timeOf(point) })]);
        }
    }

    // In one line, without what no name has: a terminal would obey it.
    private static string Shown(string name)
    {
        var shown = new StringBuilder(Math.Min(name.Length, LongestName));
        foreach (var rune in name.EnumerateRunes().Take(LongestName))
        {
            shown.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return Quoted.Short(string.Join(
            ' ', shown.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
