using System.Text;
using System.Xml;
using Umweg.Policy;

namespace Umweg.Audit;

/// <summary>Reads tracks from GPX (tracks and routes, 1.0 and 1.1) and KML (lines and <c>gx:Track</c>).</summary>
/// <remarks>All segments of a track, and all lines of a placemark, are one way in the file's order. Namespaces are not
/// looked at: programs write several. What is no track (points, polygons, extensions) is passed over.</remarks>
internal sealed class XmlTrackReader(TrackBuilder builder)
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = TrackReader.MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a document.</summary>
    /// <returns>The format's name.</returns>
    public string Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var stream = new MemoryStream(file.ToArray());
            using var reader = Open(stream);
            var root = reader.LocalName;
            switch (root)
            {
                case "gpx":
                    ReadGpx(reader);
                    break;
                case "kml":
                    ReadKml(reader);
                    break;
                default:
                    throw new TrackMistakeException("track.root", Quoted.Short(root));
            }

            return root;
        }
        catch (XmlException failure)
        {
            // What the settings forbid is told without a place.
            throw failure.LineNumber == 0
                ? new TrackMistakeException("track.doctype")
                : new TrackMistakeException("track.xml", failure.LineNumber, failure.LinePosition);
        }
    }

    private static XmlReader Open(Stream stream)
    {
        try
        {
            var reader = XmlReader.Create(stream, Safe);
            reader.MoveToContent();
            return reader;
        }
        catch (ArgumentOutOfRangeException)
        {
            // So the system's reader answers some declarations: a version that ends in a digit of another script.
            throw new TrackMistakeException("track.xml", 1, 1);
        }
    }

    private void ReadGpx(XmlReader reader)
    {
        var (name, trackDepth) = ("", -1);
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
                        name = TextOf(reader);
                        break;
                    case "trkpt" or "rtept":
                        AddPoint(reader);
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == trackDepth)
            {
                builder.End(name);
                trackDepth = -1;
            }
        }
    }

    // Ends on the end of the point.
    private void AddPoint(XmlReader reader)
    {
        var (latitude, longitude) = (reader.GetAttribute("lat"), reader.GetAttribute("lon"));
        var depth = reader.Depth;
        DateTimeOffset? time = null;
        var hasContent = !reader.IsEmptyElement;
        while (hasContent && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1 && reader.LocalName == "time")
            {
                time = TrackText.Time(TextOf(reader));
            }
        }

        builder.Add(
            TrackText.Number(latitude), TrackText.Number(longitude), time, () => $"lat {latitude} lon {longitude}");
    }

    private void ReadKml(XmlReader reader)
    {
        var (name, placemarkDepth, isLine) = ("", -1, false);
        var times = new Queue<DateTimeOffset?>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "Placemark":
                        (name, placemarkDepth) = ("", reader.Depth);
                        break;
                    case "name" when reader.Depth == placemarkDepth + 1:
                        name = TextOf(reader);
                        break;
                    case "LineString" or "LinearRing" or "Point" or "Track":
                        isLine = reader.LocalName == "LineString";
                        times.Clear();
                        break;
                    case "coordinates" when isLine:
                        AddCoordinates(TextOf(reader));
                        break;
                    case "when":
                        times.Enqueue(TrackText.Time(TextOf(reader)));
                        break;
                    case "coord":
                        AddCoordinate(TextOf(reader), times.TryDequeue(out var time) ? time : null);
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == placemarkDepth)
            {
                builder.End(name);
                placemarkDepth = -1;
            }
        }
    }

    // "longitude,latitude,altitude" between blanks.
    private void AddCoordinates(string text)
    {
        foreach (var range in text.AsSpan().SplitAny(' ', '\t', '\r', '\n'))
        {
            var tuple = text.AsSpan(range);
            if (tuple.Length > 0)
            {
                Add(text[range], ',', time: null);
            }
        }
    }

    // "longitude latitude altitude"; empty where the recorder had no position.
    private void AddCoordinate(string text, DateTimeOffset? time)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Add(text.Trim(), ' ', time);
        }
    }

    private void Add(string tuple, char separator, DateTimeOffset? time)
    {
        var parts = tuple.Split(separator, 4);
        builder.Add(
            parts.Length > 1 ? TrackText.Number(parts[1]) : double.NaN, TrackText.Number(parts[0]), time, () => tuple);
    }

    // The text of an element, which ends on the element's end.
    private static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var text = new StringBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }
}
