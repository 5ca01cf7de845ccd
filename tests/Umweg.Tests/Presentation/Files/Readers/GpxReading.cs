using System.Xml.Linq;
using Shouldly;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Files.Readers;

/// <summary>A strict reader of GPX 1.1, written from its schema (topografix.com/GPX/1/1): names, order and number of
/// elements, longitudes below 180.</summary>
internal static class GpxReading
{
    private static readonly string[] Point =
        ["ele", "time", "magvar", "geoidheight", "name", "cmt", "desc", "src", "link*", "sym", "type"];

    /// <summary>The ways: tracks.</summary>
    public static IReadOnlyList<ReadWay> Ways(byte[] file)
    {
        var root = XmlReading.Root(file);
        root.Name.ShouldBe(XName.Get("gpx", "http://www.topografix.com/GPX/1/1"));
        root.Descendants().ShouldAllBe(element => element.Name.Namespace == root.Name.Namespace);
        root.Required("version").ShouldBe("1.1");
        root.Required("creator").ShouldNotBeEmpty();
        root.ShouldHold("metadata", "wpt*", "rte*", "trk*", "extensions");
        var metadata = root.Elements().First();
        metadata.ShouldHold("name", "desc", "author", "copyright", "link*", "time", "keywords", "bounds");
        foreach (var copyright in metadata.Elements(root.Name.Namespace + "copyright"))
        {
            copyright.Required("author").ShouldNotBeEmpty();
            copyright.ShouldHold("year", "license");
            Uri.IsWellFormedUriString(copyright.Elements().Single().Value, UriKind.Absolute).ShouldBeTrue();
        }

        foreach (var waypoint in root.Elements(root.Name.Namespace + "wpt"))
        {
            _ = Position(waypoint);
        }

        return [.. root.Elements(root.Name.Namespace + "trk").Select(Way)];
    }

    private static ReadWay Way(XElement track)
    {
        track.ShouldHold("name", "cmt", "desc", "src", "link*", "number", "type", "extensions", "trkseg*");
        int.Parse(track.Element(track.Name.Namespace + "number")!.Value, System.Globalization.NumberStyles.None, null)
            .ShouldBePositive();
        var segments = track.Elements(track.Name.Namespace + "trkseg").ToList();
        foreach (var segment in segments)
        {
            segment.ShouldHold("trkpt*", "extensions");
        }

        return new(
            track.Element(track.Name.Namespace + "name")!.Value,
            [.. segments.SelectMany(segment => segment.Elements()).Select(Position)]);
    }

    private static GeoPosition Position(XElement point)
    {
        point.ShouldHold(Point);
        return XmlReading.Position(
            XmlReading.Number(point.Required("lat")),
            XmlReading.Number(point.Required("lon")),
            easternmost: Math.BitDecrement(180));
    }
}
