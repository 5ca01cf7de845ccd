using Umweg.Places;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Policy;

/// <summary>The names of territories, those without an ISO code included: Crimea, Golan Heights, high seas.</summary>
public static class TerritoryNames
{
    /// <summary>What every high-seas territory's id begins with; alone, it means all of them.</summary>
    internal const string HighSeas = "high-seas";

    private static readonly Lazy<Dictionary<string, TerritoryFact>> Loaded = new(Load);

    /// <summary>All territories that have a name here because ISO 3166-1 has none for them, or because no state holds
    /// them.</summary>
    internal static IReadOnlyCollection<TerritoryFact> Facts => Loaded.Value.Values;

    /// <summary>The straits with transit passage, coast by coast.</summary>
    internal static IEnumerable<StraitPiece> Straits =>
        Facts.SelectMany(fact => fact.Coasts.Select(coast => new StraitPiece(fact.Id, coast)));

    /// <summary>The name to show; the id itself where the territory is not known.</summary>
    /// <param name="territoryId">A territory's id.</param>
    /// <param name="language">The language of the name.</param>
    public static string Name(string territoryId, Language language) =>
        Find(territoryId)?.Name.In(language)
        ?? (territoryId.StartsWith(HighSeas, StringComparison.Ordinal)
            ? Loaded.Value[HighSeas].Name.In(language)
            : StraitPiece.Of(territoryId) is { } piece
                ? $"{Name(piece.Strait, language)} ({StateNames.Name(piece.Coast, language)})"
            : BorderOverlap.Of(territoryId) is { } overlap ? BorderOverlap.Name(overlap, language)
            : StateNames.Name(territoryId, language));

    /// <summary>What is known of a territory besides its ISO code, or null.</summary>
    internal static TerritoryFact? Find(string territoryId) => Loaded.Value.GetValueOrDefault(territoryId);

    /// <summary>Whether no state holds the territory in any worldview: nobody can be asked for permission.</summary>
    internal static bool IsStateless(string territoryId) =>
        territoryId.StartsWith(HighSeas, StringComparison.Ordinal) || Find(territoryId) is { IsStateless: true };

    /// <summary>Whether the territory is high seas, so that what is said of these holds for it.</summary>
    internal static bool IsHighSeas(string territoryId) =>
        territoryId.StartsWith(HighSeas, StringComparison.Ordinal) || Find(territoryId) is { IsHighSeas: true };

    private static Dictionary<string, TerritoryFact> Load() =>
        FactFile.Open("worldviews/territories.yaml").Entries("territories")
            .Select(entry => new TerritoryFact(
                entry.Text("id"),
                entry.Local("name"),
                entry.Optional("stateless") == "true",
                entry.Optional("highSeas") == "true",
                entry.OptionalLocal("note"),
                entry.Texts("coasts")))
            .ToDictionary(fact => fact.Id, StringComparer.Ordinal);
}

/// <summary>A territory without a code of ISO 3166-1, or which no state holds; or a strait, with those on its coasts.
/// </summary>
internal sealed record TerritoryFact(
    string Id, LocalText Name, bool IsStateless, bool IsHighSeas, LocalText? Note, IReadOnlyList<string> Coasts);
