using System.Text.Json;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Verify;

/// <summary>What became of an answer that was verified, as JSON of the schema <c>umweg.verify/1</c> (docs/api.md).
/// </summary>
public static class VerifyJson
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "umweg.verify/1";

    /// <summary>Writes it; sentences are in the language given.</summary>
    public static void Write(Verification verification, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(verification);
        var texts = TextTable.For(language);
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString(
            "verdict", verification.IsProved ? "proved" : verification.IsRefuted ? "refuted" : "undecided");
        if (verification.Fault is { } fault)
        {
            json.WritePropertyName("fault");
            WriteFinding(json, fault, texts);
        }
        else
        {
            json.WriteNull("fault");
        }

        json.WriteStartArray("proved");
        foreach (var fact in verification.Proved)
        {
            WriteFinding(json, fact, texts);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, TextTable texts)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        if (finding.Route > 0)
        {
            json.WriteNumber("route", finding.Route);
        }
        else
        {
            json.WriteNull("route");
        }

        json.WriteString("text", VerifyText.Sentence(finding, texts));
        json.WriteEndObject();
    }
}
