using System.Text.Json.Nodes;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Verify;

/// <summary>
/// FEATURE UNDER TEST: a way that is permitted, taut and rightly described, but longer than need be, is refuted by the
/// full proof and by nothing less.
/// METHOD: past one island, the answer for the longer side is made by closing the shorter one with a polygon, which is
/// then taken out of the answer.
/// </summary>
public sealed class LongerWaysTests
{
    [Fact]
    public void The_longer_way_round_an_island_is_refuted_by_the_full_proof_alone()
    {
        // Round Iceland from south-west to north-east, shorter along the south-east. The polygon is a long wall there.
        const string Polygon = """
            name: one-side
            rules:
              - where: { polygon: [[-16.0, 64.5], [-4.0, 56.0], [-3.0, 56.5], [-15.5, 64.8]] }
                access: closed
            """;
        var policy = Path.Combine(Path.GetTempPath(), $"umweg-{Guid.NewGuid():N}.yaml");
        File.WriteAllText(policy, Polygon);
        try
        {
            var longer = Answer(policy);
            var stance = longer["query"]!["stance"]!.AsArray();
            stance.Remove(stance.First(entry => entry!["polygon"] is not null));
            Assert.True(Kilometres(longer) > Kilometres(Answer(null)) + 1);
            Assert.Null(StatedAnswers.Refutation(longer));
            Assert.Equal("fault.shorter", StatedAnswers.Refutation(longer, isFull: true));
        }
        finally
        {
            File.Delete(policy);
        }
    }

    private static JsonNode Answer(string? policy) => JsonNode.Parse(StatedAnswers.Write(RealFlights.Plan(
        "62.9,-22.5", "66.0,-11.0", new() { Close = ["IS"], Policies = policy is null ? [] : [policy] })))!;

    private static double Kilometres(JsonNode answer) => answer["routes"]![0]!["distanceKm"]!.GetValue<double>();
}
