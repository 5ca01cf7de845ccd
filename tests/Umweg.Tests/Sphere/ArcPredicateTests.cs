using Umweg.Sphere;

namespace Umweg.Tests.Sphere;

/// <summary>
/// FEATURE UNDER TEST: crossing, order and membership of arcs are exact, and defined in every degenerate case.
/// METHOD: the numbered properties of the predicates on degenerate points; an oracle in 64-bit integers on small
/// integer vectors, which constructs the point that two circles share instead of comparing sides.
/// </summary>
public sealed class ArcPredicateTests
{
    [Fact]
    public void Sameness_is_direction_and_not_length()
    {
        var shorter = SpherePoint.FromExactCoordinates(Math.BitDecrement(1.0), 0, 0);

        Assert.True(Predicates.AreSame(shorter, SpherePoint.FromVector(1, 0, 0)));
        Assert.True(Predicates.AreAntipodal(shorter, SpherePoint.FromVector(-1, 0, 0)));
        Assert.False(Predicates.AreSame(shorter, SpherePoint.FromVector(1, 1e-300, 0)));
    }

    [Fact]
    public void Sameness_agrees_with_integers() =>
        DegeneratePoints.Check(DegeneratePoints.SeveralIntegers(2), v =>
            Predicates.AreSame(v[0].ToPoint(), v[1].ToPoint()) == v[0].IsSameAs(v[1]) &&
            Predicates.AreAntipodal(v[0].ToPoint(), v[1].ToPoint()) == v[0].IsSameAs(-v[1]));

    [Fact]
    public void Sameness_is_symmetric_and_never_holds_with_the_antipode() =>
        DegeneratePoints.Check(DegeneratePoints.Several(2), p =>
            Predicates.AreSame(p[0], p[0]) &&
            Predicates.AreSame(p[0], p[1]) == Predicates.AreSame(p[1], p[0]) &&
            !Predicates.AreSame(p[0], p[0].Antipode));

    [Fact]
    public void OnArc_1_to_4_ends_symmetry_antipodes_and_circle() =>
        DegeneratePoints.Check(DegeneratePoints.Several(3), p =>
            Predicates.IsOnArc(p[0], p[1], p[0]) &&
            Predicates.IsOnArc(p[0], p[1], p[1]) &&
            Predicates.IsOnArc(p[0], p[1], p[2]) == Predicates.IsOnArc(p[1], p[0], p[2]) &&
            (Predicates.AreAntipodal(p[0], p[1]) ||
                !(Predicates.IsOnArc(p[0], p[1], p[2]) && Predicates.IsOnArc(p[0], p[1], p[2].Antipode))) &&
            (!Predicates.IsOnArc(p[0], p[1], p[2]) || Predicates.SideOf(p[0], p[1], p[2]) == Side.On));

    [Fact]
    public void OnArc_5_equal_and_antipodal_ends_hold_nothing_else() =>
        DegeneratePoints.Check(DegeneratePoints.Several(2), p =>
            Predicates.IsOnArc(p[0], p[0], p[1]) == Predicates.AreSame(p[0], p[1]) &&
            Predicates.IsOnArc(p[0], p[0].Antipode, p[1]) ==
                (Predicates.AreSame(p[0], p[1]) || Predicates.AreAntipodal(p[0], p[1])));

    [Fact]
    public void OnArc_agrees_with_integers() =>
        DegeneratePoints.Check(DegeneratePoints.SeveralIntegers(3), v =>
            Predicates.IsOnArc(v[0].ToPoint(), v[1].ToPoint(), v[2].ToPoint()) == v[2].IsOnArc(v[0], v[1]));

    [Fact]
    public void Classify_1_does_not_depend_on_the_order_of_arcs_and_ends() =>
        DegeneratePoints.Check(DegeneratePoints.Several(4), p =>
        {
            var expected = Predicates.Classify(p[0], p[1], p[2], p[3]);
            return expected == Predicates.Classify(p[1], p[0], p[2], p[3]) &&
                expected == Predicates.Classify(p[0], p[1], p[3], p[2]) &&
                expected == Predicates.Classify(p[2], p[3], p[0], p[1]) &&
                expected == Predicates.Classify(p[0].Antipode, p[1].Antipode, p[2].Antipode, p[3].Antipode);
        });

    [Fact]
    public void Classify_2_and_4_agree_with_the_point_that_the_circles_share() =>
        DegeneratePoints.Check(DegeneratePoints.SeveralIntegers(4), v =>
            Predicates.Classify(v[0].ToPoint(), v[1].ToPoint(), v[2].ToPoint(), v[3].ToPoint()) ==
            ClassifyByConstruction(v[0], v[1], v[2], v[3]));

    [Fact]
    public void Classify_2_and_4_hold_at_the_last_place() =>
        DegeneratePoints.Check(DegeneratePoints.Several(4), p =>
        {
            var result = Predicates.Classify(p[0], p[1], p[2], p[3]);
            var anyEnd = Predicates.IsOnArc(p[0], p[1], p[2]) || Predicates.IsOnArc(p[0], p[1], p[3]) ||
                Predicates.IsOnArc(p[2], p[3], p[0]) || Predicates.IsOnArc(p[2], p[3], p[1]);
            var opposed = Opposed(p[0], p[1], p[2], p[3]) && Opposed(p[2], p[3], p[0], p[1]);
            return result switch
            {
                ArcCrossing.Proper => opposed && !anyEnd,
                ArcCrossing.None => !anyEnd,
                _ => anyEnd && !opposed,
            };
        });

    [Fact]
    public void Classify_3_an_arc_overlaps_itself_and_a_point_shares_its_end() =>
        DegeneratePoints.Check(DegeneratePoints.Several(2), p =>
            Predicates.Classify(p[0], p[1], p[0], p[1]) ==
            (Predicates.AreSame(p[0], p[1]) ? ArcCrossing.SharedEnd : ArcCrossing.Overlap));

    [Fact]
    public void Classify_5_a_shared_end_is_all_or_the_arcs_overlap() =>
        DegeneratePoints.Check(DegeneratePoints.Several(3), p =>
            Predicates.Classify(p[0], p[1], p[0], p[2]) is ArcCrossing.SharedEnd or ArcCrossing.Overlap);

    [Fact]
    public void Classify_6_antipodal_ends_are_two_points()
    {
        var (east, north, west) = (Of(1, 0, 0), Of(0, 0, 1), Of(-1, 0, 0));

        Assert.Equal(ArcCrossing.None, Predicates.Classify(east, west, north, Of(0, 1, 1)));
        Assert.Equal(ArcCrossing.SharedEnd, Predicates.Classify(east, west, north, west));
        Assert.Equal(ArcCrossing.EndInside, Predicates.Classify(east, west, Of(1, 1, 0), Of(1, -1, 0)));
        Assert.Equal(ArcCrossing.Overlap, Predicates.Classify(east, west, west, east));
    }

    [Theory]
    [InlineData("a proper crossing", 2, 1, 0, 2, -1, 0, 2, 0, 1, 2, 0, -1, ArcCrossing.Proper)]
    [InlineData("the arc meets only the other's antipode", 2, 1, 0, 2, -1, 0, -2, 0, 1, -2, 0, -1, ArcCrossing.None)]
    [InlineData("an end inside: a T", 2, 1, 0, 2, -1, 0, 2, 0, 1, 2, 0, 0, ArcCrossing.EndInside)]
    [InlineData("the antipode of an end inside", 2, 1, 0, 2, -1, 0, -2, 0, 1, -2, 0, 0, ArcCrossing.None)]
    [InlineData("a chain on one circle", 2, 1, 0, 2, 0, 0, 2, 0, 0, 2, -1, 0, ArcCrossing.SharedEnd)]
    [InlineData("a gap on one circle", 2, 2, 0, 2, 1, 0, 2, -1, 0, 2, 0, 0, ArcCrossing.None)]
    [InlineData("an overlap on one circle", 2, 2, 0, 2, 0, 0, 2, 1, 0, 2, -1, 0, ArcCrossing.Overlap)]
    [InlineData("one within the other", 2, 2, 0, 2, -2, 0, 2, 1, 0, 2, -1, 0, ArcCrossing.Overlap)]
    [InlineData("folded back on a common end", 2, 2, 0, 2, 0, 0, 2, 2, 0, 2, 1, 0, ArcCrossing.Overlap)]
    [InlineData("a point inside an arc", 2, 1, 0, 2, -1, 0, 2, 0, 0, 1, 0, 0, ArcCrossing.EndInside)]
    [InlineData("a point off the arc", 2, 1, 0, 2, -1, 0, 2, 0, 1, 2, 0, 1, ArcCrossing.None)]
    public void Classify_names_each_case(
        string name,
        int ax, int ay, int az, int bx, int by, int bz, int cx, int cy, int cz, int dx, int dy, int dz,
        ArcCrossing expected)
    {
        var result = Predicates.Classify(Of(ax, ay, az), Of(bx, by, bz), Of(cx, cy, cz), Of(dx, dy, dz));
        Assert.True(result == expected, $"{name}: {result}");
    }

    [Fact]
    public void Ordered_1_and_2_equal_directions() =>
        DegeneratePoints.Check(DegeneratePoints.Several(3), p =>
            !HasDirections(p[0], p[1], p[2]) ||
            (Predicates.IsOrderedCounterClockwise(p[0], p[1], p[1], p[2]) &&
                Predicates.IsOrderedCounterClockwise(p[0], p[1], p[2], p[2]) &&
                Predicates.IsOrderedCounterClockwise(p[0], p[1], p[2], p[1]) == IsSameDirection(p[0], p[1], p[2])));

    [Fact]
    public void Ordered_3_and_4_three_directions_have_one_sense_of_rotation() =>
        DegeneratePoints.Check(DegeneratePoints.Several(4), p =>
        {
            var (o, a, b, c) = (p[0], p[1], p[2], p[3]);
            if (!HasDirections(o, a, b, c) || IsSameDirection(o, a, b) || IsSameDirection(o, b, c) ||
                IsSameDirection(o, a, c))
            {
                return true;
            }

            var ordered = Predicates.IsOrderedCounterClockwise(o, a, b, c);
            return ordered != Predicates.IsOrderedCounterClockwise(o, c, b, a) &&
                ordered == Predicates.IsOrderedCounterClockwise(o, b, c, a) &&
                ordered == Predicates.IsOrderedCounterClockwise(o, c, a, b);
        });

    [Fact]
    public void Around_the_pole_eastward_is_counter_clockwise_across_the_antimeridian_too()
    {
        var pole = At(90, 0);

        Assert.True(Predicates.IsOrderedCounterClockwise(pole, At(10, 170), At(-5, 180), At(60, -170)));
        Assert.False(Predicates.IsOrderedCounterClockwise(pole, At(10, -170), At(-5, 180), At(60, 170)));
        Assert.True(Predicates.IsOrderedCounterClockwise(pole, At(0, 0), At(0, 180), At(0, -90)));
        Assert.False(Predicates.IsOrderedCounterClockwise(pole, At(0, 0), At(0, -90), At(0, 180)));
    }

    [Fact]
    public void A_point_without_direction_is_never_ordered()
    {
        var pole = At(90, 0);

        Assert.False(Predicates.IsOrderedCounterClockwise(pole, At(-90, 0), At(0, 1), At(0, 2)));
        Assert.False(Predicates.IsOrderedCounterClockwise(pole, At(0, 1), At(0, 2), pole));
    }

    [Fact]
    public void Along_1_and_3_swapping_flips_the_order_and_the_start_comes_first() =>
        DegeneratePoints.Check(DegeneratePoints.Several(4), p =>
            Predicates.CompareAlong(p[0], p[1], p[2], p[3]) == -Predicates.CompareAlong(p[0], p[1], p[3], p[2]) &&
            Predicates.CompareAlong(p[0], p[1], p[2], p[3]) == -Predicates.CompareAlong(p[1], p[0], p[2], p[3]) &&
            Predicates.CompareAlong(p[0], p[1], p[0], p[1]) ==
            (Predicates.AreSame(p[0], p[1]) || Predicates.AreAntipodal(p[0], p[1]) ? 0 : -1));

    [Fact]
    public void Along_4_every_stage_agrees_with_big_integers() =>
        DegeneratePoints.Check(DegeneratePoints.Several(4), p =>
            Predicates.CompareAlong(p[0], p[1], p[2], p[3]) ==
            Predicates.ExactCompareAlong(p[0], p[1], p[2], p[3]));

    [Fact]
    public void Along_4_points_with_the_same_foot_but_for_rounding_are_ordered_as_big_integers_order_them()
    {
        var random = new Random(9);
        for (var i = 0; i < 5_000; i++)
        {
            var (a, b) = (TestPoints.Random(random), TestPoints.Random(random));
            var p = Arc.Interpolate(a, b, random.NextDouble());
            var (x, y, z) = Arc.TwiceNormal(a, b);
            var q = SpherePoint.FromVector(p.X + x, p.Y + y, p.Z + z);
            Assert.Equal(Predicates.ExactCompareAlong(a, b, p, q), Predicates.CompareAlong(a, b, p, q));
        }
    }

    [Fact]
    public void Along_agrees_with_integers() =>
        DegeneratePoints.Check(DegeneratePoints.SeveralIntegers(4), v =>
            Predicates.CompareAlong(v[0].ToPoint(), v[1].ToPoint(), v[2].ToPoint(), v[3].ToPoint()) ==
            Math.Sign(v[0].Cross(v[1]).Dot(v[3].Cross(v[2]))));

    [Fact]
    public void Along_2_rounded_points_of_an_arc_sort_by_their_fraction()
    {
        var random = new Random(3);
        var (a, b) = (At(55.75, 37.62), At(47.44, 19.26));
        var fractions = Enumerable.Range(0, 500).Select(_ => random.NextDouble()).ToArray();
        var points = fractions.Select(f => Arc.Interpolate(a, b, f)).ToArray();

        Array.Sort(points, (p, q) => Predicates.CompareAlong(a, b, p, q));
        Array.Sort(fractions);

        Assert.Equal(fractions.Select(f => Arc.Interpolate(a, b, f)), points);
    }

    [Fact]
    public void Along_2_points_one_unit_apart_are_told_apart()
    {
        var (a, b) = (Of(1, 0, 0), Of(0, 1, 0));
        var p = SpherePoint.FromExactCoordinates(0.5, 0.5, 0.25);
        var q = SpherePoint.FromExactCoordinates(0.5, Math.BitIncrement(0.5), 0.125);

        Assert.Equal(-1, Predicates.CompareAlong(a, b, p, q));
        Assert.Equal(0, Predicates.CompareAlong(a, b, p, Of(2, 2, -1)));
    }

    // The two circles share x = n1 x n2 and -x; what the arcs share is read off from those.
    private static ArcCrossing ClassifyByConstruction(
        IntegerVector a, IntegerVector b, IntegerVector c, IntegerVector d)
    {
        var x = a.Cross(b).Cross(c.Cross(d));
        IntegerVector[] candidates = x == default ? [a, b, c, d] : [x, -x];
        var shared = candidates.Where(v => v.IsOnArc(a, b) && v.IsOnArc(c, d)).ToList();
        if (shared.Count == 0)
        {
            return ArcCrossing.None;
        }

        if (shared.Exists(v => !v.IsSameAs(shared[0])))
        {
            return ArcCrossing.Overlap;
        }

        var isEndOfAB = shared[0].IsSameAs(a) || shared[0].IsSameAs(b);
        var isEndOfCD = shared[0].IsSameAs(c) || shared[0].IsSameAs(d);
        return isEndOfAB && isEndOfCD ? ArcCrossing.SharedEnd
            : isEndOfAB || isEndOfCD ? ArcCrossing.EndInside
            : ArcCrossing.Proper;
    }

    private static bool Opposed(SpherePoint a, SpherePoint b, SpherePoint c, SpherePoint d) =>
        (int)Predicates.SideOf(a, b, c) * (int)Predicates.SideOf(a, b, d) < 0;

    private static bool HasDirections(SpherePoint o, params SpherePoint[] points) =>
        points.All(p => !Predicates.AreSame(o, p) && !Predicates.AreAntipodal(o, p));

    // On the half circle from o to its antipode, the nearer point is on the way to the farther.
    private static bool IsSameDirection(SpherePoint o, SpherePoint p, SpherePoint q) =>
        Predicates.IsOnArc(o, p, q) || Predicates.IsOnArc(o, q, p);

    private static SpherePoint Of(int x, int y, int z) => new IntegerVector(x, y, z).ToPoint();

    private static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));
}
