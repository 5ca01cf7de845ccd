using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>A coarse picture of the map: for each square of <see cref="Side"/> units its cell and whether it is land.
/// It tells where names have room.</summary>
internal sealed class MapRaster
{
    /// <summary>The side of a square, in units.</summary>
    public const double Side = 4;

    private readonly int[] _cells;
    private readonly bool[] _land;

    public MapRaster(Globe globe, MapFrame frame, IReadOnlyList<IReadOnlyList<PlanePoint>> land)
    {
        Columns = (int)(MapFrame.Width / Side);
        Rows = (int)(frame.Height / Side);
        _cells = new int[Columns * Rows];
        Array.Fill(_cells, -1);
        _land = new bool[Columns * Rows];
        DrawCells(globe.Mesh, frame);
        DrawLand(land);
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>The cell shown at a square; -1 beyond the horizon.</summary>
    public int CellAt(int column, int row) => _cells[(row * Columns) + column];

    /// <summary>Whether a square is land.</summary>
    public bool IsLand(int column, int row) => _land[(row * Columns) + column];

    private void DrawCells(Mesh mesh, MapFrame frame)
    {
        var places = new PlanePoint[mesh.Vertices.Length];
        var isVisible = new bool[mesh.Vertices.Length];
        for (var i = 0; i < places.Length; i++)
        {
            isVisible[i] = frame.IsVisible(mesh.Vertices[i]);
            places[i] = isVisible[i] ? frame.ToSheet(mesh.Vertices[i]) : default;
        }

        for (var triangle = 0; triangle < mesh.TriangleCount; triangle++)
        {
            var corners = mesh.Corners.Slice(3 * triangle, 3);
            if (isVisible[corners[0]] && isVisible[corners[1]] && isVisible[corners[2]])
            {
                Fill(places[corners[0]], places[corners[1]], places[corners[2]], mesh.Cells[triangle]);
            }
        }
    }

    private void Fill(PlanePoint a, PlanePoint b, PlanePoint c, ushort cell)
    {
        var firstRow = Math.Max(0, Square(Math.Min(a.Y, Math.Min(b.Y, c.Y))));
        var lastRow = Math.Min(Rows - 1, Square(Math.Max(a.Y, Math.Max(b.Y, c.Y))));
        var firstColumn = Math.Max(0, Square(Math.Min(a.X, Math.Min(b.X, c.X))));
        var lastColumn = Math.Min(Columns - 1, Square(Math.Max(a.X, Math.Max(b.X, c.X))));
        for (var row = firstRow; row <= lastRow; row++)
        {
            for (var column = firstColumn; column <= lastColumn; column++)
            {
                var middle = new PlanePoint((column + 0.5) * Side, (row + 0.5) * Side);
                double ab = Turn(a, b, middle), bc = Turn(b, c, middle), ca = Turn(c, a, middle);
                if ((ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0))
                {
                    _cells[(row * Columns) + column] = cell;
                }
            }
        }
    }

    // Along the middle of each row the land begins and ends where the outlines cross.
    private void DrawLand(IReadOnlyList<IReadOnlyList<PlanePoint>> land)
    {
        var crossings = Enumerable.Range(0, Rows).Select(_ => new List<double>()).ToArray();
        foreach (var ring in land)
        {
            for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
            {
                var (low, high) = ring[i].Y < ring[j].Y ? (ring[i], ring[j]) : (ring[j], ring[i]);
                var first = Math.Max(0, (int)Math.Ceiling((low.Y / Side) - 0.5));
                for (var row = first; row < Rows && (row + 0.5) * Side < high.Y; row++)
                {
                    var fraction = (((row + 0.5) * Side) - low.Y) / (high.Y - low.Y);
                    crossings[row].Add(low.X + (fraction * (high.X - low.X)));
                }
            }
        }

        for (var row = 0; row < Rows; row++)
        {
            crossings[row].Sort();
            for (var i = 0; i + 1 < crossings[row].Count; i += 2)
            {
                var last = Math.Min(Columns - 1, Math.Floor((crossings[row][i + 1] / Side) - 0.5));
                for (var column = (int)Math.Max(0, (crossings[row][i] / Side) + 0.5); column <= last; column++)
                {
                    _land[(row * Columns) + column] = true;
                }
            }
        }
    }

    private static int Square(double coordinate) => (int)Math.Floor(Math.Clamp(coordinate, -1e6, 1e6) / Side);

    private static double Turn(PlanePoint a, PlanePoint b, PlanePoint c) =>
        ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}
