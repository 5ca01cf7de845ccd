using Umweg.Sphere;
using Umweg.WorldBuilder.Compile;
using Umweg.WorldBuilder.Sources;

namespace Umweg.Tests.WorldBuilder;

/// <summary>
/// FEATURE UNDER TEST: borders that are straight in longitude and latitude stay so when they become great circles.
/// METHOD: every side of the source, at three points of every piece that it is cut into.
/// </summary>
public sealed class BorderMeshTests
{
    [Theory]
    [InlineData("200m")]
    [InlineData("1000m")]
    [InlineData("10000m")]
    public void No_side_of_the_source_lies_farther_from_its_pieces_than_is_said(string resolution)
    {
        var borders = GeoJsonReader.Read(
            WorldSources.Files(RealWorld.DataFolder, resolution)[0], _ => "any");
        var worst = borders.SelectMany(border => border.Rings)
            .SelectMany(ring => ring.Zip(ring.Skip(1)))
            .Max(side => DisplacementMetres(side.First, side.Second));

        Assert.InRange(worst, 1.5, BorderMesh.MaxSagittaMetres);
    }

    private static double DisplacementMetres(LonLat from, LonLat to)
    {
        var worst = 0.0;
        var cuts = BorderMesh.Cuts(from, to).ToList();
        for (var i = 1; i < cuts.Count; i++)
        {
            var (a, b) = (At(cuts[i - 1]), At(cuts[i]));
            if (a == b)
            {
                continue;
            }

            var pole = Arc.Pole(a, b);
            foreach (var part in (double[])[0.25, 0.5, 0.75])
            {
                var along = (i - 1 + part) / (cuts.Count - 1);
                var point = At(new(
                    from.Longitude + (along * (to.Longitude - from.Longitude)),
                    from.Latitude + (along * (to.Latitude - from.Latitude))));
                var across = (point.X * pole.X) + (point.Y * pole.Y) + (point.Z * pole.Z);
                worst = Math.Max(worst, Math.Abs(across) * Wgs84.EquatorialRadiusMetres);
            }
        }

        return worst;
    }

    private static SpherePoint At(LonLat corner) => RealWorld.At(corner.Latitude, corner.Longitude);
}
