using Umweg.Places;
using Umweg.Policy;

namespace Umweg.Venues;

/// <summary>Who comes, from where, and what may be crossed on the way.</summary>
/// <param name="Name">What tells it from the others: the place, with the policies where several come from one place.
/// </param>
/// <param name="Place">Where it departs.</param>
/// <param name="Policies">Its own policies, without those that hold for all.</param>
/// <param name="Stance">What it may cross.</param>
public sealed record Delegation(string Name, Place Place, IReadOnlyList<string> Policies, Stance Stance);
