namespace Umweg.Places;

/// <summary>How many slips lie between two words: a letter missing, added or wrong, or two exchanged.</summary>
internal static class EditDistance
{
    /// <summary>The optimal string alignment distance; <paramref name="limit"/> + 1 where it is greater.</summary>
    /// <remarks>Time: the product of the lengths, cut off as soon as a whole row is above the limit.</remarks>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        // Three rows suffice: an exchange of neighbours looks two rows back.
        var width = b.Length + 1;
        Span<int> rows = 3 * width <= 768 ? stackalloc int[3 * width] : new int[3 * width];
        for (var j = 0; j < width; j++)
        {
            rows[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var row = rows.Slice(i % 3 * width, width);
            var above = rows.Slice((i + 2) % 3 * width, width);
            var twoAbove = rows.Slice((i + 1) % 3 * width, width);
            var least = row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, twoAbove[j - 2] + 1);
                }

                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit)
            {
                return limit + 1;
            }
        }

        return Math.Min(rows[(a.Length % 3 * width) + b.Length], limit + 1);
    }

    /// <summary>How many slips a word of this length may have and still be taken for a misspelling.</summary>
    public static int Tolerance(int length) => length switch
    {
        < 3 => 0,
        < 6 => 1,
        < 10 => 2,
        _ => 3,
    };
}
