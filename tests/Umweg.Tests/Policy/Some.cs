using System.Globalization;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Tests.Policy;

/// <summary>What the tests of policies have in common: a world of territories, a clock, and short forms.</summary>
internal static class Some
{
    /// <summary>Every territory that a real world may have, some of its seas, and no geometry.</summary>
    public static readonly IReadOnlyList<Territory> World =
    [
        .. StateNames.Codes.Except(["AQ", "PS"], StringComparer.Ordinal)
            .Concat(Worldviews.Find("un").Value!.Disputed.Select(territory => territory.Id).Where(id => id != "PS"))
            .Concat(["akrotiri-dhekelia", "disputed-ee-ru"])
            .Distinct(StringComparer.Ordinal)
            .Select(id => new Territory(id, TerritoryKind.State)),
        new("AQ", TerritoryKind.Unclaimed),
        new("bir-tawil", TerritoryKind.Unclaimed),
        new("caspian", TerritoryKind.Caspian),
        new("high-seas", TerritoryKind.HighSeas),
        new("high-seas-baltic", TerritoryKind.HighSeas),
    ];

    public static TimeProvider Clock(string day) =>
        new FixedClock(DateTimeOffset.Parse(day, CultureInfo.InvariantCulture));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static PolicyFile Policy(string yaml) => PolicyReader.Read(yaml, "test.yaml").ShouldBeGood();

    /// <summary>A policy of the rules given, one a line, as <c>{where: EU, access: closed}</c>.</summary>
    public static PolicyFile Rules(string name, params string[] rules) =>
        Policy($"name: {name}\nrules:\n" + string.Concat(rules.Select(rule => $"  - {rule}\n")));

    public static Stance Stance(StanceOptions options, params PolicyFile[] policies) =>
        StanceResolver.Resolve(options, policies, World, Clock("2025-10-17")).ShouldBeGood();

    public static T ShouldBeGood<T>(this Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Value is not null, string.Join('\n', outcome.Errors.Select(error => error.ToString())));
        return outcome.Value;
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
