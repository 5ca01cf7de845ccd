namespace Umweg.Presentation.Map;

/// <summary>Draws the ways and finds room for what is said of them.</summary>
internal sealed class MapWays
{
    private const double LabelSize = 12;
    private const double PlaceSize = 14;
    private const double DotRoom = 14;

    // A label far from the ends, away from other ways and their labels, close to its own line, where that line is seen.
    private const double Neighbourhood = 26;
    private const double OffMiddle = 150;
    private const double Close = 60;
    private const double Shared = 200;
    private const double Hidden = 400;
    private const double Stacked = 120;
    private const double Alone = 12;

    // Less of a line than this is no line that a reader would give a name to.
    private const int LeastAlone = 6;

    private readonly IReadOnlyList<MapWay> _ways;
    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<PlanePoint>>> _lines;
    private readonly IReadOnlyList<List<PlanePoint>> _spread;
    private readonly WayCompany _company;
    private readonly List<LabelBox> _labels = [];
    private readonly HashSet<int> _told = [];
    private readonly LabelBoard _board;
    private readonly Func<LabelBox, int> _closedIn;

    /// <param name="ways">The ways.</param>
    /// <param name="lines">Brings their lines onto the sheet.</param>
    /// <param name="board">Knows where there is room.</param>
    /// <param name="closedIn">How many squares of a box are closed: what is said of a way had better stand beside them.
    /// </param>
    public MapWays(
        IReadOnlyList<MapWay> ways, MapLines lines, LabelBoard board, Func<LabelBox, int> closedIn)
    {
        _ways = ways;
        _board = board;
        _closedIn = closedIn;
        _lines = [.. ways.Select(way => (IReadOnlyList<IReadOnlyList<PlanePoint>>)
            [.. lines.Line(way.Route.Waypoints)])];
        _spread = [.. _lines.Select(Spread)];
        _company = new(_spread);
        foreach (var piece in _lines.SelectMany(line => line))
        {
            board.AddLine(piece);
        }
    }

    /// <summary>Draws the ways, the best last and so on top.</summary>
    public void Write(SvgWriter svg)
    {
        for (var i = _ways.Count - 1; i >= 0; i--)
        {
            var (colour, dashes) = StyleOf(i);
            var data = SvgWriter.PathData(_lines[i], isClosed: false);
            svg.Path(data, "casing");
            svg.Path(data, "line", Stroke(colour, dashes));
        }
    }

    /// <summary>Colour and dashes of a way, by its place in the list.</summary>
    public static (string Colour, string Dashes) StyleOf(int index) =>
        MapPalette.Ways[index % MapPalette.Ways.Count];

    /// <summary>The attributes of a line of a style.</summary>
    public static (string Name, string Value)[] Stroke(string colour, string dashes) =>
        dashes.Length == 0 ? [("stroke", colour)] : [("stroke", colour), ("stroke-dasharray", dashes)];

    /// <summary>Keeps names off a place's dot; before any is placed.</summary>
    public void TakeDot(PlanePoint dot) => _board.Take(LabelBox.Around(dot.X, dot.Y, DotRoom, DotRoom));

    /// <summary>Names a place beside its dot; nearer sides first.</summary>
    public MapLabel? Name(string name, PlanePoint dot)
    {
        double width = TextMeasure.Width(name, PlaceSize, isBold: true), height = PlaceSize * 1.2;
        double besideX = (width / 2) + 9, aboveY = (height / 2) + 8;
        (double X, double Y)[] places =
        [
            (besideX, 0), (-besideX, 0), (0, -aboveY), (0, aboveY), (besideX, -aboveY), (-besideX, -aboveY),
            (besideX, aboveY), (-besideX, aboveY), (0, -aboveY - height), (0, aboveY + height),
            (besideX, -aboveY - height), (-besideX, -aboveY - height),
        ];
        var boxes = places.Select(each => LabelBox.Around(dot.X + each.X, dot.Y + each.Y, width, height)).ToList();
        var box = boxes.Cast<LabelBox?>().FirstOrDefault(each => _board.IsFree(each!.Value))
            ?? boxes.Cast<LabelBox?>().FirstOrDefault(each => _board.IsFree(each!.Value, mayCoverLines: true));
        return box is { } free ? Taken(new(name, "place", PlaceSize, free)) : null;
    }

    /// <summary>What is said of each way on the map, where it runs alone and has room; the legend says it of all.
    /// </summary>
    public IEnumerable<(MapLabel Label, string Colour)> Labels()
    {
        for (var i = 0; i < _ways.Count; i++)
        {
            if (Label(i) is { } label)
            {
                _told.Add(i);
                yield return (label, StyleOf(i).Colour);
            }
        }
    }

    /// <summary>The numbers of ways that run together, beside their common line.</summary>
    public IEnumerable<MapLabel> Numbers()
    {
        foreach (var (ways, line) in _company.Stretches())
        {
            var text = string.Join(", ", ways.Select(way => _ways[way].Route.Rank));
            if (Beside(line, text, _ => 0) is { } box)
            {
                _told.UnionWith(ways);
                yield return Told(text, box);
            }
        }
    }

    /// <summary>The numbers of ways of which nothing has been said yet, wherever there is room; after the others.
    /// </summary>
    public IEnumerable<MapLabel> Rest()
    {
        for (var i = 0; i < _ways.Count; i++)
        {
            var text = $"{_ways[i].Route.Rank}";
            if (!_told.Contains(i) && Beside(_spread[i], text, point => CompanyCost(i, point)) is { } box)
            {
                yield return Told(text, box);
            }
        }
    }

    // Where ways run together it would be said of one and mean all: there stand their numbers.
    private MapLabel? Label(int index)
    {
        var costs = _spread[index].Select((_, point) => CompanyCost(index, point))
            .Select(cost => cost >= Shared ? double.PositiveInfinity : cost).ToList();
        if (costs.Count(double.IsFinite) < LeastAlone)
        {
            return null;
        }

        string[] texts = [_ways[index].Label, $"{_ways[index].Route.Rank}"];
        foreach (var text in texts)
        {
            if (Beside(_spread[index], text, point => costs[point]) is { } box)
            {
                return Told(text, box);
            }
        }

        return null;
    }

    private MapLabel Told(string text, LabelBox box)
    {
        _labels.Add(box);
        return Taken(new(text, "way", LabelSize, box));
    }

    private double CompanyCost(int index, int point)
    {
        var company = _company.At(index, point);
        return company[0] != index ? Hidden
            : company.Count > 1 ? Shared
            : _company.IsAlone(index, point, Alone) ? 0 : Close;
    }

    // Where words stand best along a line: near its middle, away from other lines, off what is closed, where they cost
    // least.
    private LabelBox? Beside(IReadOnlyList<PlanePoint> line, string text, Func<int, double> costAt)
    {
        double width = TextMeasure.Width(text, LabelSize, isBold: true), height = LabelSize * 1.2;
        LabelBox? best = null;
        var least = double.MaxValue;
        for (var i = 0; i < line.Count; i++)
        {
            if (double.IsInfinity(costAt(i)))
            {
                continue;
            }

            foreach (var (x, y) in Offsets(width, height))
            {
                var box = LabelBox.Around(line[i].X + x, line[i].Y + y, width, height);
                if (!_board.IsFree(box))
                {
                    continue;
                }

                var crowd = _board.LinesIn(LabelBox.Around(
                    line[i].X + x, line[i].Y + y, width + Neighbourhood, height + Neighbourhood));
                var offMiddle = Math.Abs((i / (double)line.Count) - 0.5);
                var near = LabelBox.Around(line[i].X + x, line[i].Y + y, width, 3 * height);
                var stacked = _labels.Exists(near.Overlaps) ? Stacked : 0;
                var cost = crowd + (OffMiddle * offMiddle) + stacked + costAt(i);

                // Counted only where it could matter: most places are no better already.
                cost += cost < least ? _closedIn(box) : 0;
                (best, least) = cost < least ? (box, cost) : (best, least);
            }
        }

        return best;
    }

    private MapLabel Taken(MapLabel label)
    {
        _board.Take(label.Box);
        return label;
    }

    private static (double X, double Y)[] Offsets(double width, double height) =>
    [
        (0, -(height / 2) - 5), (0, (height / 2) + 5), ((width / 2) + 7, 0), (-(width / 2) - 7, 0),
        ((width / 2) + 5, -(height / 2) - 3), (-(width / 2) - 5, -(height / 2) - 3),
        ((width / 2) + 5, (height / 2) + 3), (-(width / 2) - 5, (height / 2) + 3),
    ];

    private static List<PlanePoint> Spread(IReadOnlyList<IReadOnlyList<PlanePoint>> pieces)
    {
        var points = new List<PlanePoint>();
        foreach (var piece in pieces)
        {
            double carried = 0;
            for (var i = 1; i < piece.Count; i++)
            {
                var (a, b) = (piece[i - 1], piece[i]);
                var length = Math.Sqrt(Math.Pow(b.X - a.X, 2) + Math.Pow(b.Y - a.Y, 2));
                for (var at = WayCompany.Step - carried; at < length; at += WayCompany.Step)
                {
                    points.Add(new(a.X + ((b.X - a.X) * at / length), a.Y + ((b.Y - a.Y) * at / length)));
                }

                carried = (carried + length) % WayCompany.Step;
            }
        }

        return points;
    }
}
