namespace Umweg.Presentation.Map;

/// <summary>Where ways run together on the sheet, so that of their lines only the best one's is seen.</summary>
/// <param name="ways">For each way, the best first, points of its line <see cref="Step"/> units apart.</param>
internal sealed class WayCompany(IReadOnlyList<IReadOnlyList<PlanePoint>> ways)
{
    /// <summary>The distance of a line's points, in units.</summary>
    public const double Step = 6;

    // Two lines so close are one to the eye. Points of the other line are up to half a step along it.
    private const double Together = 4.5;

    private const int LeastPoints = 14;

    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> _at =
        [.. ways.Select((line, own) => (IReadOnlyList<IReadOnlyList<int>>)
            [.. line.Select(point => Enumerable.Range(0, ways.Count)
                .Where(other => other == own || IsNear(ways[other], point, Together)).ToList())])];

    /// <summary>The ways that run at a point of a way, itself among them, the best first.</summary>
    public IReadOnlyList<int> At(int way, int point) => _at[way][point];

    /// <summary>Whether a way runs alone at a point: none other within a distance, in units.</summary>
    public bool IsAlone(int way, int point, double distance) =>
        !Enumerable.Range(0, ways.Count).Any(other => other != way && IsNear(ways[other], ways[way][point], distance));

    /// <summary>The stretches, 80 units and longer, on which the same ways run together, each once.</summary>
    public IEnumerable<(IReadOnlyList<int> Ways, IReadOnlyList<PlanePoint> Line)> Stretches()
    {
        for (var way = 0; way < ways.Count; way++)
        {
            for (int from = 0, to; from < ways[way].Count; from = to)
            {
                var company = At(way, from);
                for (to = from + 1; to < ways[way].Count && At(way, to).SequenceEqual(company); to++)
                {
                }

                if (company.Count > 1 && company[0] == way && to - from >= LeastPoints)
                {
                    yield return (company, [.. ways[way].Skip(from).Take(to - from)]);
                }
            }
        }
    }

    private static bool IsNear(IReadOnlyList<PlanePoint> line, PlanePoint point, double distance) =>
        line.Any(other => Math.Abs(other.X - point.X) < distance && Math.Abs(other.Y - point.Y) < distance);
}
