using System.Globalization;
using System.Text;
using Umweg.Sphere;

namespace Umweg.Soak.Answers;

/// <summary>Writes a case as a test, ready to be pasted into <c>SoakFindTests</c>.</summary>
internal static class CaseText
{
    /// <summary>The test's code.</summary>
    public static string Of(SoakWorld world, SoakCase it, string law)
    {
        var text = new StringBuilder();
        text.Append("[Fact]\n");
        text.Append("public void ").Append(Name(law)).Append("() =>\n");
        text.Append("    Holds(\"").Append(world.Resolution).Append("\", new SoakCase(\n");
        text.Append("        [").AppendJoin(", ", it.Closed.Select(id => $"\"{id}\"")).Append("],\n");
        text.Append("        [").AppendJoin(
            ",\n            ",
            it.Rings.Select(ring => $"new ClosedRing([{string.Join(", ", ring.Corners.Select(Of))}])")).Append("],\n");
        text.Append("        ").Append(Of(it.From)).Append(",\n");
        text.Append("        ").Append(Of(it.To)).Append(",\n");
        text.Append(CultureInfo.InvariantCulture, $"        {it.Salt}));\n");
        return text.ToString();
    }

    // Degrees where they give the very same point, else its coordinates.
    private static string Of(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        return Wgs84.ToSphere(position) == point
            ? string.Create(CultureInfo.InvariantCulture, $"At({position.Latitude:R}, {position.Longitude:R})")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"SpherePoint.FromExactCoordinates({point.X:R}, {point.Y:R}, {point.Z:R})");
    }

    private static string Name(string law) =>
        char.ToUpperInvariant(law[0])
        + string.Concat(law[1..].Where(c => c == ' ' || char.IsAsciiLetter(c)).Select(c => c == ' ' ? '_' : c));
}
