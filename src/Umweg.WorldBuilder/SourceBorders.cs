using Umweg.Sphere;
using Umweg.World.Proof;
using Umweg.WorldBuilder.Compile;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder;

/// <summary>The border files themselves, to compare ways with what was compiled from them.</summary>
/// <remarks>
/// <para>Compared is a leg with the rings of the source, side by side: where it crosses none of a feature's sides it is
/// wholly inside or outside. A piece inside is looked at in nine places; each that lies deeper than the displacement is
/// resolved by the rules that name territories, and is a breach where these name a closed one.</para>
/// <para>Not compared: places in several states at once, since overlaps are given to one of them or are territories of
/// their own; places in none, since cracks and lands without a feature are named by hand; Antarctica, whose ring ends
/// at 85 S.</para></remarks>
public sealed class SourceBorders : ISourceBorders
{
    // Straight in longitude and latitude and straight on the sphere differ by less than 0.5 m over so many degrees.
    private const double PieceDegrees = 0.03;

    private const int Samples = 9;
    private const string Antarctica = "AQ";

    private readonly IReadOnlyList<Feature> _features;
    private readonly double _displacementMetres;

    private SourceBorders(IReadOnlyList<Feature> features, double displacementMetres)
    {
        _features = features;
        _displacementMetres = displacementMetres;
    }

    /// <summary>Reads the borders that a world is compiled from.</summary>
    /// <exception cref="IOException">A source is missing.</exception>
    public static SourceBorders Read(string dataFolder, string resolution = WorldBuild.DefaultResolution) => new(
        [.. WorldSources.Read(dataFolder, resolution).Features.Select(feature => new Feature(feature))],
        BorderMesh.MaxSagittaMetres + BorderMesh.SnapMetres);

    /// <inheritdoc/>
    public SourceBreach? FirstBreach(IReadOnlyList<SpherePoint> waypoints, IReadOnlySet<string> closed)
    {
        ArgumentNullException.ThrowIfNull(waypoints);
        ArgumentNullException.ThrowIfNull(closed);
        foreach (var feature in _features.Where(feature => feature.Code != Antarctica
            && closed.Any(territory => TerritoryRules.Bounds(feature.Code, territory))))
        {
            for (var i = 0; i + 1 < waypoints.Count; i++)
            {
                if (BreachOf(feature, waypoints[i], waypoints[i + 1], closed) is { } breach)
                {
                    return breach;
                }
            }
        }

        return null;
    }

    private SourceBreach? BreachOf(
        Feature feature, SpherePoint from, SpherePoint to, IReadOnlySet<string> closed)
    {
        var length = Arc.Angle(from, to);
        if (length == 0 || Predicates.AreAntipodal(from, to))
        {
            return null;
        }

        var cuts = feature.Crossings(from, to);
        cuts.Insert(0, 0);
        cuts.Add(length);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            if (cuts[i + 1] - cuts[i] < 2 * _displacementMetres / Wgs84.EquatorialRadiusMetres
                || !feature.Has(At((cuts[i] + cuts[i + 1]) / 2)))
            {
                continue;
            }

            for (var sample = 1; sample <= Samples; sample++)
            {
                var point = At(cuts[i] + ((cuts[i + 1] - cuts[i]) * sample / (Samples + 1)));
                if (feature.DistanceMetres(point) > _displacementMetres
                    && TerritoryAt(point) is { } territory && closed.Contains(territory)
                    && DepthMetres(point) is var depth && depth > _displacementMetres)
                {
                    return new(territory, point, depth);
                }
            }
        }

        return null;

        SpherePoint At(double along) => Arc.Interpolate(from, to, along / length);
    }

    // The territory that the rules name; null for overlaps and for what lies in no feature.
    private string? TerritoryAt(SpherePoint point)
    {
        List<string> owners = [.. _features.Where(feature => feature.Has(point)).Select(feature => feature.Code)];
        var label = TerritoryRules.Resolve(owners);
        var territory = TerritoryRules.InLayer(label, TerritoryRules.LayerOf(owners));
        return territory.Length == 0 || TerritoryRules.IsOverlap(territory) ? null : territory;
    }

    // How far it is to the nearest side of any feature.
    private double DepthMetres(SpherePoint point) => _features.Min(feature => feature.DistanceMetres(point));

    // A feature with its sides cut into arcs.
    private sealed class Feature
    {
        private readonly Lazy<List<(SpherePoint A, SpherePoint B)>> _sides;
        private readonly LandIndex _inside;

        public Feature(BorderFeature feature)
        {
            Code = feature.Code;
            _inside = new LandIndex(feature.Rings);
            _sides = new(() => [.. feature.Rings.SelectMany(ring =>
                ring.Zip(ring.Skip(1)).SelectMany(side => Pieces(side.First, side.Second)))]);
        }

        public string Code { get; }

        public bool Has(SpherePoint point)
        {
            var position = Wgs84.ToPosition(point);
            return _inside.IsLand(new(position.Longitude, position.Latitude));
        }

        /// <summary>How far along an arc it crosses sides, ascending.</summary>
        public List<double> Crossings(SpherePoint from, SpherePoint to)
        {
            var cuts = new List<double>();
            foreach (var (a, b) in _sides.Value)
            {
                if (Predicates.SideOf(from, to, a) != Predicates.SideOf(from, to, b)
                    && Predicates.Classify(from, to, a, b) != ArcCrossing.None)
                {
                    cuts.Add(Arc.Angle(from, Arc.Crossing(a, b, from, to)));
                }
            }

            cuts.Sort();
            return cuts;
        }

        public double DistanceMetres(SpherePoint point) =>
            _sides.Value.Min(side => Distances.FromArcMetres(point, side.A, side.B));

        private static IEnumerable<(SpherePoint A, SpherePoint B)> Pieces(LonLat from, LonLat to)
        {
            var degrees = Math.Max(Math.Abs(to.Longitude - from.Longitude), Math.Abs(to.Latitude - from.Latitude));
            var pieces = Math.Max(1, (int)Math.Ceiling(degrees / PieceDegrees));
            for (var i = 0; i < pieces; i++)
            {
                yield return (Cut(i), Cut(i + 1));
            }

            SpherePoint Cut(int i)
            {
                var part = (double)i / pieces;
                return Wgs84.ToSphere(GeoPosition.FromDegrees(
                    from.Latitude + (part * (to.Latitude - from.Latitude)),
                    from.Longitude + (part * (to.Longitude - from.Longitude))));
            }
        }
    }
}
