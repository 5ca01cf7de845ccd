using Umweg.Soak.Answers;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Tests.Soak;

/// <summary>
/// FEATURE UNDER TEST: what <c>./test soak</c> once found broken holds.
/// METHOD: each case as the shrinker printed it; all laws are asked.
/// </summary>
public sealed class SoakFindTests
{
    private static readonly Dictionary<string, Lazy<SoakSearch>> Searches = new()
    {
        ["200m"] = new(() => new(new("200m", RealWorld.Globe))),
        ["1000m"] = new(() => new(new("1000m", RealWorld.Globe1000))),
    };

    [Fact]
    public void A_broken_law_is_noticed()
    {
        var stance = new SoakStance(Searches["1000m"].Value, ["FR"], [], 1, Relatives.None);
        SpherePoint from = At(40, -20), to = At(60, 20);
        var found = Assert.IsType<SearchResult.Found>(stance.Itself.Solve(from, to));
        var laws = new AnswerLaws(stance);

        Assert.Null(laws.Check(from, to, found, number: null));
        Assert.Equal("the bound is not above the length", LawOf(found with { LowerBoundRadians = 4 }));
        Assert.Equal("the bound is near the length", LawOf(found with { LowerBoundRadians = 0.1 }));
        Assert.Equal("a way begins and ends where it should", LawOf(found with { Waypoints = [from, At(0, 0)] }));
        Assert.Equal("a way is as long as its legs", LawOf(found with { AngleRadians = 1 }));

        string? LawOf(SearchResult.Found wrong) => laws.Check(from, to, wrong, number: 0)?.Law;
    }

    // Its sides are cut at rounded points, and a way along one bends there by as much, round nothing.
    [Fact]
    public void A_way_along_a_long_side_of_a_polygon_may_bend_by_rounding() =>
        Holds("200m", new SoakCase(
            [],
            [new ClosedRing([At(36, 21), At(36, 61), At(62, 21)])],
            SpherePoint.FromExactCoordinates(-0.10667328499160544, 0.8687841875816977, 0.4835647274947887),
            At(39.99999999999999, -7),
            132671888));

    // The side from the first corner to the second is 9 cm long; a way along it was taken for one through the inside.
    [Fact]
    public void A_way_keeps_out_of_closed_polygons_with_sides_of_centimetres() =>
        Holds("200m", new SoakCase(
            ["AQ", "AU", "BR", "CN", "VN"],
            [
                new ClosedRing([
                    SpherePoint.FromExactCoordinates(0.25617992811764995, -0.7189639868669786, -0.6461134807585853),
                    SpherePoint.FromExactCoordinates(0.25617992392987604, -0.7189639969040964, -0.6461134712501896),
                    SpherePoint.FromExactCoordinates(0.46648222274588413, -0.7810637424917808, -0.41513102272269725)]),
            ],
            SpherePoint.FromExactCoordinates(-0.18152816921870732, 0.9338814719658389, 0.30807940550939533),
            SpherePoint.FromExactCoordinates(0.18152816921870732, -0.9338814719658389, -0.30807940550939533),
            1252070090));

    // Both ends lie within nanometres of a border's line: rounding put the crossing of that border outside the leg.
    [Theory]
    [InlineData(
        0.3556514530301336, 0.15509034909866015, 0.9216610155442241,
        0.3556181615012182, 0.15505981703973198, 0.9216789985402176)]
    [InlineData(
        0.9596812967104316, 0.27838436779943565, 0.03890954264821279,
        0.959652592082578, 0.2784978184726242, 0.03880551011361966)]
    public void Crossings_of_a_leg_along_a_border_add_up(
        double fromX, double fromY, double fromZ, double toX, double toY, double toZ) =>
        Holds("200m", new SoakCase(
            [],
            [],
            SpherePoint.FromExactCoordinates(fromX, fromY, fromZ),
            SpherePoint.FromExactCoordinates(toX, toY, toZ),
            454451472));

    // The second end lies 0.2 nm beside a side. With more closed, that side is cut at other rounded points, and the end
    // is on the other side of it: there is a way where there was none.
    [Fact]
    public void An_end_on_a_side_of_a_polygon_may_be_in_it_or_out_by_rounding() =>
        Holds("200m", new SoakCase(
            [],
            [
                new ClosedRing([
                    SpherePoint.FromExactCoordinates(0.3921632035713087, 0.4802944529145487, 0.7845541793045288),
                    SpherePoint.FromExactCoordinates(0.03387651361275143, 0.6531012571316076, 0.7565124782570072),
                    At(42.281527800000006, 58.5118126)]),
            ],
            At(21, 77),
            SpherePoint.FromExactCoordinates(0.3913485851052297, 0.558581460354641, 0.73132279951073),
            190293109));

    private static void Holds(string resolution, SoakCase asked) =>
        Assert.Null(CaseShrinker.Check(Searches[resolution].Value, asked));

    private static SpherePoint At(double latitude, double longitude) => RealWorld.At(latitude, longitude);
}
