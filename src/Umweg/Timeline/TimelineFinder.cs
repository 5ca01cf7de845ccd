using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.World;

namespace Umweg.Timeline;

/// <summary>Finds the days on which an answer changes, and why.</summary>
/// <remarks>Only days on which a rule or a membership begins or ends can change a stance, and only a changed stance an
/// answer: these days are answered one by one, and all others need not be.</remarks>
/// <param name="planner">Answers for a day.</param>
/// <param name="globe">The planner's world.</param>
/// <param name="clock">Tells today.</param>
public sealed class TimelineFinder(Planner planner, Globe globe, TimeProvider clock)
{
    /// <summary>The most days on which the stance may change.</summary>
    public const int MaxChanges = 1_000;

    // Ways that differ by less are the same: lengths are sums of some thousand parts, each rounded.
    private const double SameMetres = 1;

    /// <summary>The answers of a span of days.</summary>
    /// <param name="query">The question.</param>
    /// <param name="progress">Hears which day is being answered.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>The timeline, or everything that is wrong with the question.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcome<TimelineAnswer> Find(
        TimelineQuery query,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var first = Ask(query, query.From, cancellation);
        if (first is Answer.BadQuery bad)
        {
            return Outcome<TimelineAnswer>.Bad(bad.Errors);
        }

        var policies = query.Route.Stance.Policies.Select(name => PolicyLibrary.Find(name).Value).OfType<PolicyFile>();
        var days = ChangeDays.Of(policies, query.From, query.Until);
        if (Errors(query, days.Count) is { Count: > 0 } errors)
        {
            return Outcome<TimelineAnswer>.Bad(errors);
        }

        var spans = new List<TimelineSpan> { new(query.From, query.Until, first, []) };
        var quiet = new List<DateOnly>();
        var stance = StanceOn(query, query.From).Value!;
        foreach (var day in days)
        {
            progress?.Report($"{day:yyyy-MM-dd}");
            var next = StanceOn(query, day);
            if (next.Value is not { } found)
            {
                return Outcome<TimelineAnswer>.Bad(next.Errors);
            }

            var changes = Changes(stance, found, day);
            var isSame = changes.Count == 0 && HaveSamePolygons(stance, found);
            stance = found;
            if (isSame)
            {
                continue;
            }

            var answer = Ask(query, day, cancellation);
            if (AreSame(spans[^1].Answer, answer))
            {
                quiet.Add(day);
                continue;
            }

            spans[^1] = spans[^1] with { Until = day.AddDays(-1) };
            spans.Add(new(day, query.Until, answer, changes));
        }

        return new TimelineAnswer(spans, quiet);
    }

    private static List<QueryError> Errors(TimelineQuery query, int changes)
    {
        var errors = new List<QueryError>();
        var span = $"{query.From:yyyy-MM-dd}/{query.Until:yyyy-MM-dd}";
        if (query.Until < query.From)
        {
            errors.Add(Mistake.In(
                query.Route.Language,
                "span.order",
                span,
                new(
                    $"'{query.Until:yyyy-MM-dd}' is before '{query.From:yyyy-MM-dd}'; the last day was expected to be "
                    + "the first or a later one.",
                    $"'{query.Until:yyyy-MM-dd}' liegt vor '{query.From:yyyy-MM-dd}'; als letzter Tag wird der erste "
                    + "oder ein späterer erwartet."),
                new("Exchange the two.", "Vertauschen Sie die beiden.")));
        }

        if (changes > MaxChanges)
        {
            errors.Add(Mistake.In(
                query.Route.Language,
                "span.tooLong",
                span,
                new(
                    $"'{span}' has {changes} days on which rules or groups change; the limit is {MaxChanges}.",
                    $"'{span}' hat {changes} Tage, an denen sich Regeln oder Gruppen ändern; die Grenze ist "
                    + $"{MaxChanges}."),
                new("Ask for a shorter span.", "Fragen Sie nach einer kürzeren Zeit.")));
        }

        return errors;
    }

    private Answer Ask(TimelineQuery query, DateOnly day, CancellationToken cancellation) =>
        planner.Plan(query.Route with { Stance = query.Route.Stance with { Date = day } }, null, cancellation);

    private Outcome<Stance> StanceOn(TimelineQuery query, DateOnly day) => StanceResolver.Resolve(
        query.Route.Stance with { Date = day }, globe.Territories, clock, query.Route.Language);

    private static List<StanceChange> Changes(Stance before, Stance after, DateOnly day) =>
        [.. after.Territories.Values
            .Select(now => (Then: before.Territories[now.Territory], Now: now))
            .Where(each => each.Then.Access != each.Now.Access
                || each.Then.Avoid != each.Now.Avoid
                || each.Then.Landing != each.Now.Landing)
            .Where(each => !(before.GoesWithItsCoast(each.Then) && after.GoesWithItsCoast(each.Now)))
            .OrderBy(each => each.Now.Territory, StringComparer.Ordinal)
            .Select(each => new StanceChange(
                each.Then, each.Now, ChangeDays.GroupChanged(each.Then, each.Now, day)))];

    private static bool HaveSamePolygons(Stance a, Stance b) =>
        a.ClosedPolygons.Count == b.ClosedPolygons.Count
        && a.ClosedPolygons.Zip(b.ClosedPolygons).All(pair => pair.First.Ring.SequenceEqual(pair.Second.Ring));

    private static bool AreSame(Answer a, Answer b) => (a, b) switch
    {
        (Answer.Found x, Answer.Found y) => x.Routes.Count == y.Routes.Count
            && x.Routes.Zip(y.Routes).All(pair => AreSame(pair.First, pair.Second)),
        (Answer.Blocked x, Answer.Blocked y) => x.BlockedBy.Select(stance => stance.Territory)
            .SequenceEqual(y.BlockedBy.Select(stance => stance.Territory), StringComparer.Ordinal),
        _ => false,
    };

    private static bool AreSame(Route a, Route b) =>
        Math.Abs(a.Distance.Metres - b.Distance.Metres) < SameMetres
        && a.Via.SequenceEqual(b.Via, StringComparer.Ordinal)
        && a.Avoided.SequenceEqual(b.Avoided, StringComparer.Ordinal)
        && a.Permissions.SequenceEqual(b.Permissions, StringComparer.Ordinal);
}
