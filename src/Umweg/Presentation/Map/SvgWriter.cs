using System.Globalization;
using System.Text;
using System.Xml;

namespace Umweg.Presentation.Map;

/// <summary>Writes SVG: numbers with at most one decimal, the same bytes for the same drawing everywhere.</summary>
internal sealed class SvgWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string LinkNamespace = "http://www.w3.org/1999/xlink";

    private readonly XmlWriter _xml;

    public SvgWriter(Stream stream) => _xml = XmlText.To(stream, indent: "");

    /// <summary>A number as SVG has it.</summary>
    public static string Number(double number) =>
        (Math.Round(number, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Path data of lines, or of rings if they are closed.</summary>
    /// <remarks>Positions are rounded before they are subtracted, so that errors do not add up.</remarks>
    public static string PathData(IEnumerable<IReadOnlyList<PlanePoint>> lines, bool isClosed)
    {
        var data = new StringBuilder();
        foreach (var line in lines)
        {
            var start = data.Length;
            var (x, y) = Tenths(line[0]);
            data.Append('M').Append(OfTenths(x)).Append(' ').Append(OfTenths(y));
            var steps = 0;
            foreach (var point in line.Skip(1))
            {
                var (toX, toY) = Tenths(point);
                if ((toX, toY) == (x, y))
                {
                    continue;
                }

                data.Append(steps++ == 0 ? "l" : toX < x ? "" : " ").Append(OfTenths(toX - x));
                data.Append(toY < y ? "" : " ").Append(OfTenths(toY - y));
                (x, y) = (toX, toY);
            }

            if (steps < (isClosed ? 2 : 1))
            {
                data.Length = start;
            }
            else if (isClosed)
            {
                data.Append('z');
            }
        }

        return data.ToString();
    }

    /// <summary>Begins an element; ended by <see cref="End"/>.</summary>
    public void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, XmlText.Valid(value));
        }
    }

    /// <summary>Ends the element begun last.</summary>
    public void End() => _xml.WriteEndElement();

    /// <summary>A shape drawn again by its id.</summary>
    /// <remarks>With the prefix of SVG 1.1, which SVG 2 still reads: Inkscape 1.2 draws nothing without it.</remarks>
    public void Use(string id, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start("use", attributes);
        _xml.WriteAttributeString("xlink", "href", LinkNamespace, $"#{id}");
        End();
    }

    /// <summary>Declares the prefix that <see cref="Use"/> needs, once for the whole drawing.</summary>
    public void DeclareLinks() => _xml.WriteAttributeString("xmlns", "xlink", null, LinkNamespace);

    /// <summary>An element without content.</summary>
    public void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        End();
    }

    /// <summary>An element that holds words only.</summary>
    public void Words(string name, string words, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        _xml.WriteString(XmlText.Valid(words));
        End();
    }

    /// <summary>A line of text whose left end, middle or right end stands at a point.</summary>
    public void Text(
        string words,
        double x,
        double y,
        string style,
        string anchor = "start",
        params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Words(
            "text",
            words,
            [("class", style), ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), .. attributes]);

    /// <summary>A path, unless there is nothing of it.</summary>
    public void Path(
        string data, string style, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (data.Length > 0)
        {
            Element("path", [("class", style), .. attributes, ("d", data)]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private static (long X, long Y) Tenths(PlanePoint point) =>
        ((long)Math.Round(point.X * 10), (long)Math.Round(point.Y * 10));

    private static string OfTenths(long tenths) =>
        tenths % 10 == 0 ? (tenths / 10).ToString(CultureInfo.InvariantCulture)
        : $"{(tenths < 0 ? "-" : "")}{WholePart(Math.Abs(tenths))}.{Math.Abs(tenths % 10)}";

    private static string WholePart(long tenths) =>
        tenths < 10 ? "" : (tenths / 10).ToString(CultureInfo.InvariantCulture);
}
