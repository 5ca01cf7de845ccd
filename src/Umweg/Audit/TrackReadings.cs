using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>What cannot be right in a track, and how else it may be read.</summary>
/// <remarks>A verdict that depends on which reading is taken is none. Readings are: as written; without positions that
/// no aircraft can have reached; in the order of time. Where nothing is wrong there is the first alone.</remarks>
internal sealed class TrackReadings
{
    // A position at 0, 0 is believed where it lies on the way: a detour of less than this, and less than as much again
    // as the direct line.
    private static readonly Length LittleDetour = Length.FromKilometres(400);

    // At the ends of a track it is believed unless it lies farther off than this, and ten times the usual leg.
    private static readonly Length Far = Length.FromKilometres(500);
    private const double UsualLegs = 10;

    // A kilometre round 0, 0.
    private const double NearDegrees = 0.01;

    private readonly IReadOnlyList<TrackPoint> _points;
    private readonly TimeSpan _rounding;
    private readonly List<TrackFault> _faults = [];
    private readonly List<IReadOnlyList<TrackPoint>> _others = [];

    /// <summary>The readings of a track.</summary>
    public TrackReadings(IReadOnlyList<TrackPoint> points)
    {
        (_points, _rounding) = (points, TrackSpeed.Rounding(points));
        Believed = points;
        var isNull = NullPositions();
        var isLost = UnreachableWithoutTime();
        FindFaults(isNull, isLost);
        var isOut = isNull.Zip(isLost, (a, b) => a || b).ToArray();
        if (_faults.Any(fault => fault.Kind != TrackFaultKind.Backwards) && Credible(points, isOut) is { } credible)
        {
            Believed = credible;
            _others.Add(points);
        }

        if (_faults.Any(fault => fault.Kind == TrackFaultKind.Backwards))
        {
            // Positions without a time have no place in that order.
            var sorted = points.Where((point, i) => point.Time is not null && !isOut[i])
                .OrderBy(point => point.Time).ToList();
            if (sorted.Count > 1 && Credible(sorted, new bool[sorted.Count]) is { } inTime)
            {
                _others.Add(inTime);
            }
        }
    }

    /// <summary>What cannot be right, in the file's order.</summary>
    public IReadOnlyList<TrackFault> Faults => _faults;

    /// <summary>The positions without those that cannot be right; all of them where that would leave no way.</summary>
    public IReadOnlyList<TrackPoint> Believed { get; }

    /// <summary>The other readings.</summary>
    public IReadOnlyList<IReadOnlyList<TrackPoint>> Others => _others;

    private void FindFaults(bool[] isNull, bool[] isLost)
    {
        for (var i = 1; i < _points.Count; i++)
        {
            var (from, to) = (_points[i - 1], _points[i]);
            var distance = TrackPiece.Distance(from, to);
            var time = to.Time - from.Time;
            var knots = time is { } known ? TrackSpeed.Knots(distance, known) : double.NaN;
            if (time < TimeSpan.Zero)
            {
                _faults.Add(new(TrackFaultKind.Backwards, from, to, double.NaN));
            }

            if (isNull[i] || (i == 1 && isNull[0]))
            {
                _faults.Add(new(TrackFaultKind.Null, from, to, knots));
            }
            else if (isLost[i] && !isLost[i - 1])
            {
                _faults.Add(new(TrackFaultKind.TooFast, from, to, KnotsThrough(i)));
            }
            else if (IsTooFast(from, to) && !isNull[i - 1])
            {
                _faults.Add(new(TrackFaultKind.TooFast, from, to, knots));
            }
        }
    }

    private bool IsTooFast(TrackPoint from, TrackPoint to) =>
        to.Time - from.Time is { } time && TrackSpeed.IsTooFast(TrackPiece.Distance(from, to), time, _rounding);

    private bool[] NullPositions()
    {
        var isNull = new bool[_points.Count];
        for (var i = 0; i < _points.Count; i++)
        {
            isNull[i] = IsNearNull(_points[i]) && IsFarOff(i);
        }

        return isNull;
    }

    // Positions without a time between two that have one, if nobody could have flown by way of them meanwhile.
    private bool[] UnreachableWithoutTime()
    {
        var isLost = new bool[_points.Count];
        for (var i = 1; i < _points.Count; i++)
        {
            var (start, end) = RunWithoutTime(i);
            if (start == i && end < _points.Count
                && TrackSpeed.IsTooFast(Through(start, end), TimeBetween(start, end), _rounding))
            {
                Array.Fill(isLost, true, start, end - start);
            }
        }

        return isLost;
    }

    // The positions without a time around one: from the first to beyond the last; empty where there are none.
    private (int Start, int End) RunWithoutTime(int index)
    {
        var (start, end) = (index, index);
        while (start > 1 && _points[start - 1].Time is null && _points[index].Time is null)
        {
            start--;
        }

        while (end < _points.Count && _points[end].Time is null)
        {
            end++;
        }

        return end > index && _points[start - 1].Time is not null ? (start, end) : (-1, end);
    }

    private Length Through(int start, int end) => Enumerable.Range(start, end - start + 1)
        .Aggregate(Length.Zero, (sum, i) => sum + TrackPiece.Distance(_points[i - 1], _points[i]));

    private TimeSpan TimeBetween(int start, int end) => _points[end].Time!.Value - _points[start - 1].Time!.Value;

    private double KnotsThrough(int start)
    {
        var end = RunWithoutTime(start).End;
        return TrackSpeed.Knots(Through(start, end), TimeBetween(start, end));
    }

    // Some receivers write a little beside it.
    private static bool IsNearNull(TrackPoint point) =>
        Math.Abs(point.Position.Latitude) < NearDegrees && Math.Abs(point.Position.Longitude) < NearDegrees;

    private bool IsFarOff(int index)
    {
        // Several of them in a row have one neighbour before and one after.
        var before = index - 1;
        while (before >= 0 && IsNearNull(_points[before]))
        {
            before--;
        }

        var after = index + 1;
        while (after < _points.Count && IsNearNull(_points[after]))
        {
            after++;
        }

        if (before >= 0 && after < _points.Count)
        {
            var direct = TrackPiece.Distance(_points[before], _points[after]);
            var over = TrackPiece.Distance(_points[before], _points[index])
                + TrackPiece.Distance(_points[index], _points[after]);
            return over - direct > LittleDetour && over - direct > direct;
        }

        var isAlone = before < 0 && after >= _points.Count;
        return !isAlone && IsFarFromTheRest(index, before < 0 ? after : before);
    }

    private bool IsFarFromTheRest(int index, int neighbour)
    {
        var off = TrackPiece.Distance(_points[index], _points[neighbour]);
        var usual = _points.Zip(_points.Skip(1), TrackPiece.Distance)
            .Where(leg => leg > Length.Zero).Order().ToList();
        return off > Far && usual.Count > 2 && off.Metres > UsualLegs * usual[usual.Count / 2].Metres;
    }

    // The longest run of positions that follow each other at an aircraft's speed, and before and after it whatever can
    // be reached from there; null where that is no way.
    private List<TrackPoint>? Credible(IReadOnlyList<TrackPoint> points, bool[] isNull)
    {
        var left = points.Where((_, i) => !isNull[i]).ToList();
        var (start, length) = LongestRun(left);
        var credible = left.GetRange(start, length);
        for (var i = start + length; i < left.Count; i++)
        {
            if (!IsTooFast(credible[^1], left[i]))
            {
                credible.Add(left[i]);
            }
        }

        var earlier = new List<TrackPoint>();
        for (var i = start - 1; i >= 0; i--)
        {
            if (!IsTooFast(left[i], earlier.Count > 0 ? earlier[^1] : credible[0]))
            {
                earlier.Add(left[i]);
            }
        }

        earlier.Reverse();
        credible.InsertRange(0, earlier);
        return credible.Count > 1 ? credible : null;
    }

    private (int Start, int Length) LongestRun(List<TrackPoint> points)
    {
        var (best, bestLength, start) = (0, 0, 0);
        for (var i = 0; i < points.Count; i++)
        {
            if (i > 0 && IsTooFast(points[i - 1], points[i]))
            {
                start = i;
            }

            if (i + 1 - start > bestLength)
            {
                (best, bestLength) = (start, i + 1 - start);
            }
        }

        return (best, bestLength);
    }
}
