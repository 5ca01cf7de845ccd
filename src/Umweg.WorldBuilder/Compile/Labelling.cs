using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Triangulation;

namespace Umweg.WorldBuilder.Compile;

/// <summary>From source features to one territory for each triangle: overlaps decided, gaps named or closed.</summary>
/// <remarks>
/// <para>Neighbours in the source were simplified apart from each other, so that thousands of sliver gaps and sliver
/// overlaps lie between them: false corridors, up to hundreds of kilometres long. They are closed by relabelling
/// triangles, not by moving borders: an overlap goes to one of the two, a gap to the neighbour with whom it shares
/// the longest border. No border moves farther than a sliver is wide.</para>
/// <para>A real channel between two states' territorial seas is kept: the narrowest in the source is the Gulf of
/// Finland's, 6 NM; slivers are under 1 km.</para>
/// </remarks>
internal sealed class Labelling
{
    /// <summary>How wide, in metres, a gap or overlap between two states is at most to be taken for a sliver.</summary>
    public const double SliverMetres = 1000;

    private const double SmallPocketSquareKilometres = 20;
    private const double LandHoleSquareKilometres = 200;
    private const double OverlapSquareKilometres = 4;
    private const double OverlapWidthMetres = 500;
    private const double SplinterSquareKilometres = 500;
    private const double EarthRadiusKilometres = 6371.0;
    private const string Greece = "GR";

    private readonly SphereTriangulation _mesh;
    private readonly Func<SpherePoint, bool> _isLand;
    private readonly string[] _labels;

    private Labelling(SphereTriangulation mesh, string[] labels, Func<SpherePoint, bool> isLand)
    {
        _mesh = mesh;
        _labels = labels;
        _isLand = isLand;
    }

    /// <summary>The territory's id for each triangle of the border mesh.</summary>
    public static string[] Label(
        BorderMesh borders, IReadOnlyList<string> featureCodes, Func<SpherePoint, bool> isLand)
    {
        var resolved = new Dictionary<int, (string Label, string? Zone)>();
        var labels = new string[borders.Triangulation.TriangleCount];
        var layers = new string?[labels.Length];
        for (var t = 0; t < labels.Length; t++)
        {
            var owners = borders.Owners[t];
            if (!resolved.TryGetValue(owners, out var known))
            {
                string[] codes = [.. borders.Sets[owners].Select(feature => featureCodes[feature])];
                known = (TerritoryRules.Resolve(codes), TerritoryRules.LayerOf(codes));
                resolved.Add(owners, known);
            }

            (labels[t], layers[t]) = known;
        }

        var labelling = new Labelling(borders.Triangulation, labels, isLand);
        labelling.DecideOverlaps();
        labelling.ReturnSplinters();
        labelling.CloseCracks();
        labelling.NameOrFillGaps();
        labelling.DivideByLayers(layers);
        return labels;
    }

    /// <summary>Closes the cracks that show once more borders have gone and the triangles have changed.</summary>
    /// <returns>How many triangles lay in cracks; the labels are changed in place.</returns>
    public static int CloseCracksAgain(SphereTriangulation mesh, string[] labels, Func<SpherePoint, bool> isLand)
    {
        var layers = labels.Select(TerritoryRules.LayerOf).ToArray();
        for (var t = 0; t < labels.Length; t++)
        {
            labels[t] = TerritoryRules.Ground(labels[t]);
        }

        var labelling = new Labelling(mesh, labels, isLand);
        var count = labelling.CloseCracks();
        labelling.NameOrFillGaps();
        return count + labelling.DivideByLayers(layers);
    }

    private void DecideOverlaps()
    {
        foreach (var part in Parts(TerritoryRules.IsOverlap))
        {
            var isSliver = part.SquareKilometres < OverlapSquareKilometres || part.WidthMetres < OverlapWidthMetres;
            Relabel(part, isSliver
                ? LongestNeighbour(part, id => id.Length > 0 && !TerritoryRules.IsOverlap(id))
                    ?? part.Label[..part.Label.IndexOf('+', StringComparison.Ordinal)]
                : TerritoryRules.NameOverlap(part.Label, part.Inside));
        }
    }

    // A mask's line is coarser than the border that it follows and cuts splinters off either side of it; and a
    // dependency's border in the source is not quite that of its state. A splinter is a small part of one territory
    // along the other, and goes to it.
    private void ReturnSplinters()
    {
        foreach (var (division, state) in TerritoryRules.DividedStates)
        {
            foreach (var part in Parts(label => label == division || label == state))
            {
                var other = part.Label == division ? state : division;
                if (part.SquareKilometres < SplinterSquareKilometres &&
                    LongestNeighbour(part, id => id.Length > 0) == other)
                {
                    Relabel(part, other);
                }
            }
        }
    }

    // An unlabelled triangle that spans less than a kilometre between two states is a crack between them.
    private int CloseCracks()
    {
        var cracks = CracksIn((string[])_labels.Clone());
        foreach (var t in cracks)
        {
            _labels[t] = "crack";
        }

        foreach (var part in Parts(label => label == "crack"))
        {
            Relabel(part, LongestNeighbour(part, id => id.Length > 0) ?? string.Empty);
        }

        return cracks.Count;
    }

    /// <summary>How many triangles of a world lie in cracks between its territories, whoever the layers belong
    /// to.</summary>
    /// <param name="mesh">The world.</param>
    /// <param name="ids">The territory's id for each cell.</param>
    public static int CountCracks(Mesh mesh, IReadOnlyList<string> ids)
    {
        var labels = mesh.Cells.ToArray().Select(cell => ids[cell]).ToList();
        return new Func<string, string>[] { TerritoryRules.Ground, AsClaimed }.Sum(view =>
            CracksIn(mesh.Vertices, mesh.Corners, mesh.Neighbours, [.. labels.Select(view)]).Count);
    }

    private List<int> CracksIn(string[] labels) =>
        CracksIn(_mesh.Vertices, _mesh.Corners, _mesh.Neighbours, labels);

    private static List<int> CracksIn(
        ReadOnlySpan<SpherePoint> vertices, ReadOnlySpan<int> corners, ReadOnlySpan<int> neighbours, string[] labels)
    {
        var territoriesAt = new HashSet<string>?[vertices.Length];
        for (var i = 0; i < corners.Length; i++)
        {
            if (labels[i / 3].Length > 0)
            {
                (territoriesAt[corners[i]] ??= []).Add(labels[i / 3]);
            }
        }

        var cracks = new List<int>();
        for (var t = 0; t < labels.Length; t++)
        {
            if (labels[t].Length == 0 &&
                Crack.Spans<string>(t, vertices, corners, neighbours, labels, territoriesAt))
            {
                cracks.Add(t);
            }
        }

        return cracks;
    }

    // Layers come last, above what is decided without them, and change no border but their own. Returns how many
    // triangles did not stay as the layers have them.
    private int DivideByLayers(string?[] layers)
    {
        for (var t = 0; t < layers.Length; t++)
        {
            _labels[t] = TerritoryRules.InLayer(_labels[t], layers[t]);
        }

        var count = 0;
        foreach (var part in Parts(id => TerritoryRules.LayerOf(id) is not null || TerritoryRules.IsHighSeas(id)))
        {
            if (AcrossTheLayersLine(part) is { } other)
            {
                Relabel(part, other);
                count += part.Triangles.Count;
            }
        }

        // To those for whom the ring off Greece is Greek, no crack may be left beside it; and what closes one may make
        // a crack of its neighbour.
        for (var cracks = CracksBesideTheRing(); cracks.Count > 0; cracks = CracksBesideTheRing())
        {
            foreach (var t in cracks)
            {
                _labels[t] = AegeanSea.TenMiles;
            }

            count += cracks.Count;
        }

        return count;
    }

    // Splinters that a layer's line cuts off go to the other side of it: a strait's to their coast, the ring's to the
    // high seas. What the ring leaves of the high seas before a neighbour's waters goes to the ring.
    private string? AcrossTheLayersLine(Part part)
    {
        if (TerritoryRules.LayerOf(part.Label) is null)
        {
            return part.SquareKilometres < SmallPocketSquareKilometres || part.WidthMetres < SliverMetres
                ? LongestNeighbour(part, id => id == AegeanSea.TenMiles)
                : null;
        }

        return part.SquareKilometres >= OverlapSquareKilometres && part.WidthMetres >= OverlapWidthMetres
            ? null
            : StraitPiece.Of(part.Label)?.Coast ?? LongestNeighbour(part, TerritoryRules.IsHighSeas);
    }

    private List<int> CracksBesideTheRing()
    {
        string[] claimed = [.. _labels.Select(AsClaimed)];
        var isGreek = new bool[_mesh.VertexCount];
        for (var i = 0; i < _mesh.Corners.Length; i++)
        {
            isGreek[_mesh.Corners[i]] |= claimed[i / 3] == Greece;
        }

        return [.. CracksIn(claimed).Where(t =>
            isGreek[_mesh.Corners[3 * t]] || isGreek[_mesh.Corners[(3 * t) + 1]]
            || isGreek[_mesh.Corners[(3 * t) + 2]])];
    }

    private static string AsClaimed(string label) =>
        label == AegeanSea.TenMiles ? Greece : TerritoryRules.Ground(label);

    private void NameOrFillGaps()
    {
        var seeds = TerritoryRules.NamedSeeds()
            .GroupBy(seed => _mesh.Locate(seed.Inside, 0, out _))
            .ToDictionary(group => group.Key, group => group.First().Id);
        foreach (var part in Parts(label => label.Length == 0))
        {
            var named = part.Triangles.Where(seeds.ContainsKey).Select(t => seeds[t]).FirstOrDefault();
            var fills = part.SquareKilometres < SmallPocketSquareKilometres || part.WidthMetres < SliverMetres ||
                (part.SquareKilometres < LandHoleSquareKilometres && _isLand(part.Inside));
            Relabel(part, named
                ?? (fills ? LongestNeighbour(part, id => id.Length > 0) : null)
                ?? TerritoryRules.NamePocket(part.Inside));
        }
    }

    private string? LongestNeighbour(Part part, Func<string, bool> accept)
    {
        var lengths = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var t in part.Triangles)
        {
            for (var i = 0; i < 3; i++)
            {
                var label = _labels[_mesh.Neighbours[(3 * t) + i]];
                if (label != part.Label && accept(label))
                {
                    lengths[label] = lengths.GetValueOrDefault(label) + EdgeRadians(t, i);
                }
            }
        }

        return lengths.Count == 0 ? null : lengths.MaxBy(pair => pair.Value).Key;
    }

    private void Relabel(Part part, string label)
    {
        foreach (var t in part.Triangles)
        {
            _labels[t] = label;
        }
    }

    // Connected parts of equal label, in order of their first triangle, as they are before any is relabelled.
    private List<Part> Parts(Func<string, bool> accept)
    {
        var parts = new List<Part>();
        var seen = new bool[_labels.Length];
        for (var start = 0; start < _labels.Length; start++)
        {
            if (!seen[start] && accept(_labels[start]))
            {
                parts.Add(Collect(start, seen));
            }
        }

        return parts;
    }

    private Part Collect(int start, bool[] seen)
    {
        var triangles = new List<int> { start };
        seen[start] = true;
        double steradians = 0, border = 0, largest = 0;
        SpherePoint inside = default;
        for (var k = 0; k < triangles.Count; k++)
        {
            var t = triangles[k];
            SpherePoint a = _mesh.Vertices[_mesh.Corners[3 * t]], b = _mesh.Vertices[_mesh.Corners[(3 * t) + 1]];
            var c = _mesh.Vertices[_mesh.Corners[(3 * t) + 2]];
            var area = SphericalArea.Of(a, b, c);
            steradians += area;
            if (area > largest)
            {
                largest = area;
                inside = SpherePoint.FromVector(a.X + b.X + c.X, a.Y + b.Y + c.Y, a.Z + b.Z + c.Z);
            }

            for (var i = 0; i < 3; i++)
            {
                var n = _mesh.Neighbours[(3 * t) + i];
                if (_labels[n] != _labels[start])
                {
                    border += EdgeRadians(t, i);
                }
                else if (!seen[n])
                {
                    seen[n] = true;
                    triangles.Add(n);
                }
            }
        }

        return new(
            _labels[start],
            triangles,
            steradians * EarthRadiusKilometres * EarthRadiusKilometres,
            2 * steradians / border * EarthRadiusKilometres * 1000,
            inside);
    }

    private double EdgeRadians(int t, int corner) => Arc.Angle(
        _mesh.Vertices[_mesh.Corners[(3 * t) + Mesh.Next(corner)]],
        _mesh.Vertices[_mesh.Corners[(3 * t) + Mesh.Previous(corner)]]);

    // The mean width is that of a long strip of the same area and border.
    private sealed record Part(
        string Label, List<int> Triangles, double SquareKilometres, double WidthMetres, SpherePoint Inside);
}
