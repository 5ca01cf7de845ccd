using Umweg.Query;
using Umweg.World;

namespace Umweg.Policy;

/// <summary>To which state each territory belongs, as one party sees it: <c>un</c> or <c>de-facto</c>, with or
/// without a claim to waters that are high seas otherwise, <c>greek-10nm</c>.</summary>
/// <remarks>
/// <para>A territory that is neither disputed nor dependent belongs to the state of its own id; the high seas, the
/// Caspian, Antarctica and Bir Tawil belong to none.</para>
/// <para>Disputed is a territory in every worldview or in none: a worldview says whose it is, not that nobody else
/// claims it.</para>
/// <para>A strait's piece belongs to whom its coast belongs to, and is a dependency, or disputed, where that is.</para>
/// </remarks>
public sealed class Worldview
{
    private readonly Dictionary<string, DisputedTerritory> _disputed;
    private readonly Dictionary<string, DisputedTerritory> _claims;
    private readonly IReadOnlyDictionary<string, string> _sovereigns;
    private readonly HashSet<string> _states;

    internal Worldview(
        string id,
        LocalText name,
        LocalText description,
        IEnumerable<DisputedTerritory> disputed,
        IEnumerable<DisputedTerritory> claims,
        IReadOnlyDictionary<string, string> sovereigns)
    {
        Id = id;
        Name = name;
        Description = description;
        _sovereigns = sovereigns;
        _disputed = disputed.ToDictionary(territory => territory.Id, StringComparer.Ordinal);
        _claims = claims.ToDictionary(territory => territory.Id, StringComparer.Ordinal);
        _states = [.. _disputed.Values.SelectMany(territory => territory.States)];
    }

    /// <summary>How options name it: <c>un</c>.</summary>
    public string Id { get; }

    /// <summary>Its name for people.</summary>
    public LocalText Name { get; }

    /// <summary>By which rule it decides, in a sentence.</summary>
    public LocalText Description { get; }

    /// <summary>The disputed territories with a name of their own, with the basis of each decision.</summary>
    public IReadOnlyCollection<DisputedTerritory> Disputed => _disputed.Values;

    /// <summary>The states that a territory belongs to, the principal one first; empty where none holds it.</summary>
    /// <remarks>Several states are those that must all agree: the strictest of their stances holds.</remarks>
    public IReadOnlyList<string> StatesOf(Territory territory) =>
        territory.Kind is TerritoryKind.HighSeas or TerritoryKind.Caspian or TerritoryKind.Unclaimed
            ? StatesClaiming(territory.Id)
            : StatesOf(territory.Id);

    /// <summary>As above, by the id alone.</summary>
    public IReadOnlyList<string> StatesOf(string territoryId) =>
        TerritoryNames.IsStateless(territoryId) ? StatesClaiming(territoryId)
        : DisputeOver(territoryId) is { } disputed ? disputed.States
        : _sovereigns.TryGetValue(CoastOf(territoryId), out var sovereign) ? [sovereign]
        : [CoastOf(territoryId)];

    /// <summary>Whether states disagree on whose the territory is.</summary>
    /// <remarks>Waters that only a worldview gives to a state at all are not: they go with that state.</remarks>
    public bool IsDisputed(string territoryId) => DisputeOver(territoryId) is not null;

    /// <summary>Whether it is a dependent territory, which its sovereign's groups cover only if listed.</summary>
    public bool IsDependency(string territoryId) => _sovereigns.ContainsKey(CoastOf(territoryId));

    /// <summary>Whether a code names a state here, rather than a territory that belongs to another state.</summary>
    public bool IsState(string code) =>
        _states.Contains(code)
        || (TerritoryNames.Find(code) is null && StatesOf(code).Contains(code, StringComparer.Ordinal));

    /// <summary>The territories that belong to a state, as far as they can be told without a world: itself first, then
    /// its dependent territories, and the disputed ones and the waters that this worldview gives it.</summary>
    public IReadOnlyList<string> TerritoriesOf(string state)
    {
        IEnumerable<string> own = StatesOf(state).Contains(state, StringComparer.Ordinal) ? [state] : [];
        var dependencies = _sovereigns.Keys.Where(id => StatesOf(id).Contains(state, StringComparer.Ordinal));
        var given = _disputed.Values.Concat(_claims.Values)
            .Where(territory => territory.States.Contains(state, StringComparer.Ordinal))
            .Select(territory => territory.Id);
        return [.. own.Concat(dependencies.Union(given, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What an answer that crosses the territory must say of it, in one or two sentences, or null.</summary>
    public string? NoteFor(string territoryId, Language language = Language.English) =>
        ((DisputeOver(territoryId) ?? _claims.GetValueOrDefault(territoryId))?.Note
            ?? TerritoryNames.Find(territoryId)?.Note)?.In(language);

    /// <summary>The territory whose sea a strait's piece is; of any other territory, itself.</summary>
    internal static string CoastOf(string territoryId) => StraitPiece.Of(territoryId)?.Coast ?? territoryId;

    private IReadOnlyList<string> StatesClaiming(string territoryId) =>
        _claims.GetValueOrDefault(territoryId)?.States ?? [];

    private DisputedTerritory? DisputeOver(string territoryId) =>
        _disputed.GetValueOrDefault(CoastOf(territoryId)) ?? BorderOverlap.Of(territoryId);
}

/// <summary>A territory on which states disagree, and what a worldview makes of it.</summary>
/// <param name="Id">The territory's id.</param>
/// <param name="States">Whose it is shown as, the principal state first.</param>
/// <param name="Basis">The resolution that says so, or that there is none.</param>
/// <param name="Note">What answers say of it.</param>
public sealed record DisputedTerritory(string Id, IReadOnlyList<string> States, string Basis, LocalText Note);
