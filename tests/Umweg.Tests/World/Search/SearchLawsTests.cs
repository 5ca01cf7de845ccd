using FsCheck;
using FsCheck.Fluent;
using Umweg.Sphere;
using Umweg.World.Location;
using Umweg.World.Search;

namespace Umweg.Tests.World.Search;

/// <summary>
/// FEATURE UNDER TEST: what must hold between the answers of related searches.
/// METHOD: random drawn worlds of three regions and random ends, many of them on corners and borders.
/// </summary>
public sealed class SearchLawsTests
{
    private const double Tolerance = 1e-12;

    private static readonly Gen<(double Row, double Column)> Position =
        from row in Gen.Choose(0, 28)
        from column in Gen.Choose(0, 32)
        select (row / 4.0, column / 4.0);

    private static readonly Gen<Case> Cases =
        from cells in Gen.Elements('.', '.', '.', 'X', 'Y', 'Z').ArrayOf(56)
        from north in Gen.Elements(90, 40, 15, -50)
        from west in Gen.Elements(0, 160, -20)
        from start in Position
        from end in Position
        select new Case(new string(cells), north, west, start, end);

    [Fact]
    public void Closing_a_region_never_shortens() => ForAll(it =>
        Length(it.World, it.From, it.To, "XYZ") >= Length(it.World, it.From, it.To, "XY") - Tolerance);

    [Fact]
    public void The_way_back_is_as_long() => ForAll(it =>
        AreClose(Length(it.World, it.From, it.To, "XYZ"), Length(it.World, it.To, it.From, "XYZ")));

    [Fact]
    public void Turning_the_sphere_keeps_the_length() => ForAll(it =>
    {
        static SpherePoint Turn(SpherePoint p) => SpherePoint.FromVector(
            (0.6 * p.X) - (0.8 * p.Y),
            (0.48 * p.X) + (0.36 * p.Y) - (0.8 * p.Z),
            (0.64 * p.X) + (0.48 * p.Y) + (0.6 * p.Z));

        // An end on a border may leave it by rounding, so only ends inside cells are turned.
        SpherePoint from = it.Drawing.Inside(it.Drawing.Start), to = it.Drawing.Inside(it.Drawing.End);
        var turned = Sketch.Draw(it.Drawing.Picture, it.Drawing.North, it.Drawing.West, Turn);
        return AreClose(Length(it.World, from, to, null), Length(turned, Turn(from), Turn(to), null));
    });

    [Fact]
    public void The_frontier_alone_gives_the_same_as_the_whole_mesh() => ForAll(it =>
        AreClose(Length(it.World, it.From, it.To, "XYZ"), LengthOverWholeMesh(it.World, it.From, it.To)));

    [Fact]
    public void A_stance_made_from_its_parent_gives_the_same_as_a_new_one() => ForAll(it =>
    {
        var stance = new RouteSearch(it.World.Globe).Prepare(it.World.Cells("X"));
        var child = stance.Close(it.World.Cells("Z")).Close(it.World.Cells("Y"));
        return AreClose(Length(child.Solve(it.From, it.To)), Length(it.World, it.From, it.To, "XYZ"));
    });

    [Fact]
    public void A_region_closed_as_a_polygon_gives_the_same_as_one_closed_as_a_cell()
    {
        var world = Sketch.Draw("""
            . . . . . .
            . . . X . .
            a . Y X . b
            . . Y . . .
            . . . . . .
            """);
        var ring = new ClosedRing(
            [Sketch.At(25, 15), Sketch.At(25, 20), Sketch.At(20, 20), Sketch.At(15, 20), Sketch.At(15, 15),
                Sketch.At(20, 15)]);

        var byPolygon = world.Search.Prepare(world.Cells("Y"), [ring]);

        Assert.Equal(
            Length(world, world.Place("a"), world.Place("b"), "XY"),
            Length(byPolygon.Solve(world.Place("a"), world.Place("b"))),
            Tolerance);
    }

    private static void ForAll(Func<(Sketch World, SpherePoint From, SpherePoint To, Case Drawing), bool> law) =>
        Prop.ForAll(
                Arb.From(Cases),
                it => law((Sketch.Draw(it.Picture, it.North, it.West), it.Point(it.Start), it.Point(it.End), it)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20251017, 1));

    private static bool AreClose(double a, double b) => a == b || Math.Abs(a - b) <= Tolerance;

    private static double Length(Sketch world, SpherePoint from, SpherePoint to, string? closed) =>
        Length(world.Search.Prepare(world.Cells(closed)).Solve(from, to));

    private static double Length(SearchResult result) =>
        result is SearchResult.Found found ? found.AngleRadians : double.PositiveInfinity;

    private static double LengthOverWholeMesh(Sketch world, SpherePoint from, SpherePoint to)
    {
        var mesh = world.Grid;
        var stance = new SearchMesh(
            mesh.Vertices.ToArray(),
            mesh.Corners.ToArray(),
            mesh.Neighbours.ToArray(),
            Array.ConvertAll(mesh.Cells.ToArray(), cell => cell != 0));
        MeshLocation start = stance.Locate(from), target = stance.Locate(to);
        if (!stance.IsOpenAt(start) || !stance.IsOpenAt(target) || !stance.AreConnected(start, target))
        {
            return double.PositiveInfinity;
        }

        return from == to ? 0 : new ConeSearch().Run(stance, from, start, to, target).AngleRadians;
    }

    private sealed record Case(
        string Cells, int North, int West, (double Row, double Column) Start, (double Row, double Column) End)
    {
        public string Picture => string.Join('\n', Cells.Chunk(8).Select(row => string.Join(' ', row)));

        public SpherePoint Point((double Row, double Column) position) =>
            Sketch.At(North - (5 * position.Row), West + (5 * position.Column));

        public SpherePoint Inside((double Row, double Column) position) =>
            Point((Math.Min(6, Math.Floor(position.Row)) + 0.37, Math.Floor(position.Column) + 0.41));
    }
}
