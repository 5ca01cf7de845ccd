using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>Finds out which lines of a file are pieces of one flight.</summary>
/// <remarks>
/// <para>Trackers write a flight as many lines: one from each position to the next, one before and one after a gap, one
/// for each call sign. The seam between two such lines is no arrival and no departure, and what lies between them is
/// flown. So a line goes on where another ended unless something says that the flight ended there:</para>
/// <list type="bullet">
/// <item>another aircraft, or another place in the file where lines of one flight cannot stand (another route of an
/// answer);</item>
/// <item>with times: a stay at an aerodrome, so slow a progress that it must have landed, a day in between, or an
/// earlier time;</item>
/// <item>without times: a name of another kind at an aerodrome.</item>
/// </list>
/// <para>Lines that do not touch are one flight only with the same name and if the gap fits: in time at an aircraft's
/// speed, or without times in length and direction, away from aerodromes. In doubt lines that touch are joined, because
/// a landing that is not seen accuses at worst, while a seam that is taken for a landing would exempt.</para>
/// </remarks>
internal sealed class FlightJoiner(Func<GeoPosition, bool> isAtAerodrome)
{
    // So much do ends that are meant to meet lie apart: files round to 0.01 degrees.
    private static readonly Length Touching = Length.FromKilometres(1);

    private static readonly Length LeastGap = Length.FromKilometres(50);
    private const double GapInLegs = 3;

    private static readonly TimeSpan ShortestStay = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ShortestHalt = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestGap = TimeSpan.FromHours(24);

    // Where another line begins so soon at a place that could be reached, it is hardly another aircraft.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(5);

    // Slower than that no transport flies for an hour.
    private const double LeastKnots = 50;

    private readonly List<Flight> _flights = [];
    private readonly Dictionary<GeoPosition, bool> _aerodromes = [];

    /// <summary>The flights of a file's lines, in the order of their first lines.</summary>
    public IReadOnlyList<Track> Join(IReadOnlyList<TrackPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            // Mostly it goes on with the line before; lines of several flights may be mixed.
            var after = _flights.FindLastIndex(flight => GoesOn(flight.Last, piece));
            var before = after >= 0 ? -1 : _flights.FindLastIndex(flight => ComesBefore(piece, flight.First));
            if (after >= 0)
            {
                _flights[after].Pieces.AddLast(piece);
            }
            else if (before >= 0)
            {
                _flights[before].Pieces.AddFirst(piece);
            }
            else if (_flights.Count == TrackBuilder.MaxTracks)
            {
                throw new TrackMistakeException("track.tracks", TrackBuilder.MaxTracks);
            }
            else
            {
                _flights.Add(new(piece));
            }
        }

        return [.. _flights.Select((flight, i) => flight.Track with { MayGoOnFrom = MayGoOnFrom(i) })];
    }

    // The flight before it in the file that may be the same, though nobody can tell: what lies between is not in the
    // file then, and no aerodrome says that nothing does.
    private int? MayGoOnFrom(int index)
    {
        var next = _flights[index].First;
        var before = _flights.FindLastIndex(Math.Max(0, index - 1), index, flight =>
            flight.Last.Label.Source == next.Label.Source && !AreOthers(flight.Last.Label.Aircraft, next.Label.Aircraft)
            && IsSameSeries(flight.Last, next));
        if (before < 0)
        {
            return null;
        }

        var last = _flights[before].Last.Last;
        var isReachable = next.First.Time - last.Time is not { } time
            || (time >= TimeSpan.Zero && !TrackSpeed.IsTooFast(TrackPiece.Distance(last, next.First), time));
        return isReachable && !IsAtAerodrome(last.Position) && !IsAtAerodrome(next.First.Position) ? before : null;
    }

    private bool GoesOn(TrackPiece piece, TrackPiece next)
    {
        if (piece.Label.Source != next.Label.Source || AreOthers(piece.Label.Aircraft, next.Label.Aircraft))
        {
            return false;
        }

        var gap = TrackPiece.Distance(piece.Last, next.First);
        return piece.Last.Time is { } ended && next.First.Time is { } begins
            ? GoesOnInTime(piece, next, gap, begins - ended)
            : gap <= Touching ? IsSameSeries(piece, next) || !IsAtAerodrome(next.First.Position)
            : IsSameName(piece, next) && GoesOnInLine(piece, next, gap);
    }

    // Some files have the latest line first. Without times only what touches tells the order.
    private bool ComesBefore(TrackPiece piece, TrackPiece next) =>
        (TrackPiece.Distance(piece.Last, next.First) <= Touching || piece.Last.Time is not null) && GoesOn(piece, next);

    private bool GoesOnInTime(TrackPiece piece, TrackPiece next, Length gap, TimeSpan between)
    {
        if (between < TimeSpan.Zero || between >= LongestGap)
        {
            return false;
        }

        var stay = between + piece.StayAtEnd + next.StayAtStart;
        var isHalt = gap <= TrackPiece.SamePlace
            ? stay >= ShortestHalt || (stay >= ShortestStay && IsAtAerodrome(next.First.Position))
            : between >= ShortestHalt && gap.NauticalMiles < LeastKnots * between.TotalHours;
        if (isHalt)
        {
            return false;
        }

        // A gap that nobody could fly is a fault if it is known to be of one aircraft, else two aircraft.
        var isReached = !TrackSpeed.IsTooFast(gap, between);
        return gap <= Touching
            || (isReached && between <= AtOnceAfter(piece, next))
            || (piece.Label.Aircraft.Length > 0 && piece.Label.Aircraft == next.Label.Aircraft)
            || (IsSameName(piece, next) && (piece.Label.Name.Length > 0 || isReached));
    }

    // A tracker that writes every ten minutes leaves gaps of ten minutes.
    private static TimeSpan AtOnceAfter(TrackPiece piece, TrackPiece next) =>
        new[] { AtOnce, piece.UsualStep, next.UsualStep }.Max();

    private bool GoesOnInLine(TrackPiece piece, TrackPiece next, Length gap)
    {
        var longest = Math.Max(piece.LongestLeg.Metres, next.LongestLeg.Metres);
        return gap.Metres <= Math.Max(LeastGap.Metres, GapInLegs * longest)
            && IsAhead(piece.Points[^2], piece.Last, next.First)
            && IsAhead(piece.Last, next.First, next.Points[1])
            && !IsAtAerodrome(piece.Last.Position) && !IsAtAerodrome(next.First.Position);
    }

    // Whether a way turns by less than a right angle at the point in the middle, or stands still before or after it.
    private static bool IsAhead(TrackPoint from, TrackPoint over, TrackPoint to)
    {
        const double Rounding = 1e-12;
        var (a, b, c) = (Wgs84.ToSphere(from.Position), Wgs84.ToSphere(over.Position), Wgs84.ToSphere(to.Position));
        return Math.Cos(Arc.Angle(a, c)) <= (Math.Cos(Arc.Angle(a, b)) * Math.Cos(Arc.Angle(b, c))) + Rounding;
    }

    // Many lines may begin or end at one place.
    private bool IsAtAerodrome(GeoPosition position)
    {
        if (!_aerodromes.TryGetValue(position, out var isAt))
        {
            isAt = isAtAerodrome(position);
            _aerodromes.Add(position, isAt);
        }

        return isAt;
    }

    private static bool AreOthers(string a, string b) => a.Length > 0 && b.Length > 0 && a != b;

    private static bool IsSameName(TrackPiece a, TrackPiece b) => a.Label.Name == b.Label.Name;

    // "Leg 1" and "Leg 2", or two times, are names of one series; a name and none are, too.
    private static bool IsSameSeries(TrackPiece a, TrackPiece b) =>
        a.Label.Name.Length == 0 || b.Label.Name.Length == 0
        || Letters(a.Label.Name).SequenceEqual(Letters(b.Label.Name));

    private static IEnumerable<char> Letters(string name) => name.Where(char.IsLetter);

    private sealed class Flight(TrackPiece first)
    {
        public LinkedList<TrackPiece> Pieces { get; } = new([first]);

        public TrackPiece First => Pieces.First!.Value;

        public TrackPiece Last => Pieces.Last!.Value;

        public Track Track => new(Name, [.. Pieces.SelectMany(piece => piece.Points)], Pieces.Count)
        {
            Day = First.Label.Day,
        };

        private string Name
        {
            get
            {
                var names = Pieces.Select(piece => piece.Label.Name).Where(name => name.Length > 0)
                    .Distinct(StringComparer.Ordinal).ToList();
                return names.Count == 1 ? names[0]
                    : First.Label.Group.Length > 0 && Pieces.Count > 1 ? First.Label.Group
                    : names.Count > 1 ? $"{names[0]} – {names[^1]}"
                    : "";
            }
        }
    }
}
