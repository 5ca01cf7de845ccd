namespace Umweg.Places;

/// <summary>An airport that has a code.</summary>
/// <param name="Airport">The airport.</param>
/// <param name="IsFormer">Whether it had that code only formerly.</param>
internal sealed record CodedAirport(Airport Airport, bool IsFormer);
