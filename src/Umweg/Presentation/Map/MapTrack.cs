using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>A flown or planned track on a map.</summary>
/// <param name="Pieces">Its pieces in order, one for each airspace.</param>
/// <param name="Begin">What stands where it begins; empty: nothing.</param>
/// <param name="End">What stands where it ends; empty: nothing.</param>
internal sealed record MapTrack(IReadOnlyList<MapPiece> Pieces, string Begin, string End);

/// <summary>A piece of a track, drawn in one style.</summary>
/// <param name="Style">How it is drawn, one of <see cref="TrackStyles.All"/>.</param>
/// <param name="Line">Its positions in order.</param>
/// <param name="Labels">What stands where it begins, the longest first: the first that has room is written.</param>
internal sealed record MapPiece(string Style, IReadOnlyList<SpherePoint> Line, IReadOnlyList<string> Labels)
{
    /// <summary>The territory, whose own name need not stand beside a label; null: none.</summary>
    public string? Territory { get; init; }

    /// <summary>Whether its beginning has a mark across the line.</summary>
    public bool HasTick { get; init; }

    /// <summary>Whether it has the second tone, so that it is told from a neighbour of the same style.</summary>
    public bool IsSecondTone { get; init; }

    /// <summary>Pieces of more importance find room for their labels first.</summary>
    public double Importance { get; init; }
}
