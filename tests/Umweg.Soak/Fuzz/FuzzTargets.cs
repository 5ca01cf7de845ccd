using System.Text;
using System.Text.Json;
using Umweg.Audit;
using Umweg.Claims;
using Umweg.Cli;
using Umweg.Consent;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Verify;
using Umweg.World;

namespace Umweg.Soak.Fuzz;

/// <summary>All parsers of what users write.</summary>
internal static class FuzzTargets
{
    private static readonly string[] NamesOfPlaces =
    [
        "Moskau", "Moscow", "Москва", "MOW", "SVO", "UUEE", "Budapest (BUD)", "Paris, Texas", "São Paulo", "東京",
        "القاهرة", "Köln", "Zürich-Kloten", "N'Djamena", "Flughafen Wien", "Heathrow", "New York JFK", "Frankreich",
        "Αθήνα", "서울", "תל אביב", "Reykjavík", "Ho Chi Minh City", "St. John's", "Ürümqi", "L'Aquila", "Nirgendshausen",
    ];

    private static readonly string[] Coordinates =
    [
        "55.75,37.62", "55.75 37.62", "55,75 37,62", "55°45'N 37°37'E", "E37.62 N55.75", "5545N03737E", "-33.9,18.4",
        "N 55° 45' 00\" E 37° 37' 12.5\"", "90,0", "-90,180", "0,-180", "55.75;37.62", "48.1N 11.6O", "+1.5,-2.5",
        "55.75,37.62,10000", "12345678901234567890,1", "1e5,2", "91,0", "0,181", "5545.5N03737.25E",
    ];

    private static readonly string[] Lists =
    [
        "close\nEU", "avoid\nEU:1500,RO:500", "permission\nRU, BY", "open\nHU", "close\nALL\nopen\nHU",
        "close\nNATO,Frankreich,Ungarn\navoid\nTR:0", "avoid\nICC", "close\nCrimea,sea-of-azov,high-seas",
        "close\nXK,TW,west-bank", "avoid\nPL:100000", "avoid\nPL:1500 km", "close\n,,", "close\nEU:5",
        "permission\nALL\navoid\nALL:250.5", "close\nTürkiye,Kosovo,Élysée",
    ];

    private static readonly string[] Lines =
    [
        "route\nMoskau\nBudapest\n--policy\nkremlin-2025-10", "route\nKGD\nSVO\n--close\nEU", "places\nMünchen",
        "route\nA\nB\n--avoid\nEU:1500,RO:500\n--alternatives\n10\n--format\njson\n--output\nx.json",
        "policy\nshow\nkremlin-2025-10", "policy\nexplain\nkremlin-2025-10\nHU\n--date\n2025-10-17", "world\ninfo",
        "--help", "--version", "route\n--help", "route\nMUC\nPEK\n--date=2025-02-30", "--lang\nde\nroute\nA\nB",
        "route\n-33.9,18.4\nSYD\n--straits\npermission\n--clearance\n0", "policy\nlist", "world\ncheck",
        "route\nA\nB\n--state-aircraft\n--worldview\nde-facto\n--open\nHU\n--permission\nRU", "@file\n-abc\n--\n-x",
    ];

    private static readonly string[] Tracks =
    [
        "<gpx version='1.1'><trk><name>one</name><trkseg><trkpt lat='55.97' lon='37.41'>"
        + "<time>2025-10-17T08:00:00Z</time></trkpt>"
        + "<trkpt lat='47.43' lon='19.26'><ele>1</ele></trkpt></trkseg></trk><rte><rtept lat='1' lon='2'/>"
        + "<rtept lat='3' lon='4'/></rte></gpx>",
        "<?xml version='1.0' encoding='UTF-8'?><kml xmlns='http://www.opengis.net/kml/2.2'><Document><Placemark><name>a"
        + "</name><LineString><coordinates>37.41,55.97,0 19.26,47.43</coordinates></LineString></Placemark></Document>"
        + "</kml>",
        "<kml xmlns:gx='x'><Placemark><gx:Track><when>2025-10-17T08:00:00Z</when><gx:coord>37.4 55.9 0</gx:coord>"
        + "<when>2025-10-17T09:00:00Z</when><gx:coord>19.2 47.4 0</gx:coord></gx:Track></Placemark></kml>",
        """{"type":"Feature","properties":{"name":"a","coordTimes":["2025-10-17T08:00:00Z"]},"""
        + """ "geometry":{"type":"LineString","coordinates":[[37.41,55.97],[19.26,47.43,1]]}}""",
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":"""
        + """{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}}]}""",
        "Timestamp,UTC,Callsign,Position,Altitude\n1760688000,2025-10-17T08:00:00Z,ABC1,\"55.97,37.41\",0\n"
        + "1760691600,2025-10-17T09:00:00Z,ABC1,\"47.43,19.26\",0\n",
        "time;latitude;longitude\n2025-10-17 08:00;55,97;37,41\n2025-10-17 09:00;47,43;19,26\n",
        "# remark\nN0450F350 UUEE DCT 5530N03730E/N0430F330 DCT 52N023E DCT LHBP\nEET/BY0029 RMK/NOTHING",
    ];

    private static readonly string[] Claims =
    [
        "EU or NATO or ICC", "EU oder NATO", "EU, HU, Serbia", "EU orr NATO", "EU and NATO", "Bosnia and Herzegovina",
        "not EU", "EU or", "ALL", "high-seas", "TR or west-bank or Hungray", "EU NATO ICC", "Türkiye oder Kosovo",
    ];

    private const string Statements = """
        title: {en: What was said, de: Was gesagt wurde}
        from: Moscow
        to: BUD
        stance: {close: "UA,AL", open: [HU], policy: kremlin-2025-10, date: 2025-10-17}
        statements:
          - {says: A, speaker: B, date: 2025-10-18, source: C, claim: {length: 5000 km, over: [TR, ME], tolerance: 5}}
          - {says: A, outlet: B, date: 2025-10-18, source: C, claim: {length: 3 h at 900 km/h, extra: true}}
          - {says: A, outlet: B, date: 2025-10-18, source: C, claim: {length: 2670 NM, direct: true}}
          - says: {en: A, de: B}
            speaker: {en: C, de: D}
            date: 2025-10-18
            source: https://example.org
            from: Minsk
            stance: {permission: EU, avoid: "EU:1500", state-aircraft: true, worldview: de-facto, straits: transit}
            claim:
              way: [BY, Poland, Slowakei]
              exact: true
              shortest: true
              tolerance: 1 %
          - {says: A, outlet: B, date: 2025-10-18, source: C, claim: {crosses: EU or NATO, ends: counted}}
          - {says: A, outlet: B, date: 2025-10-18, source: C, claim: {spares: EU, ends: uncounted}}
          - {says: A, outlet: B, date: 2025-10-18, source: C, claim: {reachable: false}}
          - {says: A, outlet: B, date: 2025-10-18, source: C, claim: {undecidable: why}}
        """;

    private const string Polygon = """
        name: overlay
        rules:
          - where: {polygon: [[30.5, 50.4], [31.5, 50.4], [31, 51]]}
            access: closed
            landing: true
            from: 2022-02-24
            until: 2030-12-31
          - where: [EU, TR, west-bank]
            except: [HU, AT]
            access: permission
            avoid: 250.5
            because: {en: why, de: warum}
            source: "https://example.org/a?b=c"
            retrieved: 2025-10-17
        """;

    /// <summary>All of them; each has read its seeds, for what is read once and kept is no text's expense.</summary>
    public static IReadOnlyList<FuzzTarget> All()
    {
        FuzzTarget[] targets = [.. Make()];
        foreach (var target in targets)
        {
            foreach (var text in target.Seeds)
            {
                _ = target.Read(text);
            }
        }

        return targets;
    }

    private static IEnumerable<FuzzTarget> Make()
    {
        yield return new PlacesTarget(
            "places", NamesOfPlaces, [" (", ")", ", ", "-", "'", "airport", "Flughafen", "US", "Texas", "\u0301"]);
        yield return new PlacesTarget(
            "coordinates",
            Coordinates,
            ["°", "'", "\"", "N", "S", "E", "W", "O", ",", ";", " ", "-", "+", ".", "−", "′", "″", "180", "90", "0"]);
        yield return new ListsTarget(
            "lists",
            Lists,
            [",", ":", "\nclose\n", "\navoid\n", "\nopen\n", "\npermission\n", "EU", "ALL", "HU", "1500", "high-seas"]);
        var policies = PolicyLibrary.List()
            .Select(policy => Encoding.UTF8.GetString(DataTable.ReadBytes($"policies/{policy.Name}.yaml")))
            .Append(Polygon).ToList();
        string[] pieces =
        [
            "- ", ": ", "\n", "\n  ", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "!!str ", "---\n", "...", "|\n",
            ">-\n",
            "? ", "# ", "where", "access", "avoid", "except", "polygon", "closed", "open", "EU", "null", "~",
            "2025-10-17", "\u0085", "\u2028", "%YAML 1.2\n", "<<: ", "0x1F", "1e9", ".inf", ".nan",
        ];
        yield return new PolicyTarget("policies", policies, pieces, areBytes: false);
        yield return new PolicyTarget(
            "policy-bytes",
            [.. policies.Select(AsBytes)],
            [.. pieces, "\0", "\u00FF", "\u00C3"],
            areBytes: true);
        yield return new ClaimsTarget(
            "claims",
            [
                Statements,
                .. Statements.Split("  - {").Skip(1).Select(one => $"from: Moscow\nto: BUD\nstatements:\n  - {{{one}"),
            ],
            [
                .. pieces, "claim: ", "way: ", "length: ", "crosses: ", "spares: ", "reachable: ", "ends: counted",
                "tolerance: 5 %", "5000 km", "3 h at 900 km/h", "stance: {close: EU}", "statements:\n", "from: ",
                "Moscow",
            ]);
        yield return new ClaimTarget(
            "claim", Claims, [" or ", " oder ", ",", " and ", " not ", "EU", "NATO", " orr ", "Bosnia", "ALL", "XK"]);
        yield return new AnswersTarget(
            "answers",
            [.. new[] { "found", "blocked" }.Select(Golden)],
            [
                "{", "}", "[", "]", ",", ":", "\"", "null", "true", "[[0,0],[1,1]]", "\"status\":\"found\"", "1e999",
                "\"routes\":[]", "\\ud800", "-", "0.1", "\"territory\":null", "umweg.route/1", "\"polygon\":[[0,0]]",
            ]);
        yield return new TracksTarget(
            "tracks",
            [.. Tracks, .. FormatTexts.Texts],
            FormatTexts.Tokens,
            areBytes: false);
        yield return new TracksTarget(
            "track-bytes",
            [.. FormatTexts.Packed.Select(Encoding.Latin1.GetString)],
            [
                "PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "\u001F\u008B\b", "doc.kml", "\0", "\u00FF\u00FE",
                "<kml>",
            ],
            areBytes: true);
        yield return new LinesTarget(
            "lines",
            Lines,
            [
                "\n", "--", "-", "=", ":", "\n--close\n", "\n--avoid\n", "\n--date\n", "\n--alternatives\n",
                "\n--lang\n",
                "\n--format\n", "\nroute\n", "\npolicy\n", "\"", "@", "/?", "-h", "2025-10-17", "[parse]", "[suggest]",
            ]);
    }

    // An answer that the tests compare with, without its blanks.
    private static string Golden(string name)
    {
        using var stream = typeof(FuzzTargets).Assembly.GetManifestResourceStream($"{name}.json")!;
        using var json = JsonDocument.Parse(stream);
        return JsonSerializer.Serialize(json.RootElement);
    }

    // Each byte of the text in UTF-8 as a character.
    private static string AsBytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Texts for places, coordinates included.</summary>
    private sealed class PlacesTarget(string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens)
        : FuzzTarget(name, seeds, tokens)
    {
        private static readonly Gazetteer Gazetteer = new();

        // A search looks at up to a thousand lines that begin so, and makes places of them.
        public override long BytesAtMost => 10_000_000;

        public override IReadOnlyList<QueryError> Read(string text)
        {
            var language = (Language)(text.Length % 2);
            var outcome = Gazetteer.Resolve(text, language);
            if (text.Length % 8 == 0)
            {
                _ = Gazetteer.Search(text, language, 10);
            }

            return outcome.Errors;
        }
    }

    /// <summary>Options of a stance: the option's name on one line, its list on the next.</summary>
    private sealed class ListsTarget(string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens)
        : FuzzTarget(name, seeds, tokens)
    {
        private static readonly Territory[] World =
        [
            .. StateNames.Codes.Select(code => new Territory(code, TerritoryKind.State)),
            new("high-seas", TerritoryKind.HighSeas), new("west-bank", TerritoryKind.State),
        ];

        private static readonly HashSet<string> Ids =
            World.Select(territory => territory.Id).ToHashSet(StringComparer.Ordinal);

        public override IReadOnlyList<QueryError> Read(string text)
        {
            var lines = text.Split('\n');
            var options = new StanceOptions
            {
                Close = After("close"), Avoid = After("avoid"), Permission = After("permission"), Open = After("open"),
                Date = new DateOnly(2025, 10, 17),
            };
            return text.Length % 16 == 0
                ? StanceResolver.Resolve(options, World, TimeProvider.System).Errors
                : OptionReader.Read(options, Ids).Errors;

            List<string> After(string option) =>
                [.. lines.Zip(lines.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second)];
        }
    }

    /// <summary>Policy files, as text or as bytes (a character each).</summary>
    private sealed class PolicyTarget(
        string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens, bool areBytes)
        : FuzzTarget(name, seeds, tokens)
    {
        public override IReadOnlyList<QueryError> Read(string text)
        {
            if (!areBytes)
            {
                return PolicyReader.Read(text, "fuzz.yaml", (Language)(text.Length % 2)).Errors;
            }

            using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text));
            return PolicyReader.Read(stream, "fuzz.yaml", (Language)(text.Length % 2)).Errors;
        }
    }

    /// <summary>Files of reported statements, to be decided.</summary>
    private sealed class ClaimsTarget(string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens)
        : FuzzTarget(name, seeds, tokens)
    {
        private static readonly Gazetteer Gazetteer = new();
        private static readonly HashSet<string> Ids = [.. StateNames.Codes, "high-seas", "west-bank"];

        // Each of some statements may name a place, for which the places' own limit holds.
        public override long BytesAtMost => 40_000_000;

        public override IReadOnlyList<QueryError> Read(string text) =>
            new ClaimsReader(Gazetteer, Ids, (Language)(text.Length % 2))
                .Read(Encoding.UTF8.GetBytes(text), "fuzz.yaml").Errors;
    }

    /// <summary>Claims that every way crosses one of some states.</summary>
    private sealed class ClaimTarget(string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens)
        : FuzzTarget(name, seeds, tokens)
    {
        private static readonly HashSet<string> Ids = [.. StateNames.Codes, "high-seas", "west-bank"];

        public override IReadOnlyList<QueryError> Read(string text) =>
            ClaimReader.Read(text, Ids, (Language)(text.Length % 2)).Errors;
    }

    /// <summary>Answers as JSON, to be verified.</summary>
    private sealed class AnswersTarget(string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens)
        : FuzzTarget(name, seeds, tokens)
    {
        public override IReadOnlyList<QueryError> Read(string text) =>
            new AnswerReader((Language)(text.Length % 2)).Read(Encoding.UTF8.GetBytes(text)).Errors;
    }

    /// <summary>Files of tracks, to be audited, as text or as bytes (a character each).</summary>
    private sealed class TracksTarget(
        string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens, bool areBytes)
        : FuzzTarget(name, seeds, tokens)
    {
        private static readonly Gazetteer Gazetteer = new();

        public override IReadOnlyList<QueryError> Read(string text)
        {
            var language = (Language)(text.Length % 2);
            var file = areBytes ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);
            return new TrackReader(Gazetteer, language).Read(file).Errors;
        }
    }

    /// <summary>Command lines, a word on each line; what they ask for is not done.</summary>
    private sealed class LinesTarget(string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens)
        : FuzzTarget(name, seeds, tokens)
    {
        public override IReadOnlyList<QueryError> Read(string text)
        {
            var words = text.Split('\n');
            var session = new Session(TheHost, LanguageChoice.Of(words, _ => null), CancellationToken.None);
            var outcome = new LineReader(App.Verbs, session.Texts).Read(words);
            var errors = outcome.Errors.ToList();
            if (outcome.Value is { Verb.Path: "route", Line.Arguments.Count: 2 } understood)
            {
                _ = QueryReader.Read(understood.Line, session, errors);
            }

            return errors;
        }

        private static Host TheHost { get; } = new(
            Stream.Null,
            TextWriter.Null,
            OutputIsTerminal: false,
            ErrorIsTerminal: false,
            _ => null,
            TimeProvider.System,
            Installation.OfThisProgram(),
            new Engine(Installation.OfThisProgram(), TimeProvider.System));
    }
}
