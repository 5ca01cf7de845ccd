using System.Globalization;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Routes;

/// <summary>Sentences on ways that cross airspace closed to all civil flights, in the language asked for.</summary>
internal sealed class ClosureTexts(Language language)
{
    private const int MostNumbers = 6;

    private static readonly LocalText Crosses = new(
        "{0} crosses {1}, {2} ({3}); {4}.", "{0} durchquert {1}; {2} ({3}). {4}.");

    private static readonly LocalText Cross = new(
        "{0} cross {1}, {2} ({3}); {4}.", "{0} durchqueren {1}; {2} ({3}). {4}.");

    private static readonly LocalText KeepsOut = new(
        "--close {0} keeps out of it", "--close {0} hält Wege davon fern");

    private static readonly LocalText CountsAsClosed = new(
        "--close {0} counts it as closed", "Mit --close {0} gilt das als gesperrt");

    private static readonly LocalText Ends = new(
        "{0} begins or ends in {1}, {2} ({3}).", "{0} beginnt oder endet hier: {1}; {2} ({3}).");

    private static readonly LocalText TheFlight = new("The flight", "Der Flug");

    /// <summary>What there is to say of an answer's ways, by their ranks.</summary>
    public IReadOnlyList<string> OfWays(IReadOnlyList<Route> routes) => Of(
        [.. routes.Select(route => (route.Rank, route.Crossings))],
        ranks => routes.Count == 1 ? new("The way", "Der Weg")
            : ranks.Count == routes.Count ? new("All ways", "Alle Wege")
            : ranks.Count == 1 ? new($"Way {ranks[0]}", $"Weg {ranks[0]}")
            : new($"Ways {List(ranks)}", $"Die Wege {List(ranks)}"));

    /// <summary>What there is to say of the cases of a refusal tree, by their numbers, beyond what was said of some
    /// ways.</summary>
    public IReadOnlyList<string> OfCases(RefusalTree tree, IReadOnlyList<Route> said)
    {
        var known = said.SelectMany(route => ClosedAirspace.On(route.Crossings)).Select(each => each.Closure)
            .ToHashSet();
        return Of(
            [.. tree.Cases.Where(each => each.Route is not null).Select(each => (
                each.Number,
                (IReadOnlyList<Crossing>)
                    [.. each.Route!.Crossings.Where(crossing => !known.Contains(crossing.Stance.GeneralClosure!))]))],
            numbers => numbers.Count switch
            {
                1 => new($"The way of case {numbers[0]}", $"Der Weg von Fall {numbers[0]}"),
                <= MostNumbers => new($"The ways of cases {List(numbers)}", $"Die Wege der Fälle {List(numbers)}"),
                var count => new($"The ways of {count} cases", $"Die Wege von {count} Fällen"),
            });
    }

    /// <summary>What there is to say of a single way.</summary>
    /// <param name="crossings">What it crosses.</param>
    /// <param name="name">What it is called at the beginning of a sentence.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<Crossing> crossings, LocalText name) =>
        Of([(1, crossings)], _ => name, flight: name);

    /// <summary>What there is to say of a way that was flown.</summary>
    /// <param name="crossings">What it crosses.</param>
    /// <param name="name">What it is called at the beginning of a sentence.</param>
    public IReadOnlyList<string> OfTrack(IReadOnlyList<Crossing> crossings, LocalText name) =>
        Of([(1, crossings)], _ => name, CountsAsClosed, name);

    /// <summary>What there is to say of several ways that have no numbers.</summary>
    /// <param name="ways">What each crosses.</param>
    /// <param name="one">What one of them is called at the beginning of a sentence.</param>
    /// <param name="several">What several of them are called.</param>
    public IReadOnlyList<string> Of(
        IReadOnlyList<IReadOnlyList<Crossing>> ways, LocalText one, LocalText several) =>
        Of([.. ways.Select((crossings, i) => (i, crossings))], which => which.Count == 1 ? one : several);

    // A sentence for each closure, those that are known to go on first; where a flight begins or ends, it does so by
    // every way.
    private IReadOnlyList<string> Of(
        IReadOnlyList<(int Number, IReadOnlyList<Crossing> Crossings)> ways,
        Func<IReadOnlyList<int>, LocalText> name,
        LocalText? remedy = null,
        LocalText? flight = null)
    {
        var closed = ways
            .SelectMany(way => ClosedAirspace.On(way.Crossings).Select(airspace => (way.Number, Airspace: airspace)))
            .GroupBy(each => (each.Airspace.Closure, each.Airspace.IsEnd))
            .OrderBy(group => group.Key.IsEnd)
            .ThenBy(group => group.Key.Closure.IsReopeningUnverified);
        return
        [
            .. closed.Select(group =>
            {
                var (closure, isEnd) = group.Key;
                var names = Names([.. group.Select(each => each.Airspace)]);
                return isEnd
                    ? Say(Ends, (flight ?? TheFlight).In(language), names, Since(closure), closure.Source)
                    : Say(
                        group.Count() == 1 ? Crosses : Cross,
                        name([.. group.Select(each => each.Number)]).In(language),
                        names,
                        Since(closure),
                        closure.Source,
                        Say(
                            remedy ?? KeepsOut,
                            string.Join(',', group.SelectMany(each => each.Airspace.Areas)
                                .Distinct(StringComparer.Ordinal))));
            }),
        ];
    }

    // What is true of the airspace, as a relative clause in English, as a sentence of its own in German.
    private string Since(AirspaceClosure closure)
    {
        var from = Day(closure.From);
        var text = closure switch
        {
            { IsPartial: false, IsReopeningUnverified: true } => new LocalText(
                "whose airspace was closed to civil flights on {0}; when it was opened again is not verified",
                "der Luftraum dort wurde am {0} für zivile Flüge gesperrt; wann er wieder geöffnet wurde, ist "
                + "ungeprüft"),
            { IsPartial: true, IsReopeningUnverified: true } => new(
                "parts of whose airspace were closed to civil flights on {0}; which parts, and when they were opened "
                + "again, is not verified",
                "Teile des Luftraums dort wurden am {0} für zivile Flüge gesperrt; welche, und wann sie wieder "
                + "geöffnet wurden, ist ungeprüft"),
            { IsPartial: false, Until: not null } => new(
                "whose airspace was closed to civil flights from {0} to {1}",
                "der Luftraum dort war vom {0} bis zum {1} für zivile Flüge gesperrt"),
            { IsPartial: true, Until: not null } => new(
                "parts of whose airspace were closed to civil flights from {0} to {1}",
                "Teile des Luftraums dort waren vom {0} bis zum {1} für zivile Flüge gesperrt"),
            { IsPartial: false } => new(
                "whose airspace has been closed to civil flights since {0}",
                "der Luftraum dort ist seit dem {0} für zivile Flüge gesperrt"),
            _ => new(
                "parts of whose airspace have been closed to civil flights since {0}",
                "Teile des Luftraums dort sind seit dem {0} für zivile Flüge gesperrt"),
        };
        return Say(text, from, closure.Until is { } until ? Day(until) : "");
    }

    // "Iraq and Kuwait"; "Iraq or Kuwait" where not every way crosses both.
    private string Names(IReadOnlyList<ClosedAirspace> ways)
    {
        var all = ways.SelectMany(way => way.Territories).Select(each => each.Territory)
            .Distinct(StringComparer.Ordinal).ToList();
        var last = ways.All(way => way.Territories.Count == all.Count)
            ? new LocalText(" and {0}", " und {0}")
            : new LocalText(" or {0}", " oder {0}");
        return List([.. all.Select(territory => TerritoryNames.Name(territory, language))], last);
    }

    private string List<T>(IReadOnlyList<T> items, LocalText? last = null) => items.Count == 1
        ? $"{items[0]}"
        : string.Join(", ", items.SkipLast(1)) + Say(last ?? new(" and {0}", " und {0}"), items[^1]!);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Say(LocalText text, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, text.In(language), arguments);
}
