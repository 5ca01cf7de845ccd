using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Umweg.Presentation.Map;

namespace Umweg.Tests.Presentation.Map;

/// <summary>A map read back from its SVG.</summary>
internal sealed class DrawnSheet
{
    private const double KeysBegin = 700;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly string _drawing;
    private readonly XElement _root;
    private readonly IReadOnlyList<XElement> _texts;

    public DrawnSheet(string drawing)
    {
        _drawing = drawing;
        _root = XDocument.Parse(drawing).Root!;
        _texts = [.. _root.Descendants(Svg + "text")];
    }

    /// <summary>The lines below the map, on the left.</summary>
    public IReadOnlyList<string> Legend =>
        [.. OfStyle("key").Where(text => Number(text, "x") < KeysBegin && !Styles(text).Contains("halo"))
            .Select(text => text.Value)];

    /// <summary>What tints and lines mean.</summary>
    public IReadOnlyList<string> Keys =>
        [.. OfStyle("key").Where(text => Number(text, "x") > KeysBegin).Select(text => text.Value)];

    /// <summary>What stands beside ways.</summary>
    public IEnumerable<string> WayLabels => OfStyle("way").Select(text => text.Value);

    public IEnumerable<string?> Areas => _root.Descendants(Svg + "use").Select(area => area.Attribute("class")?.Value);

    public IReadOnlyList<string> Ids => [.. _root.Descendants().Attributes("id").Select(id => id.Value)];

    public IEnumerable<string> References =>
        Regex.Matches(_drawing, @"(?:xlink:href=""|url\()#(?<id>[\w-]+)").Select(match => match.Groups["id"].Value);

    public IEnumerable<string> Colours =>
        Regex.Matches(_drawing, "#[0-9a-fA-F]{6}").Select(match => match.Value).Distinct();

    /// <summary>Names on the map that stand on one another, or leave it.</summary>
    public IEnumerable<string> OverlappingNames()
    {
        var names = _texts.Where(text => text.Attribute("font-size") is not null && Styles(text).Contains("halo"))
            .Select(text => (Name: text.Value, Box: Box(text))).ToList();
        return names.Where((each, i) => each.Box.Left < 0 || each.Box.Right > MapFrame.Width
            || names.Skip(i + 1).Any(other => Shrunk(each.Box).Overlaps(other.Box))).Select(each => each.Name);
    }

    private IEnumerable<XElement> OfStyle(string style) => _texts.Where(text => Styles(text).Contains(style));

    private static string[] Styles(XElement text) => text.Attribute("class")!.Value.Split(' ');

    private static LabelBox Box(XElement text)
    {
        var size = Number(text, "font-size");
        var isBold = !Styles(text).Intersect(["state", "water"]).Any();
        return LabelBox.Around(
            Number(text, "x"),
            Number(text, "y") - (size * 0.35),
            TextMeasure.Width(text.Value, size, isBold),
            size * 1.15);
    }

    // Positions are written to a tenth.
    private static LabelBox Shrunk(LabelBox box) =>
        new(box.Left + 0.2, box.Top + 0.2, box.Width - 0.4, box.Height - 0.4);

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
