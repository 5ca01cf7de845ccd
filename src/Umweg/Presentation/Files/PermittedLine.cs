using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Presentation.Files;

/// <summary>Puts a way into the positions of a format so that nothing that its readers draw or fly between them enters
/// what the way may not cross.</summary>
/// <remarks>
/// <para>Bends, which lie on corners of closed territory, are moved outwards by a few metres, less where there is less
/// room; positions are rounded as the format rounds them; further positions are put in where a reader's line would
/// leave the open. What comes out was walked as it is read: its arcs exactly, the regions between readers' lines with a
/// margin.</para>
/// <para>States that the way does not cross are kept out of as closed ones are.</para>
/// </remarks>
internal sealed class PermittedLine
{
    private const int MostHalvings = 14;

    // Below the metre that an audit counts as beside a border.
    private const double InvisibleMetres = 0.5;

    // Far above what a file rounds away and an independent reader computes, far below the accuracy of borders (3 m).
    private static readonly double[] OffsetsMetres = [3, 1, 0.3, 0.1];

    private readonly WayAirspace _airspace;
    private readonly Route _route;

    /// <summary>The line of one way of an answer.</summary>
    public PermittedLine(RouteSearch search, AnswerContext context, Route route)
    {
        _airspace = new(search, context.Stance, route);
        _route = route;
    }

    /// <summary>Where there was no room, once one of the methods has found none.</summary>
    public SpherePoint Obstacle { get; private set; }

    /// <summary>What is not to be crossed there: a territory, or the rule of a polygon; null where it cannot be told.
    /// </summary>
    public string? ObstacleName => _airspace.Nearest(Obstacle);

    /// <summary>Positions none of which is farther from the next than 200 NM, for readers that fly great circles; null
    /// where the form leaves no room.</summary>
    public IReadOnlyList<SpherePoint>? ForPlans(PositionForm form) => Find(form, Divided);

    /// <summary>Positions in whole minutes between the ends, none farther from the next than 200 NM; each end, too,
    /// that <paramref name="withStart"/> and <paramref name="withEnd"/> ask for. Null where there is no room.</summary>
    public IReadOnlyList<MinutePoint>? ForMinutes(bool withStart, bool withEnd)
    {
        var minutes = new MinuteRoute(_airspace, _route);
        var found = minutes.Find(withStart, withEnd);
        Obstacle = minutes.Obstacle;
        return found;
    }

    /// <summary>Lines to draw, for readers that draw straight lines on a map or great circles; null where there is no
    /// room.</summary>
    public MapLine? ForMaps() => Find(PositionForm.NineDecimals, Drawn);

    /// <summary>The line of the proved way itself, its bends on the corners that they lie on: denser where straight
    /// pieces on a map would enter what the way may not cross by half a metre or more.</summary>
    public MapLine AsProved() => MapLine.Of(_route.Waypoints, (a, b) =>
        LineBand.WidestMetres(new(a, b), ReaderLines.Maps) <= InvisibleMetres
        || _airspace.Permits(new(a, b, IsStartFixed: true, IsEndFixed: true), ReaderLines.Maps, marginMetres: 0));

    private T? Find<T>(PositionForm form, Func<IReadOnlyList<SpherePoint>, PositionForm, double, T?> divide)
        where T : class
    {
        foreach (var offset in OffsetsMetres)
        {
            var margin = Math.Max(offset / 4, 1.5 * form.ErrorMetres);
            if (margin >= offset)
            {
                break;
            }

            var shifted = new ShiftedWay(_airspace, _route.Waypoints, form, offset, margin);
            if (shifted.Find() is not { } stops)
            {
                Obstacle = shifted.Obstacle;
            }
            else if (divide(stops, form, margin) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private List<SpherePoint>? Divided(IReadOnlyList<SpherePoint> stops, PositionForm form, double margin)
    {
        var points = new List<SpherePoint> { stops[0] };
        for (var i = 1; i < stops.Count; i++)
        {
            var last = i == stops.Count - 1;
            var pieces = PlanPoint.Divided([stops[i - 1], stops[i]]).ConvertAll(form.AsRead);
            for (var k = 1; k < pieces.Count; k++)
            {
                var leg = new Leg(pieces[k - 1], pieces[k], i == 1 && k == 1, last && k == pieces.Count - 1);
                if (!Divide(leg, form, margin, MostHalvings, points))
                {
                    return null;
                }
            }
        }

        return IsPermitted(points) ? points : null;
    }

    private bool Divide(Leg leg, PositionForm form, double margin, int halvings, List<SpherePoint> points)
    {
        if (_airspace.Permits(leg, ReaderLines.GreatCircles, margin / 2))
        {
            points.Add(leg.To);
            return true;
        }

        if (halvings == 0)
        {
            Obstacle = leg.From;
            return false;
        }

        var middle = form.AsRead(Arc.Interpolate(leg.From, leg.To, 0.5));
        return Divide(leg with { To = middle, IsEndFixed = false }, form, margin, halvings - 1, points)
            && Divide(leg with { From = middle, IsStartFixed = false }, form, margin, halvings - 1, points);
    }

    private MapLine? Drawn(IReadOnlyList<SpherePoint> stops, PositionForm form, double margin)
    {
        var line = MapLine.Of(stops, (a, b) => _airspace.Permits(
            new(a, b, a == stops[0], b == stops[^1]), ReaderLines.Maps, margin / 2));
        for (var part = 0; part < line.Parts.Count; part++)
        {
            var points = line.Parts[part].Select(position => Wgs84.ToSphere(form.AsRead(position))).ToList();
            for (var i = 1; i < points.Count; i++)
            {
                var leg = new Leg(
                    points[i - 1],
                    points[i],
                    part == 0 && i == 1,
                    part == line.Parts.Count - 1 && i == points.Count - 1);
                if (!_airspace.Permits(leg, ReaderLines.Maps, margin / 4))
                {
                    Obstacle = leg.From;
                    return null;
                }
            }

            if (!IsPermitted(points))
            {
                return null;
            }
        }

        return line;
    }

    private bool IsPermitted(IReadOnlyList<SpherePoint> points) =>
        points.Zip(points.Skip(1)).All(leg => _airspace.Entered(leg.First, leg.Second) is null);
}
