using System.Diagnostics;
using System.Globalization;

namespace Umweg.Benchmarks;

/// <summary>Programs that run beside the benchmarks, their output thrown away.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Whether it is there and ended with 0 within five minutes.</returns>
    public static bool Runs(string program, IReadOnlyList<string> words, string? folder = null)
    {
        try
        {
            using var process = Start(program, words, folder);
            if (process.WaitForExit(Limit))
            {
                return process.ExitCode == 0;
            }

            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The program is not there.
            return false;
        }
    }

    /// <summary>Runs a program that must succeed.</summary>
    /// <exception cref="InvalidOperationException">It did not.</exception>
    public static void Run(string program, params IReadOnlyList<string> words)
    {
        if (!Runs(program, words))
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', words)} failed.");
        }
    }

    /// <summary>The time in seconds and the peak memory in megabytes of a program; 0 where the system does not tell.
    /// </summary>
    public static (double Seconds, double Megabytes) Measure(string program, params IReadOnlyList<string> words)
    {
        const int LookEveryMilliseconds = 20;
        var from = Stopwatch.GetTimestamp();
        using var process = Start(program, words, folder: null);
        var peak = 0.0;
        while (!process.WaitForExit(LookEveryMilliseconds))
        {
            peak = Math.Max(peak, PeakMegabytes(process.Id));
        }

        return (Stopwatch.GetElapsedTime(from).TotalSeconds, peak);
    }

    private static Process Start(string program, IReadOnlyList<string> words, string? folder)
    {
        var process = new Process
        {
            StartInfo = new(program, words)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder ?? "",
            },
        };
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // The kernel's own high-water mark; the last look before the end is as good as all of it.
    private static double PeakMegabytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            var kilobytes = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
            return kilobytes is null ? 0 : double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1000;
        }
        catch (IOException)
        {
            // It has just ended, or this system has no such file.
            return 0;
        }
    }
}
