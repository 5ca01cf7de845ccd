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
        FindCells(globe.Mesh, frame);
        DrawLand(land);
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>The cell shown at a square; -1 beyond the horizon.</summary>
    public int CellAt(int column, int row) => _cells[(row * Columns) + column];

    /// <summary>Whether a square is land.</summary>
    public bool IsLand(int column, int row) => _land[(row * Columns) + column];

    /// <summary>Whether a box, all of it before the horizon and on the sheet, is free of land.</summary>
    public bool IsWater(LabelBox box)
    {
        for (var row = Square(box.Top); row <= Math.Min(Rows - 1, Square(box.Bottom)); row++)
        {
            for (var column = Square(box.Left); column <= Math.Min(Columns - 1, Square(box.Right)); column++)
            {
                if (IsLand(column, row) || CellAt(column, row) < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>How many squares of a box show such a cell.</summary>
    public int Count(LabelBox box, Func<int, bool> isSuch)
    {
        var count = 0;
        var (last, bottom) = (Math.Min(Columns - 1, Square(box.Right)), Math.Min(Rows - 1, Square(box.Bottom)));
        for (var row = Math.Max(0, Square(box.Top)); row <= bottom; row++)
        {
            for (var column = Math.Max(0, Square(box.Left)); column <= last; column++)
            {
                count += CellAt(column, row) is >= 0 and var cell && isSuch(cell) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>The middle of a square, on the sheet.</summary>
    public static PlanePoint Middle(int column, int row) => new((column + 0.5) * Side, (row + 0.5) * Side);

    // From one side to the other and back, so that each square is beside the one before.
    private void FindCells(Mesh mesh, MapFrame frame)
    {
        var finder = new CellFinder(mesh);
        for (var row = 0; row < Rows; row++)
        {
            for (var i = 0; i < Columns; i++)
            {
                var column = row % 2 == 0 ? i : Columns - 1 - i;
                if (frame.FromSheet(Middle(column, row)) is { } point)
                {
                    _cells[(row * Columns) + column] = finder.At(point);
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

    private static int Square(double coordinate) => (int)Math.Floor(coordinate / Side);
}
