namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The word after the fence.</param>
/// <param name="Start">The number of its first line, from 1.</param>
/// <param name="Lines">Its lines, fences left out.</param>
internal sealed record Block(string Language, int Start, IReadOnlyList<string> Lines)
{
    private const string Fence = "```";

    /// <summary>The blocks of a page in order.</summary>
    public static IEnumerable<Block> In(string page)
    {
        var lines = page.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var body = lines.Skip(i + 1).TakeWhile(line => line.TrimEnd() != Fence).ToList();
                yield return new(lines[i][Fence.Length..].Trim(), i + 2, body);
                i += body.Count + 1;
            }
        }
    }
}
