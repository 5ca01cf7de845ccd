using System.Xml.Linq;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads a flight plan of Little Navmap (.lnmpln): its waypoints.</summary>
/// <remarks>Source: Little Navmap's manual, "Flight Plan File Format". Alternates and the parking position are no part
/// of the way; airways and procedures have bends that are not in the file, which is told.</remarks>
internal sealed class LittleNavmapReader(TrackBuilder builder)
{
    /// <summary>Reads a document.</summary>
    /// <returns>The format's name.</returns>
    public string Read(ReadOnlyMemory<byte> file)
    {
        var idents = new List<string>();
        XmlElements.Each(file, ["Waypoint", "SID", "STAR"], (waypoint, line) =>
        {
            var isProcedure = waypoint.Name.LocalName != "Waypoint";
            var way = XmlElements.Text(waypoint, isProcedure ? "Name" : "Airway");
            if (way.Length > 0)
            {
                builder.PutAside("track.airways", way);
            }

            if (isProcedure)
            {
                return;
            }

            idents.Add(XmlElements.Text(waypoint, "Ident"));
            AddPoint(waypoint, idents[^1], line);
        });
        builder.End(idents.Count == 0 ? "" : $"{idents[0]} - {idents[^1]}");
        return "lnmpln";
    }

    private void AddPoint(XElement waypoint, string ident, int line)
    {
        if (XmlElements.Child(waypoint, "Pos") is not { } position)
        {
            throw new TrackMistakeException("track.plan.point", Quoted.Short(ident), "lnmpln", line);
        }

        var (latitude, longitude) = (position.Attribute("Lat")?.Value ?? "", position.Attribute("Lon")?.Value ?? "");
        builder.Add(
            TrackText.Number(latitude),
            TrackText.Number(longitude),
            time: null,
            () => $"{ident} Lat {latitude} Lon {longitude} (line {line})");
    }
}
