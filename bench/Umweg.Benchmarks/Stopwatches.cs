using System.Diagnostics;

namespace Umweg.Benchmarks;

/// <summary>Times of work that is too long, or done too seldom, for a benchmark of nanoseconds.</summary>
internal static class Stopwatches
{
    /// <summary>The time that the work took, in milliseconds.</summary>
    public static double Milliseconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The least of several times, in milliseconds: what the work takes when nothing disturbs it.</summary>
    public static double Least(int times, Action work) =>
        Enumerable.Range(0, times).Min(_ => Milliseconds(work));

    /// <summary>The value below which so many percent of the sorted values lie; 100 is the largest.</summary>
    public static double Percentile(IReadOnlyList<double> sorted, int percent) =>
        sorted[(int)((sorted.Count - 1) * (long)percent / 100)];

    /// <summary>A time in the unit that reads best.</summary>
    public static string Time(double milliseconds) => milliseconds switch
    {
        < 0.001 => Sheet.Text($"{milliseconds * 1e6:F0} ns"),
        < 0.1 => Sheet.Text($"{milliseconds * 1000:F1} µs"),
        < 10 => Sheet.Text($"{milliseconds:F2} ms"),
        < 1000 => Sheet.Text($"{milliseconds:F0} ms"),
        _ => Sheet.Text($"{milliseconds / 1000:F1} s"),
    };
}
