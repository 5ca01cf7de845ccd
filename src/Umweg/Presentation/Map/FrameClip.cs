namespace Umweg.Presentation.Map;

/// <summary>Cuts lines and areas at the frame of a map, a little outside of it, so that no cut can be seen.</summary>
internal sealed class FrameClip(double width, double height)
{
    private const double Margin = 4;

    /// <summary>The pieces of a line within the frame.</summary>
    /// <remarks>Liang and Barsky, for each of its segments.</remarks>
    public IEnumerable<IReadOnlyList<PlanePoint>> Line(IReadOnlyList<PlanePoint> line)
    {
        var piece = new List<PlanePoint>();
        for (var i = 1; i < line.Count; i++)
        {
            if (Segment(line[i - 1], line[i]) is not { } kept)
            {
                continue;
            }

            if (piece.Count > 0 && piece[^1] != kept.From)
            {
                yield return piece;
                piece = [];
            }

            if (piece.Count == 0)
            {
                piece.Add(kept.From);
            }

            piece.Add(kept.To);
        }

        if (piece.Count > 1)
        {
            yield return piece;
        }
    }

    /// <summary>The part of a ring's area within the frame.</summary>
    /// <remarks>Sutherland and Hodgman: where several parts remain, edges along the frame join them; they enclose
    /// nothing.</remarks>
    public IReadOnlyList<PlanePoint> Ring(IReadOnlyList<PlanePoint> ring)
    {
        if (ring.All(IsInside))
        {
            return ring;
        }

        var result = Half(ring, point => point.X + Margin);
        result = Half(result, point => width + Margin - point.X);
        result = Half(result, point => point.Y + Margin);
        return Half(result, point => height + Margin - point.Y);
    }

    private bool IsInside(PlanePoint point) =>
        point.X >= -Margin && point.X <= width + Margin && point.Y >= -Margin && point.Y <= height + Margin;

    private static List<PlanePoint> Half(IReadOnlyList<PlanePoint> ring, Func<PlanePoint, double> depth)
    {
        var result = new List<PlanePoint>();
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            double depthA = depth(a), depthB = depth(b);
            if (depthA >= 0)
            {
                result.Add(a);
            }

            if (depthA >= 0 != depthB >= 0)
            {
                result.Add(Between(a, b, depthA / (depthA - depthB)));
            }
        }

        return result;
    }

    private (PlanePoint From, PlanePoint To)? Segment(PlanePoint a, PlanePoint b)
    {
        double first = 0, last = 1;
        return Narrow(a.X + Margin, b.X + Margin, ref first, ref last)
            && Narrow(width + Margin - a.X, width + Margin - b.X, ref first, ref last)
            && Narrow(a.Y + Margin, b.Y + Margin, ref first, ref last)
            && Narrow(height + Margin - a.Y, height + Margin - b.Y, ref first, ref last)
            ? (first == 0 ? a : Between(a, b, first), last == 1 ? b : Between(a, b, last))
            : null;
    }

    // Depths below zero are outside.
    private static bool Narrow(double depthA, double depthB, ref double first, ref double last)
    {
        if (depthA < 0 && depthB < 0)
        {
            return false;
        }

        if (depthA < 0)
        {
            first = Math.Max(first, depthA / (depthA - depthB));
        }
        else if (depthB < 0)
        {
            last = Math.Min(last, depthA / (depthA - depthB));
        }

        return first <= last;
    }

    private static PlanePoint Between(PlanePoint a, PlanePoint b, double fraction) =>
        new(a.X + (fraction * (b.X - a.X)), a.Y + (fraction * (b.Y - a.Y)));
}
