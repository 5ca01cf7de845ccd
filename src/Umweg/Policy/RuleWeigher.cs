using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Policy;

/// <summary>Decides which rule holds where: options before policies, the most specific rule of each, the strictest of
/// what is left.</summary>
/// <remarks>
/// <para>Access and avoid are decided apart. Properties, each a test: 1. the order of policies, and of rules in a
/// policy, changes nothing; 2. one more rule that closes, at equal rank or in a policy of its own, never opens
/// anything; 3. without options and policies all is open.</para>
/// <para>Cost: territories times rules; a world has about 280 territories.</para>
/// </remarks>
internal sealed class RuleWeigher(
    RuleScope scope,
    IReadOnlyList<Ruling> options,
    IReadOnlyList<IReadOnlyList<Ruling>> policies,
    bool stateAircraft)
{
    private readonly IReadOnlyList<IReadOnlyList<Ruling>> _options = [options];

    /// <summary>What holds for a territory: the strictest of what holds for each of its states.</summary>
    public Verdict Weigh(Territory territory)
    {
        var states = scope.Worldview.StatesOf(territory);
        string?[] owners = states.Count > 0 ? [.. states] : [null];
        Choice? access = null;
        Choice? avoid = null;
        var conflicts = new List<(Ruling Winner, Ruling Loser)>();
        foreach (var owner in owners)
        {
            var ownAccess = ForStateAircraft(Choose(territory, owner, StrictnessOfAccess, conflicts), owner);
            var ownAvoid = Choose(territory, owner, rule => rule.Avoid?.Metres, conflicts);
            access = Stricter(access, ownAccess);
            avoid = Stricter(avoid, ownAvoid);
        }

        return new(access?.Ruling, avoid?.Ruling, conflicts)
        {
            DecidingState = avoid is { Strictness: > 0 } ? avoid.State
                : access is { Strictness: > 0 } ? access.State
                : null,
        };
    }

    /// <summary>How strict a rule's access is, for comparison; null where the rule does not speak of access.</summary>
    /// <remarks>A closure that holds for landing too is stricter than one that does not.</remarks>
    public static double? StrictnessOfAccess(Rule rule) =>
        rule.Access is { } access ? (2 * (int)access) + (rule.Landing ? 1 : 0) : null;

    private static Choice? Stricter(Choice? a, Choice? b) =>
        a is null ? b : b is not null && b.Strictness > a.Strictness ? b : a;

    private Choice? Choose(
        Territory territory, string? state, Func<Rule, double?> strictness, List<(Ruling, Ruling)> conflicts)
    {
        var candidates = MostSpecific(_options, territory, state, strictness);
        if (candidates.Count == 0)
        {
            candidates = MostSpecific(policies, territory, state, strictness);
        }

        if (candidates.Count == 0)
        {
            return null;
        }

        // By text where equally strict, so that the order of files and rules shows nowhere.
        var winner = candidates.OrderByDescending(choice => choice.Strictness)
            .ThenBy(choice => choice.Ruling.Text.English, StringComparer.Ordinal)
            .First();
        conflicts.AddRange(candidates.Where(choice => choice.Strictness < winner.Strictness)
            .Select(choice => (winner.Ruling, choice.Ruling)));
        return winner;
    }

    private List<Choice> MostSpecific(
        IReadOnlyList<IReadOnlyList<Ruling>> sets, Territory territory, string? state, Func<Rule, double?> strictness)
    {
        var chosen = new List<Choice>();
        foreach (var rulings in sets)
        {
            Specificity? closest = null;
            var start = chosen.Count;
            foreach (var ruling in rulings)
            {
                if (strictness(ruling.Rule) is not { } value
                    || scope.Match(ruling.Rule, territory, state) is not { } match
                    || match < closest)
                {
                    continue;
                }

                if (match > closest)
                {
                    chosen.RemoveRange(start, chosen.Count - start);
                }

                closest = match;
                chosen.Add(new(ruling, value, state));
            }
        }

        return chosen;
    }

    // An option that opens a state says that it has agreed; nothing else lifts the need to ask.
    private Choice? ForStateAircraft(Choice? choice, string? state)
    {
        var isOpen = choice is null || choice.Ruling.Rule.Access == Access.Open;
        return stateAircraft && state is not null && isOpen && !(choice is not null && options.Contains(choice.Ruling))
            ? new(Ruling.StateAircraft, StrictnessOfAccess(Ruling.StateAircraft.Rule)!.Value, state)
            : choice;
    }

    private sealed record Choice(Ruling Ruling, double Strictness, string? State);
}

/// <summary>What holds for a territory, and who lost.</summary>
/// <param name="Access">The rule that decides access; null: none speaks of it, it is open.</param>
/// <param name="Avoid">The rule that decides avoiding; null: none speaks of it.</param>
/// <param name="Conflicts">Rules of equal rank, or of other policies, that said something milder.</param>
internal sealed record Verdict(
    Ruling? Access,
    Ruling? Avoid,
    IReadOnlyList<(Ruling Winner, Ruling Loser)> Conflicts)
{
    /// <summary>Of several states, the one for whose sake the territory is avoided, else closed or asked; null: none
    /// is.</summary>
    public string? DecidingState { get; init; }

    /// <summary>The access that results.</summary>
    public Access Level => Access?.Rule.Access ?? Policy.Access.Open;

    /// <summary>The price of avoiding that results.</summary>
    public Length Price => Avoid?.Rule.Avoid ?? Length.Zero;
}
