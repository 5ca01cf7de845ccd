using System.Text;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;
using Svg.Skia;
using Shim = ShimSkiaSharp;

namespace Umweg.Pictures;

/// <summary>Turns a map's drawing, which is SVG, into a picture: PNG, of dots, or PDF, of lines and letters.</summary>
/// <remarks>
/// <para>The same drawing gives the same bytes on the same kind of machine: no clock, no font but those that travel
/// with the program (<c>data/fonts</c>), one thread.</para>
/// <para>It is for drawings that Umweg wrote: of what SVG can do it is tested with what they use.</para>
/// </remarks>
public sealed class MapPicture : IDisposable
{
    // ISO 216, in whole points of 1/72 inch: 210 mm by 297 mm to within 0.1 mm.
    private const float A4Short = 595;
    private const float A4Long = 842;

    private readonly MapFonts _fonts = new();
    private readonly SKSvg _svg = new();
    private readonly string _title;
    private readonly string _words;

    /// <summary>Reads a drawing.</summary>
    /// <param name="drawing">The SVG, in UTF-8.</param>
    /// <exception cref="XmlException">It is no XML: our fault, not the user's.</exception>
    public MapPicture(ReadOnlyMemory<byte> drawing)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(drawing.Span)).Root!;
        _title = root.Elements().FirstOrDefault(element => element.Name.LocalName == "title")?.Value ?? "";
        _words = string.Concat(root.Descendants().Where(element => element.Name.LocalName == "text")
            .Select(element => element.Value));
        _svg.Settings.TypefaceProviders = [_fonts];
        using var content = new MemoryStream(drawing.ToArray(), writable: false);
        _ = _svg.Load(content) ?? throw new XmlException("The drawing could not be read.");
    }

    /// <summary>The characters for which there is no letter, so that the picture would have a box instead; none as a
    /// rule.</summary>
    public IReadOnlyList<string> MissingLetters =>
        [.. _words.EnumerateRunes().Distinct().Where(rune => !_fonts.Has(rune.Value)).Select(rune => rune.ToString())];

    private SKRect Bounds => _svg.Picture!.CullRect;

    /// <summary>Writes the picture as PNG on white ground.</summary>
    /// <param name="width">Its width in dots; its height follows.</param>
    /// <param name="stream">Receives it.</param>
    public void WritePng(int width, Stream stream)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var scale = width / Bounds.Width;
        var height = Math.Max(1, (int)MathF.Round(Bounds.Height * scale));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        surface.Canvas.DrawPicture(_svg.Picture);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        data.SaveTo(stream);
    }

    /// <summary>Writes the picture as PDF: one page of A4, upright or across, whichever it fills better.</summary>
    /// <param name="stream">Receives it.</param>
    public void WritePdf(Stream stream)
    {
        var upright = Math.Min(A4Short / Bounds.Width, A4Long / Bounds.Height);
        var across = Math.Min(A4Long / Bounds.Width, A4Short / Bounds.Height);
        var scale = Math.Max(upright, across);
        var (width, height) = upright >= across ? (A4Short, A4Long) : (A4Long, A4Short);
        using var document = SKDocument.CreatePdf(
            stream, new SKDocumentPdfMetadata { Title = _title, Creator = "Umweg" });
        using var canvas = document.BeginPage(width, height);
        canvas.Translate((width - (Bounds.Width * scale)) / 2, 0);
        canvas.Scale(scale);
        Draw(_svg.Model!, canvas);
        document.EndPage();
        document.Close();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _svg.Dispose();
        _fonts.Dispose();
    }

    // Command by command, as the library does it, but for the light rim around words: a program that reads them, or a
    // reader who copies them, would have each twice. As outlines they are no words.
    private void Draw(Shim.SKPicture picture, SKCanvas canvas)
    {
        foreach (var command in picture.Commands ?? [])
        {
            switch (command)
            {
                case Shim.DrawPictureCanvasCommand { Picture: { } part }:
                    canvas.Save();
                    Draw(part, canvas);
                    canvas.Restore();
                    break;
                case Shim.DrawTextCanvasCommand { Paint: { Style: Shim.SKPaintStyle.Stroke } rim } words:
                    DrawRim(words, rim, canvas);
                    break;
                default:
                    _svg.SkiaModel.Draw(command, canvas, false);
                    break;
            }
        }
    }

    private void DrawRim(Shim.DrawTextCanvasCommand words, Shim.SKPaint rim, SKCanvas canvas)
    {
        using var font = words.Font is { } own ? _svg.SkiaModel.ToSKFont(own) : _svg.SkiaModel.ToSKFont(rim);
        using var paint = _svg.SkiaModel.ToSKPaint(rim);
        var left = words.TextAlign switch
        {
            Shim.SKTextAlign.Center => words.X - (font!.MeasureText(words.Text, paint) / 2),
            Shim.SKTextAlign.Right => words.X - font!.MeasureText(words.Text, paint),
            _ => words.X,
        };
        using var outline = font!.GetTextPath(words.Text, new SKPoint(left, words.Y));
        canvas.DrawPath(outline, paint);
    }
}
