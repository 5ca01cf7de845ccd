using Umweg.Places;
using Umweg.Routes;

namespace Umweg.Presentation.Map;

/// <summary>What a map shows, whatever kind of answer it is drawn from.</summary>
/// <param name="Context">What was asked, and on which data.</param>
/// <param name="Lead">The sentences above the map.</param>
/// <param name="Ways">The ways that are drawn, the best first; it lies on top.</param>
/// <param name="Legend">The lines below the map.</param>
internal sealed record MapContent(
    AnswerContext Context,
    IReadOnlyList<string> Lead,
    IReadOnlyList<MapWay> Ways,
    IReadOnlyList<MapRow> Legend)
{
    /// <summary>What stands above all; null: the cities of departure and arrival.</summary>
    public string? Title { get; init; }

    /// <summary>The places that have a dot and a name; they can be seen.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [Context.From, Context.To];

    /// <summary>Further places, with a hollow dot and a name.</summary>
    public IReadOnlyList<Place> OtherPlaces { get; init; } = [];

    /// <summary>Between which places the direct line is drawn.</summary>
    public IReadOnlyList<(Place From, Place To)> Directs { get; init; } = [(Context.From, Context.To)];

    /// <summary>The tracks that are drawn over the ways.</summary>
    public IReadOnlyList<MapTrack> Tracks { get; init; } = [];

    /// <summary>The territories whose outline is drawn strong: they close the way, or could.</summary>
    public IReadOnlySet<string> Walls { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether the walls could close the way rather than do so, for which they are hatched.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether what may be crossed by permission only is tinted; of no use where that is everything.</summary>
    public bool TintsPermission { get; init; } = true;
}

/// <summary>A way on a map.</summary>
/// <param name="Route">The way; its rank is its number on the map.</param>
/// <param name="Label">What is said of it beside its line, where there is room.</param>
internal sealed record MapWay(Route Route, string Label);

/// <summary>A line of the legend; it is broken where it is too long.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Way">The way, by its place in the list, of whose line a sample stands before it; null: none.</param>
/// <param name="Indent">How many steps it is indented.</param>
internal sealed record MapRow(string Text, int? Way = null, int Indent = 0);
