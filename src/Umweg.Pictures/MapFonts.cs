using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace Umweg.Pictures;

/// <summary>The letters of pictures: those that travel with the program, and none of the machine's, so that the
/// same drawing is the same picture everywhere.</summary>
/// <remarks>Whatever family a drawing asks for, it gets DejaVu Sans, by whose widths drawings are laid out.</remarks>
internal sealed class MapFonts : ITypefaceProvider, IDisposable
{
    private readonly SKTypeface _upright = Open("DejaVuSans.ttf");
    private readonly SKTypeface _bold = Open("DejaVuSans-Bold.ttf");
    private readonly SKTypeface _oblique = Open("DejaVuSans-Oblique.ttf");

    /// <inheritdoc/>
    public SKTypeface FromFamilyName(
        string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
        fontWeight >= SKFontStyleWeight.SemiBold ? _bold
        : fontStyle == SKFontStyleSlant.Upright ? _upright
        : _oblique;

    /// <summary>Whether there is a letter for a character in each of the fonts.</summary>
    public bool Has(int character) =>
        new[] { _upright, _bold, _oblique }.All(typeface =>
        {
            using var font = new SKFont(typeface);
            return font.ContainsGlyph(character);
        });

    /// <inheritdoc/>
    public void Dispose()
    {
        _upright.Dispose();
        _bold.Dispose();
        _oblique.Dispose();
    }

    private static SKTypeface Open(string name) =>
        SKTypeface.FromFile(Path.Combine(AppContext.BaseDirectory, "data", "fonts", name))
        ?? throw new FileNotFoundException($"There is no font '{name}' beside the program.");
}
