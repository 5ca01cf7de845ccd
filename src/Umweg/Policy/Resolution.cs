using Umweg.Query;
using Umweg.World;

namespace Umweg.Policy;

/// <summary>Everything that a stance is made of: rules in force, day, worldview, territories.</summary>
internal sealed record Resolution(
    RuleScope Scope,
    IReadOnlyList<Ruling> Options,
    IReadOnlyList<IReadOnlyList<Ruling>> Policies,
    IReadOnlyList<Territory> Territories,
    bool StateAircraft,
    Straits Straits)
{
    private const string TransitSource =
        "United Nations Convention on the Law of the Sea (Montego Bay, 10 December 1982), Art. 38";

    private static readonly LocalText TransitReason = new(
        "all aircraft enjoy the right of transit passage, which shall not be impeded",
        "alle Luftfahrzeuge genießen das Recht der Transitdurchfahrt, die nicht behindert werden darf");

    private IEnumerable<Ruling> Rulings => Options.Concat(Policies.SelectMany(rulings => rulings));

    /// <summary>An error for each state or territory that a rule names and the world does not draw.</summary>
    public IEnumerable<QueryError> UndrawnAreas(Language language) =>
        from ruling in Rulings
        from area in ruling.Rule.Where
        where area.Kind == AreaKind.Code && !Territories.Any(territory => Scope.Covers(area, territory))
        select Mistake.In(language, "area.undrawn", area.Id, new(
            $"'{ruling.Text.English}' names '{area.Id}', which the world at hand does not draw by itself, so that the "
            + "rule could not be kept; name the state that it belongs to.",
            $"'{ruling.Text.German}' nennt '{area.Id}', das die vorliegende Welt nicht eigens zeichnet, sodass die "
            + "Regel sich nicht einhalten ließe; nennen Sie den Staat, zu dem es gehört."));

    /// <summary>The stance.</summary>
    public Stance Stance(IReadOnlyList<string> policyNames, StanceWarnings warnings)
    {
        var weigher = new RuleWeigher(Scope, Options, Policies, StateAircraft);
        var stances = new Dictionary<string, TerritoryStance>(StringComparer.Ordinal);
        var straitsOtherwise = new List<TerritoryStance>();
        var conflicts = new List<(Ruling Winner, Ruling Loser, string Where)>();
        foreach (var territory in Territories)
        {
            var verdict = weigher.Weigh(territory);
            var stance = StanceOf(territory, verdict, warnings.Language);
            if (territory.Kind == TerritoryKind.Strait)
            {
                var transit = InTransit(stance, warnings.Language);
                straitsOtherwise.Add(Straits == Straits.Transit ? stance : transit);
                stance = Straits == Straits.Transit ? transit : stance;
            }

            stances.Add(territory.Id, stance);
            conflicts.AddRange(
                verdict.Conflicts.Select(pair => (pair.Winner, pair.Loser, stance.State ?? territory.Id)));
        }

        foreach (var pair in conflicts.GroupBy(conflict => (conflict.Winner.Text, conflict.Loser.Text)))
        {
            warnings.Conflict(
                pair.Key.Item1.In(warnings.Language),
                pair.Key.Item2.In(warnings.Language),
                [.. new SortedSet<string>(pair.Select(conflict => conflict.Where), StringComparer.Ordinal)]);
        }

        warnings.Add(GroupsUsed().SelectMany(group => group.WarningsOn(Scope.Date, warnings.Language)));
        return new(
            Scope.Date,
            Scope.Worldview.Id,
            policyNames,
            StateAircraft,
            stances,
            Polygons(warnings.Language),
            warnings.Sentences)
        {
            Straits = Straits,
            StraitsOtherwise = straitsOtherwise,
        };
    }

    /// <summary>What holds for a strait's piece in transit passage, whatever is true of its coast.</summary>
    public static TerritoryStance InTransit(TerritoryStance stance, Language language) => new(
        stance.Territory,
        stance.States,
        Access.Open,
        Sphere.Length.Zero,
        Landing: false,
        "--straits transit",
        TransitReason.In(language),
        TransitSource)
    {
        Disputed = stance.Disputed,
        Transit = true,
        GeneralClosure = stance.GeneralClosure,
    };

    private static string? Join(IEnumerable<string?> texts)
    {
        var distinct = texts.Where(text => text is not null).Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count == 0 ? null : string.Join("; ", distinct);
    }

    private TerritoryStance StanceOf(Territory territory, Verdict verdict, Language language)
    {
        Ruling?[] rulings = [verdict.Access, verdict.Avoid];
        var states = Scope.Worldview.StatesOf(territory);
        return new(
            territory.Id,
            verdict.DecidingState is { } first ? [first, .. states.Where(state => state != first)] : states,
            verdict.Level,
            verdict.Price,
            verdict.Access?.Rule.Landing ?? false,
            Join(rulings.Select(ruling => ruling?.Text.In(language))),
            Join(rulings.Select(ruling => ruling?.Because(language))),
            Join(rulings.Select(ruling => ruling?.Rule.Source)))
        {
            Disputed = Scope.Worldview.IsDisputed(territory.Id),
            GeneralClosure = AirspaceClosures.Of(territory, Scope),
        };
    }

    private IEnumerable<Group> GroupsUsed() =>
        Rulings.SelectMany(ruling => ruling.Rule.Where.Concat(ruling.Rule.Except))
            .Where(area => area.Kind == AreaKind.Group)
            .Select(area => area.Id)
            .Distinct(StringComparer.Ordinal)
            .Select(id => Groups.Find(id)!);

    private List<ClosedPolygon> Polygons(Language language) =>
        [.. Rulings.Where(ruling => ruling.Rule.Polygon.Count > 0)
            .Select(ruling => new ClosedPolygon(ruling.Text.In(language), ruling.Rule.Source, ruling.Rule.Polygon))];
}
