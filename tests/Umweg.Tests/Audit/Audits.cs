using System.Text;
using Shouldly;
using Umweg.Audit;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Audit;

/// <summary>Audits on the real world, as a user would ask for them.</summary>
internal static class Audits
{
    private static readonly Gazetteer Gazetteer = new();

    private static readonly Lazy<Auditor> OnTheRealWorld =
        new(() => new(RealWorld.Search, Gazetteer, TimeProvider.System));

    /// <summary>The auditor on the real world.</summary>
    public static Auditor Auditor => OnTheRealWorld.Value;

    /// <summary>The report on a file that has tracks.</summary>
    public static AuditReport Report(byte[] file, StanceOptions? stance = null, bool isEnRoute = false)
    {
        var outcome = OnTheRealWorld.Value.Audit(file, stance ?? new(), isEnRoute, Language.English);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }

    /// <summary>The report on a text that has one track.</summary>
    public static TrackAudit Track(string text, StanceOptions? stance = null, bool isEnRoute = false) =>
        Report(Encoding.UTF8.GetBytes(text), stance, isEnRoute).Tracks.ShouldHaveSingleItem();

    /// <summary>What is wrong with a file, in one sentence.</summary>
    public static string Error(byte[] file) =>
        OnTheRealWorld.Value.Audit(file, new(), isEnRoute: false, Language.English)
            .Errors.ShouldHaveSingleItem().Problem;

    /// <summary>The tracks of a text.</summary>
    public static TrackFile Read(string text) => new TrackReader(Gazetteer, Language.English)
        .Read(Encoding.UTF8.GetBytes(text)).Value.ShouldNotBeNull();

    /// <summary>The positions of the only track of a text, with times after @: <c>55.97,37.41@08:00</c>.</summary>
    public static string Positions(string text) => string.Join(' ', Read(text).Tracks.ShouldHaveSingleItem().Points
        .Select(point => $"{point.Position}{(point.Time is { } time ? $"@{time:HH:mm}" : "")}"));
}
