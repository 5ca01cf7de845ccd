using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>What one policy says of one state or territory.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Area">The state's code or the territory's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Date">The day for which this holds.</param>
/// <param name="Worldview">The worldview's name.</param>
/// <param name="Territories">Each of the state's territories: itself, dependent ones, disputed ones; then its waters in
/// straits with transit passage.</param>
public sealed record PolicyExplanation(
    PolicyFile Policy,
    string Area,
    string Name,
    DateOnly Date,
    string Worldview,
    IReadOnlyList<TerritoryExplanation> Territories)
{
    /// <summary>On whose word straits are crossed.</summary>
    public Straits Straits { get; init; }
}

/// <summary>What a policy says of a territory.</summary>
/// <param name="Territory">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="States">Whose it is in the worldview.</param>
/// <param name="Access">The access that results.</param>
/// <param name="Avoid">The price of avoiding that results; zero: none.</param>
/// <param name="Landing">Whether a closure holds for landing too.</param>
/// <param name="Voices">Every rule that speaks of it, the deciding one first, access before avoid; empty: the policy
/// does not speak of it, it is open.</param>
public sealed record TerritoryExplanation(
    string Territory,
    string Name,
    IReadOnlyList<string> States,
    Access Access,
    Length Avoid,
    bool Landing,
    IReadOnlyList<RuleVoice> Voices)
{
    /// <summary>Where it is a strait's piece: the territory whose waters it is, as whose it is treated unless a rule
    /// names the strait.</summary>
    public string? Coast { get; init; }

    /// <summary>Whether a strait's piece is crossed in transit passage, whatever the policy says.</summary>
    public bool Transit { get; init; }
}

/// <summary>What became of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Aspect">Of what it speaks.</param>
/// <param name="Specificity">How closely it names the territory; null where an exception takes that out.</param>
/// <param name="Fate">Whether it decides, and if not, why.</param>
/// <param name="OverruledBy">The rule that decides instead, where another one does.</param>
public sealed record RuleVoice(
    Rule Rule, RuleAspect Aspect, Specificity? Specificity, RuleFate Fate, Rule? OverruledBy)
{
    /// <summary>The same as a sentence, the rule quoted in short.</summary>
    public string Say(Language language)
    {
        var own = $"'{Rule.Summary.In(language)}'";
        var other = OverruledBy is null ? "" : $"'{OverruledBy.Summary.In(language)}'";
        return (Fate, language) switch
        {
            (RuleFate.Decides, Language.German) => $"{own} entscheidet.",
            (RuleFate.Decides, _) => $"{own} decides.",
            (RuleFate.LessSpecific, Language.German) => $"{own} tritt zurück: {other} ist genauer.",
            (RuleFate.LessSpecific, _) => $"{own} gives way: {other} is more specific.",
            (RuleFate.NotStricter, Language.German) =>
                $"{own} tritt zurück: {other} ist ebenso genau und nicht milder.",
            (RuleFate.NotStricter, _) => $"{own} gives way: {other} is as specific and no milder.",
            (RuleFate.Excepted, Language.German) => $"{own} gilt hier nicht: ausgenommen.",
            (RuleFate.Excepted, _) => $"{own} does not apply: excepted.",
            (_, Language.German) => $"{own} gilt an diesem Tag nicht.",
            _ => $"{own} is not in force on this day.",
        };
    }
}

/// <summary>Of what a rule speaks. The default value is access.</summary>
public enum RuleAspect
{
    /// <summary>Whether a territory may be crossed.</summary>
    Access,

    /// <summary>Whether it is crossed unwillingly.</summary>
    Avoid,
}

/// <summary>What becomes of a rule. The default value is "decides".</summary>
public enum RuleFate
{
    /// <summary>It decides.</summary>
    Decides,

    /// <summary>A more specific rule decides.</summary>
    LessSpecific,

    /// <summary>A rule of equal rank decides that is as strict or stricter.</summary>
    NotStricter,

    /// <summary>The rule excepts the territory.</summary>
    Excepted,

    /// <summary>It is not in force on the day.</summary>
    NotInForce,
}
