namespace Umweg.Presentation.Map;

/// <summary>A name on the map: its words, where their middle stands, how large.</summary>
internal sealed record MapLabel(string Text, string Style, double Size, LabelBox Box);

/// <summary>The room that a name takes, in units of the sheet.</summary>
internal readonly record struct LabelBox(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public static LabelBox Around(double x, double y, double width, double height) =>
        new(x - (width / 2), y - (height / 2), width, height);

    public bool Overlaps(LabelBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>Where names stand already, and where lines run that none may cover.</summary>
internal sealed class LabelBoard(double height)
{
    private const double Edge = 5;

    private readonly List<LabelBox> _taken = [];
    private readonly HashSet<(int Column, int Row)> _lines = [];

    /// <summary>Keeps names off a line.</summary>
    public void AddLine(IReadOnlyList<PlanePoint> line)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var (a, b) = (line[i - 1], line[i]);
            var steps = (int)Math.Ceiling(Math.Max(Math.Abs(b.X - a.X), Math.Abs(b.Y - a.Y)) / 2) + 1;
            for (var step = 0; step <= steps; step++)
            {
                var fraction = (double)step / steps;
                _lines.Add((Square(a.X + (fraction * (b.X - a.X))), Square(a.Y + (fraction * (b.Y - a.Y)))));
            }
        }
    }

    /// <summary>Takes the room for good.</summary>
    public void Take(LabelBox box) => _taken.Add(box);

    /// <summary>Whether a name may stand here: within the frame, on no other name and, if asked, on no line.</summary>
    public bool IsFree(LabelBox box, bool mayCoverLines = false) =>
        box.Left >= Edge && box.Top >= Edge && box.Right <= MapFrame.Width - Edge && box.Bottom <= height - Edge
        && !_taken.Exists(box.Overlaps)
        && (mayCoverLines || LinesIn(box) == 0);

    /// <summary>How many squares of a box lines run through.</summary>
    public int LinesIn(LabelBox box)
    {
        var count = 0;
        for (var row = Square(box.Top); row <= Square(box.Bottom); row++)
        {
            for (var column = Square(box.Left); column <= Square(box.Right); column++)
            {
                count += _lines.Contains((column, row)) ? 1 : 0;
            }
        }

        return count;
    }

    private static int Square(double coordinate) => (int)Math.Floor(coordinate / MapRaster.Side);
}
