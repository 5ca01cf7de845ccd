using System.Text.Json.Nodes;
using Shouldly;
using Umweg.Policy;
using Umweg.Tests.Architecture;

namespace Umweg.Tests.Policy;

/// <summary>
/// FEATURE UNDER TEST: the JSON Schemas, by which editors complete and check policies and groups, agree with the
/// readers.
/// METHOD: a corpus of rules and files; what the reader refuses for its shape the schema refuses, and what it reads the
/// schema accepts. What only knowledge can refuse (an unknown name, a day that no calendar has) the schema lets pass.
/// </summary>
public sealed class SchemaTests
{
    private const string Triangle = "where: {polygon: [[0, 0], [9, 0], [0, 9]]}";

    private static readonly JsonSchema OfPolicies =
        JsonSchema.Open(Repository.PathOf("data/policies/policy.schema.json"));

    private static readonly JsonSchema OfGroups = JsonSchema.Open(Repository.PathOf("data/groups/group.schema.json"));

    public static TheoryData<string> ShippedFiles =>
    [
        .. new[] { "policies", "groups" }.SelectMany(folder =>
            Directory.EnumerateFiles(Repository.PathOf($"data/{folder}"), "*.yaml")
                .Select(path => $"{folder}/{Path.GetFileName(path)}")
                .Order(StringComparer.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void Every_file_that_ships_names_its_schema_and_obeys_it(string file)
    {
        var text = File.ReadAllText(Repository.PathOf($"data/{file}"));
        var (schema, name) = file.StartsWith("policies", StringComparison.Ordinal)
            ? (OfPolicies, "policy")
            : (OfGroups, "group");

        text.ShouldStartWith($"# yaml-language-server: $schema={name}.schema.json\n");
        schema.Accepts(YamlAsJson.Read(text)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("{where: EU, access: closed}")]
    [InlineData("{where: [EU, Turkey, Krim], except: HU, access: permission, avoid: 1500.5, because: {de: darum}}")]
    [InlineData("{where: 'UA, NO', access: closed, landing: true, from: 2022-02-24, until: 2100-12-31}")]
    [InlineData("{where: ALL, avoid: false, landing: false, source: 430, retrieved: 1900-01-01}")]
    [InlineData("{where: high-seas, access: open}")]
    [InlineData("{where: EU, avoid: 0, because: true}")]
    [InlineData("{where: EU, avoid: 100000, because: {en: why, de: warum}}")]
    [InlineData("{" + Triangle + ", access: closed}")]
    [InlineData("{" + Triangle + ", access: closed, landing: true}")]
    [InlineData("{where: {polygon: [[-180, -90], [180, 0], [0, 45.5]]}, access: closed}")]
    public void A_rule_that_the_reader_reads_obeys_the_schema(string rule)
    {
        PolicyReader.Read($"rules: [{rule}]", "p.yaml").ShouldBeGood();
        OfPolicies.Accepts(YamlAsJson.Read($"rules: [{rule}]")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("EU")]
    [InlineData("[EU]")]
    [InlineData("{access: closed}")]
    [InlineData("{where: EU}")]
    [InlineData("{where: , access: closed}")]
    [InlineData("{where: [], access: closed}")]
    [InlineData("{where: [[EU]], access: closed}")]
    [InlineData("{where: [' '], access: closed}")]
    [InlineData("{where: 5, access: closed}")]
    [InlineData("{where: {polygone: []}, access: closed}")]
    [InlineData("{where: {polygon: [[1, 2], [3, 4]]}, access: closed}")]
    [InlineData("{where: {polygon: [[1, 2], [3, 4], 5]}, access: closed}")]
    [InlineData("{where: {polygon: [[1, 2], [3, 4], [5]]}, access: closed}")]
    [InlineData("{where: {polygon: [[1, 2], [3, 4], [5, 6, 7]]}, access: closed}")]
    [InlineData("{where: {polygon: [[1, 2], [3, 4], [5, north]]}, access: closed}")]
    [InlineData("{where: {polygon: [[1, 2], [3, 4], [50, 100]]}, access: closed}")]
    [InlineData("{where: {polygon: [[1, 2], [3, 4], [-181, 0]]}, access: closed}")]
    [InlineData("{" + Triangle + ", access: open}")]
    [InlineData("{" + Triangle + ", access: closed, avoid: 5}")]
    [InlineData("{" + Triangle + ", access: closed, except: HU}")]
    [InlineData("{" + Triangle + ", avoid: 5}")]
    [InlineData("{where: EU, acces: closed}")]
    [InlineData("{where: EU, access: close}")]
    [InlineData("{where: EU, access: Closed}")]
    [InlineData("{where: EU, access: [closed]}")]
    [InlineData("{where: EU, access: closed, upper: FL245}")]
    [InlineData("{where: EU, access: closed, except: []}")]
    [InlineData("{where: EU, access: closed, except: {polygon: [[0, 0], [9, 0], [0, 9]]}}")]
    [InlineData("{where: EU, avoid: 500 km}")]
    [InlineData("{where: EU, avoid: -1}")]
    [InlineData("{where: EU, avoid: 100001}")]
    [InlineData("{where: EU, avoid: }")]
    [InlineData("{where: EU, access: closed, landing: yes}")]
    [InlineData("{where: EU, access: closed, landing: 1}")]
    [InlineData("{where: EU, access: permission, landing: true}")]
    [InlineData("{where: EU, avoid: true, landing: true}")]
    [InlineData("{where: EU, access: closed, from: 17.10.2025}")]
    [InlineData("{where: EU, access: closed, from: 2025}")]
    [InlineData("{where: EU, access: closed, until: 2025-13-01}")]
    [InlineData("{where: EU, access: closed, until: 2101-01-01}")]
    [InlineData("{where: EU, access: closed, until: 1899-12-31}")]
    [InlineData("{where: EU, access: closed, retrieved: [2025-10-17]}")]
    [InlineData("{where: EU, access: closed, because: }")]
    [InlineData("{where: EU, access: closed, because: {}}")]
    [InlineData("{where: EU, access: closed, because: {fr: voila}}")]
    [InlineData("{where: EU, access: closed, because: [why]}")]
    [InlineData("{where: EU, access: closed, source: ' '}")]
    [InlineData("{where: EU, access: closed, source: {en: a}}")]
    public void A_rule_of_the_wrong_shape_is_refused_by_both(string rule)
    {
        PolicyReader.Read($"rules: [{rule}]", "p.yaml").Errors.ShouldNotBeEmpty();
        OfPolicies.Accepts(YamlAsJson.Read($"rules: [{rule}]")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{where: Hungry, access: closed}")]
    [InlineData("{where: EU, access: closed, from: 2025-02-30}")]
    [InlineData("{where: EU, access: closed, from: 2025-02-02, until: 2025-02-01}")]
    [InlineData("{where: caspian, access: permission}")]
    [InlineData("{where: {polygon: [[0, 0], [9, 9], [0, 9], [9, 0]]}, access: closed}")]
    public void What_takes_knowledge_to_refuse_is_refused_by_the_reader_alone(string rule)
    {
        PolicyReader.Read($"rules: [{rule}]", "p.yaml").Errors.ShouldNotBeEmpty();
        OfPolicies.Accepts(YamlAsJson.Read($"rules: [{rule}]")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("rules:", false)]
    [InlineData("rules: []", false)]
    [InlineData("rules: none", false)]
    [InlineData("- rules", false)]
    [InlineData("rules: [{where: EU, avoid: 1}]", true)]
    [InlineData("name: a.b-c_9\ntitle: T\ndate: 2025-10-17\nrules: [{where: EU, avoid: 1}]", true)]
    [InlineData("name: 2025\ntitle: {en: A, de: B}\ndescription: D\nrules: [{where: EU, avoid: 1}]", true)]
    [InlineData("name: a b\nrules: [{where: EU, avoid: 1}]", false)]
    [InlineData("name: [a]\nrules: [{where: EU, avoid: 1}]", false)]
    [InlineData("name:\nrules: [{where: EU, avoid: 1}]", false)]
    [InlineData("ruels: 1\nrules: [{where: EU, avoid: 1}]", false)]
    [InlineData("title: {en: A, fr: B}\nrules: [{where: EU, avoid: 1}]", false)]
    [InlineData("date: today\nrules: [{where: EU, avoid: 1}]", false)]
    [InlineData("retrieved: 17 October\nrules: [{where: EU, avoid: 1}]", false)]
    public void A_file_is_read_if_and_only_if_it_obeys_the_schema(string text, bool isGood)
    {
        (PolicyReader.Read(text, "p.yaml").Value is not null).ShouldBe(isGood);
        OfPolicies.Accepts(YamlAsJson.Read(text)).ShouldBe(isGood);
    }

    [Theory]
    [InlineData("name: " + "{0}", 'a', 64)]
    [InlineData("source: " + "{0}", 'a', 2000)]
    public void Texts_have_the_same_limits(string key, char letter, int longest)
    {
        Read(longest).ShouldBe((true, true));
        Read(longest + 1).ShouldBe((false, false));

        (bool Reader, bool Schema) Read(int length)
        {
            var text = key.Replace("{0}", new string(letter, length), StringComparison.Ordinal)
                + "\nrules: [{where: EU, avoid: 1}]";
            return (PolicyReader.Read(text, "p.yaml").Value is not null, OfPolicies.Accepts(YamlAsJson.Read(text)));
        }
    }

    [Theory]
    [InlineData("rules: [", "{where: EU, avoid: 1},", "]", 1_000)]
    [InlineData("rules: [{avoid: 1, where: [", "EU,", "]}]", 300)]
    [InlineData("rules: [{avoid: 1, where: EU, except: [", "HU,", "]}]", 300)]
    public void Lists_have_the_same_limits(string head, string item, string tail, int most)
    {
        Read(most).ShouldBe((true, true));
        Read(most + 1).ShouldBe((false, false));

        (bool Reader, bool Schema) Read(int count)
        {
            var text = head + string.Concat(Enumerable.Repeat(item, count)) + tail;
            return (PolicyReader.Read(text, "p.yaml").Value is not null, OfPolicies.Accepts(YamlAsJson.Read(text)));
        }
    }

    [Fact]
    public void Editors_complete_every_group()
    {
        var path = Repository.PathOf("data/policies/policy.schema.json");
        var words = JsonNode.Parse(File.ReadAllText(path))!["$defs"]!["area"]!["anyOf"]![0]!["enum"]!.AsArray()
            .Select(word => word!.GetValue<string>());

        words.ShouldBe([.. Groups.All.Select(group => group.Id), "ALL", "high-seas"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("members: [{states: [DE]}]", true)]
    [InlineData("members: [{states: [DE], from: 2020-01-01}]\nterritories: [{ids: [GF]}]", true)]
    [InlineData("members: []", false)]
    [InlineData("members: [{states: DE}]", false)]
    [InlineData("members: [{states: [Germany]}]", false)]
    [InlineData("members: [{states: [DE], since: 2020-01-01}]", false)]
    [InlineData("members: [{states: [DE], from: 2020}]", false)]
    [InlineData("members: [{states: [DE]}]\ndoubts: [{states: [DE]}]", false)]
    public void A_group_of_the_wrong_shape_is_refused(string members, bool isGood)
    {
        const string Head =
            "id: G\ntitle: {en: G, de: G}\nsource: S\nchecked: 2025-10-17\ncompleteFrom: 2000-01-01\n";

        OfGroups.Accepts(YamlAsJson.Read(Head + members)).ShouldBe(isGood);
    }
}
