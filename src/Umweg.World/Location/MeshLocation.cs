namespace Umweg.World.Location;

/// <summary>What a point lies on: of these the first that applies, so that each point has exactly one answer.</summary>
internal enum LocationKind
{
    /// <summary>It is the vertex at this corner.</summary>
    Vertex = 0,

    /// <summary>Inside the edge that faces this corner, ends excluded.</summary>
    Edge = 1,

    /// <summary>Inside this corner's triangle, edges excluded.</summary>
    Triangle = 2,
}

/// <summary>Where a point lies in a mesh, exactly.</summary>
/// <param name="Kind">On a vertex, an edge or neither.</param>
/// <param name="Corner">A corner number 3t + i; its meaning depends on the kind.</param>
internal readonly record struct MeshLocation(LocationKind Kind, int Corner)
{
    /// <summary>Whether the closed triangle has the point, given that the mesh is the one located in.</summary>
    public bool IsIn(int triangle, MeshView mesh)
    {
        switch (Kind)
        {
            case LocationKind.Triangle:
                return Corner / 3 == triangle;
            case LocationKind.Edge:
                return Corner / 3 == triangle || mesh.Twin(Corner) / 3 == triangle;
            default:
                var vertex = mesh.VertexAt(Corner);
                var first = 3 * triangle;
                return mesh.VertexAt(first) == vertex
                    || mesh.VertexAt(first + 1) == vertex
                    || mesh.VertexAt(first + 2) == vertex;
        }
    }
}
