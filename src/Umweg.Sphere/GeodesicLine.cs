namespace Umweg.Sphere;

/// <summary>A geodesic of WGS84 from a position in a direction, ready to be followed.</summary>
/// <remarks>On the auxiliary sphere of reduced latitudes it is a great circle that crosses the equator northwards at
/// azimuth alpha0; sigma is the arc from there, omega the spherical longitude (Karney 2013, section 2).</remarks>
internal readonly ref struct GeodesicLine
{
    private readonly double _longitude;
    private readonly SinCos _alpha0;
    private readonly SinCos _sigma1;
    private readonly SinCos _omega1;
    private readonly double _epsilon;

    public GeodesicLine(GeoPosition from, SinCos alpha1)
    {
        var beta1 = GeodesicInverse.ReducedLatitude(from.Latitude);
        _longitude = from.Longitude;

        // Clairaut's relation; the cosine by a form that keeps its precision near 0.
        _alpha0 = new(alpha1.Sin * beta1.Cos, Hypot(alpha1.Cos, alpha1.Sin * beta1.Sin));
        var cosSigma = beta1.Sin != 0 || alpha1.Cos != 0 ? alpha1.Cos * beta1.Cos : 1;
        _sigma1 = new SinCos(beta1.Sin, cosSigma).Normalised();
        _omega1 = new(_alpha0.Sin * beta1.Sin, cosSigma);
        _epsilon = GeodesicSeries.Epsilon(
            _alpha0.Cos * _alpha0.Cos * GeodesicSeries.SecondEccentricitySquared);
    }

    public GeodesicEnd At(double metres)
    {
        var sigma12 = ArcFor(metres);
        var sigma2 = _sigma1 + SinCos.FromRadians(sigma12);

        // On the equator's pole-to-pole line alpha0 is 0 and the cosine may vanish at the pole; azimuths stay defined.
        var sinBeta = _alpha0.Cos * sigma2.Sin;
        var cosBeta = Hypot(_alpha0.Sin, _alpha0.Cos * sigma2.Cos);
        var cosSigma2 = sigma2.Cos;
        if (cosBeta == 0)
        {
            cosBeta = cosSigma2 = GeodesicInverse.Tiny;
        }

        var omega2 = new SinCos(_alpha0.Sin * sigma2.Sin, cosSigma2);
        var omega12 = (omega2 - _omega1).Radians;

        Span<double> c3 = stackalloc double[GeodesicSeries.Size];
        GeodesicSeries.FillC3(_epsilon, c3);
        var stretch = sigma12 + (GeodesicSeries.SinSum(c3, sigma2) - GeodesicSeries.SinSum(c3, _sigma1));
        var lambda12 = omega12 - (Wgs84.Flattening * GeodesicSeries.A3(_epsilon) * _alpha0.Sin * stretch);

        var latitude = new SinCos(sinBeta, (1 - Wgs84.Flattening) * cosBeta).Degrees;
        var longitude = Math.IEEERemainder(_longitude + (lambda12 * (180 / Math.PI)), 360);
        longitude = longitude is -180 ? 180 : longitude;
        var azimuth = new SinCos(_alpha0.Sin, _alpha0.Cos * cosSigma2).Degrees;
        return new(GeoPosition.FromDegrees(latitude, longitude), azimuth);
    }

    // The arc whose distance is given: the reversed series in tau, the arc scaled to distance.
    private double ArcFor(double metres)
    {
        Span<double> c = stackalloc double[GeodesicSeries.Size];
        GeodesicSeries.FillC1(_epsilon, c);
        var b11 = GeodesicSeries.SinSum(c, _sigma1);
        var tau1 = _sigma1 + SinCos.FromRadians(b11);
        var tau12 = metres / (Wgs84.PolarRadiusMetres * (1 + GeodesicSeries.A1MinusOne(_epsilon)));
        GeodesicSeries.FillC1Reversed(_epsilon, c);
        return tau12 + (GeodesicSeries.SinSum(c, tau1 + SinCos.FromRadians(tau12)) + b11);
    }

    private static double Hypot(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
