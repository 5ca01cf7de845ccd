using Umweg.Places;
using Umweg.Policy;

namespace Umweg.Routes;

/// <summary>A question whose places are found and whose stance is resolved.</summary>
/// <param name="From">Departure.</param>
/// <param name="To">Arrival.</param>
/// <param name="Stance">What may be crossed, which knows nothing of the places yet.</param>
internal sealed record Question(Place From, Place To, Stance Stance)
{
    /// <summary>Whether both places are in the air, so that they open nothing.</summary>
    public bool IsEnRoute { get; init; }
}
