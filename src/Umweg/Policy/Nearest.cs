using Umweg.Places;

namespace Umweg.Policy;

/// <summary>The known word that a misspelt one comes nearest to.</summary>
public static class Nearest
{
    private const int LongestWord = 100;

    /// <summary>The nearest of the candidates without regard to case, the first of equally near ones; null where none
    /// is within the slips that <see cref="EditDistance.Tolerance"/> grants.</summary>
    public static string? To(string word, IEnumerable<string> candidates) =>
        To(word, candidates.Select(candidate => (candidate, NameKey.Of(candidate))));

    /// <summary>The same among candidates whose keys are known.</summary>
    internal static string? To(string word, IEnumerable<(string Word, string Key)> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        var key = NameKey.Of(word);
        var limit = EditDistance.Tolerance(key.Length);
        string? best = null;
        foreach (var (candidate, keyOfCandidate) in candidates)
        {
            var distance = EditDistance.Within(key, keyOfCandidate, limit);
            if (distance > limit)
            {
                continue;
            }

            if (distance == 0)
            {
                return candidate;
            }

            // Only what is nearer still can replace it.
            best = candidate;
            limit = distance - 1;
        }

        return best;
    }
}
