using Umweg.Places;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>Understands what people call states, territories and groups.</summary>
internal static class AreaReader
{
    private static readonly string[] WordsForAll = ["ALL", "ALLE"];

    // A list may name a thousand areas, so that names are brought into the form of comparison once.
    private static readonly Lazy<Dictionary<string, Area>> TerritoriesByKey = new(() => ByKey(
        TerritoryNames.Facts.SelectMany(fact =>
            Spellings(fact).Select(name => (name, new Area(AreaKind.Code, fact.Id))))));

    private static readonly Lazy<Dictionary<string, Area>> GroupsByKey = new(() => ByKey(
        Groups.All.SelectMany(group => Titles(group).Select(title => (title, new Area(AreaKind.Group, group.Id))))));

    private static readonly Lazy<IReadOnlyList<(string Word, string Key)>> Known = new(() =>
        [.. Groups.All.SelectMany(group => Titles(group).Prepend(group.Id))
            .Concat(TerritoryNames.Facts.SelectMany(Spellings))
            .Select(word => (word, NameKey.Of(word)))]);

    /// <summary>The area that a text names: <c>HU</c>, <c>HUN</c>, <c>Hungary</c>, <c>Ungarn</c>, <c>EU</c>,
    /// <c>Crimea</c>, <c>sea-of-azov</c>, <c>ALL</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="worldIds">The ids of the territories of the world at hand, which are understood as well.</param>
    /// <param name="language">The language of an error.</param>
    /// <remarks>A group's id goes before a name, an id or name of a territory before that of a state.</remarks>
    public static Outcome<Area> Read(string text, IReadOnlySet<string> worldIds, Language language)
    {
        var word = text.Trim();
        if (WordsForAll.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return Area.All;
        }

        if (Groups.Find(word) is { } group)
        {
            return new Area(AreaKind.Group, group.Id);
        }

        if (string.Equals(word, TerritoryNames.HighSeas, StringComparison.OrdinalIgnoreCase))
        {
            return new Area(AreaKind.HighSeas, TerritoryNames.HighSeas);
        }

        if (worldIds.Contains(word))
        {
            return new Area(AreaKind.Code, word);
        }

        var key = NameKey.Of(word);
        if (TerritoriesByKey.Value.TryGetValue(key, out var territory))
        {
            return territory;
        }

        if (StateNames.TryFind(word, out var code))
        {
            return new Area(AreaKind.Code, code);
        }

        return GroupsByKey.Value.TryGetValue(key, out var titled) ? titled : Unknown(word, language);
    }

    private static Dictionary<string, Area> ByKey(IEnumerable<(string Name, Area Area)> named)
    {
        var areas = new Dictionary<string, Area>(StringComparer.Ordinal);
        foreach (var (name, area) in named)
        {
            areas.TryAdd(NameKey.Of(name), area);
        }

        return areas;
    }

    private static QueryError Unknown(string word, Language language)
    {
        var quoted = Quoted.Short(word);
        var near = StateNames.Suggest(word) ?? Nearest.To(word, Known.Value);
        return Mistake.In(
            language,
            "area.unknown",
            word,
            new(
                $"'{quoted}' is no state, territory or group that is known here; write a code such as HU, a name or "
                + "EU.",
                $"'{quoted}' ist hier weder als Staat noch als Gebiet oder Gruppe bekannt; schreiben Sie ein Kürzel "
                + "wie HU, einen Namen oder EU."),
            Mistake.DidYouMean(near));
    }

    private static IEnumerable<string> Spellings(TerritoryFact fact) => [fact.Id, fact.Name.English, fact.Name.German];

    private static IEnumerable<string> Titles(Group group) => [group.Title.English, group.Title.German];
}
