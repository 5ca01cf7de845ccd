using Umweg.Audit.Formats;
using Umweg.Policy;

namespace Umweg.Audit;

/// <summary>Reads tracks from XML: GPX and KML.</summary>
internal sealed class XmlTrackReader(TrackBuilder builder)
{
    /// <summary>Reads a document.</summary>
    /// <returns>The format's name.</returns>
    public string Read(ReadOnlyMemory<byte> file)
    {
        var root = "";
        XmlElements.Read(file, reader =>
        {
            root = reader.LocalName;
            switch (root)
            {
                case "gpx":
                    new GpxTrackReader(builder).Read(reader);
                    break;
                case "kml":
                    new KmlTrackReader(builder).Read(reader);
                    break;
                default:
                    throw new TrackMistakeException("track.root", Quoted.Short(root));
            }
        });
        return root;
    }
}
