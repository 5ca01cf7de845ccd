using System.Numerics;
using System.Text;

namespace Umweg.Places;

/// <summary>Finds the name that a misspelt one comes nearest to.</summary>
/// <remarks>Compares with every name of a city and of a larger airport, some 150,000: about 40 ms, for errors only.
/// </remarks>
internal sealed class NearMiss
{
    // Three letters are most likely a code, and one slip makes any code of any other.
    private const int ShortestName = 4;

    private readonly Airports _airports;
    private readonly Cities _cities;

    /// <summary>Searches these.</summary>
    public NearMiss(Airports airports, Cities cities)
    {
        _airports = airports;
        _cities = cities;
    }

    /// <summary>The key of the name with the fewest slips, of the largest city where several have as few.</summary>
    /// <returns>Null where nothing is near, and for texts too short to tell.</returns>
    public string? Find(string key)
    {
        var limit = EditDistance.Tolerance(key.Length);
        if (key.Length < ShortestName)
        {
            return null;
        }

        var (best, weight) = (default(string), -1);
        foreach (var (table, isSpelling) in _cities.Spellings.Select(t => (t, true)).Prepend((_cities.Names, false)))
        {
            foreach (var (line, distance) in Within(table, key, limit))
            {
                var candidate = isSpelling
                    ? _cities.Target(line).Population / Cities.SpellingDiscount
                    : _cities.Read(line).Population;
                if (distance < limit || candidate > weight)
                {
                    (best, weight, limit) = (line.Text(0), candidate, distance);
                }
            }
        }

        // A city as near as an airport is the likelier: many airports are named after persons.
        foreach (var (line, _) in Within(_airports.Names, key, best is null ? limit : limit - 1))
        {
            best = line.Text(0);
        }

        return best;
    }

    // Narrows as it goes: a line is returned only if it is as near as the nearest before it.
    private static IEnumerable<(TableLine Line, int Distance)> Within(SortedTable table, string key, int limit)
    {
        var letters = Letters(Encoding.UTF8.GetBytes(key));
        var characters = new char[key.Length + limit + 1];
        foreach (var line in table.All())
        {
            // Each slip changes at most two members of the set of letters; that rules out most names at once.
            if (BitOperations.PopCount(letters ^ Letters(line.Cell(0))) > 2 * limit
                || !Encoding.UTF8.TryGetChars(line.Cell(0), characters, out var count))
            {
                continue;
            }

            var distance = EditDistance.Within(key, characters.AsSpan(0, count), limit);
            if (distance <= limit)
            {
                limit = distance;
                yield return (line, distance);
            }
        }
    }

    // The set of the plain letters that occur. Others are left out: a slip could change several of their bytes.
    private static uint Letters(ReadOnlySpan<byte> text)
    {
        var set = 0u;
        foreach (var value in text)
        {
            if (value is >= (byte)'a' and <= (byte)'z')
            {
                set |= 1u << (value - 'a');
            }
        }

        return set;
    }
}
