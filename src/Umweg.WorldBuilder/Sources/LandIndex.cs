namespace Umweg.WorldBuilder.Sources;

/// <summary>Whether a position is on land, by counting the shores crossed on the way north.</summary>
/// <remarks>Independent of the mesh, so that it can check the mesh. Sides are kept by whole degrees of longitude.
/// Accurate to the source's generalisation, about 1 km (Natural Earth 1:10 million).</remarks>
public sealed class LandIndex
{
    private readonly List<(LonLat A, LonLat B)>[] _columns = new List<(LonLat, LonLat)>[360];

    /// <summary>An index over the rings of the land.</summary>
    public LandIndex(IEnumerable<IReadOnlyList<LonLat>> rings)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i] = [];
        }

        foreach (var ring in rings)
        {
            for (var i = 1; i < ring.Count; i++)
            {
                var (a, b) = ring[i - 1].Longitude <= ring[i].Longitude ? (ring[i - 1], ring[i]) : (ring[i], ring[i - 1]);
                for (var column = ColumnOf(a.Longitude); column <= ColumnOf(b.Longitude); column++)
                {
                    _columns[column].Add((a, b));
                }
            }
        }
    }

    /// <summary>Whether the position is on land (lakes count as land).</summary>
    public bool IsLand(LonLat position)
    {
        var inside = false;
        foreach (var (a, b) in _columns[ColumnOf(position.Longitude)])
        {
            if (a.Longitude <= position.Longitude && position.Longitude < b.Longitude)
            {
                var part = (position.Longitude - a.Longitude) / (b.Longitude - a.Longitude);
                inside ^= a.Latitude + (part * (b.Latitude - a.Latitude)) > position.Latitude;
            }
        }

        return inside;
    }

    private static int ColumnOf(double longitude) => Math.Clamp((int)Math.Floor(longitude + 180), 0, 359);
}
