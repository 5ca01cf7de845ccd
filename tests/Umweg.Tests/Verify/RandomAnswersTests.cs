using System.Globalization;
using System.Text.Json.Nodes;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Catalogue;
using Umweg.Verify;

namespace Umweg.Tests.Verify;

/// <summary>
/// FEATURE UNDER TEST: whatever the planner answers is proved in full.
/// METHOD: random ends all over the Earth, random states closed, avoided and on permission, up to five ways.
/// </summary>
public sealed class RandomAnswersTests
{
    private const int Cases = 150;

    private static readonly string[] States =
    [
        "FR", "DE", "GB", "NO", "SE", "PL", "UA", "RU", "BY", "TR", "IR", "IQ", "SA", "EG", "SD", "LY", "DZ", "MA",
        "IN", "PK", "CN", "MN", "KZ", "JP", "ID", "MY", "PH", "AU", "US", "CA", "MX", "BR", "CL", "ZA", "TD", "NG",
        "IT", "GR", "HR", "RO", "EU", "CY", "IL", "EH", "FJ", "IS", "GL",
    ];

    [Fact]
    public void Random_answers_are_proved_in_full()
    {
        var random = new Random(77);
        var routes = 0;
        for (var i = 0; i < Cases; i++)
        {
            var (from, to) = (Place(random), Place(random));
            var stance = new StanceOptions
            {
                Close = Some(random, 4), Avoid = Some(random, 3), Permission = Some(random, 3),
            };
            var planned = RealFlights.Plan(from, to, stance, alternatives: 3);
            if (planned is Answer.BadQuery)
            {
                // A state named by two options.
                continue;
            }

            var answer = StatedAnswers.Write(planned);
            var outcome = StatedAnswers.Verifier.Verify(answer, isFull: true, Language.English);
            var verification = outcome.Value!;
            var query = $"{i}: {from} to {to}, {string.Join(' ', stance.Close)} / {string.Join(' ', stance.Avoid)} / "
                + string.Join(' ', stance.Permission);
            Assert.True(verification.IsProved, verification.Fault is { } fault
                ? $"{query}: {VerifyText.Sentence(fault, TextTable.For(Language.English))}" : query);
            routes += JsonNode.Parse(answer)!["routes"]!.AsArray().Count;
        }

        Assert.True(routes > 100, $"{routes} routes");
    }

    private static string Place(Random random) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Round((random.NextDouble() * 130) - 55, 3)},{Math.Round((random.NextDouble() * 360) - 180, 3)}");

    private static string[] Some(Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => States[random.Next(States.Length)])
            .Distinct(StringComparer.Ordinal)];
}
