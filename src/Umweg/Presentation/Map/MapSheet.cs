using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>The sheet around the map: title and answer above it, scale bar in it, legend and sources below.</summary>
internal sealed class MapSheet
{
    private const double Width = 1000;
    private const double Left = 20;
    private const double KeyLeft = 700;
    private const double TitleSize = 24;
    private const double SampleWidth = 46;
    private const double Line = 18;
    private const double SmallLine = 14;
    private const double LongestBar = 170;
    private const double BarRoom = 34;

    private readonly Answer _answer;
    private readonly AnswerParts _parts;
    private readonly MapFrame _frame;
    private readonly MapGround _ground;
    private readonly Language _language;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;
    private readonly IReadOnlyList<string> _lead;
    private readonly IReadOnlyList<string> _tints;
    private readonly IReadOnlyList<string> _lines;
    private readonly double _top;

    public MapSheet(Answer answer, MapFrame frame, MapGround ground, Language language)
    {
        (_answer, _parts, _frame, _language) = (answer, AnswerParts.Of(answer), frame, language);
        (_ground, _tints, _lines) = (ground, [.. ground.Tints], ["direct", .. ground.Lines]);
        _texts = TextTable.For(language);
        _format = HumanFormat.For(language);
        _lead = [.. RouteText.Of(answer, language).Blocks.OfType<ReportBlock.Paragraph>().Take(2)
            .Select(paragraph => paragraph.Text)];
        _top = 46 + (LeadLines().Count * Line) + 8;
        (BarKm, BarUnits) = Bar(frame);
    }

    /// <summary>The room of the scale bar, on the map.</summary>
    public LabelBox ScaleBox => new(8, _frame.Height - BarRoom - 6, BarUnits + 40, BarRoom);

    private string Title =>
        $"{MapWords.OfPlace(_parts.Context.From)} – {MapWords.OfPlace(_parts.Context.To)}";

    private double BarKm { get; }

    private double BarUnits { get; }

    /// <summary>Writes all above the map, and begins the map.</summary>
    public void Begin(SvgWriter svg)
    {
        var height = SvgWriter.Number(_top + _frame.Height + LegendHeight());
        svg.Start(
            "svg",
            ("viewBox", $"0 0 {SvgWriter.Number(Width)} {height}"),
            ("width", SvgWriter.Number(Width)), ("height", height), ("role", "img"),
            ("aria-labelledby", "title desc"), ("lang", _language == Language.German ? "de" : "en"));
        svg.DeclareLinks();
        svg.Words("title", Title, ("id", "title"));
        svg.Words("desc", string.Join(' ', _lead), ("id", "desc"));
        svg.Words("style", MapPalette.Css);
        svg.Start("defs");
        MapTints.WritePatterns(svg);
        _ground.Define(svg);
        svg.Start("clipPath", ("id", "frame"));
        Rectangle(svg, "", 0, 0, MapFrame.Width, _frame.Height);
        svg.End();
        svg.End();
        svg.Element("rect", ("width", "100%"), ("height", "100%"), ("fill", MapPalette.Paper));
        var size = Math.Min(TitleSize, TitleSize * (Width - (2 * Left)) / TextMeasure.Width(Title, TitleSize, true));
        svg.Text(Title, Left, 36, "title", "start", ("font-size", SvgWriter.Number(size)));
        var y = 40.0;
        foreach (var line in LeadLines())
        {
            svg.Text(line, Left, y += Line, "lead");
        }

        svg.Start("g", ("transform", $"translate({SvgWriter.Number(Left)} {SvgWriter.Number(_top)})"));
        svg.Start("g", ("clip-path", "url(#frame)"));
    }

    /// <summary>Ends the map, and writes all below it.</summary>
    public void End(SvgWriter svg)
    {
        WriteBar(svg);
        svg.End();
        Rectangle(svg, "frame", 0, 0, MapFrame.Width, _frame.Height);
        svg.End();
        var top = _top + _frame.Height + 10;
        var bottom = Math.Max(WriteWays(svg, top), WriteKeys(svg, top)) + 8;
        svg.Text(_texts["map.warning"], Left, bottom += SmallLine, "warning");
        foreach (var line in SourceLines())
        {
            svg.Text(line, Left, bottom += SmallLine, "small");
        }

        svg.End();
    }

    private List<string> LeadLines() =>
        [.. _lead.SelectMany(text => TextMeasure.Wrap(Joined(text), 13, Width - (2 * Left)))];

    private IReadOnlyList<string> SourceLines() => TextMeasure.Wrap(
        _texts.With(
            "map.sources",
            _parts.Context.World.BordersDate,
            _format.Position(Wgs84.ToPosition(_frame.Projection.Centre)),
            _parts.Context.World.Checksum[..Math.Min(15, _parts.Context.World.Checksum.Length)]),
        10.5,
        Width - (2 * Left));

    private List<(string Text, int Way)> WayLines()
    {
        var words = new MapWords(_language);
        const double Room = KeyLeft - Left - SampleWidth - 20;
        return _answer is Answer.Found
            ? [.. _parts.Routes.Index().SelectMany(each => TextMeasure
                .Wrap(words.OfWay(each.Item, isShort: false) + words.Remarks(each.Item), 12, Room).Index()
                .Select(line => (line.Item, line.Index == 0 ? each.Index : -1)))]
            : [.. TextMeasure.Wrap(Wall(), 12, Room).Select(line => (line, -1))];
    }

    private string Wall() => _parts.BlockedBy.Count == 0
        ? _texts["map.blocked.areas"]
        : _texts.With("map.blocked", _format.List([.. _parts.BlockedBy
            .Select(stance => TerritoryNames.Name(stance.Territory, _language))]));

    private double LegendHeight() => 10 + (Math.Max(WayLines().Count, _tints.Count + _lines.Count) * Line) + 8
        + ((1 + SourceLines().Count) * SmallLine) + 14;

    private double WriteWays(SvgWriter svg, double y)
    {
        foreach (var (text, way) in WayLines())
        {
            y += Line;
            if (way >= 0)
            {
                var (colour, dashes) = MapWays.StyleOf(way);
                Sample(svg, "line", Left, y, MapWays.Stroke(colour, dashes));
            }

            svg.Text(text, _answer is Answer.Found ? Left + SampleWidth + 10 : Left, y, "key");
        }

        return y;
    }

    private double WriteKeys(SvgWriter svg, double y)
    {
        foreach (var tint in _tints)
        {
            y += Line;
            Rectangle(svg, tint, KeyLeft, y - 10, SampleWidth, 13);
            svg.Element(
                "rect",
                ("x", SvgWriter.Number(KeyLeft)), ("y", SvgWriter.Number(y - 10)),
                ("width", SvgWriter.Number(SampleWidth)), ("height", "13"), ("fill", $"url(#{tint})"));
            svg.Text(_texts[$"map.key.{tint}"], KeyLeft + SampleWidth + 10, y, "key");
        }

        foreach (var line in _lines)
        {
            y += Line;
            Sample(svg, line, KeyLeft, y, []);
            svg.Text(_texts[$"map.key.{line}"], KeyLeft + SampleWidth + 10, y, "key");
        }

        return y;
    }

    // A number and its unit stay on one line.
    private static string Joined(string text) =>
        text.Replace(" %", "\u00a0%", StringComparison.Ordinal).Replace(" km", "\u00a0km", StringComparison.Ordinal);

    private void WriteBar(SvgWriter svg)
    {
        var (x, y) = (ScaleBox.Left + 12, ScaleBox.Bottom - 10);
        svg.Path(
            SvgWriter.PathData([[new(x, y - 6), new(x, y), new(x + BarUnits, y), new(x + BarUnits, y - 6)]], false),
            "bar");
        svg.Text(
            $"{_format.Kilometres(Length.FromKilometres(BarKm))} km", x + (BarUnits / 2), y - 6, "key halo", "middle");
    }

    // The longest round length that has room.
    private static (double Km, double Units) Bar(MapFrame frame)
    {
        var most = LongestBar / frame.UnitsPerKm;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        var km = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
        return (km, km * frame.UnitsPerKm);
    }

    private static void Sample(
        SvgWriter svg, string style, double x, double y, (string Name, string Value)[] stroke) =>
        svg.Path(
            SvgWriter.PathData([[new(x, y - 4), new(x + SampleWidth, y - 4)]], isClosed: false), style, stroke);

    private static void Rectangle(
        SvgWriter svg, string style, double x, double y, double width, double height)
    {
        (string, string)[] kind = style.Length == 0 ? [] : [("class", style)];
        svg.Element("rect", [.. kind,
            ("x", SvgWriter.Number(x)), ("y", SvgWriter.Number(y)),
            ("width", SvgWriter.Number(width)), ("height", SvgWriter.Number(height))]);
    }
}
