using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>What is closed, asked leg by leg and bend by bend.</summary>
/// <remarks>Closed triangles and polygons are treated alike: at a point that touches one, it closes a sector of
/// directions, and beside a leg along its rim it closes one side. What no single obstacle forbids, several may forbid
/// together. For one thread at a time; kept to be used again.</remarks>
internal sealed class Obstacles(Mesh mesh, TriangleTree tree)
{
    private readonly List<int> _near = [];
    private readonly List<Sector> _sectors = [];
    private readonly List<Sector> _refusedSectors = [];
    private readonly List<SpherePoint> _touched = [];
    private readonly List<(SpherePoint A, SpherePoint B)> _leftRims = [];
    private readonly List<(SpherePoint A, SpherePoint B)> _rightRims = [];
    private PolygonArea[] _polygons = [];
    private CellSet _closed = CellSet.Empty;
    private CellSet _refused = CellSet.Empty;

    /// <summary>The polygons.</summary>
    public IReadOnlyList<PolygonArea> Polygons => _polygons;

    /// <summary>Sets what is closed.</summary>
    /// <param name="closed">The cells that may not be entered.</param>
    /// <param name="refused">Cells that a bend may go round as well, though they are not forbidden.</param>
    /// <param name="polygons">The polygons that may not be entered.</param>
    public void Use(CellSet closed, CellSet refused, PolygonArea[] polygons)
    {
        _closed = closed;
        _refused = refused;
        _polygons = polygons;
    }

    /// <summary>Whether an open triangle has the point in it or on its rim, and no polygon has it inside.</summary>
    public bool IsOpenAt(SpherePoint point)
    {
        if (_polygons.Any(polygon => polygon.Has(point, out var inwards) && inwards is null))
        {
            return false;
        }

        tree.Near(point, _near);
        return _near.Exists(t => !_closed.Contains(mesh.Cells[t]) && Triangle.Of(mesh, t).Has(point, out _));
    }

    /// <summary>What is wrong with the leg from a to b, ends left out; they are neither the same nor
    /// antipodal.</summary>
    public (WayFaultKind Kind, SpherePoint Where)? OnLeg(SpherePoint a, SpherePoint b)
    {
        _touched.Clear();
        _leftRims.Clear();
        _rightRims.Clear();
        foreach (var polygon in _polygons)
        {
            if (polygon.IsEntered(a, b))
            {
                return (WayFaultKind.LegEntersPolygon, a);
            }

            AddRims(polygon, a, b);
        }

        tree.Near(a, b, _near);
        foreach (var t in _near)
        {
            if (_closed.Contains(mesh.Cells[t]) && AddClosed(Triangle.Of(mesh, t), a, b))
            {
                return (WayFaultKind.LegEntersClosed, mesh.Vertices[mesh.Corners[3 * t]]);
            }
        }

        foreach (var left in _leftRims)
        {
            if (_rightRims.Exists(
                right => Predicates.Classify(left.A, left.B, right.A, right.B) == ArcCrossing.Overlap))
            {
                return (WayFaultKind.LegBetweenClosed, left.A);
            }
        }

        foreach (var point in _touched)
        {
            FindSectors(point, _near);
            if (IsClosed(point, new(a, b)) && IsClosed(point, new(b, a)))
            {
                return (WayFaultKind.LegThroughSharedCorner, point);
            }
        }

        return null;
    }

    /// <summary>What is wrong with a bend, coming from one point and leaving towards another.</summary>
    public WayFaultKind? OnBend(SpherePoint from, SpherePoint bend, SpherePoint to)
    {
        tree.Near(bend, _near);
        FindSectors(bend, _near);
        var side = Predicates.SideOf(from, bend, to);
        if (side == Side.On)
        {
            return Sector.AreSame(bend, from, to) ? WayFaultKind.TurnsBack
                : IsClosed(bend, new(from, to)) && IsClosed(bend, new(to, from)) ? WayFaultKind.BendThroughSharedCorner
                : null;
        }

        var isLeft = side == Side.Left;
        Sector inner = isLeft ? new(to, from) : new(from, to);
        var isInnerClosed = IsClosed(bend, inner)
            || _refusedSectors.Exists(sector => Sector.Overlap(bend, sector, inner));
        var isOuterClosed = IsClosed(bend, isLeft ? new(from, to) : new(to, from));
        return (isInnerClosed, isOuterClosed) switch
        {
            (true, false) => null,
            (true, true) => WayFaultKind.BendThroughSharedCorner,
            (false, true) => WayFaultKind.BendOnWrongSide,
            _ => WayFaultKind.BendAtNothing,
        };
    }

    private bool IsClosed(SpherePoint at, Sector directions) =>
        _sectors.Exists(sector => Sector.Overlap(at, sector, directions));

    // The directions that lead from a point into anything closed, and into anything refused.
    private void FindSectors(SpherePoint point, List<int> triangles)
    {
        _sectors.Clear();
        _refusedSectors.Clear();
        foreach (var t in triangles)
        {
            var isClosed = _closed.Contains(mesh.Cells[t]);
            if ((isClosed || _refused.Contains(mesh.Cells[t])) && Triangle.Of(mesh, t).Has(point, out var inwards))
            {
                Add(inwards, isClosed ? _sectors : _refusedSectors);
            }
        }

        foreach (var polygon in _polygons)
        {
            if (polygon.Has(point, out var inwards))
            {
                Add(inwards, _sectors);
            }
        }

        // Strictly inside: two half turns make all directions, the line between them left out.
        void Add(Sector? inwards, List<Sector> sectors)
        {
            if (inwards is { } sector)
            {
                sectors.Add(sector);
                return;
            }

            var one = Math.Abs(point.X) < 0.6 ? SpherePoint.FromVector(1, 0, 0) : SpherePoint.FromVector(0, 1, 0);
            sectors.Add(new(one, one.Antipode));
            sectors.Add(new(one.Antipode, one));
        }
    }

    // True where the leg meets the triangle's inside; else what of its rim it touches is noted.
    private bool AddClosed(Triangle triangle, SpherePoint a, SpherePoint b)
    {
        var sideA = Predicates.SideOf(a, b, triangle.A);
        var sideB = Predicates.SideOf(a, b, triangle.B);
        var sideC = Predicates.SideOf(a, b, triangle.C);
        if (sideA == sideB && sideB == sideC)
        {
            return false;
        }

        if (triangle.MeetsInside(a, b, sideA, sideB, sideC))
        {
            return true;
        }

        Touch(triangle.A, sideA);
        Touch(triangle.B, sideB);
        Touch(triangle.C, sideC);
        AddRim(triangle.A, sideA, triangle.B, sideB, sideC);
        AddRim(triangle.B, sideB, triangle.C, sideC, sideA);
        AddRim(triangle.C, sideC, triangle.A, sideA, sideB);
        return false;

        void Touch(SpherePoint corner, Side side)
        {
            if (side == Side.On)
            {
                TouchAt(corner, a, b);
            }
        }

        void AddRim(SpherePoint p, Side sideP, SpherePoint q, Side sideQ, Side inner)
        {
            if (sideP == Side.On && sideQ == Side.On
                && Predicates.Classify(p, q, a, b) == ArcCrossing.Overlap)
            {
                (inner == Side.Left ? _leftRims : _rightRims).Add((p, q));
            }
        }
    }

    private void AddRims(PolygonArea polygon, SpherePoint a, SpherePoint b)
    {
        for (var i = 0; i < polygon.Corners.Length; i++)
        {
            SpherePoint corner = polygon.Corners[i], next = polygon.After(i);
            TouchAt(corner, a, b);
            if (Predicates.Classify(corner, next, a, b) == ArcCrossing.Overlap)
            {
                // The inside is on the side's left: on the leg's left as well if they run the same way.
                var runsAlong = Predicates.CompareAlong(a, b, corner, next) < 0;
                (runsAlong ? _leftRims : _rightRims).Add((corner, next));
            }
        }
    }

    private void TouchAt(SpherePoint point, SpherePoint a, SpherePoint b)
    {
        if (Predicates.IsOnArc(a, b, point) && !Predicates.AreSame(a, point) && !Predicates.AreSame(b, point)
            && !_touched.Contains(point))
        {
            _touched.Add(point);
        }
    }
}
