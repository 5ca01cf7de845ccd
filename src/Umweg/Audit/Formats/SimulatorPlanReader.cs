using System.Xml.Linq;
using Umweg.Places;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads a flight plan of Microsoft Flight Simulator (.pln), FSX and later.</summary>
/// <remarks>
/// <para>Source: the simulator's SDK, "Flight Plan Definitions". A position is latitude, longitude and altitude:
/// <c>N55° 58' 12.00",E37° 24' 36.00",+000000.00</c>.</para>
/// <para>Departure and destination are ends of the way even where they are none of its waypoints; without a position
/// they are looked up by their codes.</para>
/// </remarks>
internal sealed class SimulatorPlanReader(TrackBuilder builder, Gazetteer gazetteer)
{
    private static readonly string[] Parts =
        ["Title", "DepartureID", "DepartureLLA", "DestinationID", "DestinationLLA", "ATCWaypoint"];

    // What leads to a waypoint by bends that are not in the file.
    private static readonly string[] Ways = ["ATCAirway", "DepartureFP", "ArrivalFP"];

    private readonly Dictionary<string, string> _ends = new(StringComparer.Ordinal);
    private readonly List<(string Ident, string Position, int Line)> _waypoints = [];

    /// <summary>Reads a document.</summary>
    /// <returns>The format's name.</returns>
    public string Read(ReadOnlyMemory<byte> file)
    {
        var isPlan = false;
        XmlElements.Each(file, Parts, ReadPart, ["FlightPlan.FlightPlan"], () => isPlan = true);
        if (!isPlan)
        {
            throw new TrackMistakeException("track.pln.none");
        }

        AddEnd("Departure", _waypoints.FirstOrDefault().Ident);
        foreach (var (ident, position, line) in _waypoints)
        {
            if (position.Length == 0)
            {
                throw new TrackMistakeException("track.plan.point", Quoted.Short(ident), "pln", line);
            }

            Add(position);
        }

        AddEnd("Destination", _waypoints.LastOrDefault().Ident);
        builder.End(_ends.GetValueOrDefault("Title", ""));
        return "pln";
    }

    private void ReadPart(XElement element, int line)
    {
        if (element.Name.LocalName == "ATCWaypoint")
        {
            foreach (var way in Ways.Select(way => XmlElements.Text(element, way)).Where(way => way.Length > 0))
            {
                builder.PutAside("track.airways", way);
            }

            var ident = XmlElements.Text(XmlElements.Child(element, "ICAO"), "ICAOIdent");
            _waypoints.Add((
                ident.Length > 0 ? ident : element.Attribute("id")?.Value ?? "",
                XmlElements.Text(element, "WorldPosition"),
                line));
        }
        else
        {
            _ends.TryAdd(element.Name.LocalName, element.Value.Trim());
        }
    }

    private void AddEnd(string end, string? waypoint)
    {
        var ident = _ends.GetValueOrDefault(end + "ID", "");
        if (ident.Length > 0 && ident == waypoint)
        {
            return;
        }

        if (_ends.TryGetValue(end + "LLA", out var position))
        {
            Add(position);
        }
        else if (ident.Length > 0)
        {
            var aerodrome = gazetteer.Aerodrome(ident)
                ?? throw new TrackMistakeException("track.aerodrome", Quoted.Short(ident));
            builder.Add(aerodrome.Latitude, aerodrome.Longitude, time: null, () => ident);
        }
    }

    private void Add(string position)
    {
        var parts = position.Split(',');
        if (parts.Length != 3 || !TrackAngle.TryAngle(parts[0], AngleKind.Latitude, out var latitude)
            || !TrackAngle.TryAngle(parts[1], AngleKind.Longitude, out var longitude)
            || !double.IsFinite(TrackText.Number(parts[2])))
        {
            throw new TrackMistakeException("track.pln", Quoted.Short(position));
        }

        builder.Add(latitude, longitude, time: null, () => position);
    }
}
