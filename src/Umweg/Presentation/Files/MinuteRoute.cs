using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>Puts a way into whole minutes, so that it enters nothing that it may not cross.</summary>
/// <remarks>
/// <para>Whole minutes lie up to 1.85 km apart and cannot follow a coast. So the way is found anew among them: of the
/// positions within some kilometres of its bends, and of places on its straight stretches, the shortest chain is taken
/// whose legs keep off everything barred, or one longer by 0.05 % at most. A*, with
/// legs looked at only when the search comes to them; what is left to
/// fly is estimated by the way itself, which is shorter than any other.</para>
/// <para>Where the search comes to an end the surroundings grow. First rhumb lines between positions are permitted as
/// well, then great circles alone.</para>
/// </remarks>
internal sealed class MinuteRoute
{
    private const double MarginMetres = 5;
    private const int MostLegs = 20_000;
    private const int MostLayersAhead = 16;

    // What is left to fly counts for a little more than it is. Whole minutes lengthen a way by less than this for each
    // kilometre, and without it every position near the way would be looked at before the search went on.
    private const double Greed = 1.0005;

    private static readonly Length Farthest = Length.FromNauticalMiles(200);
    private static readonly double LayerRadians = 60 * 1852 / Wgs84.PolarRadiusMetres;

    private static readonly double SameRadians = 900 / Wgs84.PolarRadiusMetres;

    // How far around bends and around places of straight stretches positions are looked for at first, and how far at
    // most.
    private const double BendMetres = 2_600;
    private const double StraightMetres = 1_500;
    private const double MostMetres = 20_000;
    private const double Wider = 1.8;

    // Where the search comes no farther, it is the places from a few behind to some ahead that need more room.
    private const int LayersBehind = 3;
    private const int LayersAhead = 6;

    private readonly WayAirspace _airspace;
    private readonly List<Layer> _layers;
    private readonly double[] _left;

    /// <summary>A way.</summary>
    public MinuteRoute(WayAirspace airspace, Route route)
    {
        _airspace = airspace;
        _layers = LayOut(route.Waypoints);
        _left = new double[_layers.Count];
        for (var i = _layers.Count - 2; i >= 0; i--)
        {
            _left[i] = _left[i + 1] + Arc.Angle(_layers[i].Place, _layers[i + 1].Place);
        }
    }

    /// <summary>Where whole minutes left no room, once <see cref="Find"/> has found none.</summary>
    public SpherePoint Obstacle { get; private set; }

    /// <summary>The points between a way's ends; each end, too, that <paramref name="withStart"/> and
    /// <paramref name="withEnd"/> ask for. Null where there is no room.</summary>
    public IReadOnlyList<MinutePoint>? Find(bool withStart, bool withEnd)
    {
        foreach (var lines in new[] { ReaderLines.Maps, ReaderLines.GreatCircles })
        {
            var radii = _layers.Select(layer => layer.IsBend ? BendMetres : StraightMetres).ToArray();
            do
            {
                if (Search(withStart, withEnd, radii, lines, out var farthest) is { } found)
                {
                    return found;
                }

                Obstacle = _layers[Math.Min(farthest + 1, _layers.Count - 1)].Place;
                for (var i = Math.Max(0, farthest - LayersBehind);
                    i <= Math.Min(farthest + LayersAhead, _layers.Count - 1);
                    i++)
                {
                    radii[i] *= Wider;
                }
            }
            while (radii.Max() <= MostMetres);
        }

        return null;
    }

    // The places of the way that positions are looked for around: bends, unless they are as near to the last place as
    // half a minute, and places on straight stretches.
    private static List<Layer> LayOut(IReadOnlyList<SpherePoint> waypoints)
    {
        List<Layer> layers = [new(waypoints[0], IsBend: true)];
        for (var i = 1; i < waypoints.Count; i++)
        {
            SpherePoint from = layers[^1].Place, to = waypoints[i];
            var angle = Arc.Angle(from, to);
            if (angle < SameRadians && i < waypoints.Count - 1)
            {
                continue;
            }

            var pieces = (int)Math.Ceiling(Math.Max(1, angle / LayerRadians));
            for (var k = 1; k < pieces; k++)
            {
                layers.Add(new(Arc.Interpolate(from, to, (double)k / pieces), IsBend: false));
            }

            layers.Add(new(to, IsBend: true));
        }

        return layers;
    }

    private List<MinutePoint>? Search(
        bool withStart, bool withEnd, double[] radii, ReaderLines lines, out int farthest)
    {
        var (nodes, ofLayer) = Nodes(withStart, withEnd, radii);
        var open = new PriorityQueue<(int Node, int From, bool IsKnown), double>();
        var flown = new double[nodes.Count];
        var before = new int[nodes.Count];
        var isSettled = new bool[nodes.Count];
        farthest = 0;
        var legs = 0;
        foreach (var start in ofLayer[0])
        {
            open.Enqueue((start, -1, true), Arc.Angle(nodes[start].Point, _layers[0].Place) + _left[0]);
        }

        while (open.TryDequeue(out var next, out var total))
        {
            var node = nodes[next.Node];
            if (isSettled[next.Node])
            {
                continue;
            }

            if (!next.IsKnown)
            {
                if (++legs > MostLegs)
                {
                    break;
                }

                if (IsPermitted(nodes[next.From], node, lines))
                {
                    open.Enqueue(next with { IsKnown = true }, total);
                }

                continue;
            }

            isSettled[next.Node] = true;
            before[next.Node] = next.From;
            flown[next.Node] = next.From < 0
                ? Arc.Angle(node.Point, _layers[0].Place)
                : flown[next.From] + Arc.Angle(nodes[next.From].Point, node.Point);
            farthest = Math.Max(farthest, node.Layer);
            if (node.Layer == _layers.Count - 1)
            {
                return Chain(nodes, before, next.Node);
            }

            Spread(next.Node, nodes, ofLayer, isSettled, flown, open);
        }

        return null;
    }

    private void Spread(
        int from,
        List<Node> nodes,
        List<int>[] ofLayer,
        bool[] isSettled,
        double[] flown,
        PriorityQueue<(int Node, int From, bool IsKnown), double> open)
    {
        var here = nodes[from];
        for (var layer = here.Layer; layer <= here.Layer + MostLayersAhead && layer < _layers.Count; layer++)
        {
            if (_left[here.Layer] - _left[layer] > 1.05 * Farthest.Metres / Wgs84.PolarRadiusMetres)
            {
                break;
            }

            foreach (var to in ofLayer[layer])
            {
                if (isSettled[to] || to == from)
                {
                    continue;
                }

                var leg = Arc.Angle(here.Point, nodes[to].Point);
                if (leg * Wgs84.EquatorialRadiusMetres < Farthest.Metres)
                {
                    open.Enqueue((to, from, false), flown[from] + leg + (Greed * nodes[to].Left));
                }
            }
        }
    }

    private bool IsPermitted(Node from, Node to, ReaderLines lines)
    {
        var leg = new Leg(from.Point, to.Point, from.Written is null, to.Written is null);
        return _airspace.Permits(leg, lines, MarginMetres) && _airspace.Entered(leg.From, leg.To) is null;
    }

    private static List<MinutePoint> Chain(List<Node> nodes, int[] before, int last)
    {
        var points = new List<MinutePoint>();
        for (var node = last; node >= 0; node = before[node])
        {
            if (nodes[node].Written is { } written)
            {
                points.Add(written);
            }
        }

        points.Reverse();
        return points;
    }

    // A position counts to the first of the places that it is near.
    private (List<Node> Nodes, List<int>[] OfLayer) Nodes(bool withStart, bool withEnd, double[] radii)
    {
        var nodes = new List<Node>();
        var ofLayer = new List<int>[_layers.Count];
        var known = new HashSet<MinutePoint>();
        for (var i = 0; i < _layers.Count; i++)
        {
            ofLayer[i] = [];
            var place = _layers[i].Place;
            var isStart = i == 0;
            var isEnd = i == _layers.Count - 1;
            if ((isStart && !withStart) || (isEnd && !withEnd))
            {
                Add(i, new(place, null, i, _left[i]));
                continue;
            }

            foreach (var written in MinutePoint.Around(place, radii[i] / Wgs84.PolarRadiusMetres))
            {
                var point = written.Point;
                var away = Arc.Angle(place, point);
                var mayStay = isStart || isEnd
                    ? _airspace.CellsAt(point).IsSubsetOf(_airspace.CellsAt(place)) && !_airspace.IsBarred(point)
                    : !_airspace.IsBarred(point);
                if (mayStay && known.Add(written))
                {
                    Add(i, new(point, written, i, isEnd ? away : Math.Max(0, _left[i] - away)));
                }
            }
        }

        return (nodes, ofLayer);

        void Add(int layer, Node node)
        {
            ofLayer[layer].Add(nodes.Count);
            nodes.Add(node);
        }
    }

    private readonly record struct Layer(SpherePoint Place, bool IsBend);

    /// <summary>A position that the way may pass.</summary>
    /// <param name="Point">Where it is.</param>
    /// <param name="Written">As it is written; null for an aerodrome, which is named.</param>
    /// <param name="Layer">Which place of the way it is near.</param>
    /// <param name="Left">What is left to fly from here, at least.</param>
    private readonly record struct Node(SpherePoint Point, MinutePoint? Written, int Layer, double Left);
}
