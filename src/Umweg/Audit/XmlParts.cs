using System.Text;
using System.Xml;

namespace Umweg.Audit;

/// <summary>What readers of XML ask of an element.</summary>
internal static class XmlParts
{
    /// <summary>The line of the file that the reader stands on, from 1.</summary>
    public static int LineOf(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    /// <summary>The text of an element; the reader stands on the element's end afterwards.</summary>
    public static string TextOf(XmlReader reader)
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
