using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Audit;
using Umweg.Claims;
using Umweg.Consent;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Architecture;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Policy;
using Umweg.Tests.Verify;
using Umweg.Timeline;
using Umweg.Venues;
using Umweg.Verify;

namespace Umweg.Tests.Presentation;

/// <summary>
/// FEATURE UNDER TEST: whatever is wrong with an input is said in German as fully as in English.
/// METHOD: every code of an error that the library's sources name is provoked here in both languages; a code without a
/// case fails.
/// </summary>
public sealed partial class ErrorLanguageTests
{
    private const string GoodRule = "rules: [{where: EU, avoid: 1}]\n";

    // Inputs by the code that they lead to; where several sentences have one code, an input for each.
    private static readonly (string Code, string Input)[] WrongPolicies =
    [
        ("file.tooLarge", new string('#', 1_000_001)),
        ("file.binary", "\0"),
        ("yaml.syntax", "rules: ["),
        ("yaml.syntax", "rules:\n\t- where: EU"),
        ("yaml.syntax", "rules:\n  - where: EU\n   avoid: 1"),
        ("yaml.syntax", "rules: {where: EU"),
        ("yaml.syntax", "a: b: c"),
        ("yaml.syntax", "a: 'b"),
        ("yaml.syntax", "a: \"\\q\""),
        ("yaml.syntax", "a: @b"),
        ("yaml.syntax", "a: - b"),
        ("yaml.depth", new string('[', 1_000)),
        ("yaml.size", $"x: [{string.Concat(Enumerable.Repeat("1,", 200_001))}]"),
        ("yaml.documents", GoodRule + "---\nname: b"),
        ("yaml.alias", "rules: &all []"),
        ("yaml.alias", "rules: *all"),
        ("yaml.tag", "rules: !!seq []"),
        ("yaml.key", "[a]: b"),
        ("yaml.duplicateKey", GoodRule + GoodRule),
        ("policy.shape", "- rules"),
        ("policy.shape", "rules: [EU]"),
        ("policy.missing", "name: a"),
        ("policy.missing", "rules: [{access: closed}]"),
        ("policy.missing", "rules: [{where: EU}]"),
        ("policy.unknownKey", "ruels: []\n" + GoodRule),
        ("policy.unknownKey", "title: {fr: A}\n" + GoodRule),
        ("policy.unknownKey", "rules: [{wher: EU, avoid: 1}]"),
        ("policy.altitude", "rules: [{where: EU, access: closed, lower: FL100}]"),
        ("policy.name", "name: a b\n" + GoodRule),
        ("policy.rules", "rules: []"),
        ("policy.rules", $"rules: [{string.Concat(Enumerable.Repeat("{where: EU, avoid: 1},", 1_001))}]"),
        ("policy.text", "title: [a]\n" + GoodRule),
        ("policy.text", "title: ''\n" + GoodRule),
        ("policy.text", "title: {}\n" + GoodRule),
        ("policy.text", $"title: {new string('x', 2_001)}\n" + GoodRule),
        ("policy.date", "date: yesterday\n" + GoodRule),
        ("policy.date", "date: 1066-10-14\n" + GoodRule),
        ("policy.date", "rules: [{where: EU, avoid: 1, from: 2025-02-02, until: 2025-02-01}]"),
        ("policy.truth", "rules: [{where: EU, access: closed, landing: yes}]"),
        ("policy.truth", "rules: [{where: EU, access: closed, landing: no}]"),
        ("policy.truth", "rules: [{where: EU, access: closed, landing: [1]}]"),
        ("policy.access", "rules: [{where: EU, access: close}]"),
        ("policy.avoid", "rules: [{where: EU, avoid: 1500 km}]"),
        ("policy.avoid", "rules: [{where: EU, avoid: far}]"),
        ("policy.landing", "rules: [{where: EU, avoid: 1, landing: true}]"),
        ("policy.list", "rules: [{where: [], avoid: 1}]"),
        ("area.unknown", "rules: [{where: Hungry, avoid: 1}]"),
        ("area.stateless", "rules: [{where: high-seas, avoid: 1}]"),
        ("policy.polygon", "rules: [{where: {polygone: []}, access: closed}]"),
        ("policy.polygon", "rules: [{where: {polygon: [[1, 2]]}, access: closed}]"),
        ("policy.polygon", "rules: [{where: {polygon: [[1, 2], [3, 4], 5]}, access: closed}]"),
        ("policy.polygon", "rules: [{where: {polygon: [[1, 2], [3, 4], [50, 100]]}, access: closed}]"),
        ("policy.polygon", "rules: [{where: {polygon: [[0, 0], [9, 0], [0, 0]]}, access: closed}]"),
        ("policy.polygon", "rules: [{where: {polygon: [[0, 0], [9, 9], [0, 9], [9, 0]]}, access: closed}]"),
        ("policy.polygon", "rules: [{where: {polygon: [[0, 0], [9, 0], [0, 9]]}, access: open}]"),
        ("policy.polygon", "rules: [{where: {polygon: [[0, 0], [9, 0], [0, 9]]}, avoid: 5}]"),
        ("policy.polygon", "rules: [{where: {polygon: [[0, 0], [9, 0], [0, 9]]}, access: closed, except: EU}]"),
    ];

    private static readonly (string Code, StanceOptions Options)[] WrongOptions =
    [
        ("policy.fileNotFound", new() { Policies = ["absent.yaml"] }),
        ("policy.unknown", new() { Policies = ["kremlin-2025-11"] }),
        ("worldview.unknown", new() { Worldview = "de-fcto" }),
        ("options.tooMany", new() { Close = [string.Join(',', Enumerable.Repeat("EU", 1_001))] }),
        ("options.empty", new() { Close = ["EU,,RS"] }),
        ("options.price", new() { Close = ["EU:5"] }),
        ("options.price", new() { Avoid = ["EU:far"] }),
        ("options.contradiction", new() { Close = ["EU"], Open = ["EU"] }),
        ("area.stateless", new() { Permission = ["high-seas"] }),
    ];

    private static readonly (string Code, string Input)[] WrongPlaces =
    [
        ("place.empty", " "),
        ("place.tooLong", new string('x', 1_000)),
        ("place.notText", "Mos\0kau"),
        ("place.isState", "Hungary"),
        ("place.isRegion", "Bavaria"),
        ("place.isGroup", "EU"),
        ("place.closed", "MSE"),
        ("place.lookAlike", "SV0"),
        ("place.unknown", "Heatrhow"),
        ("place.unknown", "Xyzzyxyzzy"),
        ("coordinate.malformed", "55,37,N"),
        ("coordinate.altitude", "55 37 100"),
        ("coordinate.outOfRange", "137,55"),
    ];

    private static readonly (string Code, string Input)[] WrongAnswers =
    [
        ("answer.size", new string(' ', AnswerVerifier.MaxBytes + 1)),
        ("answer.json", "{"),
        ("answer.json", "[]"),
        ("answer.json", """{"schema": "\ud800"}"""),
        ("answer.schema", """{"schema": "other"}"""),
        ("answer.member", """{"schema": "umweg.route/1"}"""),
        ("answer.member", """{"schema": "umweg.route/1", "query": 5}"""),
        ("answer.member", """{"schema": "umweg.route/1", "query": {"worldview": "flat"}}"""),
    ];

    private static readonly (string Code, string Input)[] WrongTracks =
    [
        ("track.size", new string(' ', TrackReader.MaxBytes + 1)),
        ("track.points", "lat,lon\n" + string.Concat(Enumerable.Repeat("1,2\n", TrackBuilder.MaxPoints + 1))),
        ("track.tracks", "flight,lat,lon\n" + string.Concat(
            Enumerable.Range(0, 2 * (TrackBuilder.MaxTracks + 1)).Select(i => $"{i / 2},1,{i % 90}\n"))),
        ("track.columns", new string(',', 2_000)),
        ("track.xml", "<"),
        ("track.xml.in", "<gpx><trk>"),
        ("track.doctype", "<!DOCTYPE gpx><gpx/>"),
        ("track.root", "<plan/>"),
        ("track.json", "{"),
        ("track.geojson", """{"type": "Feature", "geometry": {}}"""),
        .. WrongFormats.Cases,
        ("track.unicode", """{"type": "\ud800"}"""),
        ("track.zip", "PK\u0003\u0004"),
        ("track.none", "<gpx/>"),
        ("track.single", "55N037E"),
        ("track.position", "95N037E 55N037E"),
        ("track.header", "37.41,55.97"),
        ("track.crossings", "way,entry_latitude_deg"),
        ("track.name", "55N037E DCT TESTO"),
        ("track.unwalkable", "00N000E 00N180E"),
        ("track.row", "lat,lon\n50,2,8,9\n"),
        ("track.sixtieths", "lat,lat_min,lon\n50,2,8\n"),
        ("track.hemisphere", "lat,x,lon\n50,S,8\n"),
        ("track.tuple", "<kml><Placemark><LineString><coordinates>10,5,47,3</coordinates></LineString></Placemark>"
            + "</kml>"),
        ("track.whens", "<kml><Placemark><Track><when>2026-06-13T05:00:00Z</when><when>2026-06-13T05:01:00Z</when>"
            + "<coord>10 5</coord></Track></Placemark></kml>"),
    ];

    private static readonly (string Code, ConsentQuery Query)[] WrongConsents =
    [
        ("maxStates.range", new("SVO", "BUD", new(), MaxStates: 7)),
        ("claim.tooMany", new("SVO", "BUD", new(), Claims: [.. Enumerable.Repeat("EU", 21)])),
        ("claim.tooLong", new("SVO", "BUD", new(), Claims: [new string('x', 2_001)])),
        ("claim.empty", new("SVO", "BUD", new(), Claims: ["EU or"])),
        ("claim.form", new("SVO", "BUD", new(), Claims: ["EU and NATO"])),
        ("claim.stateless", new("SVO", "BUD", new(), Claims: ["EU or caspian"])),
    ];

    private static readonly (string Code, VenueQuery Query)[] WrongVenues =
    [
        ("delegation.missing", new([], ["BUD"], new())),
        ("delegation.malformed", new(["SVO="], ["BUD"], new())),
        ("delegation.malformed", new(["=kremlin-2025-10"], ["BUD"], new())),
        ("delegation.twice", new(["SVO", "UUEE"], ["BUD"], new())),
        ("delegation.tooMany", new([.. Enumerable.Repeat("SVO", 51)], ["BUD"], new())),
        ("venue.twice", new(["SVO"], ["BUD", "LHBP"], new())),
        ("venue.tooMany", new(["SVO"], [.. Enumerable.Repeat("BUD", 201)], new())),
    ];

    private static readonly (string Code, string Input)[] WrongClaims =
    [
        ("claims.statements", ""),
        ("claims.statements", "statements: [" + string.Concat(Enumerable.Repeat("1,", 201)) + "]"),
        ("claims.policy", GoodRule),
        ("claims.missing", "statements: [{speaker: a}]"),
        ("claims.missing", "statements: [{says: a}]"),
        ("claims.form", "statements: [{claim: {}}]"),
        ("claims.form", "statements: [{claim: {way: TR, tolerance: 5}}]"),
        ("claims.form", "statements: [{claim: {length: 5, direct: true, extra: true}}]"),
        ("claims.straits", "stance: {straits: free}"),
        ("claims.ends", "statements: [{claim: {crosses: EU}}]"),
        ("claims.tolerance", "statements: [{claim: {length: 5, tolerance: 90}}]"),
        ("claims.length", "statements: [{claim: {length: far}}]"),
        ("claim.stateless", "statements: [{claim: {way: high-seas}}]"),
        ("policy.unknownKey", "statments: []"),
        ("policy.unknownKey", "statements: [{says: a, sais: b}]"),
        ("policy.unknownKey", "statements: [{claim: {crosses: EU, end: counted}}]"),
        ("policy.unknownKey", "stance: {shut: UA}"),
        ("policy.shape", "- a"),
        ("policy.shape", "statements: [a]"),
        ("policy.shape", "statements: [{claim: a}]"),
        ("policy.shape", "stance: UA"),
    ];

    // What is wrong with a part of a file does not refuse the rest, and is told beside it.
    private static readonly (string Code, string Input)[] WrongParts =
    [
        ("track.orphans", "callsign,lat,lon\nA,1,2\nB,5,6\nA,1,3\n,1,4\nB,5,7\n"),
        ("track.airways", "I\n1100 Version\nNUMENR 2\n3 AAA DRCT 0 50 15\n3 BBB V155 0 51 16\n"),
        ("track.row.short", "lat,lon\n1,2\n3,4\n5\n"),
        ("track.aside", "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"LineString\",\"coordinates\":"
            + "[[1,2],[3,4]]},{\"type\":\"MultiPoint\",\"coordinates\":[[1,2]]}]}"),
    ];

    /// <summary>Every case: a code, and what leads to it in a language.</summary>
    private static IEnumerable<(string Code, Func<Language, IReadOnlyList<QueryError>> Provoke)> Cases()
    {
        foreach (var (code, text) in WrongPolicies)
        {
            yield return (code, language => PolicyReader.Read(text, "p.yaml", language).Errors);
        }

        foreach (var (code, options) in WrongOptions)
        {
            yield return (code, language => StanceResolver.Resolve(
                options, Some.World, Some.Clock("2025-10-17"), language).Errors);
        }

        foreach (var (code, text) in WrongPlaces)
        {
            yield return (code, language => new Gazetteer().Resolve(text, language).Errors);
        }

        foreach (var (code, text) in WrongAnswers)
        {
            yield return (code, language => new AnswerReader(language).Read(Encoding.UTF8.GetBytes(text)).Errors);
        }

        var auditor = new Auditor(RealWorld.Search, new Gazetteer(), TimeProvider.System);
        foreach (var (code, text) in WrongTracks)
        {
            yield return (code, language => auditor.Audit(
                Encoding.UTF8.GetBytes(text), new(), isEnRoute: false, language).Errors);
        }

        yield return ("file.noRoom", OfNoRoom);
        foreach (var (code, query) in WrongConsents)
        {
            yield return (code, language => RealFlights.Planner.Consent(query with { Language = language })
                .ShouldBeOfType<ConsentAnswer.BadQuery>().Errors);
        }

        foreach (var (code, query) in WrongVenues)
        {
            yield return (code, language => RealFlights.Planner.Venues(query with { Language = language }).Errors);
        }

        yield return ("span.order", language => OfSpan(new(), "2025-10-18", "2025-10-17", language));
        yield return ("span.tooLong", OfManyChanges);
        yield return ("area.undrawn", language => StanceResolver.Resolve(
            new() { Close = ["golan"] },
            [.. Some.World.Where(territory => territory.Id != "golan")],
            Some.Clock("2025-10-17"),
            language).Errors);
        yield return ("area.group", language => PolicyExplainer.Explain(
            "kremlin-2025-10", "EU", Some.Clock("2025-10-17"), language: language).Errors);
        yield return ("policy.unreadable", OfLockedPolicy);
        yield return ("stance.polygons", OfManyPolygons);
        yield return ("alternatives.range", language => OfQuestion(new(), 0, language));
        yield return ("whatIf.range", language => ((Answer.BadQuery)RealFlights.Planner.Plan(
            new("SVO", "BUD", new(), Language: language, WhatIf: 5))).Errors);
        yield return ("batch.tooLarge", language => RealFlights.Planner.PlanAll(
            [.. Enumerable.Repeat(new Journey("A", "B"), Planner.MaxJourneys + 1)], new(), language).Errors);
        yield return ("answer.world", language =>
        {
            var answer = StatedAnswers.PastTheEu;
            answer["data"]!["world"] = "sha256:other";
            return StatedAnswers.Verifier.Verify(
                Encoding.UTF8.GetBytes(answer.ToJsonString()), isFull: false, language).Errors;
        });
    }

    private static IReadOnlyList<QueryError> OfUnread(string code, string file, Auditor auditor, Language language) =>
        [.. auditor.Audit(Encoding.UTF8.GetBytes(file), new(), isEnRoute: false, language)
            .Value!.Unread.Select(part => new QueryError(code, "", part.Reason))];

    private static IReadOnlyList<QueryError> OfNoRoom(Language language) => RouteFile.Write(
        SampleAnswers.BetweenTwoRanges, RouteFileFormat.Field15, new(), RealWorld.Search, language, Stream.Null)
        is { } refusal ? [refusal] : [];

    private static IEnumerable<(string Code, Func<Language, IReadOnlyList<QueryError>> Provoke)> CasesOfParts()
    {
        var auditor = new Auditor(RealWorld.Search, new Gazetteer(), TimeProvider.System);
        return WrongParts.Select(each => (each.Code, (Func<Language, IReadOnlyList<QueryError>>)(language =>
            OfUnread(each.Code, each.Input, auditor, language))));
    }

    private static IEnumerable<(string Code, Func<Language, IReadOnlyList<QueryError>> Provoke)> CasesOfClaims() =>
        WrongClaims.Select(each => (each.Code, (Func<Language, IReadOnlyList<QueryError>>)(language =>
            RealFlights.Planner.CheckClaims(Encoding.UTF8.GetBytes(each.Input), "claims.yaml", language).Errors)));

    [Fact]
    public void Every_error_is_in_both_languages_with_the_same_input_and_place() =>
        Cases().Concat(CasesOfParts()).Concat(CasesOfClaims())
            .SelectMany(each => WrongWith(each.Code, each.Provoke)).ShouldBeNone();

    [Fact]
    public void Every_code_of_the_library_has_a_case()
    {
        var codes = Repository.ProductFiles.Where(file => file.IsUnder("src/Umweg"))
            .SelectMany(file => Code().Matches(file.Text))
            .Select(match => match.Groups["code"].Value)
            .ToHashSet(StringComparer.Ordinal);

        codes.Count.ShouldBeGreaterThan(50);
        codes.Except(Cases().Concat(CasesOfParts()).Concat(CasesOfClaims()).Select(each => each.Code)).ShouldBeEmpty();
    }

    private static IEnumerable<string> WrongWith(string code, Func<Language, IReadOnlyList<QueryError>> provoke)
    {
        var errors = provoke(Language.English);
        var english = errors.FirstOrDefault(error => error.Code == code);
        var german = provoke(Language.German).FirstOrDefault(error => error.Code == code);
        if (english is null || german is null)
        {
            yield return $"{code}: not provoked, but {string.Join(", ", errors.Select(error => error.ToString()))}";
            yield break;
        }

        if (german != english with { Problem = german.Problem, Suggestion = german.Suggestion })
        {
            yield return $"{code}: {german} is about something else than {english}";
        }

        if (german.Problem == english.Problem || !german.Problem.EndsWith('.'))
        {
            yield return $"{code}: no German sentence: {german.Problem}";
        }

        if (!Quotes(german.Problem).SequenceEqual(Quotes(english.Problem), StringComparer.Ordinal)
            || german.Suggestion is null != english.Suggestion is null)
        {
            yield return $"{code}: '{german.Problem}' quotes or suggests otherwise than '{english.Problem}'";
        }

        if (EnglishWord().Match(Quote().Replace($"{german.Problem} {german.Suggestion}", "")) is { Success: true } word)
        {
            yield return $"{code}: '{word.Value}' is no German: {german.Problem} {german.Suggestion}";
        }
    }

    private static IReadOnlyList<QueryError> OfQuestion(StanceOptions stance, int alternatives, Language language) =>
        RealFlights.Plan("SVO", "BUD", stance, alternatives, language).ShouldBeOfType<Answer.BadQuery>().Errors;

    private static IReadOnlyList<QueryError> OfLockedPolicy(Language language) =>
        InFile(GoodRule, path =>
        {
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return PolicyLibrary.Find(path, language).Errors;
        });

    private static IReadOnlyList<QueryError> OfManyPolygons(Language language) =>
        InFile(
            "rules:\n" + string.Concat(Enumerable.Range(0, 40).Select(i => string.Create(
                CultureInfo.InvariantCulture,
                $"  - where: {{polygon: [[{i}, 0], [{i}.5, 0], [{i}, 1]]}}\n    access: closed\n"))),
            path => OfQuestion(new() { Policies = [path] }, 1, language));

    private static IReadOnlyList<QueryError> OfSpan(
        StanceOptions stance, string from, string until, Language language) =>
        new TimelineFinder(RealFlights.Planner, RealWorld.Globe, Some.Clock("2025-10-17"))
            .Find(new(new("SVO", "BUD", stance, 1, language), Some.Day(from), Some.Day(until))).Errors;

    // Each of the rules begins on a day of its own and ends on another.
    private static IReadOnlyList<QueryError> OfManyChanges(Language language) =>
        InFile(
            "rules:\n" + string.Concat(Enumerable.Range(0, 600).Select(i => string.Create(
                CultureInfo.InvariantCulture,
                $"  - {{where: NZ, avoid: 1, from: {Some.Day("2001-01-01").AddDays(4 * i):yyyy-MM-dd}, "
                + $"until: {Some.Day("2001-01-02").AddDays(4 * i):yyyy-MM-dd}}}\n"))),
            path => OfSpan(new() { Policies = [path] }, "2000-01-01", "2020-01-01", language));

    // Always the same file, since errors name it.
    private static IReadOnlyList<QueryError> InFile(string text, Func<string, IReadOnlyList<QueryError>> read)
    {
        var path = Path.Combine(Path.GetTempPath(), $"umweg-languages-{Environment.ProcessId}.yaml");
        File.WriteAllText(path, text);
        try
        {
            return read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // What is quoted of the input, in no order: the two languages may name several things in their own order. The word
    // that joins the states of a claim is one of the language.
    private static IEnumerable<string> Quotes(string sentence) =>
        Quote().Matches(sentence).Select(match => match.Value).Distinct(StringComparer.Ordinal)
            .Where(quote => quote is not ("'or'" or "'oder'"))
            .Order(StringComparer.Ordinal);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<!\w)'[^']*'", Options)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\b(the|is|are|of|and|not|be|expected|with|write|here|there|no)\b", Options)]
    private static partial Regex EnglishWord();

    // A code is the first text that an error, or what notes one, is given.
    [GeneratedRegex(
        @"\b(new|\w*Error|\w*Exception|Mistake\.In|Add|Note|Bad)\("
            + @"\s*([\w.]*anguage,\s*)?""(?<code>[A-Za-z]+\.[A-Za-z]+)""",
        Options)]
    private static partial Regex Code();
}
