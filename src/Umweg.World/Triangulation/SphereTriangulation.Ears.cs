using Umweg.Sphere;

namespace Umweg.World.Triangulation;

/// <content>Cutting ears off a region: one triangle at a time, along its rim.</content>
public sealed partial class SphereTriangulation
{
    // Edges of ears stay well under the quarter circle that every edge is under.
    private const double MinEdgeCosine = 0.5;

    /// <summary>Makes (a, b, c) a triangle of the mesh by laying a constraint from a to c, if that is possible without
    /// touching anything else.</summary>
    /// <param name="a">A vertex.</param>
    /// <param name="b">The next: a-b is a constraint.</param>
    /// <param name="c">The next: b-c is a constraint.</param>
    /// <param name="tag">Of the constraint that is laid.</param>
    /// <returns>Whether it was: not if the three are no counter-clockwise triangle of moderate size, if one has
    /// anything in it or on the edge from a to c, or if that edge is a constraint already.</returns>
    public bool TryCutEar(int a, int b, int c, int tag)
    {
        if (_points[a].Dot(_points[c]) < MinEdgeCosine
            || Predicates.SideOf(_points[a], _points[b], _points[c]) != Side.Left)
        {
            return false;
        }

        // Whatever reaches into the triangle over the edge from a to c ends in b: so all that matters is seen from b.
        _crossed.Clear();
        var (triangle, _) = FindEdge(b, c);
        while (true)
        {
            var corner = CornerOf(triangle, b);
            var apex = _corners[(3 * triangle) + Mesh.Previous(corner)];
            if (apex == a)
            {
                return _crossed.Count > 0 ? Force(a, c, tag) : TryTag(triangle, corner, tag);
            }

            if (_tags[(3 * triangle) + Mesh.Next(corner)] != 0 ||
                Predicates.SideOf(_points[a], _points[c], _points[apex]) != Side.Left)
            {
                _crossed.Clear();
                return false;
            }

            _crossed.Enqueue((b, apex));
            triangle = _neighbours[(3 * triangle) + Mesh.Next(corner)];
        }
    }

    private bool Force(int from, int to, int tag)
    {
        ForceEdge(from, to, tag);
        return true;
    }

    private bool TryTag(int triangle, int corner, int tag)
    {
        if (_tags[(3 * triangle) + corner] != 0)
        {
            return false;
        }

        SetTag(triangle, corner, tag);
        return true;
    }
}
