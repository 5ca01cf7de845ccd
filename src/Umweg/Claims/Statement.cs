using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Claims;

/// <summary>What somebody was reported to have said of a flight.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Says">What was said, in the words of whoever keeps the file.</param>
/// <param name="Speaker">Who said it; null where only the outlet is known.</param>
/// <param name="Outlet">Who reported it; null where the speaker published it himself.</param>
/// <param name="Date">The day on which it was said.</param>
/// <param name="Source">Where to read it.</param>
/// <param name="From">The departure, as text.</param>
/// <param name="To">The arrival, as text.</param>
/// <param name="Stance">What may be crossed; on the day that it names, else on that of the statement.</param>
/// <param name="Claim">What is to be decided.</param>
/// <param name="Line">The line of the file where it begins, from 1.</param>
/// <param name="Column">The column in that line, from 1.</param>
public sealed record Statement(
    int Number,
    LocalText Says,
    LocalText? Speaker,
    LocalText? Outlet,
    DateOnly Date,
    string Source,
    string From,
    string To,
    StanceOptions Stance,
    Claim Claim,
    int Line,
    int Column);

/// <summary>A file of reported statements.</summary>
/// <param name="Title">Its title; the file's name where it has none.</param>
/// <param name="Statements">The statements, at least one.</param>
public sealed record ClaimsFile(LocalText Title, IReadOnlyList<Statement> Statements);
