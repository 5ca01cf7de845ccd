using System.Text.Json;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Verify;

/// <summary>Reads an answer of the schema <c>umweg.route/1</c>.</summary>
internal sealed class AnswerReader(Language language)
{
    private readonly TextTable _texts = TextTable.For(language);

    /// <summary>How many items a list may have.</summary>
    public const int MaxItems = 1_000_000;

    private const int MaxDepth = 32;

    /// <summary>The answer, or what is wrong with the text.</summary>
    public Outcome<StatedAnswer> Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > AnswerVerifier.MaxBytes)
        {
            return Error(
                "answer.size",
                string.Empty,
                _texts.With("verify.error.size", AnswerVerifier.MaxBytes / 1024 / 1024));
        }

        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MaxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new JsonReader(document.RootElement, string.Empty))
                : Error("answer.json", string.Empty, _texts["verify.error.object"]);
        }
        catch (JsonException failure)
        {
            return Error(
                "answer.json",
                string.Empty,
                _texts.With("verify.error.json", (failure.LineNumber ?? 0) + 1, (failure.BytePositionInLine ?? 0) + 1));
        }
        catch (InvalidOperationException)
        {
            // Text that is no Unicode: the parser finds out only when it is read.
            return Error("answer.json", string.Empty, _texts["verify.error.unicode"]);
        }
        catch (JsonMistakeException mistake)
        {
            var (found, expected) = (Quoted.Short(mistake.Found), mistake.Expected.In(language));
            return Error(
                "answer.member",
                mistake.Path,
                found.Length == 0
                    ? _texts.With("verify.error.missing", mistake.Path, expected)
                    : _texts.With("verify.error.member", mistake.Path, found, expected));
        }
    }

    private Outcome<StatedAnswer> Read(JsonReader root)
    {
        var schema = root.Text("schema");
        if (schema != RouteJson.Schema)
        {
            var shown = Quoted.Short(schema);
            return Error("answer.schema", shown, _texts.With("verify.error.schema", shown, RouteJson.Schema));
        }

        var query = root.Object("query");
        var worldview = query.Text("worldview");
        if (Worldviews.Find(worldview).Value is not { } view)
        {
            var shown = Quoted.Short(worldview);
            var known = string.Join(", ", Worldviews.Names);
            return Error("answer.member", shown, _texts.With("verify.error.worldview", shown, known));
        }

        var entries = query.Objects(
            "stance", entry => (Polygon: PolygonOf(entry), Territory: TerritoryOf(entry, view)));
        var direct = root.Object("direct");
        return new StatedAnswer(
            root.Object("data").Text("world"),
            root.OneOf("status", "found", "blocked") == "found",
            query.Object("from").Position("position"),
            query.Object("to").Position("position"),
            query.Day("date"),
            worldview,
            query.Flag("stateAircraft"),
            [.. entries.Select(entry => entry.Territory).OfType<TerritoryStance>()],
            [.. entries.Select(entry => entry.Polygon).OfType<ClosedPolygon>()],
            direct.Number("distanceKm"),
            direct.Texts("via"),
            root.Objects("routes", RouteOf),
            root.Objects("blockedBy", closure => new StatedClosure(
                closure.Text("territory"),
                closure.TextOrNull("state"),
                closure.Text("access"),
                closure.TextOrNull("rule"))));
    }

    private static ClosedPolygon? PolygonOf(JsonReader entry) => entry.Has("polygon")
        ? new(entry.TextOrNull("rule") ?? string.Empty, entry.TextOrNull("source"), entry.Positions("polygon"))
        : null;

    private static TerritoryStance? TerritoryOf(JsonReader entry, Worldview view)
    {
        if (entry.Has("polygon"))
        {
            return null;
        }

        var territory = entry.Text("territory");
        var access = entry.OneOf("access", "open", "permission", "closed") switch
        {
            "closed" => Access.Closed,
            "permission" => Access.Permission,
            _ => Access.Open,
        };
        var avoid = entry.Number("avoidKm");
        return new(
            territory,
            entry.Texts("states"),
            access,
            avoid >= 0
                ? Length.FromKilometres(avoid)
                : throw new JsonMistakeException(
                    $"{entry.Path}.avoidKm", new("0 or more", "0 oder mehr"), $"{avoid:R}"),
            entry.Flag("landing"),
            entry.TextOrNull("rule"),
            entry.TextOrNull("because"),
            entry.TextOrNull("source"))
        {
            Disputed = view.IsDisputed(territory),
            Transit = entry.Has("transit") && entry.Flag("transit"),
        };
    }

    private static StatedRoute RouteOf(JsonReader route)
    {
        var geometry = route.Object("geometry");
        var lines = geometry.OneOf("type", "LineString", "MultiLineString") == "LineString"
            ? [geometry.Positions("coordinates")]
            : geometry.Lines("coordinates");
        return new(
            (int)Math.Clamp(route.Number("rank"), int.MinValue, int.MaxValue),
            route.Number("distanceKm"),
            route.Number("detourKm"),
            route.Number("detourPercent"),
            route.Number("lowerBoundKm"),
            route.Text("lowerBoundMethod"),
            route.Number("costKm"),
            route.Flag("front"),
            route.Texts("via"),
            route.Texts("avoided"),
            route.Texts("permissions"),
            route.Objects("crossings", crossing => new StatedCrossing(
                crossing.Text("territory"),
                crossing.TextOrNull("state"),
                crossing.Text("kind"),
                crossing.Text("role"),
                crossing.Text("access"),
                crossing.Number("avoidKm"),
                crossing.Number("distanceKm"),
                crossing.Position("entry"),
                crossing.Position("exit"),
                crossing.TextOrNull("rule"),
                crossing.TextOrNull("source"))),
            route.Positions("waypoints"),
            lines);
    }

    private static QueryError Error(string code, string input, string problem) => new(code, input, problem);
}
