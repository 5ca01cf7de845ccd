using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Tests.Policy;

/// <summary>A YAML file as an editor sees it: the types of YAML 1.2's core schema, which JSON has as well.</summary>
internal static class YamlAsJson
{
    public static JsonNode? Read(string text) =>
        Convert(YamlTree.Read(Encoding.UTF8.GetBytes(text), Language.English).ShouldBeGood());

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlNode.Map map => new JsonObject(
            map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Convert(entry.Value)))),
        YamlNode.List list => new JsonArray([.. list.Items.Select(Convert)]),
        YamlNode.Scalar { IsEmpty: true } => null,
        YamlNode.Scalar { IsPlain: true, Text: "true" } => true,
        YamlNode.Scalar { IsPlain: true, Text: "false" } => false,
        YamlNode.Scalar { IsPlain: true } plain when IsNumber(plain.Text, out var number) => number,
        var scalar => ((YamlNode.Scalar)scalar).Text,
    };

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && (char.IsAsciiDigit(text[^1]) || text[^1] == '.');
}
