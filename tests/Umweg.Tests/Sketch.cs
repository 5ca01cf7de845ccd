using System.Globalization;
using Umweg.Sphere;
using Umweg.Tests.World;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Tests;

/// <summary>A world drawn in text, so that a test shows what it is about.</summary>
/// <remarks>
/// <para>One character per cell of 5 by 5 degrees, single spaces between; after two spaces comes a comment. A dot is
/// open sea, a capital letter a region, a small letter a place in the middle of its (sea) cell. The rest of the sphere
/// is sea. Sides are great-circle arcs between the cells' corners, so a side along a parallel bulges polewards.</para>
/// <para>The mesh is the grid itself, two triangles a cell: it needs nothing of the triangulation it helps to test.
/// </para>
/// </remarks>
public sealed class Sketch
{
    private const int Step = 5;
    private const int Rows = 180 / Step;
    private const int Columns = 360 / Step;

    private readonly Dictionary<string, SpherePoint> _places;
    private readonly Dictionary<SpherePoint, (int Row, int Column)> _gridPoints;
    private readonly char[,] _letters;
    private readonly List<char> _regions;

    private Sketch(
        Mesh grid,
        Globe globe,
        char[,] letters,
        List<char> regions,
        Dictionary<string, SpherePoint> places,
        Dictionary<SpherePoint, (int Row, int Column)> gridPoints)
    {
        Grid = grid;
        Globe = globe;
        Search = new RouteSearch(globe);
        _letters = letters;
        _regions = regions;
        _places = places;
        _gridPoints = gridPoints;
    }

    /// <summary>The mesh as drawn: two triangles for each cell of 5 by 5 degrees.</summary>
    public Mesh Grid { get; }

    /// <summary>The world, its mesh made as the real one's is.</summary>
    public Globe Globe { get; }

    public RouteSearch Search { get; }

    /// <summary>All regions: what is closed unless a test says otherwise.</summary>
    public CellSet AllRegions => CellSet.Of(Enumerable.Range(1, _regions.Count));

    /// <summary>Draws a world whose top left corner is at the given latitude and longitude, multiples of 5.</summary>
    public static Sketch Draw(string picture, int north = 30, int west = 0) =>
        Draw(picture, north, west, point => point);

    /// <summary>Draws a world and moves all its points, as by a turn of the sphere.</summary>
    public static Sketch Draw(string picture, int north, int west, Func<SpherePoint, SpherePoint> move)
    {
        var letters = new char[Rows, Columns];
        var places = new Dictionary<string, SpherePoint>(StringComparer.Ordinal);
        var regions = new SortedSet<char>();
        var lines = picture.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var drawn = lines[i].Split("  ", 2)[0].Replace(" ", string.Empty, StringComparison.Ordinal);
            for (var j = 0; j < drawn.Length; j++)
            {
                var row = ((90 - north) / Step) + i;
                var column = (((west + 360) / Step) + j) % Columns;
                if (char.IsAsciiLetterUpper(drawn[j]))
                {
                    letters[row, column] = drawn[j];
                    regions.Add(drawn[j]);
                }
                else if (char.IsAsciiLetterLower(drawn[j]))
                {
                    places[drawn[j].ToString()] = move(At(90 - (Step * (row + 0.5)), Step * (column + 0.5)));
                }
            }
        }

        return Build(letters, [.. regions], places, move);
    }

    /// <summary>The point at a latitude and longitude in degrees.</summary>
    public static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude > 180 ? longitude - 360 : longitude));

    /// <summary>The shortest way between two places with all regions closed, or those named.</summary>
    public Plan Plan(string from, string to, string? closed = null) => Plan(_places[from], _places[to], closed);

    /// <summary>The shortest way between two points with all regions closed, or those named.</summary>
    public Plan Plan(SpherePoint from, SpherePoint to, string? closed = null) =>
        new(this, Search.Prepare(Cells(closed)).Solve(from, to));

    /// <summary>The point of a drawn place.</summary>
    public SpherePoint Place(string name) => _places[name];

    /// <summary>The cells of the regions named, of all for null. A letter that is not drawn has none.</summary>
    public CellSet Cells(string? regions) =>
        regions is null
            ? AllRegions
            : CellSet.Of(regions.Select(letter => _regions.IndexOf(letter) + 1).Where(cell => cell > 0));

    /// <summary>The letter of a cell; a dot for the sea.</summary>
    public char Letter(int cell) => cell == 0 ? '.' : _regions[cell - 1];

    /// <summary>What a reader of the picture would call a point: a place, or a region's corner or side.</summary>
    public string NameOf(SpherePoint point)
    {
        foreach (var (name, place) in _places)
        {
            if (place == point)
            {
                return name;
            }
        }

        if (!_gridPoints.TryGetValue(point, out var grid))
        {
            return point.ToString();
        }

        // The four cells around a grid point, named by where the point lies in each.
        var (row, column) = grid;
        var west = (column + Columns - 1) % Columns;
        (string Corner, char Letter)[] around =
        [
            ("se", row > 0 ? _letters[row - 1, west] : '\0'), ("sw", row > 0 ? _letters[row - 1, column] : '\0'),
            ("ne", row < Rows ? _letters[row, west] : '\0'), ("nw", row < Rows ? _letters[row, column] : '\0'),
        ];
        var drawn = around.Where(cell => cell.Letter != '\0').ToList();
        return drawn.Count switch
        {
            0 => point.ToString(),
            1 => $"{drawn[0].Letter}.{drawn[0].Corner}",
            _ => string.Create(
                CultureInfo.InvariantCulture, $"{drawn[0].Letter}.{90 - (Step * row)}/{Step * column}"),
        };
    }

    private static Sketch Build(
        char[,] letters,
        List<char> regions,
        Dictionary<string, SpherePoint> places,
        Func<SpherePoint, SpherePoint> move)
    {
        var vertices = new List<SpherePoint>();
        var gridPoints = new Dictionary<SpherePoint, (int Row, int Column)>();
        var triangles = new List<(int A, int B, int C, int Cell)>();
        for (var row = 0; row <= Rows; row++)
        {
            for (var column = 0; column < (row is 0 or Rows ? 1 : Columns); column++)
            {
                vertices.Add(move(At(90 - (Step * row), Step * column)));
                gridPoints[vertices[^1]] = (row, column);
            }
        }

        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var cell = letters[row, column] == '\0' ? 0 : regions.IndexOf(letters[row, column]) + 1;
                int northWest = Vertex(row, column), northEast = Vertex(row, column + 1);
                int southWest = Vertex(row + 1, column), southEast = Vertex(row + 1, column + 1);
                if (row > 0)
                {
                    triangles.Add((northWest, southEast, northEast, cell));
                }

                if (row < Rows - 1)
                {
                    triangles.Add((northWest, southWest, southEast, cell));
                }
            }
        }

        // The southernmost row's one triangle per cell meets at the pole, which (northWest, southEast, northEast) has.
        var territories = new List<Territory> { new("sea", TerritoryKind.HighSeas) };
        territories.AddRange(regions.Select(letter => new Territory(letter.ToString(), TerritoryKind.State)));
        var origin = new GlobeOrigin("sha256:drawn", "2022-04", "Sketch", 0);
        var grid = MeshOf(vertices, triangles);
        return new Sketch(
            grid,
            new Globe(PocketedMesh.Of(grid), territories, origin),
            letters,
            regions,
            places,
            gridPoints);
    }

    private static int Vertex(int row, int column) => row switch
    {
        0 => 0,
        Rows => 1 + ((Rows - 1) * Columns),
        _ => 1 + ((row - 1) * Columns) + (column % Columns),
    };

    internal static Mesh MeshOf(List<SpherePoint> vertices, List<(int A, int B, int C, int Cell)> triangles)
    {
        var corners = triangles.SelectMany(triangle => new[] { triangle.A, triangle.B, triangle.C }).ToArray();
        var triangleOfEdge = new Dictionary<(int From, int To), int>();
        for (var corner = 0; corner < corners.Length; corner++)
        {
            triangleOfEdge.Add(EdgeFacing(corners, corner), corner / 3);
        }

        var neighbours = new int[corners.Length];
        for (var corner = 0; corner < corners.Length; corner++)
        {
            var (from, to) = EdgeFacing(corners, corner);
            neighbours[corner] = triangleOfEdge[(to, from)];
        }

        return new Mesh(
            vertices.ToArray(), corners, neighbours, triangles.Select(triangle => (ushort)triangle.Cell).ToArray());
    }

    private static (int From, int To) EdgeFacing(int[] corners, int corner)
    {
        var first = corner - (corner % 3);
        return (corners[first + ((corner + 1) % 3)], corners[first + ((corner + 2) % 3)]);
    }
}
