using Shouldly;
using Umweg.Places;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Tests.Catalogue;

/// <summary>Questions about the real world, asked as a user would.</summary>
internal static class RealFlights
{
    private static readonly Lazy<Planner> OnTheRealWorld =
        new(() => new(RealWorld.Search, new Gazetteer(), TimeProvider.System));

    public static Planner Planner => OnTheRealWorld.Value;

    public static Answer Plan(
        string from, string to, StanceOptions stance, int alternatives = 5, Language language = Language.English) =>
        Planner.Plan(new(from, to, stance, alternatives, language));

    /// <summary>The answer to a question that has routes.</summary>
    public static Answer.Found Found(
        string from, string to, StanceOptions stance, int alternatives = 5, Language language = Language.English) =>
        Plan(from, to, stance, alternatives, language).ShouldBeOfType<Answer.Found>();

    /// <summary>The first route, others not asked for.</summary>
    public static Route Best(string from, string to, StanceOptions stance) =>
        Found(from, to, stance, alternatives: 1).Routes.ShouldHaveSingleItem();
}
