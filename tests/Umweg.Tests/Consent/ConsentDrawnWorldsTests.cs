using System.Globalization;
using System.Numerics;
using System.Text;
using Shouldly;
using Umweg.Consent;
using Umweg.Query;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Consent;

/// <summary>
/// FEATURE UNDER TEST: consent, its prices and its claims on drawn worlds of up to twelve states.
/// METHOD: brute force over all subsets of the states, which asks no mesh: whether a way is left is found by flooding
/// the drawing's own cells. Lengths are compared with searches in which the one state is closed.
/// </summary>
public sealed class ConsentDrawnWorldsTests
{
    // ./test takes a slice; UMWEG_WORLDS=10000 asks for more (docs/testing.md).
    private const int UsualWorlds = 150;
    private const int MaxStates = 3;
    private const int Rows = 7;
    private const int Columns = 9;
    private const string Letters = "ABCDEFGHIJKL";

    private static readonly int Worlds =
        int.TryParse(Environment.GetEnvironmentVariable("UMWEG_WORLDS"), CultureInfo.InvariantCulture, out var worlds)
            ? worlds
            : UsualWorlds;

    [Fact]
    public void Sets_prices_and_claims_are_what_flooding_the_drawing_under_every_subset_gives()
    {
        var tally = new int[4];
        Parallel.For(0, Worlds, seed =>
        {
            var random = new Random(seed);
            var states = random.Next(2, Letters.Length + 1);
            var picture = Picture(random, states);
            var claims = Enumerable.Range(0, 4).Select(_ => random.Next(1, 1 << states)).ToList();
            var drawn = Bits([.. picture.Where(char.IsAsciiLetterUpper).Distinct().Select(letter => $"{letter}")]);
            var closed = random.Next(3) == 0 ? random.Next(1 << states) & drawn : 0;
            var blocked = new Flood(picture).BlockedByRefusal();
            var world = DrawnWorld.Draw(picture);
            var stance = new StanceOptions
            {
                Close = closed == 0 ? [] : [Names(closed, ",")],
                Permission = closed == 0 ? ["ALL"] : closed == drawn ? [] : [Names(drawn & ~closed, ",")],
            };
            var answer = world.Consent(
                "a", "b", stance, MaxStates, [.. claims.Select(claim => Names(claim, " or "))]);
            var because = $"seed {seed}, closed {closed}\n{picture}";
            if (answer is ConsentAnswer.Blocked none)
            {
                blocked[closed].ShouldBeTrue(because);
                CheckReopening(none, blocked, closed, because);
                Interlocked.Increment(ref tally[0]);
                return;
            }

            // What is closed refuses whoever else does.
            blocked = [.. Enumerable.Range(0, blocked.Length).Select(set => blocked[set | closed])];
            var asked = drawn & ~closed;
            var found = answer.ShouldBeOfType<ConsentAnswer.Found>(because);
            found.Limit.ShouldBeNull(because);
            CheckBlockingSets(found, blocked, asked, because);
            CheckMinimalSets(found, blocked, asked, because);
            CheckPrices(found, world, stance, because);
            foreach (var (verdict, claim) in found.Claims.Zip(claims))
            {
                CheckClaim(verdict, claim, blocked, because);
                Interlocked.Increment(ref tally[verdict.Holds ? 1 : 2]);
            }

            Interlocked.Add(ref tally[3], found.Prices.Count(price => price.Detour is null));
        });

        // Every case must have come up for this to be a test.
        tally.ShouldAllBe(count => count > 0);
    }

    private static void CheckReopening(ConsentAnswer.Blocked answer, bool[] blocked, int closed, string because) =>
        answer.ReopenedBy.Select(set => Bits(set.States)).Order().ShouldBe(
            Sets(closed).Where(yes => BitOperations.PopCount((uint)yes) <= 2
                && !blocked[closed & ~yes] && Parts(yes).All(part => blocked[closed & ~part])),
            because);

    private static void CheckBlockingSets(ConsentAnswer.Found found, bool[] blocked, int asked, string because)
    {
        var minimal = Sets(asked).Where(set => blocked[set] && Parts(set).All(part => !blocked[part])).ToList();
        var listed = found.BlockingSets.Select(set => Bits(set.States)).ToList();
        if (minimal.TrueForAll(set => BitOperations.PopCount((uint)set) > MaxStates) && minimal.Count > 0)
        {
            // None is as small as was asked; then one of the smallest there are is shown.
            minimal.ShouldContain(listed.ShouldHaveSingleItem(because), because);
            BitOperations.PopCount((uint)listed[0]).ShouldBe(
                minimal.Min(set => BitOperations.PopCount((uint)set)), because);
            return;
        }

        listed.Order().ShouldBe(minimal.Where(set => BitOperations.PopCount((uint)set) <= MaxStates).Order(), because);
    }

    private static void CheckMinimalSets(ConsentAnswer.Found found, bool[] blocked, int asked, string because)
    {
        var minimal = Sets(asked)
            .Where(yes => !blocked[asked & ~yes] && Parts(yes).All(part => blocked[asked & ~part])).ToList();
        var listed = found.PermissionSets.Where(set => set.IsMinimal).Select(set => Bits(set.States)).ToList();
        if (minimal.TrueForAll(set => BitOperations.PopCount((uint)set) > MaxStates))
        {
            minimal.ShouldContain(listed.ShouldHaveSingleItem(because), because);
            BitOperations.PopCount((uint)listed[0]).ShouldBe(
                minimal.Min(set => BitOperations.PopCount((uint)set)), because);
            return;
        }

        listed.Order().ShouldBe(minimal.Where(set => BitOperations.PopCount((uint)set) <= MaxStates).Order(), because);
    }

    private static void CheckPrices(
        ConsentAnswer.Found found, DrawnWorld world, StanceOptions stance, string because)
    {
        foreach (var price in found.Prices)
        {
            var others = world.Plan("a", "b", new() { Close = [.. stance.Close, price.State] }, alternatives: 1);
            (price.Detour is null).ShouldBe(others is Umweg.Routes.Answer.Blocked, because);
            if (price.Detour is { } detour)
            {
                var length = DrawnWorld.Routes(others)[0].Distance.Kilometres;
                (found.Best.Distance + detour).Kilometres.ShouldBe(
                    length, 0.0034 * length, $"{price.State} {because}");
            }
        }
    }

    private static void CheckClaim(ClaimVerdict verdict, int claim, bool[] blocked, string because)
    {
        verdict.Holds.ShouldBe(blocked[claim], because);
        if (!verdict.Holds)
        {
            (Bits(verdict.Counterexample!.Via) & claim).ShouldBe(0, because);
            return;
        }

        var cut = Bits(verdict.Cut);
        (cut & ~claim).ShouldBe(0, because);
        blocked[cut].ShouldBeTrue(because);
        Enumerable.Range(0, blocked.Length).Where(set => (set & ~claim) == 0 && blocked[set])
            .Min(set => BitOperations.PopCount((uint)set)).ShouldBe(verdict.Cut.Count, because);
    }

    private static IEnumerable<int> Sets(int states) =>
        Enumerable.Range(0, 1 << Letters.Length).Where(set => (set & ~states) == 0);

    private static IEnumerable<int> Parts(int set) =>
        Enumerable.Range(0, Letters.Length).Where(i => (set >> i & 1) != 0).Select(i => set & ~(1 << i));

    private static int Bits(IReadOnlyList<string> states) =>
        states.Sum(state => 1 << Letters.IndexOf(state[0], StringComparison.Ordinal));

    private static string Names(int set, string between) => string.Join(between, Enumerable.Range(0, Letters.Length)
        .Where(i => (set >> i & 1) != 0).Select(i => DrawnWorld.Code(Letters[i].ToString())));

    // Land dense enough that not every way is free. The edge of the drawing is open sea all round.
    private static string Picture(Random random, int states)
    {
        var land = random.Next(55, 100);
        var picture = new StringBuilder();
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var cell = (row, column) switch
                {
                    (Rows / 2, 1) => 'a',
                    (Rows / 2, Columns - 2) => 'b',
                    _ => random.Next(100) < land ? Letters[random.Next(states)] : '.',
                };
                picture.Append(cell).Append(column == Columns - 1 ? '\n' : ' ');
            }
        }

        return picture.ToString();
    }

    /// <summary>A drawing as cells with the sea round them, in which one steps over sides and never over corners.
    /// </summary>
    private sealed class Flood(string picture)
    {
        private const int Width = Columns + 2;

        // By cell the state's bit; 0 is sea, and so are the cells of the two places.
        private readonly int[] _states = StatesOf(picture);

        /// <summary>By set of refusing states, whether no way is left.</summary>
        public bool[] BlockedByRefusal() =>
            [.. Enumerable.Range(0, 1 << Letters.Length).Select(refusing => !IsOpen(refusing))];

        private bool IsOpen(int refusing)
        {
            var (start, end) = (At(Rows / 2, 1), At(Rows / 2, Columns - 2));
            var seen = new bool[_states.Length];
            var toDo = new Stack<int>([start]);
            seen[start] = true;
            while (toDo.TryPop(out var cell))
            {
                foreach (var next in (int[])[cell - 1, cell + 1, cell - Width, cell + Width])
                {
                    if (next >= 0 && next < seen.Length && !seen[next] && (_states[next] & refusing) == 0)
                    {
                        seen[next] = true;
                        toDo.Push(next);
                    }
                }
            }

            return seen[end];
        }

        private static int At(int row, int column) => ((row + 1) * Width) + column + 1;

        private static int[] StatesOf(string picture)
        {
            var states = new int[(Rows + 2) * Width];
            foreach (var (row, line) in picture.TrimEnd().Split('\n').Index())
            {
                foreach (var (column, letter) in line.Split(' ').Index())
                {
                    states[At(row, column)] = char.IsAsciiLetterUpper(letter[0])
                        ? 1 << Letters.IndexOf(letter[0], StringComparison.Ordinal)
                        : 0;
                }
            }

            return states;
        }
    }
}
