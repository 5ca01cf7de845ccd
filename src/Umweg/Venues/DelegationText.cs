using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Venues;

/// <summary>A delegation as it was written, <c>PLACE</c> or <c>PLACE=POLICY+POLICY</c>, in its parts.</summary>
/// <param name="Place">Where it departs, not looked up yet.</param>
/// <param name="Policies">Names or paths of its policies.</param>
internal sealed record DelegationText(string Place, IReadOnlyList<string> Policies)
{
    // More would be no path that anybody has, and each is looked for on the disk.
    private const int MostPartsOfPath = 10;

    /// <summary>The parts of a text, or what is wrong with it.</summary>
    public static Outcome<DelegationText> Read(string text, Language language)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        var place = (end < 0 ? text : text[..end]).Trim();
        IReadOnlyList<string> policies = end < 0 ? [] : [.. Names(text[(end + 1)..])];
        if (end < 0 || (place.Length > 0 && policies.All(name => name.Length > 0)))
        {
            return new DelegationText(place, policies);
        }

        var quoted = Quoted.Short(text);
        return Mistake.In(
            language,
            "delegation.malformed",
            text,
            new(
                $"'{quoted}' is no delegation; PLACE or PLACE=POLICY was expected, with + between several policies.",
                $"'{quoted}' ist keine Delegation; erwartet wird ORT oder ORT=POLICY, mit + zwischen mehreren "
                + "Policies."),
            place.Length == 0
                ? null
                : new($"Write {Quoted.Short(place)} or {Quoted.Short(place)}=kremlin-2025-10.",
                    $"Schreiben Sie {Quoted.Short(place)} oder {Quoted.Short(place)}=kremlin-2025-10."));
    }

    // A file's path may have a + of its own: what is a file is not divided, the longest first.
    private static IEnumerable<string> Names(string text)
    {
        var parts = text.Split('+');
        for (var start = 0; start < parts.Length;)
        {
            var end = Math.Min(parts.Length, start + MostPartsOfPath);
            while (end > start + 1 && !File.Exists(Joined(end)))
            {
                end--;
            }

            yield return Joined(end);
            start = end;

            string Joined(int last) => string.Join('+', parts[start..last]).Trim();
        }
    }
}
