using System.Xml.Linq;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads a flight plan of Garmin's instruments, which others write too: FPL, version 1.</summary>
/// <remarks>Source: Garmin's schema FlightPlan/v1. A route names waypoints of the table before it by identifier, and by
/// country and type where an identifier stands there twice.</remarks>
internal sealed class GarminPlanReader(TrackBuilder builder)
{
    // More waypoints of one identifier than the world has; and so that a long file is read in time.
    private const int MostNamesakes = 100;

    private readonly Dictionary<string, HashSet<Waypoint>> _table = new(StringComparer.Ordinal);

    /// <summary>Reads a document.</summary>
    /// <returns>The format's name.</returns>
    public string Read(ReadOnlyMemory<byte> file)
    {
        XmlElements.Each(file, ["waypoint", "route"], (element, _) =>
        {
            if (element.Name.LocalName == "waypoint")
            {
                AddToTable(element);
                return;
            }

            foreach (var point in element.Elements().Where(each => each.Name.LocalName == "route-point"))
            {
                AddPoint(point);
            }

            builder.End(XmlElements.Text(element, "route-name"));
        });
        return builder.Pieces.Count + builder.Unread.Count > 0 || _table.Count == 0
            ? "fpl"
            : throw new TrackMistakeException("track.fpl.route", _table.Count);
    }

    private void AddToTable(XElement element)
    {
        var identifier = XmlElements.Text(element, "identifier");
        if (!_table.TryGetValue(identifier, out var namesakes))
        {
            _table.Add(identifier, namesakes = []);
        }

        if (namesakes.Count < MostNamesakes)
        {
            namesakes.Add(new(
                XmlElements.Text(element, "type"),
                XmlElements.Text(element, "country-code"),
                XmlElements.Text(element, "lat"),
                XmlElements.Text(element, "lon")));
        }
    }

    private void AddPoint(XElement point)
    {
        var identifier = XmlElements.Text(point, "waypoint-identifier");
        var type = XmlElements.Text(point, "waypoint-type");
        var state = XmlElements.Text(point, "waypoint-country-code");
        IEnumerable<Waypoint> found = _table.GetValueOrDefault(identifier, []);
        if (found.Count() > 1)
        {
            // Where the route says nothing, any will do.
            found = found.Where(waypoint => (type.Length == 0 || type == waypoint.Type)
                && (state.Length == 0 || state == waypoint.State));
        }

        var positions = found.Select(waypoint => (waypoint.Latitude, waypoint.Longitude)).Distinct().ToList();
        if (positions.Count != 1)
        {
            throw new TrackMistakeException(
                positions.Count == 0 ? "track.fpl.missing" : "track.fpl.twice", Quoted.Short(identifier));
        }

        var (latitude, longitude) = positions[0];
        builder.Add(
            TrackText.Number(latitude),
            TrackText.Number(longitude),
            time: null,
            () => $"{identifier} {latitude} {longitude}");
    }

    private sealed record Waypoint(string Type, string State, string Latitude, string Longitude);
}
