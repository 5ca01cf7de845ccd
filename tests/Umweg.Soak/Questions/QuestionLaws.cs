using System.Globalization;
using System.Text.Json;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Soak.Answers;
using Umweg.Sphere;
using Umweg.Verify;
using Umweg.World;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Soak.Questions;

/// <summary>What must hold of every answer that a user gets, and between the answers to related questions.</summary>
internal sealed class QuestionLaws(SoakWorld world, Planner planner)
{
    private readonly AnswerVerifier _verifier = new(world.Checker, borders: null);

    // Sums of some hundred lengths, and positions there and back, to some nanometres each.
    private const double ToleranceKm = 1e-5;

    // Corridors are drawn by their length on the sphere, within 0.17 % of that on WGS84 (docs/algorithms/corridors.md).
    private const double ByWhichOrderMayBeOff = 0.0034;

    /// <summary>The first law that the answer to a question breaks; null where all hold.</summary>
    /// <param name="question">The question.</param>
    /// <param name="related">Whether related questions are asked as well.</param>
    /// <param name="answer">The answer.</param>
    public Broken? Check(Question question, bool related, out Answer answer)
    {
        answer = planner.Plan(question.Query);
        return answer switch
        {
            Answer.BadQuery bad => Refusal(bad),
            Answer.Blocked blocked => Blocked(question, blocked) ?? Shown(answer, 0) ?? Verified(answer, related),
            Answer.Found found => Routes(question, found) ?? Shown(answer, found.Routes.Count)
                ?? Verified(answer, related)
                ?? (related ? Related(question, found) : null),
            _ => new("an answer is one of three", answer.GetType().Name),
        };
    }

    private static Broken? Refusal(Answer.BadQuery bad) =>
        bad.Errors.Count == 0 ? new("a refusal says why", "no errors")
        : bad.Errors.FirstOrDefault(error => string.IsNullOrWhiteSpace(error.Problem)) is { } empty
            ? new("a refusal says why", empty.Code)
        : null;

    private Broken? Blocked(Question question, Answer.Blocked blocked)
    {
        if (blocked.BlockedBy.FirstOrDefault(each => each.Access != Access.Closed) is { } open)
        {
            return new("what blocks is closed", open.Territory);
        }

        var closed = Closed(blocked.Context.Stance);
        SpherePoint from = Wgs84.ToSphere(blocked.Context.From.Position);
        var to = Wgs84.ToSphere(blocked.Context.To.Position);
        return blocked.Context.Stance.ClosedPolygons.Count == 0 && new Flood(world, closed).Joins(from, to)
            ? new("what is blocked has no connection", question.ToString())
            : null;
    }

    private CellSet Closed(Stance stance) => CellSet.Of(Enumerable.Range(0, world.Globe.Territories.Count)
        .Where(cell => stance.Territories[world.Globe.Territories[cell].Id].Access == Access.Closed));

    private Broken? Routes(Question question, Answer.Found found)
    {
        var routes = found.Routes;
        if (routes.Count == 0 || routes.Count > question.Alternatives)
        {
            return new("as many ways as asked for, and one at least", Number(routes.Count));
        }

        if (!routes.Select(route => route.Rank).SequenceEqual(Enumerable.Range(1, routes.Count)))
        {
            return new("ranks count from one", string.Join(' ', routes.Select(route => route.Rank)));
        }

        return Corridors(routes) ?? Order(routes) ?? routes.Select(route => Numbers(found.Context, route)
            ?? Permitted(found.Context.Stance, route)).FirstOrDefault(broken => broken is not null);
    }

    // Where nothing is avoided or on permission, the states crossed tell corridors apart. Parts of a state that are
    // avoided differently go by its one name, and differ in price.
    private static Broken? Corridors(IReadOnlyList<Route> routes)
    {
        var areTold = routes.Any(route => route.Avoided.Count + route.Permissions.Count > 0);
        return routes.Select(route => areTold
                ? $"{Set(route.Avoided)} for {Number(Math.Round((route.Cost - route.Distance).Kilometres))} km, "
                    + Set(route.Permissions)
                : Set(route.Via))
            .GroupBy(corridor => corridor, StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > 1) is { } twice
            ? new("corridors differ", $"'{twice.Key}' stands twice")
            : null;

        static string Set(IEnumerable<string> states) => string.Join(' ', states.Order(StringComparer.Ordinal));
    }

    private static Broken? Order(IReadOnlyList<Route> routes)
    {
        var cheapest = routes.Min(route => route.Cost.Kilometres);
        if (routes[0].Cost.Kilometres > cheapest + ToleranceKm)
        {
            return new("the cheapest way stands first", Number(cheapest));
        }

        var rest = routes.Skip(1).ToList();
        var inOrder = rest.OrderByDescending(route => route.OnFront).ThenBy(route => route.Cost.Kilometres).ToList();
        if (rest.Zip(inOrder).Any(pair => pair.First.OnFront != pair.Second.OnFront
            || Math.Abs(pair.First.Cost.Kilometres - pair.Second.Cost.Kilometres) > ToleranceKm))
        {
            return new("the front stands before the others, each by cost", string.Join(' ', rest.Select(
                route => $"{route.OnFront}:{Number(route.Cost.Kilometres)}")));
        }

        var beaten = routes.FirstOrDefault(route => route.OnFront && routes.Any(other =>
            other.Avoided.Count <= route.Avoided.Count && other.Distance <= route.Distance
            && (other.Avoided.Count < route.Avoided.Count || other.Distance < route.Distance)));
        return beaten is null
            ? null
            : new("no way on the front is beaten in states and length", string.Join(' ', beaten.Via));
    }

    private static Broken? Numbers(AnswerContext context, Route route)
    {
        var crossings = route.Crossings;
        var sum = crossings.Sum(crossing => crossing.Distance.Kilometres);
        double distance = route.Distance.Kilometres, bound = route.LowerBound.Kilometres;
        var price = route.Avoided.Sum(state => crossings
            .Where(crossing => crossing.Territory == state || crossing.Stance.States.Contains(state))
            .Max(crossing => crossing.Stance.Avoid.Kilometres));
        return Math.Abs(sum - distance) > ToleranceKm
                ? new("crossings add up to the way", $"{Number(sum)} of {Number(distance)}")
            : distance < context.DirectDistance.Kilometres - ToleranceKm
                ? new("no way is shorter than the direct one", Number(distance))
            : bound > distance + ToleranceKm || bound < (distance * (1 - ByWhichOrderMayBeOff)) - ToleranceKm
                ? new("the bound is below the length, within 0.34 %", $"{Number(bound)} of {Number(distance)}")
            : Math.Abs(route.Cost.Kilometres - distance - price) > ToleranceKm
                ? new("the cost is length and prices", $"{Number(route.Cost.Kilometres)}, prices {Number(price)}")
            : crossings.Zip(crossings.Skip(1)).Any(pair => pair.First.Exit != pair.Second.Entry
                || pair.First.Territory == pair.Second.Territory)
                ? new("crossings follow each other", string.Join(' ', crossings.Select(each => each.Territory)))
            : crossings.FirstOrDefault(crossing => crossing.Stance.Access == Access.Closed) is { } closed
                ? new("no closed territory is crossed", closed.Territory)
            : null;
    }

    // A way past refused states bends round them too, so that only its permission is checked, not that it is taut.
    private Broken? Permitted(Stance stance, Route route)
    {
        IReadOnlyList<ClosedRing> rings =
            [.. stance.ClosedPolygons.Select(each => new ClosedRing([.. each.Ring.Select(Wgs84.ToSphere)]))];
        return world.Checker.FindFault(Closed(stance), rings, route.Waypoints) is { } fault
            && fault.Kind is not (WayFaultKind.BendAtNothing or WayFaultKind.BendOnWrongSide)
            ? new("a route is permitted", $"{fault.Kind} at stop {fault.Stop}")
            : null;
    }

    private Broken? Shown(Answer answer, int routes)
    {
        foreach (var language in (ReadOnlySpan<Language>)[Language.English, Language.German])
        {
            using var stream = new MemoryStream();
            RouteJson.Write(answer, language, stream);
            using var json = JsonDocument.Parse(stream.ToArray());
            if (json.RootElement.GetProperty("routes").GetArrayLength() != routes)
            {
                return new("JSON has every way", Number(routes));
            }

            using var map = new MemoryStream();
            if (RouteGeoJson.Write(answer, planner.Search, language, map) is { } refusal)
            {
                return new("lines can be drawn in the open", refusal.Problem);
            }

            using var geoJson = JsonDocument.Parse(map.ToArray());
            if (RouteText.Of(answer, language).Blocks.Count == 0)
            {
                return new("an answer is told", language.ToString());
            }
        }

        return null;
    }

    // From its JSON alone, as its receiver would; and with one digit changed, which may refute it but break nothing.
    private Broken? Verified(Answer answer, bool isFull)
    {
        using var stream = new MemoryStream();
        RouteJson.Write(answer, Language.English, stream);
        var json = stream.ToArray();
        var outcome = _verifier.Verify(json, isFull, Language.English);
        if (outcome.Value is not { } verification)
        {
            return new("an answer can be verified", outcome.Errors[0].Problem);
        }

        if (verification.IsRefuted)
        {
            var fault = verification.Fault!;
            return new("an answer is proved", $"{fault.Code} {string.Join(' ', fault.Arguments)}");
        }

        var digit = new Random(json.Length).Next(json.Length);
        while (!char.IsAsciiDigit((char)json[digit]))
        {
            digit = (digit + 1) % json.Length;
        }

        json[digit] = (byte)('0' + ((json[digit] - '0' + 3) % 10));
        _ = _verifier.Verify(json, isFull: false, Language.German);
        return null;
    }

    private static readonly string[] SaidAtTheLimit =
        [.. Enum.GetValues<Language>().Select(each => new RouteTexts(each).LimitReached(Planner.MaxSolves))];

    private Broken? Related(Question question, Answer.Found found)
    {
        if (found.Context.Notes.Intersect(SaidAtTheLimit, StringComparer.Ordinal).Any())
        {
            // The answer does not claim to be the cheapest.
            return null;
        }

        var best = found.Routes[0].Cost.Kilometres;
        var slack = (best * ByWhichOrderMayBeOff) + ToleranceKm;
        var alone = question with { Alternatives = 1 };
        if (question.Avoid.Count > 0)
        {
            var (area, km) = question.Avoid[0];
            var dearer = BestOf(alone with { Avoid = [(area, km + 500), .. question.Avoid.Skip(1)] });
            var most = best + (500 * found.Routes[0].Avoided.Count) + slack;
            if (dearer is null || dearer < best - slack || dearer > most)
            {
                return new("a price that rises never lowers the cost, nor by more than the price", Shown(dearer));
            }
        }

        var crossed = found.Routes[0].Via.FirstOrDefault(state => !question.Close.Contains(state)
            && !question.Open.Contains(state) && !question.Permission.Contains(state) && state != question.From);
        if (crossed is not null && BestOf(alone with { Close = [.. question.Close, crossed] }) < best - slack)
        {
            return new("closing never lowers the cost", crossed);
        }

        var back = BestOf(alone with { From = question.To, To = question.From });
        return back is null || Math.Abs(back.Value - best) > slack
            ? new("the way back costs as much", $"{Number(best)}, back {Shown(back)}")
            : null;
    }

    private double? BestOf(Question question) =>
        planner.Plan(question.Query) is Answer.Found found ? found.Routes[0].Cost.Kilometres : null;

    private static string Shown(double? km) => km is { } number ? Number(number) : "no way";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
