using System.Text.Json;
using System.Text.Json.Nodes;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Catalogue;
using Umweg.Verify;
using Umweg.World.Proof;

namespace Umweg.Tests.Verify;

/// <summary>Answers on the real world as JSON, to be verified as they are or tampered with.</summary>
internal static class StatedAnswers
{
    private static readonly Lazy<AnswerVerifier> OneVerifier = new(() => new(new WayChecker(RealWorld.Globe), null));

    private static readonly Lazy<byte[]> AroundTheEu = new(() =>
        Write(RealFlights.Plan("KGD", "SVO", new() { Close = ["EU"] })));

    private static readonly Lazy<byte[]> Summit = new(() =>
        Write(RealFlights.Plan("Moskau", "Budapest", new() { Policies = ["kremlin-2025-10"], Permission = ["RS"] })));

    private static readonly Lazy<byte[]> NoWay = new(() =>
        Write(RealFlights.Plan("AYT", "BUD", new() { Close = ["EU,UA,AL,MK,ME"] })));

    public static AnswerVerifier Verifier => OneVerifier.Value;

    /// <summary>Kaliningrad to Moscow past the EU: one way, fourteen legs.</summary>
    public static JsonNode PastTheEu => JsonNode.Parse(AroundTheEu.Value)!;

    /// <summary>Moscow to Budapest: five ways, over states crossed unwillingly and by permission.</summary>
    public static JsonNode ToTheSummit => JsonNode.Parse(Summit.Value)!;

    /// <summary>Antalya to Budapest, closed.</summary>
    public static JsonNode Blocked => JsonNode.Parse(NoWay.Value)!;

    public static byte[] Write(Answer answer)
    {
        using var stream = new MemoryStream();
        RouteJson.Write(answer, Language.English, stream);
        return stream.ToArray();
    }

    public static Verification Verify(JsonNode answer, bool isFull = false)
    {
        var outcome = Verifier.Verify(JsonSerializer.SerializeToUtf8Bytes(answer), isFull, Language.English);
        return outcome.Value ?? throw new InvalidOperationException(outcome.Errors[0].Problem);
    }

    /// <summary>The code of what refutes an answer.</summary>
    public static string? Refutation(JsonNode answer, bool isFull = false) => Verify(answer, isFull).Fault?.Code;
}
