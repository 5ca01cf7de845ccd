using System.Collections.Concurrent;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>The worldviews that Umweg knows, read from data/worldviews.</summary>
public static class Worldviews
{
    /// <summary>The worldview that holds where none is named.</summary>
    public const string Default = "un";

    private static readonly ConcurrentDictionary<string, Worldview> Loaded = new(StringComparer.Ordinal);
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Sovereigns = new(LoadSovereigns);

    /// <summary>The names of all worldviews, the default one first.</summary>
    public static IReadOnlyList<string> Names { get; } = [Default, "de-facto"];

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
                $"'{quoted}' is no worldview; there are {string.Join(" and ", Names)}.",
                $"'{quoted}' ist keine Weltsicht; es gibt {string.Join(" und ", Names)}."),
            Mistake.DidYouMean(Nearest.To(id, Names)));
    }

    private static Worldview Load(string id)
    {
        var file = FactFile.Open($"worldviews/{id}.yaml");
        return new(
            file.Text("id"),
            file.Local("name"),
            file.Local("description"),
            file.Entries("territories").Select(entry => new DisputedTerritory(
                entry.Text("id"), entry.Texts("states"), entry.Text("basis"), entry.Local("note"))),
            Sovereigns.Value);
    }

    private static Dictionary<string, string> LoadSovereigns() =>
        FactFile.Open("worldviews/dependencies.yaml").Entries("dependencies")
            .SelectMany(entry => entry.Texts("territories").Select(id => (Id: id, State: entry.Text("state"))))
            .ToDictionary(pair => pair.Id, pair => pair.State, StringComparer.Ordinal);
}
