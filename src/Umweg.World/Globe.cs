namespace Umweg.World;

/// <summary>The labelled Earth: the mesh, what its cells are, and where it came from.</summary>
/// <param name="Mesh">The whole sphere as triangles with cells.</param>
/// <param name="Territories">The territory of each cell, by cell number. Several cells may share one territory: they
/// are then equal records.</param>
/// <param name="Origin">Where the borders came from.</param>
public sealed record Globe(Mesh Mesh, IReadOnlyList<Territory> Territories, GlobeOrigin Origin)
{
    /// <summary>The cells of a territory; empty where the world has no such territory.</summary>
    public CellSet CellsOf(string territoryId) =>
        CellSet.Of(Enumerable.Range(0, Territories.Count).Where(cell => Territories[cell].Id == territoryId));

    /// <summary>The ids of the territories of some cells, each once.</summary>
    public IReadOnlyList<string> IdsOf(CellSet cells) =>
        [.. cells.Cells().Select(cell => Territories[cell].Id).Distinct(StringComparer.Ordinal)];
}

/// <summary>What a world was compiled from, printed with every answer.</summary>
/// <param name="Checksum">SHA-256 of the world file's content, as <c>sha256:...</c>.</param>
/// <param name="BordersDate">The borders' date, <c>2022-04</c>.</param>
/// <param name="Engine">Name and version of the program that compiled it.</param>
/// <param name="MaxDisplacementMetres">How far, at most, a compiled border lies from its source, in metres.</param>
public sealed record GlobeOrigin(string Checksum, string BordersDate, string Engine, double MaxDisplacementMetres);
