namespace Umweg.Policy;

/// <summary>A stance as its author wrote it: a policy file that was read and found without mistakes.</summary>
/// <param name="Name">How options name it, such as <c>kremlin-2025-10</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Date">The day that it was taken for; null: any day, its rules say which.</param>
/// <param name="Description">Whose stance it is and what it leaves out; null where nothing is said.</param>
/// <param name="Source">Where its rules are from, unless one says otherwise; null where nothing is said.</param>
/// <param name="Rules">Its rules in the order of the file, at least one.</param>
public sealed record PolicyFile(
    string Name,
    LocalText Title,
    DateOnly? Date,
    LocalText? Description,
    string? Source,
    IReadOnlyList<Rule> Rules);
