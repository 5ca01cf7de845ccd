using System.Globalization;

namespace Umweg.Presentation.Files;

/// <summary>The number of the AIRAC cycle of a day: <c>2510</c>, the tenth that began in 2025.</summary>
/// <remarks>A cycle begins every 28 days; that of 2 January 2020 was the first of its year (ICAO Doc 8126,
/// chapter 6).</remarks>
internal static class AiracCycle
{
    private const int Days = 28;
    private static readonly DateOnly First = new(2020, 1, 2);

    /// <summary>The cycle's number in four digits.</summary>
    public static string Of(DateOnly day)
    {
        var cycles = (int)Math.Floor((day.DayNumber - First.DayNumber) / (double)Days);
        var begins = Math.Max(First.DayNumber + (cycles * Days), DateOnly.MinValue.DayNumber);
        var start = DateOnly.FromDayNumber(begins);
        var number = ((start.DayOfYear - 1) / Days) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{start.Year % 100:00}{number:00}");
    }
}
