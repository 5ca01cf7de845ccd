namespace Umweg.Places;

/// <summary>Finds the name that a misspelt one comes nearest to.</summary>
/// <remarks>Compares with every name of a city and of a larger airport, some 150,000: for the first error that takes
/// about 50 ms, for those after it a millisecond.</remarks>
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
        foreach (var line in table.MaybeWithin(key, limit))
        {
            var distance = EditDistance.Within(key, line.Text(0), limit);
            if (distance <= limit)
            {
                limit = distance;
                yield return (line, distance);
            }
        }
    }
}
