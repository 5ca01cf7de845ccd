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
    public void Distances_are_within_a_hundredth_of_a_micrometre_and_a_few_units_in_the_last_place() =>
        AssertWorst(0.03e-6, c => Math.Abs(Geodesic.Distance(c.From, c.To).Metres - c.Metres));

    [Fact]
    public void Azimuths_of_the_inverse_problem_point_to_the_end() =>
        AssertWorst(0.03e-6, c =>
        {
            var path = Geodesic.Inverse(c.From, c.To);
            var off = Math.Max(Turn(path.StartAzimuth, c.StartAzimuth), Turn(path.EndAzimuth, c.EndAzimuth));
            return c.Metres == 0 ? 0 : off * DegreesToRadians * Math.Abs(c.ReducedMetres);
        });

    [Fact]
    public void The_direct_problem_arrives_at_the_end() =>
        AssertWorst(0.03e-6, c =>
            Geodesic.Distance(Geodesic.Direct(c.From, c.StartAzimuth, Length.FromMetres(c.Metres)).Position, c.To).Metres);

    [Fact]
    public void The_direct_problem_undoes_the_inverse_one() =>
        AssertWorst(0.03e-6, c =>
        {
            var path = Geodesic.Inverse(c.From, c.To);
            var end = Geodesic.Direct(c.From, path.StartAzimuth, path.Length);
            return Geodesic.Distance(end.Position, c.To).Metres;
        });

    private static void AssertWorst(double limitMetres, Func<ReferenceCase, double> error)
    {
        var worst = s_cases.Value
            .GroupBy(c => c.Kind)
            .Select(kind => kind.Select(c => (Error: error(c), Case: c)).MaxBy(e => e.Error))
            .OrderByDescending(e => e.Error)
            .ToList();
        Assert.True(
            worst[0].Error <= limitMetres,
            string.Join("\n", worst.Take(20).Select(w => FormattableString.Invariant($"{w.Error * 1e6:0.0000} micrometres: {w.Case}"))));
    }

    private static double Turn(double degrees, double other) => Math.Abs(Math.IEEERemainder(degrees - other, 360));

    private sealed record ReferenceCase(
        string Kind, GeoPosition From, double StartAzimuth, GeoPosition To, double EndAzimuth, double Metres,
        double ReducedMetres)
    {
        public static ReferenceCase Parse(string[] words)
        {
            var n = words.Skip(1).Select(ReferenceFile.Number).ToArray();
            return new(
                words[0], GeoPosition.FromDegrees(n[0], n[1]), n[2], GeoPosition.FromDegrees(n[3], n[4]), n[5], n[6], n[7]);
        }
    }
}
