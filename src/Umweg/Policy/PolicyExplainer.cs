using Umweg.Query;
using Umweg.World;

namespace Umweg.Policy;

/// <summary>Says which rule of a policy applies to a state, and why not the others.</summary>
public static class PolicyExplainer
{
    /// <summary>What a policy says of a state or territory, territory by territory and rule by rule.</summary>
    /// <param name="policy">The policy's name or path.</param>
    /// <param name="area">A state or territory by code or name; a group is refused.</param>
    /// <param name="clock">Tells today (UTC), where neither <paramref name="date"/> nor the policy names a day.</param>
    /// <param name="date">The day; null: the policy's own, else today.</param>
    /// <param name="worldview">The worldview's name; null: <c>un</c>.</param>
    /// <param name="language">The language of names and errors.</param>
    /// <param name="straits">On whose word straits with transit passage are crossed.</param>
    public static Outcome<PolicyExplanation> Explain(
        string policy,
        string area,
        TimeProvider clock,
        DateOnly? date = null,
        string? worldview = null,
        Language language = Language.English,
        Straits straits = Straits.Permission)
    {
        var found = PolicyLibrary.Find(policy, language);
        var view = Worldviews.Find(worldview, language);
        var named = OneOf(area, language);
        if (found.Value is not { } file || view.Value is not { } world || named.Value is not { } one)
        {
            return Outcome<PolicyExplanation>.Bad([.. found.Errors, .. named.Errors, .. view.Errors]);
        }

        var warnings = new StanceWarnings(language);
        var scope = new RuleScope(world, date ?? StanceDate.Of([file], clock, warnings));
        var pieces = TerritoryNames.Straits
            .Where(piece => piece.Strait == one.Id
                || (world.IsState(one.Id) && world.StatesOf(piece.Id).Contains(one.Id, StringComparer.Ordinal)))
            .Select(piece => piece.Id)
            .ToList();
        IEnumerable<string> ids = world.IsState(one.Id) ? world.TerritoriesOf(one.Id).Concat(pieces)
            : pieces.Count > 0 ? pieces
            : [one.Id];
        return new PolicyExplanation(
            file,
            one.Id,
            TerritoryNames.Name(one.Id, language),
            scope.Date,
            world.Id,
            [.. ids.Select(id => ExplainTerritory(file, TerritoryOf(id), scope, straits, language))])
        {
            Straits = straits,
        };
    }

    private static Outcome<Area> OneOf(string text, Language language)
    {
        var pieces = TerritoryNames.Straits.Select(piece => piece.Id).ToHashSet(StringComparer.Ordinal);
        var area = AreaReader.Read(text, pieces, language);
        return area.Value is { Kind: AreaKind.All or AreaKind.Group }
            ? Mistake.In(language, "area.group", text, new(
                $"'{Quoted.Short(text)}' is a group; one state or territory was expected, such as HU.",
                $"'{Quoted.Short(text)}' ist eine Gruppe; erwartet wird ein einzelner Staat oder ein Gebiet, etwa HU."))
            : area;
    }

    // Without a world at hand, the id tells the kind well enough: only "has it a state" matters to a rule.
    private static Territory TerritoryOf(string id) => new(
        id,
        TerritoryNames.IsHighSeas(id) ? TerritoryKind.HighSeas
        : TerritoryNames.IsStateless(id) ? TerritoryKind.Unclaimed
        : StraitPiece.Of(id) is not null ? TerritoryKind.Strait
        : TerritoryKind.State);

    private static TerritoryExplanation ExplainTerritory(
        PolicyFile policy, Territory territory, RuleScope scope, Straits straits, Language language)
    {
        var coast = StraitPiece.Of(territory.Id)?.Coast;
        if (coast is not null && straits == Straits.Transit)
        {
            return new(
                territory.Id,
                TerritoryNames.Name(territory.Id, language),
                scope.Worldview.StatesOf(territory),
                Access.Open,
                Sphere.Length.Zero,
                Landing: false,
                [])
            {
                Coast = coast,
                Transit = true,
            };
        }

        var inForce = policy.Rules.Where(rule => rule.HoldsOn(scope.Date))
            .Select(rule => Ruling.Of(policy, rule))
            .ToList();
        var verdict = new RuleWeigher(scope, [], [inForce], stateAircraft: false).Weigh(territory);
        var voices = new List<RuleVoice>();
        foreach (var rule in policy.Rules.Where(rule => rule.Polygon.Count == 0))
        {
            if (rule.Access is not null)
            {
                Hear(rule, RuleAspect.Access, verdict.Access?.Rule);
            }

            if (rule.Avoid is not null)
            {
                Hear(rule, RuleAspect.Avoid, verdict.Avoid?.Rule);
            }
        }

        return new(
            territory.Id,
            TerritoryNames.Name(territory.Id, language),
            scope.Worldview.StatesOf(territory),
            verdict.Level,
            verdict.Price,
            verdict.Access?.Rule.Landing ?? false,
            [.. voices.OrderBy(voice => voice.Aspect).ThenBy(voice => voice.Fate)])
        {
            Coast = coast,
        };

        void Hear(Rule rule, RuleAspect aspect, Rule? winner)
        {
            if (VoiceOf(rule, aspect, winner, territory, scope) is { } voice)
            {
                voices.Add(voice);
            }
        }
    }

    private static RuleVoice? VoiceOf(Rule rule, RuleAspect aspect, Rule? winner, Territory territory, RuleScope scope)
    {
        if (!rule.Where.Any(area => scope.Covers(area, territory)))
        {
            return null;
        }

        var match = Closest(rule, territory, scope);
        var fate =
            !rule.HoldsOn(scope.Date) ? RuleFate.NotInForce
            : match is null ? RuleFate.Excepted
            : ReferenceEquals(rule, winner) ? RuleFate.Decides
            : winner is not null && Closest(winner, territory, scope) > match ? RuleFate.LessSpecific
            : RuleFate.NotStricter;
        var overruledBy = fate is RuleFate.LessSpecific or RuleFate.NotStricter ? winner : null;
        return new(rule, aspect, match, fate, overruledBy);
    }

    private static Specificity? Closest(Rule rule, Territory territory, RuleScope scope)
    {
        var states = scope.Worldview.StatesOf(territory);
        return states.Count > 0
            ? states.Max(state => scope.Match(rule, territory, state))
            : scope.Match(rule, territory, null);
    }
}
