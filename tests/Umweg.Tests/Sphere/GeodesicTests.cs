using Umweg.Sphere;

namespace Umweg.Tests.Sphere;

/// <summary>
/// FEATURE UNDER TEST: geodesics of WGS84 to the precision of doubles, wherever the two positions lie.
/// METHOD: 12,000 cases by GeographicLib's own tool (Data/README.md), most of them degenerate or nearly so. An error of
/// azimuth counts by how far it moves the end: times the reduced length.
/// </summary>
public sealed class GeodesicTests
{
    private const double DegreesToRadians = Math.PI / 180;

    private static readonly Lazy<IReadOnlyList<ReferenceCase>> s_cases = new(
        () => ReferenceFile.Read("geodesics.txt.gz").Select(ReferenceCase.Parse).ToList());

    [Fact]
    public void The_reference_holds_at_least_10_000_cases() => Assert.InRange(s_cases.Value.Count, 10_000, 100_000);

    [Fact]
    public void Distances_are_within_30_nanometres() =>
        AssertWorst(0.03e-6, c => Math.Abs(Geodesic.Distance(c.From, c.To).Metres - c.Metres));

    [Fact]
    public void Azimuths_of_the_inverse_problem_point_to_the_end() =>
        AssertWorst(0.004e-6, c =>
        {
            var path = Geodesic.Inverse(c.From, c.To);
            var off = Math.Max(Turn(path.StartAzimuth, c.StartAzimuth), Turn(path.EndAzimuth, c.EndAzimuth));
            return c.Metres == 0 ? 0 : off * DegreesToRadians * Math.Abs(c.ReducedMetres);
        });

    [Fact]
    public void The_direct_problem_arrives_at_the_end() =>
        AssertWorst(0.03e-6, c =>
        {
            var end = Geodesic.Direct(c.From, c.StartAzimuth, Length.FromMetres(c.Metres));
            return Geodesic.Distance(end.Position, c.To).Metres;
        });

    [Fact]
    public void The_direct_problem_undoes_the_inverse_one() =>
        AssertWorst(0.03e-6, c =>
        {
            var path = Geodesic.Inverse(c.From, c.To);
            var end = Geodesic.Direct(c.From, path.StartAzimuth, path.Length);
            return Geodesic.Distance(end.Position, c.To).Metres;
        });

    [Fact]
    public void The_same_position_is_no_way_at_all()
    {
        Assert.Equal(default, Geodesic.Inverse(At(12, 34), At(12, 34)));
        Assert.Equal(default, Geodesic.Inverse(At(90, 0), At(90, 0)));
        Assert.Equal(Length.Zero, Geodesic.Distance(At(12, 180), At(12, -180)));
        Assert.Equal(Length.Zero, Geodesic.Distance(At(-90, 10), At(-90, -170)));
        Assert.Equal(At(12, 34), Geodesic.Direct(At(12, 34), 56, Length.Zero).Position);
    }

    [Theory]
    [InlineData(0, 0, 0, 180, 0, "over the North Pole from the equator")]
    [InlineData(-30, 0, 30, 180, 180, "over the start's own pole")]
    [InlineData(30, 0, -30, -180, 0, "over the start's own pole")]
    [InlineData(90, 0, -90, 0, 180, "south along the meridian")]
    public void Of_several_shortest_paths_one_is_chosen(
        double latitude1, double longitude1, double latitude2, double longitude2, double azimuth, string why)
    {
        var path = Geodesic.Inverse(At(latitude1, longitude1), At(latitude2, longitude2));

        Assert.True(path.StartAzimuth == azimuth, $"{why}: {path}");
        Assert.Equal(20_003_931.458_625_4, path.Length.Metres, 1e-7);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(-30)]
    [InlineData(0)]
    public void Of_two_shortest_paths_the_one_towards_the_own_pole_is_chosen(double latitude)
    {
        var (from, to) = (At(latitude, 0), At(-latitude, 179.6));
        var path = Geodesic.Inverse(from, to);
        var other = Geodesic.Direct(from, 180 - path.StartAzimuth, path.Length);

        Assert.True(latitude < 0 ? path.StartAzimuth > 91 : path.StartAzimuth < 89, $"{path}");
        Assert.InRange(Geodesic.Distance(other.Position, to).Metres, 0, 3e-8);
    }

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(1e-310)]
    [InlineData(1e-200)]
    [InlineData(1e-30)]
    public void The_tiniest_latitudes_are_the_equator(double latitude)
    {
        foreach (var longitude in new[] { 1e-300, 1e-10, 1, 90, 179.3, 179.5, 179.99, 180 })
        {
            var expected = Geodesic.Distance(At(0, 0), At(0, longitude)).Metres;
            Assert.Equal(expected, Geodesic.Distance(At(latitude, 0), At(0, longitude)).Metres, 1e-8);
            Assert.Equal(expected, Geodesic.Distance(At(latitude, 0), At(-latitude, longitude)).Metres, 1e-8);
            Assert.Equal(expected, Geodesic.Distance(At(-latitude, 0), At(-3 * latitude, longitude)).Metres, 1e-8);
        }
    }

    [Fact]
    public void A_longitude_that_rounds_to_half_a_turn_still_lies_on_its_side()
    {
        // 1e-14 degrees (1 nm) are less than the last place of 180.
        var west = Geodesic.Inverse(At(10, -1e-14), At(-9.9, 180));
        var east = Geodesic.Inverse(At(10, 1e-14), At(-9.9, 180));

        Assert.InRange(east.StartAzimuth, 1e-13, 1e-11);
        Assert.Equal(-east.StartAzimuth, west.StartAzimuth);
        Assert.Equal(east.Length, west.Length);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(360.1, 1)]
    [InlineData(-361, 1)]
    [InlineData(10, 4.1e8)]
    [InlineData(10, double.PositiveInfinity)]
    public void The_direct_problem_refuses_what_it_cannot_follow(double azimuth, double metres) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Geodesic.Direct(At(1, 2), azimuth, Length.FromMetres(metres)));

    [Fact]
    public void Nine_times_round_a_meridian_comes_back()
    {
        var end = Geodesic.Direct(At(10, 20), 0, Length.FromMetres(9 * 4 * 10_001_965.729_312_7));

        Assert.InRange(Geodesic.Distance(end.Position, At(10, 20)).Metres, 0, 1e-5);
    }

    private static GeoPosition At(double latitude, double longitude) =>
        GeoPosition.FromDegrees(latitude, longitude);

    private static void AssertWorst(double limitMetres, Func<ReferenceCase, double> error)
    {
        var worst = s_cases.Value
            .GroupBy(c => c.Kind)
            .Select(kind => kind.Select(c => (Error: error(c), Case: c)).MaxBy(e => e.Error))
            .OrderByDescending(e => e.Error)
            .ToList();
        Assert.True(
            worst[0].Error <= limitMetres,
            string.Join("\n", worst.Select(w => $"{w.Error * 1e9:0.0} nm: {w.Case}")));
    }

    private static double Turn(double degrees, double other) => Math.Abs(Math.IEEERemainder(degrees - other, 360));

    private sealed record ReferenceCase(
        string Kind, GeoPosition From, double StartAzimuth, GeoPosition To, double EndAzimuth, double Metres,
        double ReducedMetres)
    {
        public static ReferenceCase Parse(string[] words)
        {
            var n = words.Skip(1).Select(ReferenceFile.Number).ToArray();
            var (from, to) = (GeoPosition.FromDegrees(n[0], n[1]), GeoPosition.FromDegrees(n[3], n[4]));
            return new(words[0], from, n[2], to, n[5], n[6], n[7]);
        }
    }
}
