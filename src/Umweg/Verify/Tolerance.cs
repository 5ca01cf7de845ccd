namespace Umweg.Verify;

/// <summary>By how much a stated number may differ from the one found anew.</summary>
/// <remarks>An answer writes lengths to a millimetre and positions to 0.1 mm; ends are known no better.</remarks>
internal static class Tolerance
{
    /// <summary>Lengths, in km: a centimetre.</summary>
    public const double Km = 1e-5;

    /// <summary>Percentages, written to four digits.</summary>
    public const double Percent = 2e-4;

    /// <summary>Where a border is crossed, in radians: a metre. A leg that crosses it at a very small angle does so at
    /// a place that rounding moves.</summary>
    public const double CrossingRadians = 1.6e-7;

    /// <summary>The length of a crossing, in km: a metre, for the same reason.</summary>
    public const double CrossingKm = 1e-3;

    /// <summary>A crossing that is shorter, 5 mm, may be left out or stated.</summary>
    public const double LeastCrossingKm = 5e-6;

    /// <summary>How far a stated bend may lie from the corner that it is, in radians: 0.6 mm.</summary>
    public const double BendRadians = 1e-10;
}
