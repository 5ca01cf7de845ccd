using System.Globalization;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>A position in whole minutes, as item 15 of a flight plan has it.</summary>
/// <param name="Latitude">Minutes north of the equator.</param>
/// <param name="Longitude">Minutes east of Greenwich, -10,800 to 10,800.</param>
internal readonly record struct MinutePoint(int Latitude, int Longitude)
{
    private const int PerDegree = 60;
    private const int HalfTurn = 180 * PerDegree;
    private const int MostEast = 5 * PerDegree;

    /// <summary>The point on the reduced sphere.</summary>
    public SpherePoint Point => Wgs84.ToSphere(
        GeoPosition.FromDegrees((double)Latitude / PerDegree, (double)Longitude / PerDegree));

    /// <summary>The nearest one.</summary>
    public static MinutePoint Nearest(SpherePoint point)
    {
        var (latitude, longitude) = Minutes(point);
        return new((int)Math.Round(latitude), (int)Math.Round(longitude));
    }

    /// <summary>Those within an angle of a point, under a degree.</summary>
    public static IEnumerable<MinutePoint> Around(SpherePoint point, double radians)
    {
        var (latitude, longitude) = Minutes(point);
        var north = double.RadiansToDegrees(radians) * PerDegree;
        var most = Math.Cos(double.DegreesToRadians(Math.Min(89.5, (Math.Abs(latitude) + north) / PerDegree)));
        var east = Math.Min(MostEast, north / most);
        for (var y = (int)Math.Ceiling(latitude - north); y <= latitude + north; y++)
        {
            for (var x = (int)Math.Ceiling(longitude - east); x <= longitude + east; x++)
            {
                if (Math.Abs(y) > 90 * PerDegree)
                {
                    continue;
                }

                var candidate = new MinutePoint(y, Wrapped(x));
                if (Arc.Angle(candidate.Point, point) <= radians)
                {
                    yield return candidate;
                }
            }
        }
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

    private static int Wrapped(int longitude) =>
        longitude > HalfTurn ? longitude - (2 * HalfTurn)
        : longitude <= -HalfTurn ? longitude + (2 * HalfTurn)
        : longitude;

    private static (double Latitude, double Longitude) Minutes(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        return (position.Latitude * PerDegree, position.Longitude * PerDegree);
    }
}
