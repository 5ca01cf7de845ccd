using BenchmarkDotNet.Attributes;
using Umweg.Sphere;

namespace Umweg.Benchmarks;

/// <summary>What lengths cost: a great ellipse for each leg and crossing, a geodesic for each direct way.</summary>
/// <remarks>Run: <c>bench/run Geodesic</c>. Results: bench/results/&lt;cpu&gt;/Geodesic.md.</remarks>
[MemoryDiagnoser]
public class GeodesicBenchmarks
{
    private readonly GeoPosition _moscow = GeoPosition.FromDegrees(55.7522, 37.6156);
    private readonly GeoPosition _budapest = GeoPosition.FromDegrees(47.4367, 19.2556);
    private readonly GeoPosition _nearMoscow = GeoPosition.FromDegrees(55.7522001, 37.6156001);
    private readonly GeoPosition _nearAntipode = GeoPosition.FromDegrees(-55.6, -142.1);
    private readonly Length _length = Length.FromKilometres(1569);
    private SpherePoint _moscowPoint;
    private SpherePoint _budapestPoint;

    [GlobalSetup]
    public void Setup() =>
        (_moscowPoint, _budapestPoint) = (Wgs84.ToSphere(_moscow), Wgs84.ToSphere(_budapest));

    /// <summary>The angle alone, which the search adds up.</summary>
    [Benchmark(Baseline = true)]
    public double Angle() => Arc.Angle(_moscowPoint, _budapestPoint);

    [Benchmark]
    public Length GreatEllipseLength() => GreatEllipse.Length(_moscowPoint, _budapestPoint);

    [Benchmark]
    public GeodesicPath Inverse() => Geodesic.Inverse(_moscow, _budapest);

    /// <summary>A centimetre apart: no iteration.</summary>
    [Benchmark]
    public GeodesicPath InverseShort() => Geodesic.Inverse(_moscow, _nearMoscow);

    /// <summary>Within half a degree of the antipode: the astroid gives the first guess.</summary>
    [Benchmark]
    public GeodesicPath InverseNearAntipode() => Geodesic.Inverse(_moscow, _nearAntipode);

    [Benchmark]
    public GeodesicEnd Direct() => Geodesic.Direct(_moscow, 236, _length);

    [Benchmark]
    public SpherePoint ToSphere() => Wgs84.ToSphere(_moscow);

    [Benchmark]
    public GeoPosition ToPosition() => Wgs84.ToPosition(_moscowPoint);
}
