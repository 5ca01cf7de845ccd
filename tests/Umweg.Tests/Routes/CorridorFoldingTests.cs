using Shouldly;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Tests.Routes;

/// <summary>
/// FEATURE UNDER TEST: ways that run beside a listed way and are nearly as long are counted with it, and no way that
/// matters to anybody is hidden so.
/// METHOD: ways drawn as north-going lines 10 degrees long on the equator, told apart by how far east they bulge;
/// random systems of them, in which every way must be listed or be the variant of one listed, by the rules of
/// docs/algorithms/corridors.md.
/// </summary>
public sealed class CorridorFoldingTests
{
    // A degree on the equator.
    private const double DegreeKm = 111.3;

    private static readonly CorridorStates Plain =
        new(Enumerable.Range(0, 5).Select(i => new CorridorState($"{(char)('A' + i)}", 0, false)));

    [Fact]
    public void Ways_within_one_percent_and_100_km_are_one_corridor_with_its_variants_counted()
    {
        var shown = Arranged(
            Plain, Way(1_000, 0, "A"), Way(1_004, 0.5, "B"), Way(1_009, 0.8, "CE"), Way(1_008, 3, "D"));

        shown.Select(corridor => corridor.Way.Distance.Kilometres).ShouldBe([1_000, 1_008]);
        shown[0].Variants.Select(variant => variant.Distance.Kilometres).ShouldBe([1_004, 1_009]);
        shown[1].Variants.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1_010, 0.5, true)]
    [InlineData(1_010.1, 0.5, false)]
    [InlineData(1_005, 99 / DegreeKm, true)]
    [InlineData(1_005, 101 / DegreeKm, false)]
    public void The_limits_are_one_percent_of_the_length_and_100_km(double km, double east, bool isVariant) =>
        Arranged(Plain, Way(1_000, 0, "A"), Way(km, east, "B")).Count.ShouldBe(isVariant ? 1 : 2);

    [Theory]
    [InlineData(0, true)]
    [InlineData(10, false)]
    public void Ways_over_states_that_are_asked_or_avoided_are_told_apart(double avoidKm, bool asks)
    {
        var states = new CorridorStates([new("A", avoidKm, asks), new("B", avoidKm, asks)]);

        Arranged(states, Way(1_000, 0, "A"), Way(1_001, 0.1, "B")).Count.ShouldBe(2);
    }

    [Fact]
    public void A_way_past_airspace_that_is_closed_to_all_is_told_from_one_through_it()
    {
        var through = Way(1_000, 0, "A");
        var past = Way(1_001, 0.1, "B");
        var closed = CellSet.Of([through.Parts[0].Where.Cell]);

        CorridorList.Arrange(Plain, new(Plain, closed), [through, past]).Count.ShouldBe(2);
        CorridorList.Arrange(Plain, new(Plain, closed), [past with { Distance = Length.FromKilometres(999) }, through])
            .ShouldHaveSingleItem().Variants.ShouldHaveSingleItem();
    }

    [Fact]
    public void As_many_different_corridors_are_found_as_were_asked_for()
    {
        List<FlightWay> ways =
        [
            Way(1_000, 0, "ABCD"), Way(1_001, 0.1, "ABC"), Way(1_002, 0.2, "AB"), Way(1_003, 0.3, "A"),
            Way(1_020, 3, "BCD"), Way(1_030, 6, "CD"), Way(1_040, 9, "D"),
        ];
        var list = CorridorList.Find(Plain, CellSet.Empty, new Ways(ways), alternatives: 3, 10_000, null, default);

        list.Corridors.Take(3).Select(corridor => corridor.Way.Distance.Kilometres).ShouldBe([1_000, 1_020, 1_030]);
        list.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Every_way_is_listed_or_counted_with_one_listed_and_nobody_who_matters_is_hidden()
    {
        var folded = 0;
        for (var seed = 0; seed < 4_000; seed++)
        {
            var random = new Random(seed);
            var states = new CorridorStates(Enumerable.Range(0, 5).Select(i => new CorridorState(
                $"{(char)('A' + i)}", random.Next(3) == 0 ? random.Next(1, 30) : 0, random.Next(4) == 0)));
            List<FlightWay> ways = [.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => Way(
                1_000 + random.Next(40), random.Next(5) * 0.4, Letters(random.Next(32))))];
            var shown = Arranged(states, [.. ways]);
            var all = shown.SelectMany(corridor => corridor.Variants.Append(corridor.Way)).ToList();
            var distinct = ways.DistinctBy(way => way.Crossed).ToList();

            // By brute force: what no other way dominates.
            all.Select(way => way.Crossed.ToString()).Order().ShouldBe(
                distinct.Where(way => !distinct.Exists(other => other.Crossed != way.Crossed
                        && other.Crossed.IsSubsetOf(way.Crossed) && other.Distance <= way.Distance))
                    .Select(way => way.Crossed.ToString()).Order(),
                $"seed {seed}");
            foreach (var (corridor, variant) in shown.SelectMany(c => c.Variants.Select(variant => (c, variant))))
            {
                Mattering(states, corridor.Way).Except(Mattering(states, variant)).ShouldBeEmpty($"seed {seed}");
                CorridorList.Cost(states, variant).ShouldBeGreaterThanOrEqualTo(
                    shown.Min(each => each.Cost), $"seed {seed}");
                folded++;
            }
        }

        folded.ShouldBeGreaterThan(1_000);
    }

    // The states of a way that are avoided or asked.
    private static IEnumerable<string> Mattering(CorridorStates states, FlightWay way) =>
        way.Crossed.Members().Select(number => states.Entries[number])
            .Where(entry => entry.AvoidKm > 0 || entry.NeedsPermission).Select(entry => entry.Name);

    private static IReadOnlyList<ListedCorridor> Arranged(CorridorStates states, params FlightWay[] ways) =>
        CorridorList.Arrange(states, new(states, CellSet.Empty), ways);

    private static string Letters(int set) =>
        string.Concat(Enumerable.Range(0, 5).Where(i => (set >> i & 1) != 0).Select(i => (char)('A' + i)));

    // A line of two legs over the equator, its bend so many degrees east; each state is crossed for 30 km or more.
    private static FlightWay Way(double km, double east, string over)
    {
        var states = over.Select(letter => letter - 'A').ToList();
        List<WayPart> parts =
        [
            .. states.Select(state => new WayPart(
                new(state, default, default), Length.FromKilometres(30), StateSet.Of(state))),
        ];
        SpherePoint[] line = [At(-5, 0), At(0, east), At(5, 0)];
        var length = Length.FromKilometres(km);
        return new(km, StateSet.Of([.. states]), length, length, line, parts);
    }

    private static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));

    private sealed class Ways(IReadOnlyList<FlightWay> ways) : ICorridorSolver<FlightWay>
    {
        public FlightWay? Solve(StateSet refused, CancellationToken cancellation) =>
            ways.Where(way => !way.Crossed.Overlaps(refused)).MinBy(way => way.SearchKm);
    }
}
