using System.Globalization;

namespace Umweg.Presentation.Files;

/// <summary>Angles as files write them.</summary>
internal static class Degrees
{
    /// <summary>Decimal degrees with at most so many decimals, never -0: <c>37.41</c>.</summary>
    public static string Decimal(double degrees, int decimals = 9) =>
        (Math.Round(degrees, decimals) + 0.0).ToString("0.#########", CultureInfo.InvariantCulture);

    /// <summary>Decimal degrees with exactly so many decimals: <c>37.410000</c>.</summary>
    public static string Fixed(double degrees, int decimals = 6) =>
        (Math.Round(degrees, decimals) + 0.0).ToString($"F{decimals}", CultureInfo.InvariantCulture);

    /// <summary>Degrees, minutes and hundredths of seconds as flight simulators write them:
    /// <c>N55° 58' 12.00"</c>.</summary>
    public static string Sexagesimal(double degrees, string hemispheres)
    {
        const int PerSecond = 100;
        var hundredths = (long)Math.Round(Math.Abs(degrees) * 3600 * PerSecond);
        var (minutes, rest) = Math.DivRem(hundredths, 60 * PerSecond);
        var hemisphere = degrees < 0 && hundredths > 0 ? hemispheres[1] : hemispheres[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{hemisphere}{minutes / 60}° {minutes % 60}' {rest / PerSecond}.{rest % PerSecond:00}\"");
    }
}
