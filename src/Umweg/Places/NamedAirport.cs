namespace Umweg.Places;

/// <summary>An airport that goes by a name.</summary>
/// <param name="Airport">The airport.</param>
/// <param name="Reason">How it comes by that name.</param>
internal sealed record NamedAirport(Airport Airport, NameReason Reason);
