using System.Xml;
using System.Xml.Linq;

namespace Umweg.Audit.Formats;

/// <summary>Walks a document of XML by parts, so that a long one is never held as a tree.</summary>
/// <remarks>Nothing that a document refers to is followed, and namespaces are not looked at: programs write several.
/// </remarks>
internal static class XmlElements
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = TrackReader.MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The local name of a document's root.</summary>
    /// <exception cref="TrackMistakeException">It is no XML up to there.</exception>
    public static string RootOf(ReadOnlyMemory<byte> file)
    {
        var root = "";
        Read(file, reader => root = reader.LocalName);
        return root;
    }

    /// <summary>Each element of one of some names, outermost first, in the document's order, with its line.</summary>
    /// <param name="file">The document.</param>
    /// <param name="names">The names of what is read whole.</param>
    /// <param name="read">Receives the element and the line where it begins.</param>
    /// <param name="whole">The names of what such elements stand in, or null.</param>
    /// <param name="begin">Called where one of these begins.</param>
    /// <exception cref="TrackMistakeException">It is no XML.</exception>
    public static void Each(
        ReadOnlyMemory<byte> file,
        string[] names,
        Action<XElement, int> read,
        string[]? whole = null,
        Action? begin = null) =>
        Read(file, reader =>
        {
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
                {
                    var line = XmlParts.LineOf(reader);
                    read((XElement)XNode.ReadFrom(reader), line);
                    continue;
                }

                if (reader.NodeType == XmlNodeType.Element && whole?.Contains(reader.LocalName) == true)
                {
                    begin?.Invoke();
                }

                reader.Read();
            }
        });

    /// <summary>The first child of a name; null where there is none.</summary>
    public static XElement? Child(XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The text of a child, without blanks around it; empty where there is none.</summary>
    public static string Text(XElement? element, string name) => Child(element, name)?.Value.Trim() ?? "";

    /// <summary>Opens a document and hands its reader over, which stands on the root.</summary>
    /// <exception cref="TrackMistakeException">It is no XML.</exception>
    public static void Read(ReadOnlyMemory<byte> file, Action<XmlReader> read)
    {
        try
        {
            using var stream = new MemoryStream(file.ToArray());
            using var reader = Open(stream);
            read(reader);
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
