using Umweg.Query;

namespace Umweg.Policy;

/// <summary>A rule together with who made it: a policy, or an option of the query.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Text">The rule in short, with its origin: <c>kremlin-2025-10: avoid EU except HU</c>, or
/// <c>--close UA</c>.</param>
internal sealed record Ruling(Rule Rule, LocalText Text)
{
    /// <summary>The rule that puts every state on permission for a state aircraft.</summary>
    public static Ruling StateAircraft { get; } = new(
        new Rule
        {
            Where = [Area.All],
            Access = Access.Permission,
            Because = new(
                "a state aircraft needs every state's authorisation, that of departure and arrival included",
                "ein Staatsluftfahrzeug braucht die Genehmigung jedes Staates, auch von Abflug und Ankunft"),
            Source = "Convention on International Civil Aviation (Chicago, 7 December 1944), Art. 3(c)",
        },
        LocalText.Same("--state-aircraft"));

    /// <summary>A rule of a policy.</summary>
    public static Ruling Of(PolicyFile policy, Rule rule) =>
        new(rule, new($"{policy.Name}: {rule.Summary.English}", $"{policy.Name}: {rule.Summary.German}"));

    /// <summary>A rule made of an option.</summary>
    public static Ruling OfOption(Rule rule)
    {
        var option = rule.Access switch
        {
            Access.Closed => "--close",
            Access.Permission => "--permission",
            Access.Open => "--open",
            _ => "--avoid",
        };
        return new(rule, LocalText.Same($"{option} {string.Join(',', rule.Where)}"));
    }

    /// <summary>Why, in a language; null where the rule does not say.</summary>
    public string? Because(Language language) => Rule.Because?.In(language);
}
