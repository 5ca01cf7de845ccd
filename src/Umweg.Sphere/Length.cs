using System.Globalization;

namespace Umweg.Sphere;

/// <summary>A distance along the Earth's surface.</summary>
/// <remarks>
/// <para>Stored in metres. The nautical mile is exactly 1852 m (ICAO Annex 5, chapter 1), so
/// <see cref="FromNauticalMiles"/> rounds once and comes back to within 1 ulp.</para>
/// <para>Never negative, not even -0, and never NaN; <see cref="Infinite"/> means "cannot be reached".</para>
/// <para>The default value is <see cref="Zero"/>.</para>
/// </remarks>
public readonly record struct Length : IComparable<Length>
{
    private const double MetresPerKilometre = 1000;
    private const double MetresPerNauticalMile = 1852;

    private Length(double metres) => Metres = metres;

    /// <summary>No distance at all; the default value.</summary>
    public static Length Zero => default;

    /// <summary>Farther than any place: it cannot be reached.</summary>
    public static Length Infinite => new(double.PositiveInfinity);

    /// <summary>The distance in metres, 0 or more.</summary>
    public double Metres { get; }

    /// <summary>The distance in kilometres, 0 or more.</summary>
    public double Kilometres => Metres / MetresPerKilometre;

    /// <summary>The distance in nautical miles of 1852 m, 0 or more.</summary>
    public double NauticalMiles => Metres / MetresPerNauticalMile;

    /// <summary>A length from metres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public static Length FromMetres(double metres) =>
        metres >= 0 ? new(metres + 0.0) : throw OutOfRange(metres, nameof(metres));

    /// <summary>A length from kilometres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public static Length FromKilometres(double kilometres) =>
        kilometres >= 0
            ? new((kilometres * MetresPerKilometre) + 0.0)
            : throw OutOfRange(kilometres, nameof(kilometres));

    /// <summary>A length from nautical miles of 1852 m.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public static Length FromNauticalMiles(double nauticalMiles) =>
        nauticalMiles >= 0
            ? new((nauticalMiles * MetresPerNauticalMile) + 0.0)
            : throw OutOfRange(nauticalMiles, nameof(nauticalMiles));

    /// <summary>The sum of two lengths.</summary>
    public static Length operator +(Length a, Length b) => new(a.Metres + b.Metres);

    /// <summary>What remains of <paramref name="a"/> after <paramref name="b"/>; zero where b is as long or longer, so
    /// also for two infinite ones.</summary>
    public static Length operator -(Length a, Length b) => a > b ? new(a.Metres - b.Metres) : Zero;

    /// <summary>Whether a is shorter.</summary>
    public static bool operator <(Length a, Length b) => a.Metres < b.Metres;

    /// <summary>Whether a is longer.</summary>
    public static bool operator >(Length a, Length b) => a.Metres > b.Metres;

    /// <summary>Whether a is not longer.</summary>
    public static bool operator <=(Length a, Length b) => a.Metres <= b.Metres;

    /// <summary>Whether a is not shorter.</summary>
    public static bool operator >=(Length a, Length b) => a.Metres >= b.Metres;

    /// <inheritdoc/>
    public int CompareTo(Length other) => Metres.CompareTo(other.Metres);

    /// <summary>The length in kilometres with its unit, in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilometres:0.###} km");

    private static ArgumentOutOfRangeException OutOfRange(double value, string name) =>
        new(name, value, "A length is a number of 0 or more.");
}
