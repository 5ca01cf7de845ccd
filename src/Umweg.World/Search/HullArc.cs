namespace Umweg.World.Search;

/// <summary>A stretch of the edge of what lies in no pocket of a cell, with one other cell behind it.</summary>
/// <param name="Inside">The cell whose edge it is.</param>
/// <param name="Behind">The cell behind its walls and lids.</param>
/// <param name="Start">Where its edges begin in the list of all.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct HullArc(int Inside, int Behind, int Start, int Count);
