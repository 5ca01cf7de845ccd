using System.Xml.Linq;

namespace Umweg.Audit.Formats;

/// <summary>Reads the points of a training log of Garmin (TCX), each activity or course a track.</summary>
/// <remarks>Points without a position are passed over: a watch writes them while it looks for satellites.</remarks>
internal sealed class TcxReader(TrackBuilder builder)
{
    /// <summary>Reads a document.</summary>
    /// <returns>The format's name.</returns>
    public string Read(ReadOnlyMemory<byte> file)
    {
        var name = "";
        XmlElements.Each(file, ["Id", "Name", "Trackpoint"], ReadPart, ["Activity", "Course"], Begin);
        builder.End(name);
        return "tcx";

        void Begin()
        {
            builder.End(name);
            name = "";
        }

        // The first name of an activity or course is its own; others are those of its points and of the watch.
        void ReadPart(XElement element, int line)
        {
            if (element.Name.LocalName == "Trackpoint")
            {
                AddPoint(element, line);
            }
            else if (name.Length == 0)
            {
                name = element.Value;
            }
        }
    }

    private void AddPoint(XElement point, int line)
    {
        if (XmlElements.Child(point, "Position") is { } position)
        {
            var latitude = XmlElements.Text(position, "LatitudeDegrees");
            var longitude = XmlElements.Text(position, "LongitudeDegrees");
            builder.Add(
                TrackText.Number(latitude),
                TrackText.Number(longitude),
                TrackText.Time(XmlElements.Text(point, "Time")),
                () => $"{latitude} {longitude} (line {line})");
        }
    }
}
