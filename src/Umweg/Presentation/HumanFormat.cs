using System.Globalization;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>Numbers, positions and lists as people of a language write them.</summary>
/// <remarks>The signs are our own, not the operating system's, so that the same answer reads the same everywhere.
/// </remarks>
public sealed class HumanFormat
{
    private readonly NumberFormatInfo _numbers;
    private readonly TextTable _texts;

    private HumanFormat(Language language)
    {
        var (group, point) = language == Language.German ? (".", ",") : (",", ".");
        _numbers = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point };
        _texts = TextTable.For(language);
    }

    /// <summary>The format of a language.</summary>
    public static HumanFormat For(Language language) => new(language);

    /// <summary>Whole kilometres without unit: <c>1,591</c> or <c>1.591</c>.</summary>
    public string Kilometres(Length length) => length.Kilometres.ToString("N0", _numbers);

    /// <summary>Kilometres without unit, below ten with one decimal: <c>0.4</c>, <c>12</c>; <c>&lt; 0.1</c> where
    /// nothing would be left.</summary>
    public string FewKilometres(Length length) => length.Kilometres switch
    {
        < 0.05 => $"< {0.1.ToString("0.0", _numbers)}",
        < 9.95 => length.Kilometres.ToString("0.#", _numbers),
        _ => Kilometres(length),
    };

    /// <summary>A duration to the minute: <c>6 h 12 min</c>, <c>12 min</c>; <c>&lt; 1 min</c> where nothing would be
    /// left.</summary>
    public string Duration(TimeSpan duration)
    {
        var minutes = (long)Math.Round(duration.TotalMinutes);
        return minutes == 0 ? "< 1 min"
            : minutes < 60 ? $"{minutes} min"
            : $"{Count(minutes / 60)} h {minutes % 60} min";
    }

    /// <summary>A share in percent with one decimal, without sign: <c>1.9</c> or <c>1,9</c>.</summary>
    public string Percent(double percent) => percent.ToString("N1", _numbers);

    /// <summary>A deviation in percent with two decimals and its sign: <c>+0.45</c> or <c>+0,45</c>.</summary>
    public string SignedPercent(double percent) => percent.ToString("+0.00;-0.00", _numbers);

    /// <summary>A number with at most two decimals: <c>0.26</c> or <c>0,26</c>.</summary>
    public string Decimal(double number) => number.ToString("0.##", _numbers);

    /// <summary>A number as its author wrote it, to three decimals: <c>1,500</c> or <c>1.500</c>, <c>2.5</c>.</summary>
    public string Number(double number) => number.ToString("#,0.###", _numbers);

    /// <summary>A whole number: <c>452,000</c> or <c>452.000</c>.</summary>
    public string Count(long count) => count.ToString("N0", _numbers);

    /// <summary>A position to a hundredth of a degree, latitude first: <c>55.97 N 37.41 E</c>.</summary>
    public string Position(GeoPosition position)
    {
        var (latitude, longitude) = (Math.Round(position.Latitude, 2), Math.Round(position.Longitude, 2));
        var northOrSouth = _texts[latitude < 0 ? "compass.south" : "compass.north"];
        var eastOrWest = _texts[longitude < 0 ? "compass.west" : "compass.east"];
        return string.Create(
            _numbers, $"{Math.Abs(latitude):0.00} {northOrSouth} {Math.Abs(longitude):0.00} {eastOrWest}");
    }

    /// <summary>A day: <c>2025-10-17</c>, which every language reads.</summary>
    public string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A list as in a sentence: <c>Belarus, Poland and Slovakia</c>.</summary>
    public string List(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : _texts.With("list.last", string.Join(", ", items.Take(items.Count - 1)), items[^1]);
}
