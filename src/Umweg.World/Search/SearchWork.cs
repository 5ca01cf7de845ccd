namespace Umweg.World.Search;

/// <summary>What a search did, in counts that are equal on every machine. The default value is no work.</summary>
/// <param name="TrianglesWalked">Triangles crossed by straight walks.</param>
/// <param name="NodesGenerated">Search nodes made.</param>
/// <param name="NodesExpanded">Search nodes taken from the queue and expanded.</param>
/// <param name="FrontierVertices">Vertices of the mesh that was searched.</param>
public readonly record struct SearchWork(
    int TrianglesWalked,
    int NodesGenerated,
    int NodesExpanded,
    int FrontierVertices);
