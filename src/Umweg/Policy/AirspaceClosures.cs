using Umweg.World;

namespace Umweg.Policy;

/// <summary>Whose airspace was closed to all civil flights on which day, read from data/closures.</summary>
internal static class AirspaceClosures
{
    private static readonly Lazy<IReadOnlyList<AirspaceClosure>> Loaded = new(() =>
        [.. FactFile.NamesIn("closures").SelectMany(name => Read(FactFile.Open($"closures/{name}.yaml"), name))]);

    /// <summary>All that is known, in the order of the files' names.</summary>
    public static IReadOnlyList<AirspaceClosure> All => Loaded.Value;

    /// <summary>The closure that means a territory on the scope's day, a whole one before one of parts; null: none.
    /// </summary>
    public static AirspaceClosure? Of(Territory territory, RuleScope scope) =>
        All.Where(closure => closure.HoldsOn(scope.Date)
                && closure.Where.Any(area => scope.Covers(area, territory)))
            .OrderBy(closure => closure.IsPartial)
            .FirstOrDefault();

    private static IEnumerable<AirspaceClosure> Read(FactFile file, string name) =>
        file.Entries("closures").Select(entry => new AirspaceClosure(
            [.. entry.Texts("where").Select(code => new Area(AreaKind.Code, code))],
            entry.Date("from") ?? throw new InvalidDataException($"closures/{name}.yaml: no from."),
            entry.Date("until"),
            entry.Optional("extent") == "parts",
            entry.Optional("reopening") == "unverified",
            entry.Text("source"),
            entry.Date("retrieved") ?? throw new InvalidDataException($"closures/{name}.yaml: no retrieved.")));
}
