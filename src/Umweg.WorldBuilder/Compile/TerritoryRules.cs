using System.Globalization;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Which territory a place is, from the source features that it lies in.</summary>
/// <remarks>Written by hand, each fact beside its reason; what the states make of the territories is for worldviews
/// to say, not for the world. The most specific feature wins; a mask divides a state where the source does not.
/// </remarks>
internal static class TerritoryRules
{
    /// <summary>Which territories masks cut out of which states.</summary>
    private static readonly Dictionary<(string Mask, string State), string> Divisions = new()
    {
        [("northern-cyprus", "CY")] = "northern-cyprus",
        [("golan", "IL")] = "golan",
        [("kashmir", "IN")] = "jammu-kashmir",
        [("kashmir", "PK")] = "azad-kashmir",
        [("aksai-chin", "CN")] = "aksai-chin",
        [("west-bank", "PS")] = "west-bank",
    };

    /// <summary>Masks over places that lie in no state of the source.</summary>
    private static readonly Dictionary<string, string> UncoveredMasks = new(StringComparer.Ordinal)
    {
        ["akrotiri"] = "akrotiri-dhekelia",
        ["dhekelia"] = "akrotiri-dhekelia",
    };

    // In the source a territory with a code of its own lies also in the state that it belongs to.
    private static readonly Dictionary<string, string> ParentOf = new(StringComparer.Ordinal)
    {
        ["GF"] = "FR", ["GP"] = "FR", ["MQ"] = "FR", ["RE"] = "FR", ["YT"] = "FR", ["NC"] = "FR", ["PF"] = "FR",
        ["PM"] = "FR", ["WF"] = "FR", ["TF"] = "FR", ["BL"] = "FR", ["MF"] = "FR", ["PR"] = "US", ["AS"] = "US",
        ["GU"] = "US", ["MP"] = "US", ["VI"] = "US", ["HM"] = "AU", ["CC"] = "AU", ["CX"] = "AU", ["NF"] = "AU",
        ["AW"] = "NL", ["CW"] = "NL", ["SX"] = "NL", ["BQ"] = "NL", ["SJ"] = "NO", ["BV"] = "NO", ["HK"] = "CN",
        ["MO"] = "CN", ["AX"] = "FI", ["EH"] = "MA", ["GL"] = "DK", ["FO"] = "DK",
    };

    // States whose source border reaches far beyond 12 NM; outside of their coastal band is high seas.
    private static readonly Dictionary<string, string> CoastalBandOf = new(StringComparer.Ordinal)
    {
        ["PE"] = "band-PE", ["EC"] = "band-EC", ["BJ"] = "band-BJ",
    };

    // Claimed twice in the source and with a name of their own.
    private static readonly Dictionary<string, string> NamedOverlaps = new(StringComparer.Ordinal)
    {
        ["RU+UA"] = "UA-43",
        ["AR+CL"] = "southern-patagonian-ice-field",
        ["HT+US"] = "navassa",
    };

    // What the source leaves out of a state's sea (AegeanSea).
    private static readonly Dictionary<string, string> WidenedBy = new(StringComparer.Ordinal)
    {
        [AegeanSea.Greek] = "GR", [AegeanSea.Turkish] = "TR",
    };

    private static readonly HashSet<string> Masks =
    [
        .. Divisions.Keys.Select(key => key.Mask), .. UncoveredMasks.Keys, .. CoastalBandOf.Values, .. WidenedBy.Keys,
    ];

    // Seas and uncovered lands, each by a position within.
    private static readonly (string Id, double Latitude, double Longitude)[] Seeds =
    [
        ("high-seas", -40, -120),
        ("high-seas-mediterranean", 35.4, 18.2),
        ("high-seas-adriatic", 43.3, 15),
        ("high-seas-black-sea", 43.7, 31.8),
        ("caspian", 41.5, 51),
        ("high-seas-red-sea", 20.2, 38.2),
        ("high-seas-baltic", 56, 19.6),
        ("high-seas-persian-gulf", 25.7, 53.6),
        ("high-seas-gulf-of-bothnia", 61.5, 19.9),
        ("sea-of-azov", 45.96, 37.05),
        ("high-seas-bay-of-bothnia", 64.7, 22.5),
        ("high-seas-nares-strait", 79.35, -69.82),
        ("high-seas-gulf-of-riga", 57.54, 23.65),
        ("ilemi-triangle", 4.71, 35),
        ("bir-tawil", 21.82, 33.64),
        ("west-bank", 31.717, 35.287),

        // Between the masks of the Sovereign Base Areas and the sea of Cyprus in the source.
        ("akrotiri-dhekelia", 34.539, 33.213),
        ("akrotiri-dhekelia", 34.869, 33.956),
    ];

    /// <summary>The states (their codes joined by +) that a place is in after masks and parents are resolved, or the
    /// territory itself where that is clear: empty for none.</summary>
    public static string Resolve(IReadOnlyList<string> owners)
    {
        var states = owners.Where(code => !Masks.Contains(code) && !IsLayer(code)).ToList();
        states.RemoveAll(code => states.Exists(child => ParentOf.GetValueOrDefault(child) == code));
        states.RemoveAll(code =>
            CoastalBandOf.TryGetValue(code, out var band) && !owners.Contains(band, StringComparer.Ordinal));
        if (states.Count == 0)
        {
            return owners.Select(code => UncoveredMasks.GetValueOrDefault(code) ?? WidenedBy.GetValueOrDefault(code))
                .FirstOrDefault(id => id is not null) ?? string.Empty;
        }

        return states.Count > 1
            ? string.Join('+', states.Order(StringComparer.Ordinal))
            : owners.Select(mask => Divisions.GetValueOrDefault((mask, states[0]))).FirstOrDefault(id => id is not null)
                ?? (states[0] == "PS" ? "gaza" : states[0]);
    }

    /// <summary>The layer that a place is in, a strait or the ring of <see cref="AegeanSea.TenMiles"/>, or
    /// null.</summary>
    /// <remarks>A layer lies above the territories: what becomes of a place in it depends on whose it is
    /// otherwise (<see cref="InLayer"/>), and that is decided without it (<see cref="Ground"/>), so that a layer's
    /// line can neither make a crack nor close one.</remarks>
    public static string? LayerOf(IEnumerable<string> owners) => owners.FirstOrDefault(IsLayer);

    /// <summary>The territory of a place in a layer, given what it is otherwise: empty, or the name of a sea, for the
    /// high seas. Only a coast's waters are a part of a strait, only high seas of the ring.</summary>
    public static string InLayer(string label, string? layer) =>
        layer == AegeanSea.TenMiles ? (Ground(label).Length == 0 ? layer : label)
        : layer is not null && label.Length == 2 ? new StraitPiece(layer, label).Id
        : label;

    /// <summary>What a territory is without its layer: a strait's piece the coast's, all high seas empty.</summary>
    public static string Ground(string id) => StraitPiece.Of(id)?.Coast ?? (IsHighSeas(id) ? string.Empty : id);

    /// <summary>The layer of a territory, or null.</summary>
    public static string? LayerOf(string id) =>
        id == AegeanSea.TenMiles ? id : StraitPiece.Of(id)?.Strait;

    /// <summary>Whether a feature has a territory's waters or land, or some of them.</summary>
    public static bool Bounds(string feature, string territory) =>
        feature == territory
        || (WidenedBy.GetValueOrDefault(feature) ?? feature) == Ground(territory)
        || DividedStates.Any(each => each.State == feature && each.Division == territory);

    /// <summary>Territories that lie within a state's border in the source, with that state.</summary>
    public static IEnumerable<(string Division, string State)> DividedStates =>
        Divisions.Where(division => division.Key.State != "PS")
            .Select(division => (division.Value, division.Key.State))
            .Concat(ParentOf.Select(pair => (pair.Key, pair.Value)))
            .Append(("UA-43", "RU"))
            .Append(("UA-43", "UA"));

    /// <summary>Whether a resolved label names more than one state.</summary>
    public static bool IsOverlap(string label) => label.Contains('+', StringComparison.Ordinal);

    /// <summary>The territory of a large overlap.</summary>
    public static string NameOverlap(string label, SpherePoint inside) =>
        NamedOverlaps.TryGetValue(label, out var id) ? id
        : label == "SD+SS" ? (Wgs84.ToPosition(inside).Longitude > 27 ? "abyei" : "kafia-kingi")
        : "disputed-" + label.Replace('+', '-').ToLower(CultureInfo.InvariantCulture);

    /// <summary>Named seas and uncovered lands with a position within each.</summary>
    public static IEnumerable<(string Id, SpherePoint Inside)> NamedSeeds() =>
        Seeds.Select(seed => (seed.Id, Wgs84.ToSphere(GeoPosition.FromDegrees(seed.Latitude, seed.Longitude))));

    /// <summary>A pocket of high seas without a name, by the whole degrees of a position within.</summary>
    public static string NamePocket(SpherePoint inside)
    {
        var position = Wgs84.ToPosition(inside);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"high-seas-{Math.Abs(Math.Round(position.Latitude)):00}{(position.Latitude < 0 ? 's' : 'n')}-" +
            $"{Math.Abs(Math.Round(position.Longitude)):000}{(position.Longitude < 0 ? 'w' : 'e')}");
    }

    /// <summary>Whether an id is that of high seas.</summary>
    public static bool IsHighSeas(string id) =>
        id.StartsWith("high-seas", StringComparison.Ordinal) || id == AegeanSea.TenMiles;

    /// <summary>A territory's record from its id.</summary>
    public static Territory Describe(string id) => new(id, id switch
    {
        "caspian" => TerritoryKind.Caspian,
        "AQ" or "bir-tawil" => TerritoryKind.Unclaimed,
        _ when IsHighSeas(id) => TerritoryKind.HighSeas,
        _ when StraitPiece.Of(id) is not null => TerritoryKind.Strait,
        _ => TerritoryKind.State,
    });

    private static bool IsLayer(string mask) => mask == AegeanSea.TenMiles || IsStrait(mask);

    private static bool IsStrait(string mask) => mask.StartsWith("strait-", StringComparison.Ordinal);
}
