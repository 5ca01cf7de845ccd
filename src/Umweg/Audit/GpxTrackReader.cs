using System.Globalization;
using System.Xml;

namespace Umweg.Audit;

/// <summary>Reads the tracks and routes of GPX, 1.0 and 1.1; where it has none, waypoints with times.</summary>
/// <remarks>All segments of a track are one way in the file's order.</remarks>
internal sealed class GpxTrackReader(TrackBuilder builder)
{
    /// <summary>Reads from the root element on.</summary>
    public void Read(XmlReader reader)
    {
        var (name, trackDepth) = ("", -1);
        var timed = new TimedPoints();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "trk" or "rte":
                        (name, trackDepth) = ("", reader.Depth);
                        break;
                    case "name" when reader.Depth == trackDepth + 1:
                        name = XmlParts.TextOf(reader);
                        break;
                    case "trkpt" or "rtept":
                        var point = PointOf(reader);
                        builder.Add(point.Latitude, point.Longitude, point.Time, point.Text);
                        foreach (var (latitude, longitude) in point.Shape)
                        {
                            builder.Add(latitude, longitude, time: null, point.Text);
                        }

                        break;
                    case "wpt":
                        var place = PointOf(reader);
                        timed.Add(place.Latitude, place.Longitude, place.Time, place.Text, group: "");
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == trackDepth)
            {
                // What is planned and what was flown are two ways, though they may meet at their ends.
                builder.End(new TrackLabel(name) { Source = reader.LocalName });
                trackDepth = -1;
            }
        }

        // Segments that stand in no track are one all the same.
        builder.End(new TrackLabel("") { Source = "trk" });
        timed.AddTo(builder);
    }

    // A point, with those that give a planner's way its shape from it to the next; the reader stands on its end
    // afterwards.
    private static (
        double Latitude,
        double Longitude,
        DateTimeOffset? Time,
        Func<string> Text,
        IReadOnlyList<(double Latitude, double Longitude)> Shape) PointOf(XmlReader reader)
    {
        var (latitude, longitude) = (reader.GetAttribute("lat"), reader.GetAttribute("lon"));
        var line = XmlParts.LineOf(reader);
        var depth = reader.Depth;
        DateTimeOffset? time = null;
        var shape = new List<(double, double)>();
        var hasContent = !reader.IsEmptyElement;
        while (hasContent && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1 && reader.LocalName == "time")
            {
                time = TrackText.Time(XmlParts.TextOf(reader));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rpt")
            {
                shape.Add((
                    TrackText.Number(reader.GetAttribute("lat")), TrackText.Number(reader.GetAttribute("lon"))));
            }
        }

        return (
            TrackText.Number(latitude),
            TrackText.Number(longitude),
            time,
            () => string.Create(CultureInfo.InvariantCulture, $"lat {latitude} lon {longitude} (line {line})"),
            shape);
    }
}
