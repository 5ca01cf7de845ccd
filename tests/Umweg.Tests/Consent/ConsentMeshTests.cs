using System.Text;
using Shouldly;
using Umweg.Consent;
using Umweg.Sphere;
using Umweg.Tests.Catalogue;
using Umweg.World.Search;

namespace Umweg.Tests.Consent;

/// <summary>
/// FEATURE UNDER TEST: consent over a mesh, with its graph of pieces and its searches.
/// METHOD: random drawn worlds of up to six states, in which states have islands and enclaves; every subset of the
/// states is closed and searched.
/// </summary>
public sealed class ConsentMeshTests
{
    private const int Worlds = 60;
    private const int Rows = 7;
    private const int Columns = 9;
    private const string Letters = "ABCDEF";

    // What is ordered by the length on the sphere of the search may be in another order on WGS84 by as much.
    private const double Blur = 0.0034;
    private const double Rounding = 1e-6;

    [Fact]
    public void The_sets_are_what_closing_every_subset_gives()
    {
        var blocked = 0;
        for (var seed = 0; seed < Worlds; seed++)
        {
            var picture = Picture(new Random(seed));
            var lengths = LengthsByYes(Sketch.Draw(picture));
            var answer = DrawnWorld.Draw(picture).Consent("a", "b", new() { Permission = ["ALL"] }, maxStates: 6);
            if (answer is ConsentAnswer.Blocked)
            {
                blocked++;
                lengths[^1].ShouldBe(double.PositiveInfinity, picture);
                continue;
            }

            var found = answer.ShouldBeOfType<ConsentAnswer.Found>(picture);
            CheckPermissionSets(found, lengths, picture);
            found.BlockingSets.Select(set => Bits(set.States)).Order()
                .ShouldBe(BlockingSets(lengths).Order(), picture);
        }

        blocked.ShouldBeLessThan(Worlds / 2);
    }

    [Fact]
    public void An_enclave_that_leads_nowhere_is_nobodys_business()
    {
        var world = DrawnWorld.Draw("""
            . . A A A . .
            a . A B A . b
            . . A A A . .
            """);

        var found = world.Consent("a", "b", new() { Permission = ["ALL"] }, 3, "BG", "AT").ShouldBeOfType<
            ConsentAnswer.Found>();

        found.PermissionSets.Select(set => string.Join(' ', set.States)).ShouldBe(["AT BG", "AT", ""]);
        found.BlockingSets.ShouldBeEmpty();
        found.Claims.ShouldAllBe(claim => !claim.Holds && claim.Counterexample!.Via.Count < 2);
    }

    /// <summary>Found by 10,000 drawn worlds: the best way runs straight along the lower side of the sixth row and
    /// passes from open sea to I between D and G, which is closed. It bends nowhere there.</summary>
    [Fact]
    public void A_way_straight_through_a_corner_needs_the_state_that_leaves_it_open()
    {
        var world = DrawnWorld.Draw("""
            F . . I . B H G .
            . F . . J L C I I
            . C . C . . B G J
            H a C . . . . b .
            . . D F F E . L C
            F . F J . G . . .
            L . . . D I . E H
            """);

        var found = world.Consent("a", "b", new() { Permission = ["DE,IT,LT"], Close = ["CH,FI,GR"] })
            .ShouldBeOfType<ConsentAnswer.Found>();

        found.PermissionSets[0].States.ShouldBe(["DE", "IT", "LT"]);
        found.Prices.Single(price => price.State == "DE").Detour!.Value.Kilometres.ShouldBe(354, 4);
        found.PermissionSets.ShouldNotContain(
            set => !set.States.Contains("DE") && set.Route.Distance.Kilometres < 5_500);
    }

    private static void CheckPermissionSets(ConsentAnswer.Found found, double[] lengths, string picture)
    {
        var listed = found.PermissionSets.ToDictionary(set => Bits(set.States));
        for (var set = 0; set < lengths.Length; set++)
        {
            var length = lengths[set];
            var ofParts = States(set).Select(state => lengths[set & ~state]).DefaultIfEmpty(double.PositiveInfinity);
            if (double.IsFinite(length) && length < ofParts.Min() * (1 - Blur))
            {
                listed.ShouldContainKey(set, picture);
                listed[set].IsMinimal.ShouldBe(double.IsPositiveInfinity(ofParts.Min()), picture);
                listed[set].Route.Distance.Kilometres.ShouldBe(length, Blur * length, picture);
            }
            else if (double.IsPositiveInfinity(length) || length > ofParts.Min() - Rounding)
            {
                listed.ShouldNotContainKey(set, picture);
            }
        }
    }

    private static IEnumerable<int> BlockingSets(double[] lengths)
    {
        return Enumerable.Range(0, lengths.Length)
            .Where(set => Blocks(set) && States(set).All(state => !Blocks(set & ~state)));

        bool Blocks(int refusing) => double.IsPositiveInfinity(lengths[~refusing & (lengths.Length - 1)]);
    }

    // By set of states that say yes, in km on a sphere of the mean radius.
    private static double[] LengthsByYes(Sketch sketch)
    {
        var lengths = new double[1 << Letters.Length];
        for (var yes = 0; yes < lengths.Length; yes++)
        {
            var refusing = string.Concat(Letters.Where((_, i) => (yes >> i & 1) == 0));
            var result = sketch.Search.Prepare(sketch.Cells(refusing)).Solve(sketch.Place("a"), sketch.Place("b"));
            lengths[yes] = result is SearchResult.Found found
                ? found.AngleRadians * (Wgs84.EquatorialRadiusMetres + Wgs84.PolarRadiusMetres) / 2000
                : double.PositiveInfinity;
        }

        return lengths;
    }

    private static IEnumerable<int> States(int set) =>
        Enumerable.Range(0, Letters.Length).Select(i => 1 << i).Where(state => (set & state) != 0);

    private static int Bits(IReadOnlyList<string> states) =>
        states.Sum(state => 1 << Letters.IndexOf(state[0], StringComparison.Ordinal));

    // A wall of states in the middle, dense enough that not every way is free.
    private static string Picture(Random random)
    {
        var land = random.Next(60, 100);
        var picture = new StringBuilder();
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var cell = (row, column) switch
                {
                    (Rows / 2, 1) => 'a',
                    (Rows / 2, Columns - 2) => 'b',
                    _ => random.Next(100) < land ? Letters[random.Next(Letters.Length)] : '.',
                };
                picture.Append(cell).Append(column == Columns - 1 ? '\n' : ' ');
            }
        }

        return picture.ToString();
    }
}
