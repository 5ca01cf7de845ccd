using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>Draws tracks over the ways, piece by piece, and finds room for what is said of them.</summary>
internal sealed class MapTracks
{
    private const string TickKey = "tick";
    private const string EndsKey = "ends";
    private const double LabelSize = 11;
    private const double PlaceSize = 14;
    private const double TickLength = 9;
    private const double MarkSize = 5;

    // So far along a piece its label may stand from its beginning, in units; beyond, it would be taken for another's.
    private const double Farthest = 130;

    // Of more tracks lines are thinner, so that they can be told apart where they run together.
    private const int Many = 12;
    private const double ScaleOfMany = 0.6;

    private readonly IReadOnlyList<MapTrack> _tracks;
    private readonly IReadOnlyList<(MapPiece Piece, IReadOnlyList<IReadOnlyList<PlanePoint>> Lines)> _pieces;
    private readonly MapFrame _frame;
    private readonly LabelBoard _board;
    private readonly double _scale;
    private readonly List<(string Territory, LabelBox Box)> _named = [];

    /// <param name="tracks">The tracks.</param>
    /// <param name="frame">What of the Earth the map shows.</param>
    /// <param name="lines">Brings lines onto the sheet.</param>
    /// <param name="board">Knows where there is room.</param>
    public MapTracks(IReadOnlyList<MapTrack> tracks, MapFrame frame, MapLines lines, LabelBoard board)
    {
        (_tracks, _frame, _board) = (tracks, frame, board);
        _scale = tracks.Count > Many ? ScaleOfMany : 1;
        _pieces = [.. tracks.SelectMany(track => track.Pieces).Select(piece => (
            piece,
            (IReadOnlyList<IReadOnlyList<PlanePoint>>)[.. lines.Line(Simplified(piece.Line, lines.Tolerance))]))];
        foreach (var line in _pieces.SelectMany(each => each.Lines))
        {
            board.AddLine(line);
        }
    }

    /// <summary>What of tracks has to be explained, each the end of a key of the texts: the styles in their order, then
    /// the marks.</summary>
    public static IReadOnlyList<string> Keys(IReadOnlyList<MapTrack> tracks)
    {
        var pieces = tracks.SelectMany(track => track.Pieces).ToList();
        return
        [
            .. TrackStyles.All.Where(style => pieces.Exists(piece => piece.Style == style)),
            .. pieces.Exists(piece => piece.HasTick) ? [TickKey] : Array.Empty<string>(),
            .. tracks.Count > 0 ? [EndsKey] : Array.Empty<string>(),
        ];
    }

    /// <summary>Draws a sample of what a key explains.</summary>
    public static void WriteKey(SvgWriter svg, string key, PlanePoint from, double width)
    {
        var middle = from.X + (width / 2);
        switch (key)
        {
            case TickKey:
                TrackStyles.Draw(
                    svg, TrackStyles.Open, SvgWriter.PathData([[from, new(from.X + width, from.Y)]], false), 1);
                DrawTick(svg, [new(middle, from.Y - 6), new(middle, from.Y + 6)]);
                break;
            case EndsKey:
                Mark(svg, new(from.X + 6, from.Y), isBegin: true, MarkSize);
                Mark(svg, new(from.X + width - 6, from.Y), isBegin: false, MarkSize);
                break;
            default:
                TrackStyles.Sample(svg, key, from, width);
                break;
        }
    }

    /// <summary>Draws the tracks with the marks at their ends and where pieces begin.</summary>
    public void Write(SvgWriter svg)
    {
        TrackStyles.DrawCasing(svg, Data(_pieces), _scale);
        foreach (var style in TrackStyles.All.Reverse())
        {
            foreach (var isSecondTone in new[] { false, true })
            {
                var data = Data(_pieces.Where(
                    each => each.Piece.Style == style && each.Piece.IsSecondTone == isSecondTone));
                if (data.Length > 0)
                {
                    TrackStyles.Draw(svg, style, data, _scale, isSecondTone);
                }
            }
        }

        foreach (var (piece, lines) in _pieces.Where(each => each.Piece.HasTick))
        {
            if (Tick(piece, lines) is { } tick)
            {
                DrawTick(svg, tick);
            }
        }

        foreach (var track in _tracks)
        {
            WriteMark(svg, track.Pieces[^1].Line[^1], isBegin: false);
            WriteMark(svg, track.Pieces[0].Line[0], isBegin: true);
        }
    }

    /// <summary>What is said of the tracks on the map, where it has room.</summary>
    public IEnumerable<(MapLabel Label, string Colour)> Labels()
    {
        foreach (var track in _tracks)
        {
            foreach (var (text, at) in new[]
            {
                (track.Begin, track.Pieces[0].Line[0]), (track.End, track.Pieces[^1].Line[^1]),
            })
            {
                if (Beside(text, at) is { } label)
                {
                    yield return (label, MapPalette.Ink);
                }
            }
        }

        foreach (var (piece, lines) in _pieces.OrderByDescending(each => each.Piece.Importance))
        {
            if (Label(piece, lines) is { } label)
            {
                yield return (label, TrackStyles.ColourOf(piece.Style));
            }
        }
    }

    /// <summary>Whether a territory's name stands beside a track, and so near a place that it need not stand there as
    /// well.</summary>
    public bool Names(string territory, LabelBox box)
    {
        const double Near = 60;
        var around = new LabelBox(
            box.Left - Near, box.Top - Near, box.Width + (2 * Near), box.Height + (2 * Near));
        return _named.Exists(each => each.Territory == territory && each.Box.Overlaps(around));
    }

    // Two marks, told apart by their shape: a ring where a track begins, a square where it ends.
    private void WriteMark(SvgWriter svg, SpherePoint point, bool isBegin)
    {
        if (!_frame.IsVisible(point))
        {
            return;
        }

        Mark(svg, _frame.ToSheet(point), isBegin, MarkSize * _scale);
    }

    /// <summary>Draws the mark of a beginning or of an end.</summary>
    public static void Mark(SvgWriter svg, PlanePoint at, bool isBegin, double size)
    {
        if (isBegin)
        {
            svg.Element(
                "circle", ("class", "begin"), ("cx", SvgWriter.Number(at.X)), ("cy", SvgWriter.Number(at.Y)),
                ("r", SvgWriter.Number(size)));
        }
        else
        {
            svg.Element(
                "rect", ("class", "end"), ("x", SvgWriter.Number(at.X - size)), ("y", SvgWriter.Number(at.Y - size)),
                ("width", SvgWriter.Number(2 * size)), ("height", SvgWriter.Number(2 * size)));
        }
    }

    private static void DrawTick(SvgWriter svg, IReadOnlyList<PlanePoint> tick)
    {
        var data = SvgWriter.PathData([tick], isClosed: false);
        svg.Path(data, "tick-casing");
        svg.Path(data, "tick");
    }

    private static string Data(
        IEnumerable<(MapPiece Piece, IReadOnlyList<IReadOnlyList<PlanePoint>> Lines)> pieces) =>
        SvgWriter.PathData(pieces.SelectMany(each => each.Lines), isClosed: false);

    // Across the line where the piece begins, if that is on the sheet.
    private PlanePoint[]? Tick(MapPiece piece, IReadOnlyList<IReadOnlyList<PlanePoint>> lines)
    {
        if (!_frame.IsVisible(piece.Line[0]) || lines.Count == 0)
        {
            return null;
        }

        var at = _frame.ToSheet(piece.Line[0]);
        var next = lines[0].FirstOrDefault(point => Distance(point, at) > 1, lines[0][^1]);
        var length = Distance(next, at);
        if (length == 0)
        {
            return null;
        }

        double x = -(next.Y - at.Y) / length * TickLength, y = (next.X - at.X) / length * TickLength;
        return [new(at.X - x, at.Y - y), new(at.X + x, at.Y + y)];
    }

    private MapLabel? Label(MapPiece piece, IReadOnlyList<IReadOnlyList<PlanePoint>> lines)
    {
        if (piece.Labels.Count == 0 || lines.Count == 0)
        {
            return null;
        }

        var points = Along(lines[0]).Take((int)(Farthest / WayCompany.Step) + 1).ToList();
        foreach (var text in piece.Labels)
        {
            if (Beside(points, text, LabelSize, offset: 9) is { } box)
            {
                if (piece.Territory is { } territory)
                {
                    _named.Add((territory, box));
                }

                return Taken(new(text, "entry", LabelSize, box));
            }
        }

        return null;
    }

    private MapLabel? Beside(string text, SpherePoint point) =>
        text.Length > 0 && _frame.IsVisible(point)
            && Beside([_frame.ToSheet(point)], text, PlaceSize, offset: MarkSize + 6) is { } box
            ? Taken(new(text, "place", PlaceSize, box))
            : null;

    // As near to the first of the points as there is room, off the lines.
    private LabelBox? Beside(IReadOnlyList<PlanePoint> points, string text, double size, double offset)
    {
        double width = TextMeasure.Width(text, size, isBold: true), height = size * 1.2;
        double besideX = (width / 2) + offset, aboveY = (height / 2) + offset;
        (double X, double Y)[] places =
        [
            (besideX, 0), (-besideX, 0), (besideX, -aboveY / 2), (-besideX, -aboveY / 2), (besideX, aboveY / 2),
            (-besideX, aboveY / 2), (0, -aboveY), (0, aboveY), (besideX, -aboveY), (-besideX, -aboveY),
            (besideX, aboveY), (-besideX, aboveY),
        ];
        foreach (var far in new[] { 1, 1.7 })
        {
            foreach (var point in points)
            {
                foreach (var (x, y) in places)
                {
                    var box = LabelBox.Around(
                        point.X + (x * (far == 1 ? 1 : 1 + (offset / Math.Max(Math.Abs(x), 1)))),
                        point.Y + (y * far),
                        width,
                        height);
                    if (_board.IsFree(box))
                    {
                        return box;
                    }
                }
            }
        }

        return null;
    }

    private MapLabel Taken(MapLabel label)
    {
        _board.Take(label.Box);
        return label;
    }

    private static List<SpherePoint> Simplified(IReadOnlyList<SpherePoint> line, double tolerance)
    {
        var kept = new List<SpherePoint> { line[0] };
        LineSimplifier.Append([.. line], 0, line.Count - 1, tolerance, kept);
        return kept;
    }

    // Its beginning, then points so far apart.
    private static IEnumerable<PlanePoint> Along(IReadOnlyList<PlanePoint> line)
    {
        yield return line[0];
        var carried = 0.0;
        for (var i = 1; i < line.Count; i++)
        {
            var (a, b) = (line[i - 1], line[i]);
            var length = Distance(a, b);
            for (var at = WayCompany.Step - carried; at < length; at += WayCompany.Step)
            {
                yield return new(a.X + ((b.X - a.X) * at / length), a.Y + ((b.Y - a.Y) * at / length));
            }

            carried = (carried + length) % WayCompany.Step;
        }
    }

    private static double Distance(PlanePoint a, PlanePoint b) =>
        Math.Sqrt(Math.Pow(b.X - a.X, 2) + Math.Pow(b.Y - a.Y, 2));
}
