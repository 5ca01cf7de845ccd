namespace Umweg.Tests.Architecture;

/// <summary>What checks of the repository found.</summary>
internal static class Findings
{
    // More are seldom read; the number says how many there are.
    private const int Shown = 50;

    /// <summary>Fails, one finding a line, unless there is none.</summary>
    public static void ShouldBeNone(this IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n" + string.Join('\n', all.Take(Shown)));
    }
}
