using Umweg.Policy;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>Finds room for the names of states: on their land, off the ways, as near to its middle as can be.</summary>
internal sealed class MapNames(Globe globe, MapRaster raster, LabelBoard board, Language language)
{
    private const double LeastShare = 0.97;
    private const int LeastSquares = 14;

    // Names first, then codes, each in the sizes that are tried.
    private static readonly double[] NameSizes = [13, 11.5, 10];
    private static readonly double[] CodeSizes = [11.5, 10];

    /// <summary>The names that have found room, the states crossed first, then by the land shown.</summary>
    /// <param name="crossed">The territories crossed.</param>
    /// <param name="isNamed">Whether a territory is named already, near a place.</param>
    public IReadOnlyList<MapLabel> Place(IReadOnlySet<string> crossed, Func<string, LabelBox, bool> isNamed)
    {
        var squares = Squares();
        var labels = new List<MapLabel>();
        foreach (var (territory, land) in squares
            .OrderByDescending(each => crossed.Contains(each.Key))
            .ThenByDescending(each => each.Value.Count)
            .ThenBy(each => each.Key, StringComparer.Ordinal))
        {
            if (land.Count >= LeastSquares && Find(territory, land, crossed.Contains(territory)) is { } label
                && !isNamed(territory, label.Box))
            {
                board.Take(label.Box);
                labels.Add(label);
            }
        }

        return labels;
    }

    private Dictionary<string, List<(int Column, int Row)>> Squares()
    {
        var squares = new Dictionary<string, List<(int Column, int Row)>>(StringComparer.Ordinal);
        for (var row = 0; row < raster.Rows; row++)
        {
            for (var column = 0; column < raster.Columns; column++)
            {
                var cell = raster.CellAt(column, row);
                if (cell < 0 || !raster.IsLand(column, row)
                    || globe.Territories[cell].Kind is not (TerritoryKind.State or TerritoryKind.Unclaimed))
                {
                    continue;
                }

                var id = globe.Territories[cell].Id;
                squares.TryAdd(id, []);
                squares[id].Add((column, row));
            }
        }

        return squares;
    }

    private MapLabel? Find(string territory, List<(int Column, int Row)> land, bool isCrossed)
    {
        var name = TerritoryNames.Name(territory, language);
        var style = isCrossed ? "crossed" : "state";
        var hasCode = territory.Length == 2;
        if (isCrossed && hasCode && Find($"{name} ({territory})", NameSizes, land, style) is { } full)
        {
            return full;
        }

        return Find(name, NameSizes, land, style) ?? (hasCode ? Find(territory, CodeSizes, land, style) : null);
    }

    private MapLabel? Find(string text, double[] sizes, List<(int Column, int Row)> land, string style)
    {
        var own = land.ToHashSet();
        double middleX = land.Average(square => square.Column), middleY = land.Average(square => square.Row);
        foreach (var size in sizes)
        {
            double width = TextMeasure.Width(text, size, style == "crossed"), height = size * 1.15;
            if (width * height > land.Count * MapRaster.Side * MapRaster.Side)
            {
                continue;
            }

            foreach (var (column, row) in land.OrderBy(square =>
                Math.Pow(square.Column - middleX, 2) + (4 * Math.Pow(square.Row - middleY, 2))))
            {
                var box = LabelBox.Around(
                    (column + 0.5) * MapRaster.Side, (row + 0.5) * MapRaster.Side, width, height);
                if (IsWithin(box, own) && board.IsFree(box))
                {
                    return new(text, style, size, box);
                }
            }
        }

        return null;
    }

    private static bool IsWithin(LabelBox box, HashSet<(int Column, int Row)> own)
    {
        int first = (int)(box.Left / MapRaster.Side), last = (int)(box.Right / MapRaster.Side);
        int top = (int)(box.Top / MapRaster.Side), bottom = (int)(box.Bottom / MapRaster.Side);
        var all = (last - first + 1) * (bottom - top + 1);
        var missing = 0;
        for (var row = top; row <= bottom; row++)
        {
            for (var column = first; column <= last; column++)
            {
                missing += own.Contains((column, row)) ? 0 : 1;
                if (missing > all * (1 - LeastShare))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
