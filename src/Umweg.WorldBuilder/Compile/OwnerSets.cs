using System.Runtime.InteropServices;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Sets of features, each known by a number, so that a triangle or an edge carries one integer.</summary>
/// <remarks>Number 0 is the empty set. A border's tag is the set of features whose inside changes across it; walking
/// over the border turns the set of owners into its symmetric difference with the tag.</remarks>
internal sealed class OwnerSets
{
    private readonly List<int[]> _sets = [[]];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [string.Empty] = 0 };
    private readonly Dictionary<(int, int), int> _differences = [];

    /// <summary>The features of a set, ascending.</summary>
    public IReadOnlyList<int> this[int number] => _sets[number];

    /// <summary>The number of the set of one feature.</summary>
    public int Of(int feature) => NumberOf([feature]);

    /// <summary>The features that are in one of the two sets and not in the other.</summary>
    public int SymmetricDifference(int a, int b)
    {
        var key = a < b ? (a, b) : (b, a);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_differences, key, out var known);
        if (!known)
        {
            var result = _sets[a].Except(_sets[b]).Concat(_sets[b].Except(_sets[a])).Order().ToArray();
            number = NumberOf(result);
        }

        return number;
    }

    private int NumberOf(int[] features)
    {
        var key = string.Join(',', features);
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _sets.Count;
            _sets.Add(features);
            _numbers.Add(key, number);
        }

        return number;
    }
}
