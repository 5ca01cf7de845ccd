using System.Globalization;
using Umweg.Places;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>Finds room for the names of seas: on the water, off everything else, as near to their middle as can be.
/// </summary>
/// <remarks>Names and middles: data/umweg/seas.tsv.</remarks>
internal sealed class MapSeas(MapFrame frame, MapRaster raster, LabelBoard board, Language language)
{
    private const int EnglishColumn = 3;
    private const int GermanColumn = 4;

    // Every other square: positions between them look the same.
    private const int Stride = 2;

    private static readonly double[] Sizes = [13, 11.5, 10];

    /// <summary>The names that have found room, great seas first.</summary>
    public IReadOnlyList<MapLabel> Place()
    {
        var labels = new List<MapLabel>();
        foreach (var row in DataTable.ReadRows("umweg/seas.tsv").OrderByDescending(row => Number(row[2])))
        {
            var middle = Wgs84.ToSphere(GeoPosition.FromDegrees(Number(row[0]), Number(row[1])));
            var name = row[language == Language.German ? GermanColumn : EnglishColumn];
            var reach = Number(row[2]) * frame.UnitsPerKm;
            if (frame.IsVisible(middle) && Find(name, frame.ToSheet(middle), reach) is { } label)
            {
                board.Take(label.Box);
                labels.Add(label);
            }
        }

        return labels;
    }

    private MapLabel? Find(string name, PlanePoint middle, double reach)
    {
        var squares = (
            from row in Enumerable.Range(0, raster.Rows / Stride)
            from column in Enumerable.Range(0, raster.Columns / Stride)
            let square = MapRaster.Middle(column * Stride, row * Stride)
            let distance = Math.Pow(square.X - middle.X, 2) + Math.Pow(square.Y - middle.Y, 2)
            where distance <= reach * reach
            orderby distance
            select square).ToList();
        foreach (var size in Sizes)
        {
            double width = TextMeasure.Width(name, size), height = size * 1.15;
            if (width > 2 * reach)
            {
                continue;
            }

            foreach (var square in squares)
            {
                var box = LabelBox.Around(square.X, square.Y, width, height);
                if (board.IsFree(box) && raster.IsWater(box))
                {
                    return new(name, "water", size, box);
                }
            }
        }

        return null;
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
