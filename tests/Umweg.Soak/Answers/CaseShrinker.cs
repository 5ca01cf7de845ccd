using Umweg.Sphere;

namespace Umweg.Soak.Answers;

/// <summary>Makes a broken case simpler as long as it breaks the same law: fewer closed territories, polygons and
/// corners, ends of fewer digits.</summary>
internal sealed class CaseShrinker(SoakSearch search)
{
    // Each attempt prepares a stance; some minutes at most.
    private const int MostAttempts = 400;

    private int _attempts;

    /// <summary>What a case breaks, all laws asked; null where all hold.</summary>
    public static Broken? Check(SoakSearch search, SoakCase asked)
    {
        try
        {
            var stance = new SoakStance(search, asked.Closed, asked.Rings, asked.Salt, Relatives.All);
            return new AnswerLaws(stance).Check(asked.From, asked.To, number: null);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return new("no exception", bug.ToString());
        }
    }

    /// <summary>The simplest case that was found to break the law, and how it breaks it.</summary>
    /// <remarks>A case that breaks nothing when it is asked alone is returned as it came.</remarks>
    public SoakCase Shrink(SoakCase found, Broken broken, out Broken last)
    {
        last = broken;
        var best = found;
        if (!Breaks(best, ref last))
        {
            last = broken with { Detail = "(not when asked alone) " + broken.Detail };
            return found;
        }

        for (var isSimpler = true; isSimpler && _attempts < MostAttempts;)
        {
            isSimpler = false;
            foreach (var simpler in Simpler(best))
            {
                if (_attempts < MostAttempts && Breaks(simpler, ref last))
                {
                    best = simpler;
                    isSimpler = true;
                    break;
                }
            }
        }

        return best;
    }

    private bool Breaks(SoakCase candidate, ref Broken last)
    {
        _attempts++;
        if (Check(search, candidate) is not { } broken || broken.Law != last.Law)
        {
            return false;
        }

        last = broken;
        return true;
    }

    private static IEnumerable<SoakCase> Simpler(SoakCase it)
    {
        foreach (var closed in Without(it.Closed))
        {
            yield return it with { Closed = closed };
        }

        foreach (var rings in Without(it.Rings))
        {
            yield return it with { Rings = rings };
        }

        for (var ring = 0; ring < it.Rings.Count; ring++)
        {
            foreach (var corners in Without(it.Rings[ring].Corners).Where(RingDraw.IsSimple))
            {
                yield return it with { Rings = [.. it.Rings.Select((old, i) => i == ring ? new(corners) : old)] };
            }
        }

        foreach (var from in Rounded(it.From))
        {
            yield return it with { From = from };
        }

        foreach (var to in Rounded(it.To))
        {
            yield return it with { To = to };
        }
    }

    // Halves first, then quarters, and so on down to single items.
    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> items)
    {
        for (var size = items.Count; size > 0; size /= 2)
        {
            for (var start = 0; start < items.Count; start += size)
            {
                yield return [.. items.Take(start), .. items.Skip(start + size)];
            }
        }
    }

    private static IEnumerable<SpherePoint> Rounded(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        for (var digits = 0; digits <= 6; digits += 2)
        {
            var rounded = Wgs84.ToSphere(GeoPosition.FromDegrees(
                Math.Round(position.Latitude, digits), Math.Round(position.Longitude, digits)));
            if (rounded == point)
            {
                yield break;
            }

            yield return rounded;
        }
    }
}
