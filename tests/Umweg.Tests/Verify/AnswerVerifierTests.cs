using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Tests.Architecture;
using Umweg.Tests.Catalogue;
using Umweg.Verify;

namespace Umweg.Tests.Verify;

/// <summary>FEATURE UNDER TEST: a right answer is proved; what is no answer is refused with a sentence.</summary>
public sealed class AnswerVerifierTests
{
    [Fact]
    public void The_answer_past_the_EU_is_proved_in_full() => ShouldBeProved(StatedAnswers.PastTheEu);

    [Fact]
    public void The_answer_to_the_question_of_October_2025_is_proved_in_full() =>
        ShouldBeProved(StatedAnswers.ToTheSummit);

    [Fact]
    public void That_there_is_no_way_is_proved() => ShouldBeProved(StatedAnswers.Blocked);

    [Theory]
    [InlineData("AKL", "LHR", "RU,CN", "")]
    [InlineData("90,0", "CPT", "RU,CA", "")]
    [InlineData("NAN", "HNL", "US", "")]
    [InlineData("JFK", "LED", "GB,IE", "CA")]
    [InlineData("HEL", "NRT", "RU,BY,UA", "CN,MN")]
    [InlineData("SVO", "SVO", "EU", "")]
    [InlineData("51.5,-0.1", "-33.9,151.2", "", "")]
    public void Answers_all_over_the_Earth_are_proved(string from, string to, string close, string avoid)
    {
        var stance = new StanceOptions
        {
            Close = close.Length > 0 ? [close] : [], Avoid = avoid.Length > 0 ? [avoid] : [],
        };
        ShouldBeProved(JsonNode.Parse(StatedAnswers.Write(RealFlights.Plan(from, to, stance)))!);
    }

    [Fact]
    public void An_answer_over_a_state_that_an_option_opens_is_proved()
    {
        // Found by a soak: the crossing names the option, which the stance, where it is plainly open, does not list.
        var stance = new StanceOptions { Open = ["HU"] };
        ShouldBeProved(JsonNode.Parse(StatedAnswers.Write(RealFlights.Plan("VIE", "OTP", stance)))!);
    }

    [Fact]
    public void An_answer_of_another_world_is_bad_input()
    {
        var answer = StatedAnswers.PastTheEu;
        answer["data"]!["world"] = "sha256:0000";
        Assert.Equal("answer.world", ErrorOf(answer.ToJsonString()).Code);
    }

    [Theory]
    [InlineData("", "answer.json")]
    [InlineData("{", "answer.json")]
    [InlineData("[]", "answer.json")]
    [InlineData("nonsense", "answer.json")]
    [InlineData("{}", "answer.member")]
    [InlineData("""{"schema":7}""", "answer.member")]
    [InlineData("""{"schema":"umweg.consent/1"}""", "answer.schema")]
    [InlineData("""{"schema":"umweg.route/1"}""", "answer.member")]
    [InlineData("""{"schema":"\ud800"}""", "answer.json")]
    public void What_is_no_answer_is_refused(string text, string code)
    {
        var error = ErrorOf(text);
        Assert.Equal(code, error.Code);
        Assert.EndsWith(".", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_cut_short_anywhere_is_refused()
    {
        var text = StatedAnswers.PastTheEu.ToJsonString();
        for (var length = 1; length < text.Length; length += 997)
        {
            Assert.Equal("answer.json", ErrorOf(text[..length]).Code);
        }
    }

    [Fact]
    public void Each_member_that_is_missing_or_of_another_kind_is_named()
    {
        var random = new Random(3);
        for (var i = 0; i < 400; i++)
        {
            var answer = StatedAnswers.PastTheEu;
            var path = Break(answer, random);
            var outcome = StatedAnswers.Verifier.Verify(
                JsonSerializer.SerializeToUtf8Bytes(answer), isFull: false, Language.English);
            if (outcome.Value is null)
            {
                Assert.StartsWith("answer.", outcome.Errors[0].Code, StringComparison.Ordinal);
            }
            else
            {
                Assert.True(
                    !outcome.Value.IsProved || Optional.Any(name => path.Contains(name, StringComparison.Ordinal)),
                    path);
            }
        }
    }

    [Fact]
    public void Every_finding_that_has_a_sentence_can_be_made()
    {
        var code = string.Concat(Repository.ProductFiles.Where(file => file.IsUnder("src/Umweg/Verify"))
            .Select(file => file.Text));
        string[] starts = ["verify.proved.", "verify.fault.", "verify.open."];
        foreach (var key in TextTable.For(Language.English).Keys)
        {
            if (starts.FirstOrDefault(start => key.StartsWith(start, StringComparison.Ordinal)) is { } start)
            {
                Assert.Contains($"\"{key[start.Length..]}\"", code, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Findings_have_sentences_in_both_languages()
    {
        var answer = StatedAnswers.PastTheEu;
        answer["routes"]![0]!["distanceKm"] = 1;
        foreach (var language in (ReadOnlySpan<Language>)[Language.English, Language.German])
        {
            var verification = StatedAnswers.Verify(answer);
            Assert.NotEmpty(VerifyText.Of(verification, language).Blocks);
            using var stream = new MemoryStream();
            VerifyJson.Write(verification, language, stream);
            using var json = JsonDocument.Parse(stream.ToArray());
            Assert.Equal("refuted", json.RootElement.GetProperty("verdict").GetString());
            Assert.Equal("fault.distance", json.RootElement.GetProperty("fault").GetProperty("code").GetString());
        }
    }

    // What a program that verifies need not believe: names, sentences, the source of a rule that is nowhere crossed.
    private static readonly string[] Optional =
    [
        "notes", "name", "iata", "icao", "policies", "straits", "clearanceNm", "bordersDate", "engine",
        "maxDisplacementMetres", "stance", "date", "because", "variants",
        "closures",
    ];

    private static void ShouldBeProved(JsonNode answer)
    {
        var verification = StatedAnswers.Verify(answer, isFull: true);
        Assert.True(verification.IsProved, verification.Fault is { } fault
            ? $"{VerifyText.Sentence(fault, TextTable.For(Language.English))}" : null);
    }

    private static QueryError ErrorOf(string text)
    {
        var outcome = StatedAnswers.Verifier.Verify(Encoding.UTF8.GetBytes(text), isFull: false, Language.English);
        return Assert.Single(outcome.Errors);
    }

    // Follows members at random to one that is removed, or replaced by something else.
    private static string Break(JsonNode node, Random random)
    {
        var path = "";
        while (true)
        {
            switch (node)
            {
                case JsonObject { Count: > 0 } members:
                    var (name, member) = members.ElementAt(random.Next(members.Count));
                    path += "." + name;
                    if (member is not (JsonObject or JsonArray { Count: > 0 }))
                    {
                        if (random.Next(2) == 0)
                        {
                            members.Remove(name);
                        }
                        else
                        {
                            members[name] = new JsonObject { ["broken"] = true };
                        }

                        return path;
                    }

                    node = member;
                    break;
                case JsonArray items:
                    var index = random.Next(items.Count);
                    path += $"[{index}]";
                    if (items[index] is not (JsonObject or JsonArray { Count: > 0 }))
                    {
                        items[index] = null;
                        return path;
                    }

                    node = items[index]!;
                    break;
                default:
                    return path;
            }
        }
    }
}
