using System.Diagnostics;
using Umweg.Sphere;

namespace Umweg.World.Location;

/// <summary>How a part of a walk is left.</summary>
internal enum WalkExit
{
    /// <summary>The arc ends in this part, at <see cref="ArcWalk.End"/>.</summary>
    End = 0,

    /// <summary>Over the inside of the edge that faces <see cref="ArcWalk.ExitCorner"/>.</summary>
    Edge = 1,

    /// <summary>Through the vertex at <see cref="ArcWalk.ExitCorner"/>.</summary>
    Vertex = 2,
}

/// <summary>The exact walk of one arc, shorter than a half circle, through the triangles of a mesh.</summary>
/// <remarks>
/// <para>Each step yields a part: the arc inside one triangle, or along one edge. Every decision is a
/// <see cref="Predicates.SideOf"/> of given points (the arc's two ends and the mesh's vertices); no crossing point is
/// ever computed, so a walk cannot stray, however long it is or however nearly it grazes.</para>
/// <para>1. Parts follow each other in the order of the arc, without gaps and without repetition. 2. Touching a vertex
/// in passing makes no part. 3. The walk ends exactly where <c>to</c> lies. Each is a test.</para>
/// <para>The ends may lie in triangles, on edges or on vertices; they may not be equal or antipodal, for those have no
/// one arc between them. Derivation: docs/algorithms/walking.md.</para>
/// </remarks>
internal ref struct ArcWalk
{
    private readonly MeshView _mesh;
    private readonly SpherePoint _from;
    private readonly SpherePoint _to;
    private int _steps;
    private MeshLocation _gate;
    private bool _entering;

    /// <summary>A walk that starts at a place which the caller has located.</summary>
    public ArcWalk(MeshView mesh, MeshLocation start, SpherePoint from, SpherePoint to)
    {
        Debug.Assert(
            !Predicates.AreSame(from, to) && !Predicates.AreAntipodal(from, to),
            "Equal or antipodal ends have no one arc between them.");
        _mesh = mesh;
        _from = from;
        _to = to;
        _gate = start;
        Exit = WalkExit.Edge;
    }

    /// <summary>Whether the part runs along the edge that faces <see cref="Corner"/> rather than inside a triangle.
    /// </summary>
    public bool IsAlongEdge { get; private set; }

    /// <summary>Any corner of the part's triangle; along an edge, the corner that faces it.</summary>
    public int Corner { get; private set; }

    /// <summary>How the part is left.</summary>
    public WalkExit Exit { get; private set; }

    /// <summary>The edge or vertex through which the part is left, in the part's triangle.</summary>
    public int ExitCorner { get; private set; }

    /// <summary>Where the arc ends; meaningful once <see cref="Exit"/> says so.</summary>
    public MeshLocation End { get; private set; }

    /// <summary>The part's triangle.</summary>
    public readonly int Triangle => Corner / 3;

    /// <summary>How many parts there have been.</summary>
    public readonly int Steps => _steps;

    /// <summary>Goes on to the next part; false after the last.</summary>
    /// <exception cref="InvalidOperationException">The walk took more steps than an arc can: the mesh is broken.
    /// </exception>
    public bool MoveNext()
    {
        if (Exit == WalkExit.End)
        {
            return false;
        }

        // An arc crosses each triangle once (they are convex) and runs along each edge once.
        if (++_steps > 3 * _mesh.CornerCount)
        {
            throw new InvalidOperationException(
                $"A walk from {_from} to {_to} exceeded the limit of {3 * _mesh.CornerCount} steps.");
        }

        switch (_gate.Kind)
        {
            case LocationKind.Triangle:
                LeaveInside(_gate.Corner);
                break;
            case LocationKind.Vertex:
                LeaveVertex(_gate.Corner);
                break;
            default:
                if (_entering)
                {
                    CrossTriangle(_gate.Corner);
                }
                else
                {
                    LeaveEdge(_gate.Corner);
                }

                break;
        }

        return true;
    }

    private readonly Side SideOfArc(int corner) => Predicates.SideOf(_from, _to, _mesh.PointAt(corner));

    // Which side of the edge that faces `corner` the arc's end is on; left is this triangle's side.
    private readonly Side EndBeside(int corner) =>
        Predicates.SideOf(
            _mesh.PointAt(MeshView.Next(corner)), _mesh.PointAt(MeshView.Previous(corner)), _to);

    // From inside a triangle the arc leaves forward: between a corner on its right and the next on its left, or at
    // a corner on the arc whose successor is on its left. Backward, right and left are swapped.
    private void LeaveInside(int corner)
    {
        Corner = corner;
        IsAlongEdge = false;
        var i = corner - (corner % 3);
        for (var k = 0; k < 3; k++, i++)
        {
            var side = SideOfArc(i);
            if (side != Side.Left && SideOfArc(MeshView.Next(i)) == Side.Left)
            {
                if (side == Side.On)
                {
                    FinishAtVertex(i);
                }
                else
                {
                    FinishAtEdge(MeshView.Previous(i));
                }

                return;
            }
        }

        throw Broken("no way out of a triangle");
    }

    // Over the edge facing `apex` into its triangle. Seen along the arc that edge's end is on the right and its start
    // on the left, so the apex alone decides.
    private void CrossTriangle(int apex)
    {
        Corner = apex;
        IsAlongEdge = false;
        switch (SideOfArc(apex))
        {
            case Side.Left:
                FinishAtEdge(MeshView.Next(apex));
                break;
            case Side.Right:
                FinishAtEdge(MeshView.Previous(apex));
                break;
            default:
                FinishAtVertex(apex);
                break;
        }
    }

    private void LeaveEdge(int corner)
    {
        switch (EndBeside(corner))
        {
            case Side.Left:
                CrossTriangle(corner);
                break;
            case Side.Right:
                CrossTriangle(_mesh.Twin(corner));
                break;
            default:
                // Along the edge; it runs with its own triangle on the left.
                var forward = SideOfArc(corner) == Side.Left;
                FinishAlongEdge(corner, forward ? MeshView.Previous(corner) : MeshView.Next(corner));
                break;
        }
    }

    private void LeaveVertex(int corner)
    {
        var k = corner;
        do
        {
            var right = SideOfArc(MeshView.Next(k));
            if (right != Side.Left && SideOfArc(MeshView.Previous(k)) == Side.Left)
            {
                if (right == Side.On)
                {
                    FinishAlongEdge(MeshView.Previous(k), MeshView.Next(k));
                }
                else
                {
                    Corner = k;
                    IsAlongEdge = false;
                    FinishAtEdge(k);
                }

                return;
            }

            k = _mesh.CounterClockwise(k);
        }
        while (k != corner);

        throw Broken("no way out of a vertex");
    }

    private void FinishAtEdge(int corner)
    {
        ExitCorner = corner;
        switch (EndBeside(corner))
        {
            case Side.Right:
                Exit = WalkExit.Edge;
                _gate = new(LocationKind.Edge, _mesh.Twin(corner));
                _entering = true;
                break;
            case Side.Left:
                FinishHere(LocationKind.Triangle, corner);
                break;
            default:
                FinishHere(LocationKind.Edge, corner);
                break;
        }
    }

    // The arc passes the inside of the triangle towards this corner; it ends before, at or beyond it.
    private void FinishAtVertex(int corner)
    {
        ExitCorner = corner;
        if (Predicates.AreSame(_mesh.PointAt(corner), _to))
        {
            FinishHere(LocationKind.Vertex, corner);
        }
        else if (EndBeside(MeshView.Next(corner)) == Side.Right)
        {
            Exit = WalkExit.Vertex;
            _gate = new(LocationKind.Vertex, corner);
        }
        else
        {
            FinishHere(LocationKind.Triangle, corner);
        }
    }

    // Along the edge that faces `facing`, towards its end at corner `ahead`. The triangle's edge at the far end that is
    // not this one tells whether the arc ends before it.
    private void FinishAlongEdge(int facing, int ahead)
    {
        Corner = facing;
        IsAlongEdge = true;
        ExitCorner = ahead;
        var behind = MeshView.Next(facing) == ahead ? MeshView.Previous(facing) : MeshView.Next(facing);
        if (Predicates.AreSame(_mesh.PointAt(ahead), _to))
        {
            FinishHere(LocationKind.Vertex, ahead);
        }
        else if (EndBeside(behind) == Side.Right)
        {
            Exit = WalkExit.Vertex;
            _gate = new(LocationKind.Vertex, ahead);
        }
        else
        {
            FinishHere(LocationKind.Edge, facing);
        }
    }

    private void FinishHere(LocationKind kind, int corner)
    {
        Exit = WalkExit.End;
        End = new(kind, corner);
    }

    private readonly InvalidOperationException Broken(string what) =>
        new($"A walk from {_from} to {_to} found {what}: the mesh is broken.");
}
