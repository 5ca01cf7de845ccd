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
                var (west, east) =
                    ring[i - 1].Longitude <= ring[i].Longitude ? (ring[i - 1], ring[i]) : (ring[i], ring[i - 1]);
                if (east.Longitude - west.Longitude > 180)
                {
                    // Across the antimeridian: once seen from either end.
                    Add(east, west with { Longitude = west.Longitude + 360 });
                    Add(east with { Longitude = east.Longitude - 360 }, west);
                }
                else
                {
                    Add(west, east);
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

    private void Add(LonLat west, LonLat east)
    {
        for (var column = ColumnOf(west.Longitude); column <= ColumnOf(east.Longitude); column++)
        {
            _columns[column].Add((west, east));
        }
    }

    private static int ColumnOf(double longitude) => Math.Clamp((int)Math.Floor(longitude + 180), 0, 359);
}
