using Shouldly;
using Umweg.Presentation.Map;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Map;

/// <summary>
/// FEATURE UNDER TEST: areas and lines on the map are those on the Earth, whatever the horizon and the frame cut.
/// METHOD: areas on the map by the shoelace formula, against the areas of spherical caps: the projection keeps them.
/// </summary>
public sealed class MapLinesTests
{
    private static readonly MapFrame World = MapFrame.Around(
        [RealWorld.At(0, -60), RealWorld.At(0, 0), RealWorld.At(0, 60)]);

    [Fact]
    public void A_point_comes_back_from_the_plane()
    {
        var projection = new MapProjection(RealWorld.At(52, 13));
        foreach (var point in new[] { RealWorld.At(90, 0), RealWorld.At(-33, 151), RealWorld.At(60, 180) })
        {
            Arc.Angle(projection.Inverse(projection.Project(point)), point).ShouldBeLessThan(1e-9);
        }
    }

    [Fact]
    public void North_is_up_and_east_is_right_at_the_centre()
    {
        var projection = new MapProjection(RealWorld.At(52, 13));

        projection.Project(RealWorld.At(53, 13)).Y.ShouldBeGreaterThan(0);
        projection.Project(RealWorld.At(53, 13)).X.ShouldBe(0, 1e-12);
        projection.Project(RealWorld.At(52, 14)).X.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    public void A_circle_keeps_its_area(double radius)
    {
        // A cap of angle r has the area 2 pi (1 - cos r) on the unit sphere (Archimedes).
        var expected = 2 * Math.PI * (1 - Math.Cos(radius)) * World.Scale * World.Scale;

        Area(new MapLines(World).Area([Circle(RealWorld.At(5, 20), radius)], false)).ShouldBe(expected, expected / 500);
    }

    [Fact]
    public void An_area_that_holds_the_whole_map_fills_it()
    {
        var beyond = Circle(RealWorld.At(0, 180), 0.05);
        var lines = new MapLines(World);

        Area(lines.Area([beyond], true)).ShouldBe(Area([lines.Ground()]), 1);
        lines.Area([beyond], false).ShouldBeEmpty();
    }

    [Fact]
    public void Of_an_area_cut_by_the_horizon_the_side_of_the_centre_is_drawn()
    {
        // The northern half of the Earth and the southern one share the map between them.
        IReadOnlyList<SpherePoint> equator = [.. Enumerable.Range(0, 360).Select(i => RealWorld.At(0.5, i - 180))];
        var lines = new MapLines(World);
        var (with, without) = (lines.Area([equator], true), lines.Area([equator], false));

        Sum(with).ShouldBe(Sum(without), Sum([lines.Ground()]) * 0.03);
        (Sum(with) + Sum(without)).ShouldBe(Sum([lines.Ground()]), Sum([lines.Ground()]) * 0.01);

        // Rings of an odd-even area: what two of them share counts twice and is taken off.
        static double Sum(IReadOnlyList<IReadOnlyList<PlanePoint>> rings) =>
            Enumerable.Range(0, (int)World.Height).SelectMany(
                _ => Enumerable.Range(0, 96), (y, x) => new PlanePoint((x * 10) + 5.3, y + 0.37))
            .Count(point => rings.Count(ring => MapLines.Holds(ring, point)) % 2 == 1);
    }

    [Fact]
    public void A_line_across_the_antimeridian_is_one_piece()
    {
        var frame = MapFrame.Around([RealWorld.At(-37, 175), RealWorld.At(-33, -71)]);

        new MapLines(frame).Line([RealWorld.At(-37, 175), RealWorld.At(-33, -71)]).ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_point_asked_for_is_on_the_map()
    {
        foreach (var (a, b) in new[]
        {
            (RealWorld.At(90, 0), RealWorld.At(-90, 0)), (RealWorld.At(48, 16), RealWorld.At(48, 16)),
            (RealWorld.At(10, 179), RealWorld.At(12, -179)), (RealWorld.At(51, 0), RealWorld.At(-34, 151)),
        })
        {
            var frame = MapFrame.Around([a, RealWorld.At(48, 16), b]);
            foreach (var place in new[] { a, b }.Select(frame.ToSheet))
            {
                place.X.ShouldBeInRange(0, MapFrame.Width);
                place.Y.ShouldBeInRange(0, frame.Height);
            }
        }
    }

    [Fact]
    public void A_line_is_drawn_where_it_runs()
    {
        // Over frames from the smallest to nearly the whole Earth, at any place of them, in any direction.
        var random = new Random(3);
        foreach (var reach in new[] { 0.0, 1, 5, 20, 60, 89 })
        {
            var frame = MapFrame.Around([RealWorld.At(reach, 10), RealWorld.At(-reach, 10)]);
            for (var i = 0; i < 200; i++)
            {
                var (a, b) = (Anywhere(random, frame), Anywhere(random, frame));
                var edges = new MapLines(frame).Line([a, b]).SelectMany(piece => piece.Zip(piece.Skip(1))).ToList();
                FarthestFrom(edges, a, b, frame).ShouldBeLessThan(0.1, $"{reach} degrees");
            }
        }
    }

    // How far from the drawn line the arc's own points lie, of those on the map.
    private static double FarthestFrom(
        IReadOnlyList<(PlanePoint First, PlanePoint Second)> line, SpherePoint a, SpherePoint b, MapFrame frame)
    {
        var worst = 0.0;
        for (var i = 1; i < 500; i++)
        {
            var point = Arc.Interpolate(a, b, i / 500.0);
            var place = frame.ToSheet(point);
            var off = line.Min(edge => Distance(edge.First, edge.Second, place));
            var isShown = frame.IsVisible(point)
                && place.X > 1 && place.Y > 1 && place.X < MapFrame.Width - 1 && place.Y < frame.Height - 1;
            worst = isShown ? Math.Max(worst, off) : worst;
        }

        return worst;
    }

    private static double Distance(PlanePoint a, PlanePoint b, PlanePoint place)
    {
        double x = b.X - a.X, y = b.Y - a.Y;
        var along = Math.Clamp((((place.X - a.X) * x) + ((place.Y - a.Y) * y)) / ((x * x) + (y * y)), 0, 1);
        return Math.Sqrt(Math.Pow(a.X + (along * x) - place.X, 2) + Math.Pow(a.Y + (along * y) - place.Y, 2));
    }

    private static SpherePoint Anywhere(Random random, MapFrame frame)
    {
        while (true)
        {
            var place = new PlanePoint(random.NextDouble() * MapFrame.Width, random.NextDouble() * frame.Height);
            if (frame.FromSheet(place) is { } point)
            {
                return point;
            }
        }
    }

    private static IReadOnlyList<SpherePoint> Circle(SpherePoint centre, double radius)
    {
        var around = new MapProjection(centre);
        var distance = MapProjection.Radius(radius);
        return [.. Enumerable.Range(0, 360).Select(i => around.Inverse(
            new(distance * Math.Cos(i * Math.PI / 180), distance * Math.Sin(i * Math.PI / 180))))];
    }

    private static double Area(IReadOnlyList<IReadOnlyList<PlanePoint>> rings) => rings.Sum(ring => Math.Abs(
        ring.Select((a, i) => (A: a, B: ring[(i + 1) % ring.Count]))
            .Sum(edge => (edge.A.X * edge.B.Y) - (edge.B.X * edge.A.Y))) / 2);
}
