using Umweg.Query;

namespace Umweg.Routes;

/// <summary>One question as text: from where, to where, on which stance, how many ways.</summary>
/// <param name="From">A place as people write it: city, airport name or code, coordinates.</param>
/// <param name="To">Likewise.</param>
/// <param name="Stance">What may be crossed.</param>
/// <param name="Alternatives">How many ways to list, the best counted in; 1 to 50.</param>
/// <param name="Language">The language of names and sentences.</param>
/// <param name="WhatIf">How many states are made to refuse, one after another, from 1 to
/// <see cref="RefusalTree.MostDepth"/>; null: what happens then is not asked.</param>
/// <param name="Speed">By which the durations of ways and crossings are reckoned; null: they are not asked for.</param>
public sealed record RouteQuery(
    string From,
    string To,
    StanceOptions Stance,
    int Alternatives = RouteQuery.DefaultAlternatives,
    Language Language = Language.English,
    int? WhatIf = null,
    GroundSpeed? Speed = null)
{
    /// <summary>How many ways are listed where nothing else is said.</summary>
    public const int DefaultAlternatives = 5;
}
