using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>The sheet around the map: title and answer above it, scale bar in it, legend and sources below.</summary>
internal sealed class MapSheet
{
    private const double Width = 1000;
    private const double Left = 20;
    private const double KeyLeft = 700;
    private const double TitleSize = 24;
    private const double TitleLine = 29;
    private const double SampleWidth = 46;
    private const double SampleHeight = 13;
    private const double Step = 16;
    private const double Line = 18;
    private const double SmallLine = 14;
    private const double LongestBar = 170;
    private const double BarRoom = 34;

    private readonly MapContent _content;
    private readonly MapFrame _frame;
    private readonly MapGround _ground;
    private readonly MapOptions _options;
    private readonly Language _language;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;
    private readonly IReadOnlyList<string> _tints;
    private readonly IReadOnlyList<string> _lines;
    private readonly IReadOnlyList<string> _titleLines;
    private readonly IReadOnlyList<string> _tracks;
    private readonly double _top;

    public MapSheet(MapContent content, MapFrame frame, MapGround ground, MapOptions options, Language language)
    {
        (_content, _frame, _options, _language) = (content, frame, options, language);
        (_ground, _tints) = (ground, [.. ground.Tints]);
        Title = options.Title ?? content.Title
            ?? new MapWords(language).Between(content.Context.From, content.Context.To);
        _titleLines = TextMeasure.Wrap(Title, TitleSize, Width - (2 * Left), isBold: true);

        // The outline of what could close the way is that of its tint.
        _lines =
        [
            .. content.Directs.Take(1).Select(_ => "direct"),
            .. ground.Lines.Where(line => line != "wall" || !content.IsCut),
        ];
        _tracks = MapTracks.Keys(content.Tracks);
        _texts = TextTable.For(language);
        _format = HumanFormat.For(language);
        _top = TitleBottom + 6 + (LeadLines().Count * Line) + 8;
        (BarKm, BarUnits) = Bar(frame);
    }

    /// <summary>The room of the scale bar, on the map.</summary>
    public LabelBox ScaleBox => new(8, _frame.Height - BarRoom - 6, BarUnits + 40, BarRoom);

    private string Title { get; }

    private double TitleBottom => 40 + ((_titleLines.Count - 1) * TitleLine);

    private double BarKm { get; }

    private double BarUnits { get; }

    /// <summary>Writes all above the map, and begins the map.</summary>
    public void Begin(SvgWriter svg)
    {
        var height = _top + _frame.Height + LegendHeight();
        var shown = _options.Width ?? Width;
        svg.Start(
            "svg",
            ("viewBox", $"0 0 {SvgWriter.Number(Width)} {SvgWriter.Number(height)}"),
            ("width", SvgWriter.Number(shown)), ("height", SvgWriter.Number(height * shown / Width)), ("role", "img"),
            ("aria-labelledby", "title desc"), ("lang", _language == Language.German ? "de" : "en"));
        svg.DeclareLinks();
        svg.Words("title", Title, ("id", "title"));
        svg.Words("desc", string.Join(' ', _content.Lead), ("id", "desc"));
        svg.Words("style", MapPalette.Css + (_content.IsCut ? MapPalette.CutCss : "")
            + (_content.Tracks.Count > 0 ? MapPalette.TrackCss : ""));
        svg.Start("defs");
        _ground.Define(svg);
        svg.Start("clipPath", ("id", "frame"));
        Rectangle(svg, "", 0, 0, MapFrame.Width, _frame.Height);
        svg.End();
        svg.End();
        svg.Element("rect", ("width", "100%"), ("height", "100%"), ("fill", MapPalette.Paper));
        for (var i = 0; i < _titleLines.Count; i++)
        {
            svg.Text(
                _titleLines[i], Left, 36 + (i * TitleLine), "title", "start",
                ("font-size", SvgWriter.Number(TitleSize)));
        }

        var y = TitleBottom;
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
        var bottom = _options.HasLegend ? Math.Max(WriteWays(svg, top), WriteKeys(svg, top)) + 8 : top - 4;
        svg.Text(_texts["map.warning"], Left, bottom += SmallLine, "warning");
        foreach (var line in SourceLines())
        {
            svg.Text(line, Left, bottom += SmallLine, "small");
        }

        svg.End();
    }

    private List<string> LeadLines() =>
        [.. _content.Lead.SelectMany(text => TextMeasure.Wrap(Joined(text), 13, Width - (2 * Left)))];

    private IReadOnlyList<string> SourceLines() => TextMeasure.Wrap(
        _texts.With(
            "map.sources",
            _content.Context.World.BordersDate,
            _format.Position(Wgs84.ToPosition(_frame.Projection.Centre)),
            _content.Context.World.Checksum[..Math.Min(15, _content.Context.World.Checksum.Length)]),
        10.5,
        Width - (2 * Left));

    private IReadOnlyList<MapRow> Rows()
    {
        const double Room = KeyLeft - Left - SampleWidth - 20;
        return [.. _content.Legend.SelectMany(row => TextMeasure.Wrap(row.Text, 12, Room - (Step * row.Indent))
            .Select((line, i) => row with { Text = line, Way = i == 0 ? row.Way : null }))];
    }

    private double TextLeft => _content.Ways.Count > 0 ? Left + SampleWidth + 10 : Left;

    private double LegendHeight() =>
        (_options.HasLegend
            ? 10 + (Math.Max(Rows().Count, _tracks.Count + _tints.Count + _lines.Count) * Line) + 8
            : 6)
        + ((1 + SourceLines().Count) * SmallLine) + 14;

    private double WriteWays(SvgWriter svg, double y)
    {
        foreach (var row in Rows())
        {
            y += Line;
            if (row.Way is { } way)
            {
                var (colour, dashes) = MapWays.StyleOf(way);
                Sample(svg, "line", Left, y, MapWays.Stroke(colour, dashes));
            }

            svg.Text(row.Text, TextLeft + (Step * row.Indent), y, "key");
        }

        return y;
    }

    private double WriteKeys(SvgWriter svg, double y)
    {
        foreach (var key in _tracks)
        {
            y += Line;
            MapTracks.WriteKey(svg, key, new(KeyLeft, y - 4), SampleWidth);
            svg.Text(_texts[$"map.track.{key}"], KeyLeft + SampleWidth + 10, y, "key");
        }

        foreach (var tint in _tints)
        {
            y += Line;
            Rectangle(svg, tint, KeyLeft, y - 10, SampleWidth, SampleHeight);
            MapHatch.Write(svg, tint, new(KeyLeft, y - 10, SampleWidth, SampleHeight));
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
