using System.Globalization;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>A position in whole minutes, as item 15 of a flight plan has it.</summary>
/// <param name="Latitude">Minutes north of the equator.</param>
/// <param name="Longitude">Minutes east of Greenwich, -10,800 to 10,800.</param>
internal readonly record struct MinutePoint(int Latitude, int Longitude)
{
    private const int PerDegree = 60;

    /// <summary>The point on the reduced sphere.</summary>
    public SpherePoint Point => Wgs84.ToSphere(
        GeoPosition.FromDegrees((double)Latitude / PerDegree, (double)Longitude / PerDegree));

    /// <summary>The nearest one.</summary>
    public static MinutePoint Nearest(SpherePoint point)
    {
        var (latitude, longitude) = Minutes(point);
        return new((int)Math.Round(latitude), (int)Math.Round(longitude));
    }

    /// <summary>The four around a point.</summary>
    public static IEnumerable<MinutePoint> Around(SpherePoint point)
    {
        var (latitude, longitude) = Minutes(point);
        return
            from north in new[] { Math.Floor(latitude), Math.Ceiling(latitude) }
            from east in new[] { Math.Floor(longitude), Math.Ceiling(longitude) }
            select new MinutePoint((int)north, (int)east);
    }

    /// <summary>The form of eleven characters: <c>5530N03730E</c>.</summary>
    public override string ToString()
    {
        var (north, east) = (Math.Abs(Latitude), Math.Abs(Longitude));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{north / PerDegree:00}{north % PerDegree:00}{(Latitude < 0 ? 'S' : 'N')}"
            + $"{east / PerDegree:000}{east % PerDegree:00}{(Longitude < 0 ? 'W' : 'E')}");
    }

    private static (double Latitude, double Longitude) Minutes(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        return (position.Latitude * PerDegree, position.Longitude * PerDegree);
    }
}
