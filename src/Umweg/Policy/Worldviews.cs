using System.Collections.Concurrent;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>The worldviews that Umweg knows, read from data/worldviews.</summary>
public static class Worldviews
{
    /// <summary>The worldview that holds where none is named.</summary>
    public const string Default = "un";

    // Added to one of the others: by itself it is added to the default.
    private const string GreekClaim = "greek-10nm";

    private static readonly ConcurrentDictionary<string, Worldview> Loaded = new(StringComparer.Ordinal);
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Sovereigns = new(LoadSovereigns);

    /// <summary>The names of all worldviews, the default one first.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [Default, "de-facto", GreekClaim, $"de-facto-{GreekClaim}"];

    /// <summary>The worldview of a name, in any case; null stands for <see cref="Default"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="language">The language of an error.</param>
    public static Outcome<Worldview> Find(string? name, Language language = Language.English)
    {
        var id = (name ?? Default).ToLowerInvariant();
        if (Names.Contains(id, StringComparer.Ordinal))
        {
            return Loaded.GetOrAdd(id, Load);
        }

        var quoted = Quoted.Short(name!);
        return Mistake.In(
            language,
            "worldview.unknown",
            name!,
            new(
                $"'{quoted}' is no worldview; there are {List("and")}.",
                $"'{quoted}' ist keine Weltsicht; es gibt {List("und")}."),
            Mistake.DidYouMean(Nearest.To(id, Names)));
    }

    private static string List(string and) => $"{string.Join(", ", Names.SkipLast(1))} {and} {Names[^1]}";

    private static Worldview Load(string id)
    {
        var claim = id.EndsWith(GreekClaim, StringComparison.Ordinal) ? GreekClaim : null;
        var view = claim is null ? id : id == claim ? Default : id[..^(claim.Length + 1)];
        var file = FactFile.Open($"worldviews/{view}.yaml");
        var added = claim is null ? null : FactFile.Open($"worldviews/{claim}.yaml");
        return new(
            id,
            Joined("name", ", "),
            Joined("description", " "),
            Territories(file),
            added is null ? [] : Territories(added),
            Sovereigns.Value);

        LocalText Joined(string key, string separator) => added is null
            ? file.Local(key)
            : new(
                file.Local(key).English + separator + added.Local(key).English,
                file.Local(key).German + separator + added.Local(key).German);
    }

    private static IEnumerable<DisputedTerritory> Territories(FactFile file) =>
        file.Entries("territories").Select(entry => new DisputedTerritory(
            entry.Text("id"), entry.Texts("states"), entry.Text("basis"), entry.Local("note")));

    private static Dictionary<string, string> LoadSovereigns() =>
        FactFile.Open("worldviews/dependencies.yaml").Entries("dependencies")
            .SelectMany(entry => entry.Texts("territories").Select(id => (Id: id, State: entry.Text("state"))))
            .ToDictionary(pair => pair.Id, pair => pair.State, StringComparer.Ordinal);
}
