using System.Globalization;
using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>Reads the polygon of a rule: <c>polygon: [[30.5, 50.4], ...]</c>, longitude first as in GeoJSON.</summary>
internal static class PolygonReader
{
    private const int MaxCorners = 1_000;

    /// <summary>The corners, not repeated at the end; empty where a mistake was noted.</summary>
    public static IReadOnlyList<GeoPosition> Read(YamlNode.Map map, FieldReader fields)
    {
        if (map.Entries.Count != 1 || map.Entries[0].Key.Text != "polygon")
        {
            fields.Add("policy.polygon", map, new(
                "'where' wants names of states, territories or groups, or the key 'polygon'.",
                "'where' braucht Namen von Staaten, Gebieten oder Gruppen oder den Schlüssel 'polygon'."));
            return [];
        }

        var node = map.Entries[0].Value;
        if (node is not YamlNode.List list || list.Items.Count is < 3 or > MaxCorners)
        {
            fields.Add("policy.polygon", node, new(
                $"'polygon' wants a list of 3 to {MaxCorners} corners, each [longitude, latitude] in degrees.",
                $"'polygon' braucht eine Liste von 3 bis {MaxCorners} Ecken, jede als [Länge, Breite] in Grad."));
            return [];
        }

        var corners = list.Items.Select(item => Corner(item, fields)).ToList();
        if (corners.Contains(null))
        {
            return [];
        }

        var ring = corners.Select(corner => corner!.Value).ToList();
        if (ring[^1] == ring[0])
        {
            // GeoJSON repeats the first corner at the end.
            ring.RemoveAt(ring.Count - 1);
        }

        return IsSimple(ring, list, fields) ? ring : [];
    }

    private static GeoPosition? Corner(YamlNode node, FieldReader fields)
    {
        if (node is not YamlNode.List { Items: [YamlNode.Scalar first, YamlNode.Scalar second] }
            || !TryDegrees(first, out var longitude)
            || !TryDegrees(second, out var latitude))
        {
            fields.Add("policy.polygon", node, new(
                "A corner is [longitude, latitude] in degrees, such as [30.5, 50.4].",
                "Eine Ecke ist [Länge, Breite] in Grad, zum Beispiel [30.5, 50.4]."));
            return null;
        }

        if (Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90)
        {
            return GeoPosition.FromDegrees(latitude, longitude);
        }

        var corner = $"[{Quoted.Short(first.Text)}, {Quoted.Short(second.Text)}]";
        fields.Add(
            "policy.polygon",
            node,
            new(
                $"'{corner}' is out of range: longitude is from -180 to 180, latitude from -90 to 90.",
                $"'{corner}' liegt nicht auf der Erde: Die Länge reicht von -180 bis 180, die Breite von -90 bis 90."),
            Math.Abs(longitude) <= 90 && Math.Abs(latitude) <= 180
                ? new("Longitude comes first.", "Die Länge steht zuerst.")
                : null);
        return null;
    }

    private static bool TryDegrees(YamlNode.Scalar node, out double degrees) =>
        double.TryParse(
            node.Text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out degrees);

    // A ring that meets itself has no two sides, and "closed" would mean something else to every reader.
    private static bool IsSimple(List<GeoPosition> ring, YamlNode.List list, FieldReader fields)
    {
        if (ring.Count < 3)
        {
            fields.Add("policy.polygon", list, new(
                "'polygon' wants at least 3 different corners.",
                "'polygon' braucht mindestens 3 verschiedene Ecken."));
            return false;
        }

        var points = ring.ConvertAll(Wgs84.ToSphere);
        for (var i = 0; i < points.Count; i++)
        {
            if (ClashOf(points, i) is { } clash)
            {
                fields.Add("policy.polygon", list.Items[i], new(
                    $"The side from corner {i + 1} meets the side from corner {clash + 1}, or ends at the opposite "
                    + "point of the Earth; a polygon must not touch or cross itself.",
                    $"Die Seite ab Ecke {i + 1} trifft auf die Seite ab Ecke {clash + 1} oder endet am Gegenpunkt der "
                    + "Erde; ein Polygon darf sich nicht selbst berühren oder schneiden."));
                return false;
            }
        }

        return true;
    }

    // The first side before side i that it meets otherwise than a neighbour does; i itself where it is no arc.
    private static int? ClashOf(List<SpherePoint> points, int i)
    {
        SpherePoint Corner(int index) => points[index % points.Count];
        if (Predicates.AreAntipodal(Corner(i), Corner(i + 1)))
        {
            return i;
        }

        for (var j = 0; j < i; j++)
        {
            var areNeighbours = j + 1 == i || (i + 1) % points.Count == j;
            var expected = areNeighbours ? ArcCrossing.SharedEnd : ArcCrossing.None;
            if (Predicates.Classify(Corner(i), Corner(i + 1), Corner(j), Corner(j + 1)) != expected)
            {
                return j;
            }
        }

        return null;
    }
}
