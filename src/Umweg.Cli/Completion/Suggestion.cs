namespace Umweg.Cli.Completion;

/// <summary>A way in which a word of a command line may go on.</summary>
/// <param name="Text">The whole word.</param>
/// <param name="Note">What it means, for shells that show it; may be empty.</param>
internal readonly record struct Suggestion(string Text, string Note = "");
