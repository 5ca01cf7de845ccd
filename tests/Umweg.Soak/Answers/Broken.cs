namespace Umweg.Soak.Answers;

/// <summary>A law that an answer breaks.</summary>
/// <param name="Law">The law, in a few words; equal for equal laws.</param>
/// <param name="Detail">What was found instead.</param>
internal sealed record Broken(string Law, string Detail);
