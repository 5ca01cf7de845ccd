namespace Umweg.Presentation.Map;

/// <summary>Every colour, line style and pattern of a map.</summary>
/// <remarks>The tints differ in lightness as well as in hue, and each has its own pattern, so that they are told apart
/// by readers of any colour vision and on grey paper; ways differ in their dashes and carry their number.</remarks>
internal static class MapPalette
{
    public const string Paper = "#ffffff";
    public const string Ink = "#1f2328";
    public const string Muted = "#59636e";
    public const string Sea = "#d9e7ef";
    public const string Grid = "#b9cdd9";
    public const string Land = "#fbf8f1";
    public const string Coast = "#6f8fa3";
    public const string Water = "#3f6478";
    public const string Border = "#8f887c";
    public const string AvoidedFill = "#f7cfa6";
    public const string AvoidedLine = "#c9782f";
    public const string PermissionFill = "#fcedb5";
    public const string PermissionLine = "#a98a1c";
    public const string ClosedFill = "#b3adba";
    public const string ClosedLine = "#6d6577";
    public const string Wall = "#1f2328";
    public const string CutFill = "#dcd8e0";
    public const string CutLine = "#4d4657";
    public const string Barred = "#b3001b";

    /// <summary>The styles of the ways, in the order of their ranks; from the last on, the first again.</summary>
    public static IReadOnlyList<(string Colour, string Dashes)> Ways { get; } =
    [
        ("#0b4a8f", ""),
        ("#a3195b", "11 4"),
        ("#00664b", "5 3"),
        ("#7a3e00", "13 3.5 3 3.5"),
        ("#4b2e83", "7 3 2 3 2 3"),
        ("#1f2328", "18 4"),
    ];

    /// <summary>All colours.</summary>
    public static IReadOnlySet<string> Colours { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Paper, Ink, Muted, Sea, Grid, Land, Coast, Water, Border, AvoidedFill, AvoidedLine, PermissionFill,
        PermissionLine, ClosedFill, ClosedLine, Wall, CutFill, CutLine, Barred, Ways[0].Colour, Ways[1].Colour,
        Ways[2].Colour, Ways[3].Colour, Ways[4].Colour, Ways[5].Colour,
    };

    /// <summary>What the style sheet has in addition where a cut is drawn.</summary>
    public static string CutCss { get; } = $".cut{{fill:{CutFill}}}\n";

    /// <summary>What the style sheet has in addition where tracks are drawn.</summary>
    public static string TrackCss { get; } = $$"""
        .track{fill:none;stroke-linejoin:round}
        .entry{font-weight:bold}
        .tick{fill:none;stroke:{{Ink}};stroke-width:1.6}
        .tick-casing{fill:none;stroke:{{Paper}};stroke-width:4}
        .begin{fill:{{Paper}};stroke:{{Ink}};stroke-width:2.4}
        .end{fill:{{Ink}};stroke:{{Paper}};stroke-width:1.5}

        """;

    /// <summary>The style sheet.</summary>
    public static string Css { get; } = $$"""

        text{font-family:"Source Sans 3","Noto Sans","Helvetica Neue",Arial,"DejaVu Sans",sans-serif;fill:{{Ink}}}
        .title{font-weight:bold}
        .lead{font-size:13px}
        .small{font-size:10.5px;fill:{{Muted}}}
        .key{font-size:12px}
        .warning{font-size:10.5px;font-weight:bold}
        .halo{stroke:{{Paper}};stroke-width:3px;stroke-linejoin:round;stroke-opacity:.85;paint-order:stroke}
        .water{fill:{{Water}};font-style:italic}
        .state{fill:{{Muted}}}
        .crossed{fill:{{Ink}};font-weight:bold}
        .place{font-size:14px;font-weight:bold}
        .way{font-size:12px;font-weight:bold}
        .sea{fill:{{Sea}}}
        .land{fill:{{Land}};fill-rule:evenodd}
        .area{fill-rule:evenodd}
        .avoided{fill:{{AvoidedFill}}}
        .permission,.both{fill:{{PermissionFill}}}
        .closed{fill:{{ClosedFill}}}
        .zone{fill:{{ClosedFill}};fill-opacity:.7}
        .rim{fill:none;stroke:{{ClosedLine}};stroke-width:1.2}
        .grid{fill:none;stroke:{{Grid}};stroke-width:.5}
        .coast{fill:none;stroke:{{Coast}};stroke-width:.7;stroke-linejoin:round}
        .border{fill:none;stroke:{{Border}};stroke-width:.8;stroke-linejoin:round}
        .limit{fill:none;stroke:{{Coast}};stroke-width:.6;stroke-dasharray:1.5 2}
        .wall{fill:none;stroke:{{Wall}};stroke-width:2;stroke-linejoin:round}
        .direct{fill:none;stroke:{{Muted}};stroke-width:1.2;stroke-dasharray:1.5 4;stroke-linecap:round}
        .casing{fill:none;stroke:{{Paper}};stroke-width:5;stroke-linejoin:round;stroke-opacity:.8}
        .line{fill:none;stroke-width:2.4;stroke-linejoin:round}
        .dot{fill:{{Ink}};stroke:{{Paper}};stroke-width:1.5}
        .other{fill:{{Paper}};stroke:{{Ink}};stroke-width:1.8}
        .frame{fill:none;stroke:{{Muted}};stroke-width:1}
        .bar{fill:none;stroke:{{Ink}};stroke-width:1.5}

        """;
}
