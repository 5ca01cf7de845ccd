using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Files.Readers;

/// <summary>A strict reader of the part of KML 2.2 that answers use, written from OGC 07-147r2 and its schema: the
/// order of elements, colours as aabbggrr, coordinates as longitude,latitude.</summary>
internal static class KmlReading
{
    private static readonly string[] Feature = ["name!", "visibility", "description", "styleUrl"];

    /// <summary>The ways: placemarks with lines.</summary>
    public static IReadOnlyList<ReadWay> Ways(byte[] file)
    {
        var root = XmlReading.Root(file);
        root.Name.ShouldBe(XName.Get("kml", "http://www.opengis.net/kml/2.2"));
        root.Descendants().ShouldAllBe(element => element.Name.Namespace == root.Name.Namespace);
        root.ShouldHold("Document!");
        var document = root.Elements().Single();
        document.ShouldHold("name!", "description!", "Style*", "Folder*", "Placemark*");
        foreach (var style in Named(document, "Style"))
        {
            style.ShouldHold("IconStyle", "LineStyle");
            style.Elements().Single().ShouldHold("color!", "scale", "width");
            Regex.IsMatch(style.Descendants(style.Name.Namespace + "color").Single().Value, "^[0-9a-f]{8}$")
                .ShouldBeTrue();
        }

        var styles = Named(document, "Style").Select(style => $"#{style.Required("id")}").ToList();
        styles.ShouldBeUnique();
        foreach (var url in Named(document, "styleUrl"))
        {
            styles.ShouldContain(url.Value);
        }

        foreach (var folder in Named(document, "Folder"))
        {
            folder.ShouldHold("name!", "visibility", "Placemark*", "Folder*");
        }

        return [.. Named(document, "Placemark").Select(Way).OfType<ReadWay>()];
    }

    private static ReadWay? Way(XElement placemark)
    {
        placemark.ShouldHold([.. Feature, "Point", "LineString", "MultiGeometry"]);
        foreach (var point in Named(placemark, "Point"))
        {
            point.ShouldHold("coordinates!");
            Positions(point).Count.ShouldBe(1);
        }

        var lines = Named(placemark, "LineString").ToList();
        foreach (var line in lines)
        {
            line.ShouldHold("tessellate!", "coordinates!");
            line.Elements().First().Value.ShouldBe("1");
            Positions(line).Count.ShouldBeGreaterThan(1);
        }

        return lines.Count == 0
            ? null
            : new(Named(placemark, "name").Single().Value, [.. lines.SelectMany(Positions)]);
    }

    private static List<GeoPosition> Positions(XElement geometry) =>
        [.. Named(geometry, "coordinates").Single().Value.Split(' ').Select(tuple =>
        {
            var numbers = tuple.Split(',').Select(XmlReading.Number).ToList();
            numbers.Count.ShouldBe(2);
            return XmlReading.Position(numbers[1], numbers[0]);
        })];

    private static IEnumerable<XElement> Named(XElement element, string name) =>
        element.Descendants(element.Name.Namespace + name);
}
