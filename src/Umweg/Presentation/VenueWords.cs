using Umweg.Query;
using Umweg.Sphere;
using Umweg.Venues;

namespace Umweg.Presentation;

/// <summary>What text and map say of a comparison of venues.</summary>
internal sealed class VenueWords(VenueComparison comparison, Language language)
{
    // Less would be printed as a difference of 0 km.
    private static readonly Length LeastPrice = Length.FromMetres(500);

    private readonly AnswerWords _words = new(language);

    private TextTable Texts => _words.Texts;

    /// <summary>Whether some way crosses a state unwillingly, so that what is counted is not what is flown.</summary>
    public bool CountsPrices => comparison.Venues.Any(venue => venue.Cost - venue.Distance >= LeastPrice);

    /// <summary>Whether some way needs a permission.</summary>
    public bool AsksSomebody => comparison.Venues.Any(venue => venue.Permissions > 0);

    /// <summary>What a venue comes to, in a few sentences; the first says whether all can come.</summary>
    public string Headline(Venue venue)
    {
        var (place, all) = (AnswerWords.Place(venue.Place), Names(comparison.Delegations));
        if (!venue.IsForAll)
        {
            var cities = _words.Format.Count(comparison.Venues.Count);
            return (comparison.Venues.Count, comparison.Delegations.Count) switch
            {
                (1, 1) => Absent(venue),
                (1, _) => $"{Texts.With("venues.none.one", place, all)} {Absent(venue)}",
                (_, 1) => $"{Texts.With("venues.unreached", cities, all)} {Absent(venue)}",
                _ => $"{Texts.With("venues.none", cities, all)} {Absent(venue)}",
            };
        }

        var suits = comparison.Venues.Count == 1
            ? Texts.With("venues.reached", place, all)
            : Texts.With("venues.best", place, all);
        var partly = comparison.IsComplete
            ? ""
            : Texts.Counted(
                "venues.partly", comparison.Venues.Count, _words.Format.Count(comparison.Venues.Count),
                _words.Format.Count(comparison.Candidates));
        return string.Join(' ', new[] { partly, suits, Lengths(venue), Permissions(venue), Excluding() }
            .Where(sentence => sentence.Length > 0));
    }

    /// <summary>Which stances the delegations have, and on which day.</summary>
    public string Stances()
    {
        var stances = comparison.Delegations
            .GroupBy(delegation => _words.Policies(delegation.Stance), StringComparer.Ordinal)
            .Select(group => Texts.With("venues.stance", Names(group), group.Key));
        var stance = comparison.Delegations[0].Stance;
        return Texts.With(
            "venues.stances", string.Join("; ", stances), _words.Format.Date(stance.Date), stance.Worldview);
    }

    /// <summary>What stands first, and how it was counted; nothing where there is nothing to say.</summary>
    public string Order()
    {
        var order = comparison.RankedBy switch
        {
            _ when comparison.Venues.Count == 1 => "",
            not VenueRank.Permissions when comparison.Delegations.Count == 1 => Texts["venues.order.one"],
            VenueRank.Fairness => Texts["venues.order.fairness"],
            VenueRank.Permissions => Texts["venues.order.permissions"],
            _ => Texts["venues.order.total"],
        };
        return string.Join(' ', new[]
        {
            order,
            CountsPrices ? Texts["venues.counted"] : "",
            comparison.Venues.Count == 1 || comparison.Venues.All(venue => venue.IsForAll)
                ? ""
                : Texts["venues.last"],
        }.Where(sentence => sentence.Length > 0));
    }

    /// <summary>Who cannot come, and why: <c>Moscow cannot come to Budapest (BUD): no way; closed: Hungary.</c>
    /// </summary>
    public string Absent(Venue venue) => string.Join(' ', venue.Absent.Select(way => Absent(venue, way)));

    /// <summary>That one cannot come, and why.</summary>
    public string Absent(Venue venue, VenueWay.Blocked way) =>
        Texts.With("venues.absent", AnswerWords.Place(venue.Place), way.Delegation.Name, Closed(way));

    /// <summary>That one need not come: <c>Budapest: already there</c>.</summary>
    public string There(VenueWay.AlreadyThere way) => $"{way.Delegation.Name}: {Texts["venues.there"]}";

    /// <summary>Whose stance a map tints.</summary>
    public string Tinted(Delegation delegation) => Texts.With("map.tinted", delegation.Name);

    /// <summary>The cities that are next, each with what all fly there together; nothing where there are none.
    /// </summary>
    public IEnumerable<string> Next(IReadOnlyList<Venue> venues) => venues.Count == 0
        ? []
        : [Texts.With("map.venues.next", string.Join("; ", venues.Select(Summed)))];

    /// <summary>So many delegations.</summary>
    public string Count(int delegations) =>
        Texts.Counted("map.delegations", delegations, _words.Format.Count(delegations));

    /// <summary>Why there is no way: <c>no way; closed: Hungary</c>.</summary>
    public string Closed(VenueWay.Blocked way) => way.BlockedBy.Count == 0
        ? Texts["venues.closed.areas"]
        : Texts.With("timeline.blocked", _words.Row(way.BlockedBy.Select(stance => stance.Territory)));

    private string Summed(Venue venue) => venue.IsForAll
        ? $"{AnswerWords.Place(venue.Place)}, {Counted(venue.Distance, venue.Cost)}"
        : AnswerWords.Place(venue.Place);

    private string Lengths(Venue venue)
    {
        if (venue.Distance == Length.Zero)
        {
            return Texts["venues.all.there"];
        }

        var (together, worst) = (Counted(venue.Distance, venue.Cost), venue.WorstOff!);
        return comparison.Delegations.Count == 1
            ? Texts.With("venues.length", together)
            : Texts.With("venues.lengths", together, worst.Delegation.Name, Counted(worst.Distance, worst.Cost));
    }

    private string Counted(Length distance, Length cost) => cost - distance >= LeastPrice
        ? Texts.With("venues.km.counted", _words.Format.Kilometres(distance), _words.Format.Kilometres(cost))
        : Texts.With("venues.km", _words.Format.Kilometres(distance));

    private string Permissions(Venue venue) =>
        !AsksSomebody ? ""
        : venue.Permissions == 0 ? Texts["venues.permissions.none"]
        : venue.Permissions == 1 ? Texts.With("venues.permissions.one", Asked(venue))
        : Texts.With("venues.permissions", _words.Format.Count(venue.Permissions), Asked(venue));

    private string Asked(Venue venue) =>
        _words.Names(venue.Ways.SelectMany(way => way.Permissions).Distinct(StringComparer.Ordinal));

    private string Excluding()
    {
        var excluding = comparison.Venues.Count(venue => !venue.IsForAll);
        return excluding == 0 ? "" : Texts.With(
            excluding == 1 ? "venues.excluding.one" : "venues.excluding",
            _words.Format.Count(excluding),
            _words.Format.Count(comparison.Venues.Count));
    }

    private string Names(IEnumerable<Delegation> delegations) =>
        _words.Format.List([.. delegations.Select(delegation => delegation.Name)]);
}
