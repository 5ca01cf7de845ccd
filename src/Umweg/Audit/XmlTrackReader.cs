using System.Xml;
using Umweg.Policy;

namespace Umweg.Audit;

/// <summary>Reads tracks from XML: GPX and KML.</summary>
/// <remarks>Namespaces are not looked at: programs write several. No document type, no entity and no reference is
/// followed.</remarks>
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
                    new GpxTrackReader(builder).Read(reader);
                    break;
                case "kml":
                    new KmlTrackReader(builder).Read(reader);
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
}
