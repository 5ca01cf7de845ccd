using System.Globalization;
using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>The detour that avoiding a state is worth, as people write it: kilometres.</summary>
internal static class AvoidPrice
{
    /// <summary>More than twice round the Earth: whoever means "never" is to close the state.</summary>
    public const int MostKilometres = 100_000;

    /// <summary>What it is worth where no number is given: 1,000 km.</summary>
    public static Length Default { get; } = Length.FromKilometres(1_000);

    /// <summary>The price, or null where the text is no number from 0 to 100,000.</summary>
    public static Length? Read(string text) =>
        // The parser of numbers overlooks NUL characters at the end.
        !text.Contains('\0', StringComparison.Ordinal)
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kilometres)
        && kilometres <= MostKilometres
            ? Length.FromKilometres(kilometres)
            : null;

    /// <summary>The number that was probably meant by <c>1500 km</c>; null where there is none.</summary>
    public static string? Suggest(string text)
    {
        var digits = text.Replace("km", "", StringComparison.OrdinalIgnoreCase).Trim();
        return digits != text && Read(digits) is not null ? digits : null;
    }
}
