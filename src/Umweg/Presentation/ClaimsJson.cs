using System.Text.Json;
using Umweg.Claims;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>Writes the verdicts on reported statements as JSON of the schema <c>umweg.claims/1</c> (docs/api.md).
/// </summary>
/// <remarks>As in <see cref="RouteJson"/>: members may be added, never renamed; kilometres on WGS84; the same file
/// gives the same bytes.</remarks>
public static class ClaimsJson
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "umweg.claims/1";

    /// <summary>Writes the verdicts; texts are in the language given.</summary>
    public static void Write(ClaimsReport claims, Language language, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("title", claims.File.Title.In(language));
        json.WriteData(claims.World);
        json.WriteStartArray("statements");
        foreach (var verdict in claims.Verdicts)
        {
            Write(json, verdict, language);
        }

        json.WriteEndArray();
        json.WriteStrings("notes", claims.Notes);
        json.WriteEndObject();
    }

    /// <summary>A verdict in a word: <c>holds</c>, <c>refuted</c>, <c>undecided</c>.</summary>
    internal static string Word(Decision decision) => CamelCase($"{decision}");

    private static void Write(Utf8JsonWriter json, StatementVerdict verdict, Language language)
    {
        var statement = verdict.Statement;
        json.WriteStartObject();
        json.WriteNumber("number", statement.Number);
        json.WriteString("says", statement.Says.In(language));
        json.WriteString("speaker", statement.Speaker?.In(language));
        json.WriteString("outlet", statement.Outlet?.In(language));
        json.WriteString("date", $"{statement.Date:yyyy-MM-dd}");
        json.WriteString("source", statement.Source);
        RouteJson.WriteQuery(json, verdict.Context);
        WriteClaim(json, statement.Claim, language);
        json.WriteString("verdict", Word(verdict.Decision));
        json.WriteString("finding", CamelCase($"{verdict.Finding}"));
        json.WriteStrings("cut", verdict.Cut);
        json.WriteRoute("route", verdict.Route);
        json.WriteStrings("states", verdict.States);
        WriteLength(json, "claimedKm", verdict.Claimed);
        WriteLength(json, "shortestKm", verdict.Shortest);
        ConsentJson.WriteSets(json, "openings", verdict.Openings);
        json.WriteStartArray("contradicts");
        foreach (var number in verdict.Contradicts)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim, Language language)
    {
        json.WriteStartObject("claim");
        switch (claim)
        {
            case Claim.Way way:
                json.WriteStrings("way", way.Over.Select(area => area.Id));
                json.WriteBoolean("exact", way.IsExact);
                json.WriteBoolean("shortest", way.IsShortest);
                json.WriteNumber("tolerancePercent", way.TolerancePercent);
                break;
            case Claim.Distance distance:
                json.WriteString("length", distance.Text);
                json.WriteStrings("over", distance.Over.Select(area => area.Id));
                json.WriteBoolean("extra", distance.IsExtra);
                json.WriteBoolean("direct", distance.IsDirect);
                json.WriteNumber("tolerancePercent", distance.TolerancePercent);
                break;
            case Claim.Crosses crosses:
                json.WriteString("crosses", crosses.Text);
                json.WriteBoolean("countsEnds", crosses.CountsEnds);
                break;
            case Claim.Spares spares:
                json.WriteString("spares", spares.Text);
                json.WriteBoolean("countsEnds", spares.CountsEnds);
                break;
            case Claim.Reach reach:
                json.WriteBoolean("reachable", reach.IsReachable);
                break;
            case Claim.Undecidable undecidable:
                json.WriteString("undecidable", undecidable.Because.In(language));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(claim), claim, "No such form.");
        }

        json.WriteEndObject();
    }

    private static void WriteLength(Utf8JsonWriter json, string name, Length? length)
    {
        if (length is { } known)
        {
            json.WriteKilometres(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
