using System.Globalization;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>How a format writes angles, and so which positions its readers find.</summary>
internal sealed class PositionForm
{
    private readonly Func<double, double> _asRead;

    private PositionForm(Func<double, double> asRead, double errorMetres) =>
        (_asRead, ErrorMetres) = (asRead, errorMetres);

    /// <summary>Nine decimals of a degree, as KML, GPX and GeoJSON are written.</summary>
    public static PositionForm NineDecimals { get; } = new(degrees => Number(Degrees.Decimal(degrees)), 1e-4);

    /// <summary>Six decimals of a degree, as X-Plane and Little Navmap have it.</summary>
    public static PositionForm SixDecimals { get; } = new(degrees => Number(Degrees.Fixed(degrees)), 0.08);

    /// <summary>Hundredths of a second, as Microsoft Flight Simulator has it.</summary>
    public static PositionForm HundredthsOfSeconds { get; } = new(FromSexagesimal, 0.22);

    /// <summary>How far rounding moves a position at most, in metres on the ground.</summary>
    public double ErrorMetres { get; }

    /// <summary>The position that a reader finds in the text that is written of this one.</summary>
    public GeoPosition AsRead(GeoPosition position) =>
        GeoPosition.FromDegrees(_asRead(position.Latitude), _asRead(position.Longitude));

    /// <summary>The point that a reader finds in the text that is written of this one.</summary>
    public SpherePoint AsRead(SpherePoint point) => Wgs84.ToSphere(AsRead(Wgs84.ToPosition(point)));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // Of the form N55° 58' 12.00".
    private static double FromSexagesimal(double degrees)
    {
        var text = Degrees.Sexagesimal(degrees, "+-");
        var parts = text[1..^1].Split(["° ", "' "], StringSplitOptions.None);
        var angle = Number(parts[0]) + (Number(parts[1]) / 60) + (Number(parts[2]) / 3600);
        return text[0] == '-' ? -angle : angle;
    }
}
