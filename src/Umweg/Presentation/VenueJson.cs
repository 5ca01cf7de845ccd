using System.Text.Json;
using Umweg.Query;
using Umweg.Venues;

namespace Umweg.Presentation;

/// <summary>Writes a comparison of venues as JSON of the schema <c>umweg.venues/1</c> (docs/api.md).</summary>
/// <remarks>As in <see cref="RouteJson"/>: members may be added, never renamed; kilometres on WGS84; the same answer
/// gives the same bytes.</remarks>
public static class VenueJson
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "umweg.venues/1";

    /// <summary>Writes the comparison with all its venues; names of territories are in the language given.</summary>
    public static void Write(VenueComparison comparison, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("query");
        json.WriteStartArray("delegations");
        foreach (var delegation in comparison.Delegations)
        {
            json.WriteStartObject();
            json.WriteString("name", delegation.Name);
            json.WritePlace("from", delegation.Place);
            json.WriteStanceMembers(delegation.Stance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("rank", Word(comparison.RankedBy));
        json.WriteBoolean("survey", comparison.IsSurvey);
        if (comparison.Speed is { } speed)
        {
            json.WriteNumber("speedKnots", speed.Knots);
        }

        json.WriteEndObject();
        json.WriteData(comparison.World);
        json.WriteString("status", comparison.IsPossible ? "found" : "blocked");
        json.WriteBoolean("complete", comparison.IsComplete);
        json.WriteNumber("candidates", comparison.Candidates);
        json.WriteStartArray("venues");
        foreach (var venue in comparison.Venues)
        {
            WriteVenue(json, venue, comparison.Speed, language);
        }

        json.WriteEndArray();
        json.WriteStrings("notes", comparison.Notes);
        json.WriteEndObject();
    }

    private static string Word(VenueRank rank) => rank switch
    {
        VenueRank.Total => "total",
        VenueRank.Fairness => "fairness",
        VenueRank.Permissions => "permissions",
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "No word for this order."),
    };

    private static void WriteVenue(Utf8JsonWriter json, Venue venue, GroundSpeed? speed, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", venue.Rank);
        json.WritePlace("place", venue.Place);
        json.WriteString("territory", venue.Territory);
        json.WriteBoolean("forAll", venue.IsForAll);
        json.WriteKilometres("distanceKm", venue.Distance);
        json.WriteKilometres("costKm", venue.Cost);
        json.WriteNumber("permissions", venue.Permissions);
        json.WriteString("worstOff", venue.WorstOff?.Delegation.Name);
        json.WriteStrings("absent", venue.Absent.Select(way => way.Delegation.Name));
        json.WriteStartArray("ways");
        foreach (var way in venue.Ways)
        {
            WriteWay(json, way, speed, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWay(Utf8JsonWriter json, VenueWay way, GroundSpeed? speed, Language language)
    {
        json.WriteStartObject();
        json.WriteString("delegation", way.Delegation.Name);
        switch (way)
        {
            case VenueWay.Found found:
                json.WriteString("status", "found");
                json.WriteKilometres("directKm", found.DirectDistance);
                json.WriteRouteNumbers(found.Route);
                json.WriteWaypoints(found.Route);
                json.WriteRouteLast(found.Route, speed);
                break;
            case VenueWay.Blocked blocked:
                json.WriteString("status", "blocked");
                json.WriteKilometres("directKm", blocked.DirectDistance);
                json.WriteStartArray("blockedBy");
                foreach (var stance in blocked.BlockedBy)
                {
                    RouteJson.WriteBlockedBy(json, stance, language);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteString("status", "alreadyThere");
                break;
        }

        json.WriteEndObject();
    }
}
