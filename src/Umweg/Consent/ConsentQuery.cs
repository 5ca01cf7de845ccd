using Umweg.Query;

namespace Umweg.Consent;

/// <summary>A question of consent as text: who must say yes to a flight, and who can prevent it.</summary>
/// <param name="From">A place as people write it: city, airport name or code, coordinates.</param>
/// <param name="To">Likewise.</param>
/// <param name="Stance">What may be crossed. The states that it puts on permission are asked; where it puts none, all
/// but those of departure and arrival. What it avoids plays no part: whether a flight would rather not cross a state is
/// no question to that state.</param>
/// <param name="MaxStates">Sets of up to so many states are listed; 1 to <see cref="MostStates"/>.</param>
/// <param name="Claims">Each the states or groups of which, as is claimed, every way crosses one at least:
/// <c>EU or NATO or ICC</c>.</param>
/// <param name="Language">The language of names and sentences.</param>
public sealed record ConsentQuery(
    string From,
    string To,
    StanceOptions Stance,
    int MaxStates = ConsentQuery.DefaultMaxStates,
    IReadOnlyList<string>? Claims = null,
    Language Language = Language.English)
{
    /// <summary>How large the listed sets may be where nothing else is said.</summary>
    public const int DefaultMaxStates = 3;

    /// <summary>How large they may be at most.</summary>
    public const int MostStates = 6;

    /// <summary>How many claims one question may have.</summary>
    public const int MostClaims = 20;
}
