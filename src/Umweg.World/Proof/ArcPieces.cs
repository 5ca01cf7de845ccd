using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>Which cells an arc lies in, one triangle after the other in any order, then sorted along the arc.</summary>
internal static class ArcPieces
{
    /// <summary>The parts of the arc from a to b by cell, in order, consecutive parts in one cell merged.</summary>
    /// <remarks>Along a rim the open one of two cells counts; where both or neither are open, the one with the lower
    /// number. Whether a triangle is met is decided exactly; where its rim is crossed is rounded, to 3e-15 rad over the
    /// sine of the angle at which it is crossed.</remarks>
    public static IReadOnlyList<CellPiece> Of(
        Mesh mesh, IReadOnlyList<int> near, SpherePoint a, SpherePoint b, CellSet closed)
    {
        var length = Arc.Angle(a, b);
        var parts = new List<(double From, double To, int Cell)>();
        var rims = new Dictionary<(double, double), int>();
        foreach (var t in near)
        {
            var triangle = Triangle.Of(mesh, t);
            var sideA = Predicates.SideOf(a, b, triangle.A);
            var sideB = Predicates.SideOf(a, b, triangle.B);
            var sideC = Predicates.SideOf(a, b, triangle.C);
            int cell = mesh.Cells[t];
            if (triangle.MeetsInside(a, b, sideA, sideB, sideC))
            {
                var (from, to) = Within(triangle, a, b, length);
                parts.Add((from, to, cell));
            }

            foreach (var (p, sideP, q, sideQ) in (ReadOnlySpan<(SpherePoint, Side, SpherePoint, Side)>)
                [(triangle.A, sideA, triangle.B, sideB),
                 (triangle.B, sideB, triangle.C, sideC),
                 (triangle.C, sideC, triangle.A, sideA)])
            {
                if (sideP == Side.On && sideQ == Side.On && Predicates.Classify(p, q, a, b) == ArcCrossing.Overlap)
                {
                    var (first, second) = (Along(p), Along(q));
                    var key = (Math.Min(first, second), Math.Max(first, second));
                    rims[key] = rims.TryGetValue(key, out var other) ? Preferred(cell, other, closed) : cell;
                }
            }
        }

        parts.AddRange(rims.Select(rim => (rim.Key.Item1, rim.Key.Item2, rim.Value)));
        parts.Sort((x, y) => (x.From + x.To).CompareTo(y.From + y.To));
        return Merge(parts, a, b, length);

        // How far along the arc a point of its circle lies, cut off at its ends.
        double Along(SpherePoint point) => Predicates.IsOnArc(a, b, point) ? Arc.Angle(a, point)
            : Arc.Angle(a, point) < Arc.Angle(b, point) ? 0
            : length;
    }

    private static (double From, double To) Within(Triangle triangle, SpherePoint a, SpherePoint b, double length)
    {
        var (from, to) = (0.0, length);
        foreach (var (p, q) in (ReadOnlySpan<(SpherePoint, SpherePoint)>)
            [(triangle.A, triangle.B), (triangle.B, triangle.C), (triangle.C, triangle.A)])
        {
            var isStartIn = Predicates.SideOf(p, q, a) == Side.Left;
            var isEndIn = Predicates.SideOf(p, q, b) == Side.Left;
            if (isStartIn != isEndIn)
            {
                var at = Arc.Angle(a, Arc.Crossing(a, b, p, q));
                (from, to) = isStartIn ? (from, Math.Min(to, at)) : (Math.Max(from, at), to);
            }
        }

        return (from, to);
    }

    private static int Preferred(int a, int b, CellSet closed) =>
        closed.Contains(a) == closed.Contains(b) ? Math.Min(a, b) : closed.Contains(a) ? b : a;

    private static List<CellPiece> Merge(
        List<(double From, double To, int Cell)> parts, SpherePoint a, SpherePoint b, double length)
    {
        var pieces = new List<CellPiece>();
        for (var i = 0; i < parts.Count;)
        {
            var first = i;
            while (i < parts.Count && parts[i].Cell == parts[first].Cell)
            {
                i++;
            }

            pieces.Add(new(
                parts[first].Cell,
                first == 0 ? a : Arc.Interpolate(a, b, parts[first].From / length),
                i == parts.Count ? b : Arc.Interpolate(a, b, parts[i].From / length)));
        }

        return pieces;
    }
}
