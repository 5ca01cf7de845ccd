using System.Text.Json;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads tracks from JSON, whose kind it tells by the names of its members: GeoJSON, traces of readsb, tracks
/// and states of OpenSky, records of positions; one document, or one on each line.</summary>
internal sealed class JsonTracks(TrackBuilder builder)
{
    private const int MaxDepth = 32;
    private const int MostNames = 12;

    private static readonly HashSet<string> TypesOfGeoJson = new(StringComparer.Ordinal)
    {
        "FeatureCollection", "Feature", "GeometryCollection", "Point", "MultiPoint", "LineString", "MultiLineString",
        "Polygon", "MultiPolygon",
    };

    /// <summary>Reads a text of JSON.</summary>
    /// <returns>The format's name.</returns>
    public string Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Read(json, Shape.Of(json.Span));
        }
        catch (JsonException failure)
        {
            throw new TrackMistakeException(
                "track.json", (failure.LineNumber ?? 0) + 1, (failure.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // Text that is no Unicode: the parser finds out only when it is read.
            throw new TrackMistakeException("track.unicode");
        }
    }

    private string Read(ReadOnlyMemory<byte> json, Shape shape)
    {
        CheckOnce(json.Span);
        if (shape.Type is { } type && TypesOfGeoJson.Contains(type))
        {
            return new GeoJsonTrackReader(builder).Read(
                shape is { Roots: 1, IsList: false } ? json : AsCollection(json.Span, shape.IsList));
        }

        if (shape.Type == "Topology")
        {
            throw new TrackMistakeException("track.foreign.topology");
        }

        var (read, end, format) = ReaderOf(shape);
        EachRoot(json.Span, read);
        return end() ? format : throw (shape.Names.Count == 0
            ? new TrackMistakeException("track.list")
            : new TrackMistakeException(
                "track.members", Quoted.Short(string.Join(", ", shape.Names.Take(MostNames)))));
    }

    // What reads a document of a shape, and whether anything was found in the end.
    private (Action<JsonElement> Read, Func<bool> End, string Format) ReaderOf(Shape shape)
    {
        if (!shape.IsList && shape.Names.Contains("trace"))
        {
            var traces = new ReadsbReader(builder);
            return (traces.ReadTrace, () => true, "readsb");
        }

        if (!shape.IsList && (shape.Names.Contains("aircraft") || shape.Names.Contains("ac"))
            && shape.Names.Contains("now"))
        {
            var snapshots = new ReadsbReader(builder);
            return (snapshots.ReadSnapshot, snapshots.EndSnapshots, "readsb");
        }

        var sky = new OpenSkyReader(builder);
        if (!shape.IsList && shape.Names.Contains("path") && shape.Names.Contains("icao24"))
        {
            return (sky.ReadTrack, () => true, "opensky");
        }

        if (!shape.IsList && shape.Names.Contains("states") && shape.Names.Contains("time"))
        {
            return (sky.ReadStates, sky.EndStates, "opensky");
        }

        var records = new JsonRecordsReader(builder);
        return (records.Read, records.End, "json-records");
    }

    // A member that stands twice hides one of its values. That the text is JSON is known by now.
    private static void CheckOnce(ReadOnlySpan<byte> json)
    {
        var reader = ReaderOf(json);
        for (var number = 1; reader.Read(); number++)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            try
            {
                using var document = JsonDocument.Parse(
                    json[start..(int)reader.BytesConsumed].ToArray(),
                    new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth });
            }
            catch (JsonException)
            {
                throw new TrackMistakeException("track.json.twice", number);
            }
        }
    }

    private static void EachRoot(ReadOnlySpan<byte> json, Action<JsonElement> read)
    {
        var reader = ReaderOf(json);
        while (reader.Read())
        {
            // One of its own: rows are kept until all are read.
            read(JsonElement.ParseValue(ref reader));
        }
    }

    // A list of features, or one on each line (RFC 8142 without its separators), as a collection.
    private static ReadOnlyMemory<byte> AsCollection(ReadOnlySpan<byte> json, bool isList)
    {
        var collection = new MemoryStream();
        collection.Write("""{"type":"FeatureCollection","features":"""u8);
        if (isList)
        {
            collection.Write(json);
        }
        else
        {
            var reader = ReaderOf(json);
            var opening = "["u8;
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                collection.Write(opening);
                collection.Write(json[start..(int)reader.BytesConsumed]);
                opening = ","u8;
            }

            collection.Write("]"u8);
        }

        collection.Write("}"u8);
        return collection.ToArray();
    }

    private static Utf8JsonReader ReaderOf(ReadOnlySpan<byte> json) =>
        new(json, new() { AllowMultipleValues = true, MaxDepth = MaxDepth });

    /// <summary>What the first document of a text looks like; the whole text is JSON.</summary>
    /// <param name="Roots">How many documents there are.</param>
    /// <param name="IsList">Whether the first is a list.</param>
    /// <param name="Names">The names of its members, or of those of a list's first item.</param>
    /// <param name="Type">The member <c>type</c> among these, if it is text.</param>
    private sealed record Shape(int Roots, bool IsList, List<string> Names, string? Type)
    {
        public static Shape Of(ReadOnlySpan<byte> json)
        {
            var reader = ReaderOf(json);
            var names = new List<string>();
            string? type = null;
            reader.Read();
            var isList = reader.TokenType == JsonTokenType.StartArray;
            if (isList)
            {
                reader.Read();
            }

            if (reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    names.Add(name);
                    reader.Read();
                    type = name == "type" && reader.TokenType == JsonTokenType.String ? reader.GetString() : type;
                    reader.Skip();
                }
            }

            while (reader.CurrentDepth > 0 && reader.Read())
            {
                // To the end of the first document, and so through all of its grammar.
            }

            var roots = 1;
            while (reader.Read())
            {
                roots++;
                reader.Skip();
            }

            return new(roots, isList, names, type);
        }
    }
}
