using BenchmarkDotNet.Attributes;
using Umweg.Sphere;

namespace Umweg.Benchmarks;

/// <summary>What one side-of-great-circle test costs: the search asks it about ten times per expanded node.</summary>
/// <remarks>Run: <c>bench/run SideOf</c>. Results: bench/results/&lt;cpu&gt;/SideOf.md.</remarks>
[MemoryDiagnoser]
public class SideOfBenchmarks
{
    private readonly SpherePoint _heathrow = At(51.4706, -0.4619);
    private readonly SpherePoint _kennedy = At(40.6398, -73.7789);
    private readonly SpherePoint _reykjavik = At(63.985, -22.6056);
    private SpherePoint _rounded;
    private SpherePoint _equatorWest;
    private SpherePoint _equatorEast;
    private SpherePoint _equatorBetween;

    [GlobalSetup]
    public void Setup()
    {
        _rounded = Arc.Interpolate(_heathrow, _kennedy, 0.3);
        (_equatorWest, _equatorBetween, _equatorEast) = (At(0, -31.7), At(0, 3.3), At(0, 77.1));
    }

    /// <summary>Well clear of the circle: the floating-point filter decides.</summary>
    [Benchmark(Baseline = true)]
    public Side Clear() => Predicates.SideOf(_heathrow, _kennedy, _reykjavik);

    /// <summary>A corner of the arc itself, as when a search looks along an edge.</summary>
    [Benchmark]
    public Side SharedCorner() => Predicates.SideOf(_heathrow, _kennedy, _heathrow);

    /// <summary>A point rounded onto the arc: exact sums decide, with full-length components.</summary>
    [Benchmark]
    public Side RoundedOntoTheArc() => Predicates.SideOf(_heathrow, _kennedy, _rounded);

    /// <summary>Exactly on the circle: exact sums decide, most components being zero.</summary>
    [Benchmark]
    public Side OnTheEquator() => Predicates.SideOf(_equatorWest, _equatorEast, _equatorBetween);

    /// <summary>What the exact sums replace.</summary>
    [Benchmark]
    public Side BigIntegers() => Predicates.ExactSideOf(_heathrow, _kennedy, _rounded);

    /// <summary>Two arcs that cross: four sides.</summary>
    [Benchmark]
    public ArcCrossing ProperCrossing() =>
        Predicates.Classify(_heathrow, _kennedy, _reykjavik, _equatorWest);

    private static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));
}
