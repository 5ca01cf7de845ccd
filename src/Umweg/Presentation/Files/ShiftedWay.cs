using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>A way whose bends, which lie on corners of what it may not cross, are moved off them into the open.
/// </summary>
/// <remarks>
/// <para>A bend moves to the outer side of its turn, so far that both legs pass its corner at the distance asked for.
/// A corner that a leg merely passes, or comes too near to once bends have moved, becomes a stop of its own, beside it;
/// one beside a bend moves that bend farther. This is repeated until every leg has its margin.</para>
/// </remarks>
internal sealed class ShiftedWay
{
    private const int MaxRounds = 40;
    private const double MostTurnFactor = 3;
    private const double Farther = 1.6;
    private const double MostFarther = 20;

    // Two corners as near as this, 1 mm, are one.
    private const double SameRadians = 1e-3 / Wgs84.PolarRadiusMetres;

    private readonly WayAirspace _airspace;
    private readonly IReadOnlyList<SpherePoint> _waypoints;
    private readonly PositionForm _form;
    private readonly double _offset;
    private readonly double _marginMetres;
    private readonly List<Stop> _stops = [];

    /// <summary>A way that is to be moved.</summary>
    /// <param name="airspace">Where the line may lie.</param>
    /// <param name="waypoints">Departure, bends, arrival.</param>
    /// <param name="form">How positions are written.</param>
    /// <param name="offsetMetres">How far off its corner a bend is moved.</param>
    /// <param name="marginMetres">How far a leg keeps off everything, less than the offset.</param>
    public ShiftedWay(
        WayAirspace airspace,
        IReadOnlyList<SpherePoint> waypoints,
        PositionForm form,
        double offsetMetres,
        double marginMetres)
    {
        (_airspace, _waypoints, _form) = (airspace, waypoints, form);
        (_offset, _marginMetres) = (offsetMetres / Wgs84.PolarRadiusMetres, marginMetres);
        for (var i = 0; i < waypoints.Count; i++)
        {
            _stops.Add(new(waypoints[i], i, i == 0 || i == waypoints.Count - 1 ? default : Outwards(i)));
        }
    }

    /// <summary>Where there was no room, once <see cref="Find"/> has found none.</summary>
    public SpherePoint Obstacle { get; private set; }

    /// <summary>The stops as readers find them, each leg with a margin beside its arc; null where there is no room.
    /// </summary>
    public IReadOnlyList<SpherePoint>? Find()
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var points = _stops.ConvertAll(stop => _form.AsRead(stop.Moved(_offset)));
            var faults = new List<int>();
            for (var i = 0; i + 1 < points.Count; i++)
            {
                if (!_airspace.Permits(LegAt(points, i), ReaderLines.Arc, _marginMetres))
                {
                    faults.Add(i);
                }
            }

            if (faults.Count == 0)
            {
                return points;
            }

            Obstacle = points[faults[0]];

            // From the last one, so that what is inserted does not move those before it.
            var isChanged = false;
            for (var i = faults.Count - 1; i >= 0; i--)
            {
                isChanged |= Mend(faults[i], LegAt(points, faults[i]));
            }

            if (!isChanged)
            {
                return null;
            }
        }

        return null;
    }

    private static Leg LegAt(List<SpherePoint> points, int i) =>
        new(points[i], points[i + 1], i == 0, i == points.Count - 2);

    // The corners that stand in a leg's way become stops, or move the stops beside them.
    private bool Mend(int index, Leg leg)
    {
        var (before, after) = (_stops[index], _stops[index + 1]);
        var angle = Arc.Angle(before.Corner, after.Corner);
        var inserted = new List<(double Along, Stop Stop)>();
        bool isBeforeMoved = false, isAfterMoved = false;
        foreach (var corner in _airspace.CornersBeside(leg, _marginMetres))
        {
            var along = AlongOf(before.Corner, after.Corner, corner, out var beside);
            if (along <= 2 * _offset)
            {
                isBeforeMoved = true;
            }
            else if (along >= angle - (2 * _offset))
            {
                isAfterMoved = true;
            }
            else if (beside < 8 * _offset && inserted.TrueForAll(each =>
                Arc.Angle(each.Stop.Corner, corner) > SameRadians))
            {
                inserted.Add((along, new(corner, before.Leg, Aside(before.Leg, corner))));
            }
        }

        inserted.Sort((a, b) => a.Along.CompareTo(b.Along));
        _stops.InsertRange(index + 1, inserted.Select(each => each.Stop));
        return inserted.Count > 0
            | (isBeforeMoved && MoveFarther(index))
            | (isAfterMoved && MoveFarther(index + inserted.Count + 1));
    }

    private bool MoveFarther(int index)
    {
        var stop = _stops[index];
        if (stop.Outwards == default || stop.Factor > MostFarther)
        {
            return false;
        }

        _stops[index] = stop with { Factor = stop.Factor * Farther };
        return true;
    }

    private static double AlongOf(SpherePoint from, SpherePoint to, SpherePoint point, out double beside)
    {
        var pole = Arc.Pole(from, to);
        var height = pole.Dot(point);
        beside = Math.Abs(height);
        var foot = SpherePoint.FromVector(
            point.X - (height * pole.X), point.Y - (height * pole.Y), point.Z - (height * pole.Z));
        return Arc.IsBefore(from, to, from, foot) ? Arc.Angle(from, foot) : 0;
    }

    // To the outer side of the turn; the two poles point to the left of the legs. Straight on there is nothing to keep
    // off: it is a stop on a leg of a half circle.
    private Direction Outwards(int i)
    {
        SpherePoint before = _waypoints[i - 1], here = _waypoints[i], after = _waypoints[i + 1];
        var side = Predicates.SideOf(before, here, after);
        if (side == Side.On)
        {
            return default;
        }

        var sign = side == Side.Left ? -1 : 1;
        SpherePoint incoming = Arc.Pole(before, here), outgoing = Arc.Pole(here, after);
        double x = incoming.X + outgoing.X, y = incoming.Y + outgoing.Y, z = incoming.Z + outgoing.Z;
        var length = Math.Sqrt((x * x) + (y * y) + (z * z));
        if (length < 2 / MostTurnFactor)
        {
            // The way all but turns back: on, past the corner.
            var ahead = Direction.Along(before, here);
            return new(ahead.X * MostTurnFactor, ahead.Y * MostTurnFactor, ahead.Z * MostTurnFactor);
        }

        var scale = sign * 2 / (length * length);
        return new(x * scale, y * scale, z * scale);
    }

    // Away from the side that the corner's closed territory lies on.
    private Direction Aside(int leg, SpherePoint corner)
    {
        SpherePoint from = _waypoints[leg], to = _waypoints[leg + 1];
        var pole = Arc.Pole(from, to);
        var side = Predicates.SideOf(from, to, corner);
        var height = pole.Dot(corner);
        if (side == Side.On || Math.Abs(height) < SameRadians)
        {
            var left = new Direction(pole.X, pole.Y, pole.Z).From(corner, _offset / 2);
            side = _airspace.IsBarred(left) ? Side.Left : Side.Right;
        }

        var sign = side == Side.Left ? -1 : 1;
        return new(pole.X * sign, pole.Y * sign, pole.Z * sign);
    }

    /// <summary>A place that the way passes.</summary>
    /// <param name="Corner">The corner.</param>
    /// <param name="Leg">Which leg of the way begins there, or has it.</param>
    /// <param name="Outwards">Where to move it, times the offset; nothing: it stays.</param>
    private sealed record Stop(SpherePoint Corner, int Leg, Direction Outwards)
    {
        public double Factor { get; init; } = 1;

        public SpherePoint Moved(double offset) =>
            Outwards == default ? Corner : Outwards.From(Corner, offset * Factor);
    }

    private readonly record struct Direction(double X, double Y, double Z)
    {
        public static Direction Along(SpherePoint from, SpherePoint to)
        {
            // Across the leg's pole from the place itself: on along the leg.
            var pole = Arc.Pole(from, to);
            return new(
                (pole.Y * to.Z) - (pole.Z * to.Y),
                (pole.Z * to.X) - (pole.X * to.Z),
                (pole.X * to.Y) - (pole.Y * to.X));
        }

        public SpherePoint From(SpherePoint point, double radians) => SpherePoint.FromVector(
            point.X + (radians * X), point.Y + (radians * Y), point.Z + (radians * Z));
    }
}
