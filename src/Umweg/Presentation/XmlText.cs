using System.Text;
using System.Xml;

namespace Umweg.Presentation;

/// <summary>XML that is written alike everywhere: UTF-8 without byte-order mark, line feeds.</summary>
internal static class XmlText
{
    /// <summary>A writer that leaves the stream open.</summary>
    public static XmlWriter To(Stream stream, string indent) => XmlWriter.Create(
        stream,
        new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = indent,
            NewLineChars = "\n",
        });

    /// <summary>The text without the characters that XML cannot hold: names of rules are the user's and may be
    /// anything.</summary>
    public static string Valid(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var valid = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                valid.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                valid.Append(text[i]).Append(text[++i]);
            }
        }

        return valid.ToString();
    }

    /// <summary>An element that holds a text.</summary>
    public static void WriteText(this XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Valid(text));
}
