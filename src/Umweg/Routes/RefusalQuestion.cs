using Umweg.Policy;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>What is left of one flight if states refuse, over one world.</summary>
internal sealed class RefusalQuestion(
    RouteSearch search,
    Question question,
    Flight flight,
    RouteTexts texts,
    IProgress<string>? progress,
    CancellationToken cancellation)
{
    /// <summary>The tree below a best way.</summary>
    public RefusalTree Find(FlightWay best, int depth)
    {
        var refusing = Refusing();
        var airspace = refusing.Airspace;
        var refusals = new RefusalSearch<FlightWay>(
            airspace.States,
            refusing.Solver,
            StatesAmong(airspace),
            way => way.Parts.SelectMany(part => part.Crossed.Members()),
            solves => progress?.Report(texts.Solving(solves)),
            cancellation);
        var (cases, limit) = refusals.Find(
            As(airspace, best), depth, RefusalTree.MaxCases, Planner.MaxSolves);
        return new(depth, Read(cases), limit);
    }

    // Where the stance tells no states apart, all are asked before the ends are exempt: then none that the flight
    // leaves or reaches can refuse.
    private Flight Refusing()
    {
        var entries = flight.Airspace.States.Entries;
        if (entries.Any(entry => entry.NeedsPermission || entry.AvoidKm > 0))
        {
            return flight;
        }

        var asked = question.Stance with
        {
            Territories = question.Stance.Territories.ToDictionary(
                entry => entry.Key,
                entry => entry.Value.Access == Access.Open && entry.Value.CanBeAsked
                    ? entry.Value with { Access = Access.Permission }
                    : entry.Value,
                StringComparer.Ordinal),
        };
        return new(search, new(search.Globe, asked), question.From, question.To, texts);
    }

    // A rule may avoid the high seas or unclaimed land; nobody can refuse there.
    private static StateSet StatesAmong(Airspace airspace)
    {
        var states = airspace.Stances.SelectMany(each => each.States).ToHashSet(StringComparer.Ordinal);
        return StateSet.Of(
            [.. airspace.States.Entries.Index().Where(each => states.Contains(each.Item.Name))
                .Select(each => each.Index)]);
    }

    private static FlightWay As(Airspace airspace, FlightWay way)
    {
        List<WayPart> parts =
            [.. way.Parts.Select(part => part with { Crossed = airspace.StatesOf(part.Where.Cell) })];
        return way with
        {
            Crossed = parts.Aggregate(default(StateSet), (all, part) => all.Union(part.Crossed)),
            Parts = parts,
        };
    }

    // In the order of reading, each case where it is met first.
    private IReadOnlyList<RefusalCase> Read(IReadOnlyList<RefusalFinding<FlightWay>> cases)
    {
        var numbers = new Dictionary<StateSet, int>();
        var order = new List<RefusalFinding<FlightWay>>();
        Visit(cases[0]);
        return [.. order.Select((each, i) => new RefusalCase(
            i + 1,
            each.Names,
            each.Way is { } way ? RouteOf(way, i + 1) : null,
            [.. each.Next.Select(next => new Refusal(next.State, numbers[next.Case.Refused]))],
            [.. each.ReopenedBy.Select(again => new Reopening(again.State, RouteOf(again.Way, i + 1)))]))];

        void Visit(RefusalFinding<FlightWay> found)
        {
            if (numbers.TryAdd(found.Refused, order.Count + 1))
            {
                order.Add(found);
                found.Next.ForEach(next => Visit(next.Case));
            }
        }
    }

    private Route RouteOf(FlightWay way, int number)
    {
        var own = As(flight.Airspace, way);
        return flight.Routes.Build(new(own, [], CorridorList.Cost(flight.Airspace.States, own), OnFront: true), number);
    }
}
