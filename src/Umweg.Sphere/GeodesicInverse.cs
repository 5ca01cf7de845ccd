namespace Umweg.Sphere;

/// <summary>The inverse geodesic problem: given two positions, the shortest path between them.</summary>
/// <remarks>
/// By symmetry the problem is turned into its canonical form: the start in the southern hemisphere and at least as far
/// from the equator as the end, the end to the east. Meridians and the equator have direct answers. Otherwise the
/// azimuth at the start is found by Newton's method on the longitude at which the geodesic reaches the end's latitude,
/// bracketed so that it always converges; the first guess comes from the sphere or, near the antipode, from the
/// astroid that the geodesics envelop there (Karney 2013, sections 4 and 5).
/// </remarks>
internal readonly ref struct GeodesicInverse
{
    /// <summary>Stands for zero where a direction must be kept: its square is just above the smallest normal.</summary>
    public const double Tiny = 1.4916681462400413e-154;

    private const double Flattening = Wgs84.Flattening;
    private const double Epsilon = 1.0 / (1L << 52);
    private const double RootEpsilon = 1.0 / (1L << 26);

    // Newton's method needs 2 to 4 steps, 16 at worst (Karney 2013, section 4); from 20 on it bisects, which takes one
    // step for each bit of the azimuth.
    private const int MaxNewtonSteps = 20;
    private const int MaxSteps = MaxNewtonSteps + 63;

    // Below this arc the sphere of the local radius is exact to rounding (Karney 2013, section 4).
    private static readonly double s_shortArc =
        0.1 * RootEpsilon / Math.Sqrt(Flattening * (1 - (Flattening / 2)) / 2);

    private readonly SinCos _beta1;
    private readonly SinCos _beta2;
    private readonly SinCos _lambda;
    private readonly double _lambdaRadians;
    private readonly double _degreesShortOf180;
    private readonly double _stretch1;
    private readonly double _stretch2;

    // The canonical problem: -90 <= latitude1 <= latitude2 <= -latitude1, 0 <= longitude (+ rest) <= 180.
    private GeodesicInverse(double latitude1, double latitude2, double longitude, double rest)
    {
        _lambda = SinCos.FromDegrees(longitude, rest);
        _lambdaRadians = longitude * (Math.PI / 180);
        _degreesShortOf180 = 180 - longitude - rest;
        _beta1 = ReducedLatitude(latitude1);
        _beta2 = ReducedLatitude(latitude2);

        // Opposite or equal latitudes must stay so to the last bit, or a difference of theirs is noise below.
        if (_beta1.Cos < -_beta1.Sin)
        {
            if (_beta2.Cos == _beta1.Cos)
            {
                _beta2 = _beta2 with { Sin = Math.CopySign(_beta1.Sin, _beta2.Sin) };
            }
        }
        else if (Math.Abs(_beta2.Sin) == -_beta1.Sin)
        {
            _beta2 = _beta2 with { Cos = _beta1.Cos };
        }

        _stretch1 = MeridianStretch(_beta1);
        _stretch2 = MeridianStretch(_beta2);
    }

    /// <summary>The reduced latitude for a geodetic one; the cosine is never quite zero, so that a pole keeps the
    /// meridian of its longitude.</summary>
    public static SinCos ReducedLatitude(double latitude)
    {
        var (sin, cos) = SinCos.FromDegrees(latitude);
        var beta = new SinCos((1 - Flattening) * sin, cos).Normalised();
        return beta with { Cos = Math.Max(Tiny, beta.Cos) };
    }

    public static GeodesicPath Solve(GeoPosition from, GeoPosition to)
    {
        var (longitude, rest) = LongitudeDifference(from.Longitude, to.Longitude);
        var eastSign = longitude < 0 ? -1 : 1;
        var (latitude1, latitude2) = (WithoutTinyParts(from.Latitude), WithoutTinyParts(to.Latitude));
        var isSwapped = Math.Abs(latitude1) < Math.Abs(latitude2);
        if (isSwapped)
        {
            (latitude1, latitude2) = (latitude2, latitude1);
        }

        var northSign = latitude1 < 0 ? 1 : -1;
        var (metres, start, end) = new GeodesicInverse(
            latitude1 * northSign, latitude2 * northSign, longitude * eastSign, rest * eastSign).Solve();
        if (metres == 0)
        {
            return default;
        }

        if (isSwapped)
        {
            (start, end) = (end, start);
            northSign = -northSign;
        }

        return new(Length.FromMetres(metres), Azimuth(start), Azimuth(end));

        double Azimuth(SinCos alpha) => new SinCos(alpha.Sin * eastSign, alpha.Cos * northSign).Degrees;
    }

    private Solution Solve()
    {
        if (_lambda.Sin == 0 || _beta1.Cos == Tiny)
        {
            return AlongMeridian();
        }

        // Nearly half way round, it is shorter to leave the equator.
        if (_beta1.Sin == 0 && _degreesShortOf180 >= Flattening * 180)
        {
            var east = new SinCos(1, 0);
            return new(Wgs84.EquatorialRadiusMetres * _lambdaRadians, east, east);
        }

        return TryShort(out var solution, out var guess) ? solution : ByNewton(guess);
    }

    // Along one meridian, or over the South Pole and along the opposite one.
    private Solution AlongMeridian()
    {
        var north = new SinCos(0, 1);
        var sigma1 = new SinCos(_beta1.Sin, _lambda.Cos * _beta1.Cos);
        var sigma2 = _beta2;
        var trial = new Trial(0, 0, GeodesicSeries.N, Arc(sigma1, sigma2), sigma1, sigma2, north);
        return trial.Sigma12 < 3 * Tiny ? default : new(Distance(trial), _lambda, north);
    }

    // The great circle of the auxiliary sphere, for the longitude that a sphere of the local radius would need. It is
    // the answer where the arc is short, and otherwise Newton's first guess, except near the antipode.
    private bool TryShort(out Solution solution, out SinCos alpha1)
    {
        var difference = _beta2 - _beta1;
        var sinSum = (_beta2.Sin * _beta1.Cos) + (_beta2.Cos * _beta1.Sin);
        var isShort = difference.Cos >= 0 && difference.Sin < 0.5 && _beta2.Cos * _lambdaRadians < 0.5;
        var meanRadius = 1.0;
        var omega = _lambda;
        if (isShort)
        {
            // The sine squared of the mean latitude.
            var sinMean2 = (_beta1.Sin + _beta2.Sin) * (_beta1.Sin + _beta2.Sin);
            var cosMean = _beta1.Cos + _beta2.Cos;
            sinMean2 /= sinMean2 + (cosMean * cosMean);
            meanRadius = Math.Sqrt(1 + (GeodesicSeries.SecondEccentricitySquared * sinMean2));
            omega = SinCos.FromRadians(_lambdaRadians / ((1 - Flattening) * meanRadius));
        }

        // Two forms of the same cosine, each without cancellation on its half.
        var product = _beta2.Cos * _beta1.Sin * omega.Sin * omega.Sin;
        alpha1 = new(
            _beta2.Cos * omega.Sin,
            omega.Cos >= 0 ? difference.Sin + (product / (1 + omega.Cos)) : sinSum - (product / (1 - omega.Cos)));
        var arc = new SinCos(
            Math.Sqrt((alpha1.Sin * alpha1.Sin) + (alpha1.Cos * alpha1.Cos)),
            (_beta1.Sin * _beta2.Sin) + (_beta1.Cos * _beta2.Cos * omega.Cos));
        solution = default;
        if (isShort && arc.Sin < s_shortArc)
        {
            var versine = omega.Cos >= 0 ? omega.Sin * omega.Sin / (1 + omega.Cos) : 1 - omega.Cos;
            var alpha2 = new SinCos(
                _beta1.Cos * omega.Sin, difference.Sin - (_beta1.Cos * _beta2.Sin * versine));
            solution = new(arc.Radians * Wgs84.PolarRadiusMetres * meanRadius, alpha1, alpha2);
            return true;
        }

        if (arc.Cos < 0 && arc.Sin < 6 * GeodesicSeries.N * Math.PI * _beta1.Cos * _beta1.Cos)
        {
            alpha1 = GuessNearAntipode(sinSum);
        }

        alpha1 = alpha1.Sin > 0 ? alpha1.Normalised() : new(1, 0);
        return false;
    }

    // In coordinates centred on the antipode of the start and scaled by the size of the astroid, the geodesics are the
    // tangents of x^(2/3) + y^(2/3) = 1.
    private SinCos GuessNearAntipode(double sinSum)
    {
        const double NearAxis = 200 * Epsilon;
        const double NearCusp = 1000 * RootEpsilon;
        var epsilon = GeodesicSeries.Epsilon(
            _beta1.Sin * _beta1.Sin * GeodesicSeries.SecondEccentricitySquared);
        var longitudeScale = Flattening * _beta1.Cos * GeodesicSeries.A3(epsilon) * Math.PI;
        var x = new SinCos(-_lambda.Sin, -_lambda.Cos).Radians / longitudeScale;
        var y = sinSum / (longitudeScale * _beta1.Cos);
        if (y > -NearAxis && x > -1 - NearCusp)
        {
            // On the segment where two shortest paths meet; the astroid's equation degenerates there.
            var sin = Math.Min(1, -x);
            return new(sin, -Math.Sqrt(1 - (sin * sin)));
        }

        var k = AstroidRoot(x, y);
        var omegaShortOf180 = SinCos.FromRadians(longitudeScale * -x * k / (1 + k));
        var (sinOmega, cosOmega) = (omegaShortOf180.Sin, -omegaShortOf180.Cos);
        return new(
            _beta2.Cos * sinOmega,
            sinSum - (_beta2.Cos * _beta1.Sin * sinOmega * sinOmega / (1 - cosOmega)));
    }

    // The positive root of k^4 + 2 k^3 - (x^2 + y^2 - 1) k^2 - 2 y^2 k - y^2 = 0, by its resolvent cubic
    // (Karney 2013, section 5, equations (55) to (57)).
    private static double AstroidRoot(double x, double y)
    {
        var (p, q) = (x * x, y * y);
        var r = (p + q - 1) / 6;
        if (q == 0 && r <= 0)
        {
            return 0;
        }

        var s = p * q / 4;
        var r2 = r * r;
        var r3 = r * r2;
        var discriminant = s * (s + (2 * r3));
        var u = r;
        if (discriminant >= 0)
        {
            // The sign of the root is chosen so that nothing cancels.
            var t3 = s + r3;
            t3 += t3 < 0 ? -Math.Sqrt(discriminant) : Math.Sqrt(discriminant);
            var t = Math.Cbrt(t3);
            u += t + (t != 0 ? r2 / t : 0);
        }
        else
        {
            var angle = Math.Atan2(Math.Sqrt(-discriminant), -(s + r3));
            u += 2 * r * Math.Cos(angle / 3);
        }

        var v = Math.Sqrt((u * u) + q);
        var uv = u < 0 ? q / (v - u) : u + v;
        var w = (uv - q) / (2 * v);
        return uv / (Math.Sqrt(uv + (w * w)) + w);
    }

    private Solution ByNewton(SinCos alpha1)
    {
        // The longitude reached grows with the azimuth where the path is shortest, so the answer stays bracketed.
        var (low, high) = (new SinCos(Tiny, 1), new SinCos(Tiny, -1));
        var isLast = false;
        var wasSmall = false;
        for (var step = 0; ; step++)
        {
            var trial = Try(alpha1, withDerivative: step < MaxNewtonSteps);
            var miss = trial.Miss;
            if (isLast || !(Math.Abs(miss) >= (wasSmall ? 8 : 1) * Epsilon) || step == MaxSteps)
            {
                return new(Distance(trial), alpha1, trial.Alpha2);
            }

            if (miss > 0 && (step > MaxNewtonSteps || alpha1.Cos / alpha1.Sin > high.Cos / high.Sin))
            {
                high = alpha1;
            }
            else if (miss < 0 && (step > MaxNewtonSteps || alpha1.Cos / alpha1.Sin < low.Cos / low.Sin))
            {
                low = alpha1;
            }

            if (step < MaxNewtonSteps && trial.Derivative > 0)
            {
                var change = -miss / trial.Derivative;
                var next = alpha1 + SinCos.FromRadians(change);
                if (next.Sin > 0 && Math.Abs(change) < Math.PI)
                {
                    alpha1 = next.Normalised();
                    wasSmall = Math.Abs(miss) <= 16 * Epsilon;
                    continue;
                }
            }

            alpha1 = new SinCos((low.Sin + high.Sin) / 2, (low.Cos + high.Cos) / 2).Normalised();
            wasSmall = false;
            isLast = IsWithinRounding(low, alpha1) || IsWithinRounding(alpha1, high);
        }
    }

    private static bool IsWithinRounding(SinCos low, SinCos high) =>
        Math.Abs(low.Sin - high.Sin) + (low.Cos - high.Cos) < Epsilon;

    // Follows the geodesic that leaves at alpha1 to the latitude of the end: by how much it misses the longitude.
    private Trial Try(SinCos alpha1, bool withDerivative)
    {
        if (_beta1.Sin == 0 && alpha1.Cos == 0)
        {
            // A start along the equator never leaves it; nudged, it has a definite northern vertex.
            alpha1 = alpha1 with { Cos = -Tiny };
        }

        var alpha0 = new SinCos(
            alpha1.Sin * _beta1.Cos, Hypot(alpha1.Cos, alpha1.Sin * _beta1.Sin));
        var cos1 = alpha1.Cos * _beta1.Cos;
        var sigma1 = new SinCos(_beta1.Sin, cos1).Normalised();
        var omega1 = new SinCos(alpha0.Sin * _beta1.Sin, cos1);
        var alpha2 = AzimuthAtEnd(alpha1, alpha0);
        var cos2 = alpha2.Cos * _beta2.Cos;
        var sigma2 = new SinCos(_beta2.Sin, cos2).Normalised();
        var omega2 = new SinCos(alpha0.Sin * _beta2.Sin, cos2);

        var sigma12 = Arc(sigma1, sigma2);
        var omega12 = omega2 - omega1;
        omega12 = omega12 with { Sin = Math.Max(0, omega12.Sin) };
        var epsilon = GeodesicSeries.Epsilon(
            alpha0.Cos * alpha0.Cos * GeodesicSeries.SecondEccentricitySquared);
        Span<double> c3 = stackalloc double[GeodesicSeries.Size];
        GeodesicSeries.FillC3(epsilon, c3);
        var stretch = sigma12 + (GeodesicSeries.SinSum(c3, sigma2) - GeodesicSeries.SinSum(c3, sigma1));
        var miss = (omega12 - _lambda).Radians
            - (Flattening * GeodesicSeries.A3(epsilon) * alpha0.Sin * stretch);

        var trial = new Trial(miss, 0, epsilon, sigma12, sigma1, sigma2, alpha2);
        if (!withDerivative)
        {
            return trial;
        }

        var derivative = alpha2.Cos == 0
            ? -2 * (1 - Flattening) * _stretch1 / _beta1.Sin
            : ReducedLength(trial) * (1 - Flattening) / cos2;
        return trial with { Derivative = derivative };
    }

    // Clairaut's relation. The cosine is taken from a difference of latitudes, in whichever form keeps its precision.
    private SinCos AzimuthAtEnd(SinCos alpha1, SinCos alpha0)
    {
        var isSameCos = _beta2.Cos == _beta1.Cos;
        var sin = isSameCos ? alpha1.Sin : alpha0.Sin / _beta2.Cos;
        if (isSameCos && Math.Abs(_beta2.Sin) == -_beta1.Sin)
        {
            return new(sin, Math.Abs(alpha1.Cos));
        }

        var cos1 = alpha1.Cos * _beta1.Cos;
        var difference = _beta1.Cos < -_beta1.Sin
            ? (_beta2.Cos - _beta1.Cos) * (_beta1.Cos + _beta2.Cos)
            : (_beta1.Sin - _beta2.Sin) * (_beta1.Sin + _beta2.Sin);
        return new(sin, Math.Sqrt((cos1 * cos1) + difference) / _beta2.Cos);
    }

    private static double Distance(in Trial trial)
    {
        Span<double> c1 = stackalloc double[GeodesicSeries.Size];
        GeodesicSeries.FillC1(trial.Epsilon, c1);
        var periodic = GeodesicSeries.SinSum(c1, trial.Sigma2) - GeodesicSeries.SinSum(c1, trial.Sigma1);
        return Wgs84.PolarRadiusMetres * (1 + GeodesicSeries.A1MinusOne(trial.Epsilon)) * (trial.Sigma12 + periodic);
    }

    // How far apart geodesics that leave at slightly different azimuths arrive, per radian and polar radius.
    private double ReducedLength(in Trial trial)
    {
        Span<double> c1 = stackalloc double[GeodesicSeries.Size];
        Span<double> c2 = stackalloc double[GeodesicSeries.Size];
        GeodesicSeries.FillC1(trial.Epsilon, c1);
        GeodesicSeries.FillC2(trial.Epsilon, c2);
        var a1 = GeodesicSeries.A1MinusOne(trial.Epsilon);
        var a2 = GeodesicSeries.A2MinusOne(trial.Epsilon);
        for (var l = 1; l < GeodesicSeries.Size; l++)
        {
            c2[l] = ((1 + a1) * c1[l]) - ((1 + a2) * c2[l]);
        }

        var (sigma1, sigma2) = (trial.Sigma1, trial.Sigma2);
        var difference = ((a1 - a2) * trial.Sigma12)
            + (GeodesicSeries.SinSum(c2, sigma2) - GeodesicSeries.SinSum(c2, sigma1));
        return (_stretch2 * sigma1.Cos * sigma2.Sin) - (_stretch1 * sigma1.Sin * sigma2.Cos)
            - (sigma1.Cos * sigma2.Cos * difference);
    }

    private static double Arc(SinCos sigma1, SinCos sigma2)
    {
        var difference = sigma2 - sigma1;
        return Math.Atan2(Math.Max(0, difference.Sin), difference.Cos);
    }

    private static double MeridianStretch(SinCos beta) =>
        Math.Sqrt(1 + (GeodesicSeries.SecondEccentricitySquared * beta.Sin * beta.Sin));

    private static double Hypot(double x, double y) => Math.Sqrt((x * x) + (y * y));

    // The difference from -180 to 180 and the rounding error of its subtraction: near the antipode, where a shift of a
    // nanometre turns the path by degrees, both count.
    private static (double Degrees, double Error) LongitudeDifference(double from, double to)
    {
        var (difference, error) = Expansion.TwoSum(to, -from);

        // From 180 to 360, less 360 is exact.
        if (Math.Abs(difference) > 180)
        {
            difference -= Math.CopySign(360, difference);
        }

        (difference, error) = Expansion.TwoSum(difference, error);

        // Half a turn and a little more, either way, is a little less the other way.
        return Math.Abs(difference) is 180 ? (Math.CopySign(180, error > 0 ? -1 : 1), error) : (difference, error);
    }

    // A latitude below 1e-13 m would put square roots of the smallest numbers into the series.
    private static double WithoutTinyParts(double latitude)
    {
        const double Coarse = 1.0 / 16;
        var size = Math.Abs(latitude);
        return size >= Coarse ? latitude : Math.CopySign(Coarse - (Coarse - size), latitude);
    }

    private readonly record struct Solution(double Metres, SinCos Alpha1, SinCos Alpha2);

    private readonly record struct Trial(
        double Miss, double Derivative, double Epsilon, double Sigma12, SinCos Sigma1, SinCos Sigma2, SinCos Alpha2);
}
