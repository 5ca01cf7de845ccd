using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Umweg.Tests.Policy;

/// <summary>A validator of JSON Schema (draft 2020-12) for the keywords that Umweg's schemas use.</summary>
/// <remarks>No package that validates this draft restores with all that it depends on. A keyword that is not known here
/// ends in an exception, so that no schema says what nobody checks.</remarks>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly string[] Annotations =
        ["$schema", "$id", "$defs", "$comment", "title", "description", "examples", "format"];

    public static JsonSchema Open(string path) => new((JsonObject)JsonNode.Parse(File.ReadAllText(path))!);

    /// <summary>Whether a value obeys the schema.</summary>
    public bool Accepts(JsonNode? value) => Accepts(root, value);

    private bool Accepts(JsonNode? schema, JsonNode? value) =>
        schema is JsonObject keywords
            ? keywords.All(keyword => Obeys(keywords, keyword.Key, keyword.Value!, value))
            : schema!.GetValue<bool>();

    private bool Obeys(JsonObject schema, string keyword, JsonNode operand, JsonNode? value) => keyword switch
    {
        "$ref" => Accepts(Target(operand.GetValue<string>()), value),
        "type" => Texts(operand).Contains(TypeOf(value), StringComparer.Ordinal),
        "const" => JsonNode.DeepEquals(operand, value),
        "enum" => operand.AsArray().Any(each => JsonNode.DeepEquals(each, value)),
        "anyOf" => operand.AsArray().Any(each => Accepts(each, value)),
        "allOf" => operand.AsArray().All(each => Accepts(each, value)),
        "if" => !Accepts(operand, value) || Accepts(schema["then"], value),
        "then" => schema.ContainsKey("if"),
        "required" or "properties" or "additionalProperties" or "minProperties" =>
            value is not JsonObject map || Obeys(schema, keyword, operand, map),
        "minItems" or "maxItems" or "items" or "prefixItems" =>
            value is not JsonArray list || Obeys(keyword, operand, list),
        "minimum" => TypeOf(value) != "number" || value!.GetValue<double>() >= operand.GetValue<double>(),
        "maximum" => TypeOf(value) != "number" || value!.GetValue<double>() <= operand.GetValue<double>(),
        "pattern" => TypeOf(value) != "string" || Matches(operand.GetValue<string>(), value!.GetValue<string>()),
        "maxLength" => TypeOf(value) != "string" || value!.GetValue<string>().Length <= operand.GetValue<int>(),
        _ => Annotations.Contains(keyword, StringComparer.Ordinal)
            ? true
            : throw new InvalidDataException($"The keyword '{keyword}' is not known here."),
    };

    private bool Obeys(JsonObject schema, string keyword, JsonNode operand, JsonObject map) => keyword switch
    {
        "required" => Texts(operand).All(map.ContainsKey),
        "properties" => map.All(entry =>
            !operand.AsObject().TryGetPropertyValue(entry.Key, out var property) || Accepts(property, entry.Value)),
        "minProperties" => map.Count >= operand.GetValue<int>(),
        _ => map.All(entry =>
            schema["properties"]!.AsObject().ContainsKey(entry.Key) || Accepts(operand, entry.Value)),
    };

    private bool Obeys(string keyword, JsonNode operand, JsonArray list) => keyword switch
    {
        "minItems" => list.Count >= operand.GetValue<int>(),
        "maxItems" => list.Count <= operand.GetValue<int>(),
        "items" => list.All(item => Accepts(operand, item)),
        _ => operand.AsArray().Zip(list).All(pair => Accepts(pair.First, pair.Second)),
    };

    private JsonNode Target(string reference) =>
        reference["#/".Length..].Split('/').Aggregate((JsonNode)root, (node, step) => node[step]!);

    private static IEnumerable<string> Texts(JsonNode node) =>
        node is JsonArray list ? list.Select(item => item!.GetValue<string>()) : [node.GetValue<string>()];

    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
