using System.Diagnostics;
using Umweg.Sphere;

namespace Umweg.World.Triangulation;

/// <content>Laying constraints: marching along an arc, splitting what it crosses, flipping the rest away.</content>
public sealed partial class SphereTriangulation
{
    private readonly Stack<(int From, int To, int Tag)> _pending = new();
    private readonly Queue<(int A, int B)> _crossed = new();
    private readonly Queue<(int A, int B)> _doubtful = new();

    /// <summary>Makes the arc between two vertices a chain of edges with this tag.</summary>
    /// <remarks>The vertices are less than a quarter circle apart. Vertices that lie exactly on the arc become part of
    /// the chain; constraints that cross it are split with it.</remarks>
    public void InsertConstraint(int from, int to, int tag)
    {
        Debug.Assert(tag != 0, "Tag 0 means no constraint.");
        _pending.Push((from, to, tag));
        while (_pending.TryPop(out var piece))
        {
            if (piece.From != piece.To)
            {
                InsertPiece(piece.From, piece.To, piece.Tag);
            }
        }

        RestoreDelaunay();
    }

    private void InsertPiece(int from, int to, int tag)
    {
        if (!FindWayOut(from, to, out var triangle, out var corner, out var along))
        {
            // The edge from-along lies on the arc.
            CombineTag(triangle, corner, tag);
            _pending.Push((along, to, tag));
            return;
        }

        // March to the end, or to the first vertex exactly on the arc, noting the edges crossed on the way.
        SpherePoint u = _points[from], v = _points[to];
        _crossed.Clear();
        while (true)
        {
            if (_tags[(3 * triangle) + corner] != 0)
            {
                SplitCrossing(triangle, corner, from, to, tag);
                return;
            }

            _crossed.Enqueue((
                _corners[(3 * triangle) + Mesh.Next(corner)],
                _corners[(3 * triangle) + Mesh.Previous(corner)]));
            var next = _neighbours[(3 * triangle) + corner];
            var back = CornerFacing(next, triangle);
            var apex = _corners[(3 * next) + back];
            var side = apex == to ? Side.On : Predicates.SideOf(u, v, _points[apex]);
            if (side == Side.On)
            {
                ForceEdge(from, apex, tag);
                _pending.Push((apex, to, tag));
                return;
            }

            if (IsNear(u, v, _points[apex]))
            {
                _pending.Push((apex, to, tag));
                _pending.Push((from, apex, tag));
                return;
            }

            // An apex left of the arc leaves the edge from apex to the right-hand corner to be crossed next.
            triangle = next;
            corner = side == Side.Left ? Mesh.Next(back) : Mesh.Previous(back);
        }
    }

    // Turns round the vertex to where the arc leaves it: through the edge across from it in some triangle (true),
    // or along an edge to a vertex exactly on the arc (false; the edge is the one across from the corner).
    private bool FindWayOut(int from, int to, out int triangle, out int corner, out int along)
    {
        SpherePoint u = _points[from], v = _points[to];
        triangle = _incident[from];
        along = -1;
        for (var turn = 0; turn <= TriangleCount; turn++)
        {
            corner = CornerOf(triangle, from);
            var right = _corners[(3 * triangle) + Mesh.Next(corner)];
            var left = _corners[(3 * triangle) + Mesh.Previous(corner)];
            var rightSide = right == to ? Side.On : Predicates.SideOf(u, v, _points[right]);
            if (right == to || (rightSide == Side.On && IsAhead(u, v, _points[right])) || IsNear(u, v, _points[right]))
            {
                along = right;
                corner = Mesh.Previous(corner);
                return false;
            }

            if (rightSide == Side.Right && left != to && Predicates.SideOf(u, v, _points[left]) == Side.Left &&
                !IsNear(u, v, _points[left]))
            {
                return true;
            }

            triangle = _neighbours[(3 * triangle) + Mesh.Next(corner)];
        }

        throw new InvalidOperationException("No triangle round a vertex faces the constraint; the mesh is damaged.");
    }

    // For a point exactly on the great circle u-v: whether it is on v's side of u rather than behind.
    private static bool IsAhead(SpherePoint u, SpherePoint v, SpherePoint point)
    {
        double dx = v.X - u.X, dy = v.Y - u.Y, dz = v.Z - u.Z;
        return (dx * (point.X - u.X)) + (dy * (point.Y - u.Y)) + (dz * (point.Z - u.Z)) > 0;
    }

    // Whether a constraint u-v is to be led through a point beside it. Differences keep the height's relative error
    // small however short the arc is.
    private bool IsNear(SpherePoint u, SpherePoint v, SpherePoint point)
    {
        if (_snapRadians == 0)
        {
            return false;
        }

        double dx = v.X - u.X, dy = v.Y - u.Y, dz = v.Z - u.Z;
        double px = point.X - u.X, py = point.Y - u.Y, pz = point.Z - u.Z;
        double nx = (u.Y * dz) - (u.Z * dy), ny = (u.Z * dx) - (u.X * dz), nz = (u.X * dy) - (u.Y * dx);
        var height = (nx * px) + (ny * py) + (nz * pz);
        var squaredNorm = (nx * nx) + (ny * ny) + (nz * nz);
        var along = (dx * px) + (dy * py) + (dz * pz);
        return height * height <= _snapRadians * _snapRadians * squaredNorm &&
            along > 0 && along < (dx * dx) + (dy * dy) + (dz * dz);
    }

    private void CombineTag(int triangle, int corner, int tag)
    {
        var old = _tags[(3 * triangle) + corner];
        SetTag(triangle, corner, old == 0 ? tag : _combine(old, tag));
        if (_tags[(3 * triangle) + corner] == 0)
        {
            _doubtful.Enqueue((
                _corners[(3 * triangle) + Mesh.Next(corner)],
                _corners[(3 * triangle) + Mesh.Previous(corner)]));
            RestoreDelaunay();
        }
    }

    private void SetTag(int triangle, int corner, int tag)
    {
        var n = _neighbours[(3 * triangle) + corner];
        _tags[(3 * triangle) + corner] = tag;
        _tags[(3 * n) + CornerFacing(n, triangle)] = tag;
    }

    // Both constraints are taken up and laid anew through the rounded crossing point.
    private void SplitCrossing(int triangle, int corner, int from, int to, int tag)
    {
        SplitCount++;
        var right = _corners[(3 * triangle) + Mesh.Next(corner)];
        var left = _corners[(3 * triangle) + Mesh.Previous(corner)];
        var other = _tags[(3 * triangle) + corner];
        SetTag(triangle, corner, 0);
        _lastTriangle = triangle;

        // What the old constraint kept apart must be Delaunay before a point is added, for insertion builds on it.
        _doubtful.Enqueue((right, left));
        RestoreDelaunay();
        SpherePoint a = _points[right], b = _points[left];
        var crossing = IsNear(a, b, _points[from]) ? from
            : IsNear(a, b, _points[to]) ? to
            : Insert(Arc.Crossing(a, b, _points[from], _points[to]));

        // Last in, first out: the old constraint's halves are laid before the new one's.
        _pending.Push((crossing, to, tag));
        _pending.Push((from, crossing, tag));
        _pending.Push((crossing, left, other));
        _pending.Push((right, crossing, other));
    }

    // Flips the crossed edges away (Sloan): one in a quad that is not convex waits until its neighbours have gone.
    private void ForceEdge(int from, int to, int tag)
    {
        SpherePoint u = _points[from], v = _points[to];
        var limit = 1000L * (_crossed.Count + 10) * (_crossed.Count + 10);
        while (_crossed.TryDequeue(out var edge))
        {
            if (limit-- == 0)
            {
                throw new InvalidOperationException("Forcing a constraint did not end; the mesh is damaged.");
            }

            var (t, corner) = FindEdge(edge.A, edge.B);
            var quad = Quad(t, corner);
            if (!IsStrictlyConvex(_points[quad.A], _points[quad.B], _points[quad.C], _points[quad.D]))
            {
                _crossed.Enqueue(edge);
                continue;
            }

            Flip(t, quad);

            // In theory the border of the flipped region stays Delaunay; with slivers beyond the test's certainty in
            // it, it need not.
            DoubtBorder(quad);
            var stillCrosses = quad.A != from && quad.A != to && quad.D != from && quad.D != to &&
                Predicates.SideOf(u, v, _points[quad.A]) != Predicates.SideOf(u, v, _points[quad.D]);
            if (stillCrosses)
            {
                _crossed.Enqueue((quad.A, quad.D));
            }
            else
            {
                _doubtful.Enqueue((quad.A, quad.D));
            }
        }

        var (forced, forcedCorner) = FindEdge(from, to);
        SetTag(forced, forcedCorner, tag);
        _lastTriangle = forced;
        RestoreDelaunay();
    }

    // Flips doubtful edges until none is certainly wrong; each flip puts the four edges round it in doubt.
    private void RestoreDelaunay()
    {
        while (_doubtful.TryDequeue(out var edge))
        {
            var (t, corner) = FindEdge(edge.A, edge.B);
            if (t >= 0 && _tags[(3 * t) + corner] == 0 && IsWrong(t, corner))
            {
                var quad = Quad(t, corner);
                Flip(t, quad);
                DoubtBorder(quad);
            }
        }
    }

    private void DoubtBorder(in QuadView quad)
    {
        _doubtful.Enqueue((quad.A, quad.B));
        _doubtful.Enqueue((quad.B, quad.D));
        _doubtful.Enqueue((quad.D, quad.C));
        _doubtful.Enqueue((quad.C, quad.A));
    }

    // The triangle on the edge's left and the corner across from it; a triangle of -1 where it has been flipped away.
    internal (int Triangle, int Corner) FindEdge(int a, int b)
    {
        var first = _incident[a];
        var triangle = first;
        do
        {
            var corner = CornerOf(triangle, a);
            if (_corners[(3 * triangle) + Mesh.Next(corner)] == b)
            {
                return (triangle, Mesh.Previous(corner));
            }

            triangle = _neighbours[(3 * triangle) + Mesh.Next(corner)];
        }
        while (triangle != first);

        return (-1, 0);
    }
}
