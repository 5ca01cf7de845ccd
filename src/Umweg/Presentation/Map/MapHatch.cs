namespace Umweg.Presentation.Map;

/// <summary>The hatching of each tint: lines and dots at even steps, the same ones wherever they are seen.</summary>
/// <remarks>Lines that are cut to an area, not patterns: of a pattern many a program makes a bitmap when it prints or
/// writes PDF.</remarks>
internal static class MapHatch
{
    private const int Step = 8;

    /// <summary>Writes the hatching of a tint over a box.</summary>
    public static void Write(SvgWriter svg, string tint, LabelBox box)
    {
        switch (tint)
        {
            case "avoided":
                Lines(svg, MapPalette.AvoidedLine, Rising(box));
                break;
            case "permission":
                Dots(svg, MapPalette.PermissionLine, box, 2, 6);
                break;
            case "both":
                Lines(svg, MapPalette.AvoidedLine, Rising(box));
                Dots(svg, MapPalette.AvoidedLine, box, 1.5, 5.5);
                break;
            case MapTints.Closed:
                Lines(svg, MapPalette.ClosedLine, Rising(box).Concat(Falling(box)));
                break;
            default:
                Lines(svg, MapPalette.CutLine, Level(box));
                break;
        }
    }

    private static void Lines(SvgWriter svg, string colour, IEnumerable<IReadOnlyList<PlanePoint>> lines) =>
        svg.Element(
            "path",
            ("d", SvgWriter.PathData(lines, isClosed: false)), ("stroke", colour), ("stroke-width", ".7"),
            ("fill", "none"));

    // Dashes without length have round ends.
    private static void Dots(SvgWriter svg, string colour, LabelBox box, double first, double second)
    {
        foreach (var offset in new[] { first, second })
        {
            var rows = Steps(box.Top, box.Bottom, offset).Select(y => (IReadOnlyList<PlanePoint>)
                [new(Steps(box.Left, box.Right, offset).First(), y), new(box.Right, y)]);
            svg.Element(
                "path",
                ("d", SvgWriter.PathData(rows, isClosed: false)), ("stroke", colour), ("stroke-width", "1.6"),
                ("stroke-linecap", "round"), ("stroke-dasharray", ".01 7.99"), ("fill", "none"));
        }
    }

    private static IEnumerable<IReadOnlyList<PlanePoint>> Level(LabelBox box) =>
        Steps(box.Top, box.Bottom, 2).Concat(Steps(box.Top, box.Bottom, 6))
            .Select(y => (IReadOnlyList<PlanePoint>)[new(box.Left, y), new(box.Right, y)]);

    // x + y is a whole number of steps.
    private static IEnumerable<IReadOnlyList<PlanePoint>> Rising(LabelBox box)
    {
        foreach (var sum in Steps(box.Left + box.Top, box.Right + box.Bottom, 0))
        {
            double left = Math.Max(box.Left, sum - box.Bottom), right = Math.Min(box.Right, sum - box.Top);
            yield return [new(left, sum - left), new(right, sum - right)];
        }
    }

    // So is x - y.
    private static IEnumerable<IReadOnlyList<PlanePoint>> Falling(LabelBox box)
    {
        foreach (var difference in Steps(box.Left - box.Bottom, box.Right - box.Top, 0))
        {
            double left = Math.Max(box.Left, box.Top + difference);
            var right = Math.Min(box.Right, box.Bottom + difference);
            yield return [new(left, left - difference), new(right, right - difference)];
        }
    }

    private static IEnumerable<double> Steps(double from, double to, double offset)
    {
        for (var at = (Math.Ceiling((from - offset) / Step) * Step) + offset; at <= to; at += Step)
        {
            yield return at;
        }
    }
}
