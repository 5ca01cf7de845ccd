namespace Umweg.Benchmarks.Pages;

/// <summary>One question about speed and its page of results.</summary>
/// <param name="name">The file's name; what <c>bench/run NAME</c> says.</param>
/// <param name="title">The page's heading.</param>
internal abstract class Page(string name, string title)
{
    public string Name => name;

    public string Title => title;

    /// <summary>Measures and writes.</summary>
    public abstract void Write(Sheet sheet, BenchmarkArguments arguments);
}
