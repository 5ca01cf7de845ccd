namespace Umweg.Presentation.Map;

/// <summary>How the pieces of a track are drawn, by what the stance says of the airspace below.</summary>
/// <remarks>Styles differ in their strokes first and in colour besides: what is closed is a barrier, black at its
/// edges; what is exempt is hollow with dots; permission is dotted, unwilling is broken, both are both; over no state
/// the line is hollow; else it is whole, in two tones by turns.</remarks>
internal static class TrackStyles
{
    public const string Closed = "closed";
    public const string Exempt = "exempt";
    public const string Both = "both";
    public const string Permission = "permission";
    public const string Avoided = "avoided";
    public const string Open = "open";
    public const string Nobody = "nobody";

    /// <summary>The width of the casing below every style, in units.</summary>
    private const double CasingWidth = 8.6;

    /// <summary>The styles in the order of the legend; a track is drawn in the reverse of it.</summary>
    public static IReadOnlyList<string> All { get; } = [Closed, Exempt, Both, Permission, Avoided, Open, Nobody];

    /// <summary>The colour of a style's words.</summary>
    public static string ColourOf(string style) => style is Closed or Exempt ? MapPalette.Barred : MapPalette.Ink;

    /// <summary>Draws what keeps tracks apart from what lies below.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="data">The path.</param>
    /// <param name="scale">1, or less where lines are to be thinner.</param>
    public static void DrawCasing(SvgWriter svg, string data, double scale) =>
        Stroke(svg, data, MapPalette.Paper, CasingWidth * scale);

    /// <summary>Draws a piece.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="style">One of <see cref="All"/>.</param>
    /// <param name="data">The path.</param>
    /// <param name="scale">1, or less where lines are to be thinner.</param>
    /// <param name="isSecondTone">Whether it has the second tone, where the style has two.</param>
    public static void Draw(SvgWriter svg, string style, string data, double scale, bool isSecondTone = false)
    {
        switch (style)
        {
            case Closed:
                Stroke(svg, data, MapPalette.Ink, 7.6 * scale);
                Stroke(svg, data, MapPalette.Barred, 5.4 * scale);
                Stroke(svg, data, MapPalette.Paper, 5.4 * scale, "4 8");
                break;
            case Exempt:
                Stroke(svg, data, MapPalette.Barred, 6.4 * scale);
                Stroke(svg, data, MapPalette.Paper, 3.6 * scale);
                Dots(svg, data, MapPalette.Barred, 2.4 * scale, "0 8");
                break;
            case Both:
                Stroke(svg, data, MapPalette.AvoidedLine, 5.6 * scale, "10 3");
                Dots(svg, data, MapPalette.Paper, 2.4 * scale, "0 13", "-5");
                break;
            case Permission:
                Stroke(svg, data, MapPalette.PermissionLine, 5.6 * scale);
                Dots(svg, data, MapPalette.Paper, 2.6 * scale, "0 7");
                break;
            case Avoided:
                Stroke(svg, data, MapPalette.AvoidedLine, 5.6 * scale, "10 3");
                break;
            case Nobody:
                Stroke(svg, data, MapPalette.Ink, 4.8 * scale);
                Stroke(svg, data, MapPalette.Paper, 2.2 * scale);
                break;
            default:
                Stroke(svg, data, isSecondTone ? MapPalette.Muted : MapPalette.Ink, 4.8 * scale);
                break;
        }
    }

    /// <summary>Draws a sample for the legend: a level line, of both tones where the style has two.</summary>
    public static void Sample(SvgWriter svg, string style, PlanePoint from, double width)
    {
        var middle = new PlanePoint(from.X + (width / 2), from.Y);
        Draw(svg, style, SvgWriter.PathData([[from, new(from.X + width, from.Y)]], isClosed: false), 1);
        if (style == Open)
        {
            var half = SvgWriter.PathData([[middle, new(from.X + width, from.Y)]], isClosed: false);
            Draw(svg, style, half, 1, isSecondTone: true);
        }
    }

    private static void Stroke(SvgWriter svg, string data, string colour, double width, string dashes = "") =>
        svg.Path(
            data,
            "track",
            [
                ("stroke", colour), ("stroke-width", SvgWriter.Number(width)),
                .. dashes.Length > 0 ? [("stroke-dasharray", dashes)] : Array.Empty<(string, string)>(),
            ]);

    private static void Dots(
        SvgWriter svg, string data, string colour, double width, string dashes, string offset = "-4") =>
        svg.Path(
            data,
            "track",
            ("stroke", colour), ("stroke-width", SvgWriter.Number(width)), ("stroke-dasharray", dashes),
            ("stroke-dashoffset", offset), ("stroke-linecap", "round"));
}
