using System.Globalization;
using System.Text;
using Shouldly;
using Umweg.Consent;
using Umweg.Query;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Consent;

/// <summary>
/// FEATURE UNDER TEST: an answer about consent says what changes if straits are crossed on the other word, and that
/// nothing does where nothing does.
/// METHOD: the same question put with the other word, whose answer is held to brute force by other tests; on drawn
/// worlds of up to six states with straits, each asked both ways.
/// </summary>
public sealed class ConsentStraitsTests
{
    // ./test takes a slice; UMWEG_WORLDS=10000 asks for more (docs/testing.md).
    private const int UsualWorlds = 150;
    private const int Rows = 7;
    private const int Columns = 9;
    private const string States = "ABCDEF";
    private const string Pieces = "STUVWX";

    private static readonly int Worlds =
        int.TryParse(Environment.GetEnvironmentVariable("UMWEG_WORLDS"), CultureInfo.InvariantCulture, out var worlds)
            ? worlds
            : UsualWorlds;

    [Fact]
    public void What_is_said_of_the_other_word_is_what_asking_with_it_gives()
    {
        var tally = new int[4];
        Parallel.For(0, Worlds, seed =>
        {
            var random = new Random(seed);
            var picture = Picture(random, random.Next(2, States.Length + 1));
            var world = DrawnWorld.Draw(picture);
            var closed = random.Next(2) == 0
                ? ""
                : string.Concat(States.Where(state => random.Next(2) == 0 && picture.Contains(state)));
            var stance = new StanceOptions
            {
                Close = [.. closed.Select(state => DrawnWorld.Code($"{state}"))],
                Permission = ["ALL"],
                Straits = random.Next(2) == 0 ? Straits.Permission : Straits.Transit,
            };
            var answer = world.Consent("a", "b", stance, random.Next(1, 4), "BG");
            var maxStates = answer is ConsentAnswer.Found found ? found.MaxStates
                : ((ConsentAnswer.Blocked)answer).MaxStates;
            var other = world.Consent("a", "b", stance with { Straits = Opposite(stance.Straits) }, maxStates, "BG");
            ShouldTell(answer, other, $"seed {seed}, {stance.Straits}, closed {closed}\n{picture}");
            Interlocked.Increment(ref tally[(answer, answer.OtherStraits!.Answer) switch
            {
                (_, null) => 0,
                (ConsentAnswer.Found, ConsentAnswer.Found) => 1,
                (ConsentAnswer.Blocked, ConsentAnswer.Found) => 2,
                _ => 3,
            }]);
        });

        // Every case must have come up for this to be a test.
        tally.ShouldAllBe(count => count > 0);
    }

    /// <summary>Gibraltar, Hormuz, Malacca, Bab el-Mandeb, several of them at once, and flights far from all.</summary>
    [Theory]
    [InlineData("Palermo", "Lisbon", "", true)]
    [InlineData("Doha", "Karachi", "GCC,IR", true)]
    [InlineData("Doha", "Muscat", "", false)]
    [InlineData("Singapore", "Colombo", "", true)]
    [InlineData("Djibouti", "Jeddah", "", true)]
    [InlineData("Doha", "Khartoum", "SA,AE,BH,EG,YE", true)]
    [InlineData("Chisinau", "Warsaw", "", false)]
    [InlineData("Moscow", "Belgrade", "EU,UA,AL,MK,ME", false)]
    [InlineData("New York", "Tokyo", "", false)]
    public void On_the_real_world_too(string from, string to, string closed, bool differs)
    {
        foreach (var straits in Enum.GetValues<Straits>())
        {
            var answer = Ask(straits);
            ShouldTell(answer, Ask(Opposite(straits)), $"{straits}");
            (answer.OtherStraits!.Answer is not null).ShouldBe(differs);
        }

        ConsentAnswer Ask(Straits straits) => RealFlights.Planner.Consent(new(
            from,
            to,
            new() { Close = closed.Length == 0 ? [] : [closed], Straits = straits, Date = new DateOnly(2025, 10, 17) },
            MaxStates: 2,
            Claims: ["EU or NATO"]));
    }

    [Fact]
    public void From_Doha_to_Khartoum_in_2017_three_had_to_agree_or_nobody()
    {
        var found = RealFlights.Planner.Consent(new("DOH", "KRT", new() { Policies = ["qatar-2017"] }))
            .ShouldBeOfType<ConsentAnswer.Found>();
        var transit = found.OtherStraits!.Answer.ShouldBeOfType<ConsentAnswer.Found>();

        found.PermissionSets.ShouldAllBe(set => set.States.Count == 3);
        transit.PermissionSets.Single(set => set.IsMinimal).States.ShouldBeEmpty();
        transit.BlockingSets.ShouldBeEmpty();
        transit.OtherStraits.ShouldBeNull();
        transit.Context.Stance.Straits.ShouldBe(Straits.Transit);
    }

    [Fact]
    public void Who_is_asked_in_a_strait_alone_need_not_be_in_transit()
    {
        var found = RealFlights.Planner.Consent(new("DOH", "KHI", new()
            {
                Close = ["ALL"], Permission = ["strait-hormuz"], Date = new DateOnly(2025, 10, 17),
            }))
            .ShouldBeOfType<ConsentAnswer.Found>();
        var transit = found.OtherStraits!.Answer.ShouldBeOfType<ConsentAnswer.Found>();

        found.Asked.ByDefault.ShouldBeFalse();
        found.BlockingSets.ShouldNotBeEmpty();
        transit.Asked.ByDefault.ShouldBeFalse();
        transit.Asked.States.ShouldBeEmpty();
    }

    [Fact]
    public void Interrupted_before_the_other_word_was_asked_it_is_not_decided()
    {
        using var source = new CancellationTokenSource();
        var answer = RealFlights.Planner.Consent(
            new("Moscow", "Budapest", new() { Date = new DateOnly(2025, 10, 17) }),
            new Interrupter(source, after: 40),
            source.Token);

        answer.ShouldBeOfType<ConsentAnswer.Found>().Limit.ShouldBe(ConsentLimit.Interrupted);
        (answer.OtherStraits!.IsDecided, answer.OtherStraits.Answer).ShouldBe((false, null));
    }

    /// <summary>The first question takes some 370 searches, the second one hundred more.</summary>
    [Fact]
    public void Interrupted_while_the_other_word_is_asked_the_answer_is_whole_and_the_other_not_decided()
    {
        using var source = new CancellationTokenSource();
        var answer = RealFlights.Planner.Consent(
            new("Chisinau", "Warsaw", new() { Date = new DateOnly(2025, 10, 17) }),
            new Interrupter(source, after: 48),
            source.Token);

        answer.ShouldBeOfType<ConsentAnswer.Found>().Limit.ShouldBeNull();
        (answer.OtherStraits!.IsDecided, answer.OtherStraits.Answer).ShouldBe((false, null));
    }

    private static void ShouldTell(ConsentAnswer answer, ConsentAnswer direct, string because)
    {
        var other = answer.OtherStraits.ShouldNotBeNull(because);
        other.IsDecided.ShouldBeTrue(because);
        switch (answer, direct)
        {
            case (ConsentAnswer.Found one, ConsentAnswer.Found two):
                (one.Limit ?? two.Limit).ShouldBeNull(because);
                var differs = Summary(one, all: true) != Summary(two, all: true);
                // Of sets that are too large, one that is shown may be one of the smallest still, or not.
                if (differs || !one.PermissionSets.Any(set => IsOversized(set, one.MaxStates))
                    && !one.BlockingSets.Any(set => set.States.Count > one.MaxStates))
                {
                    (other.Answer is not null).ShouldBe(differs, because);
                }

                if (other.Answer is ConsentAnswer.Found told)
                {
                    Summary(told, all: false).ShouldBe(Summary(two, all: false), because);
                    ShouldHoldOfListed(one, told, two, because);
                }

                break;
            case (ConsentAnswer.Blocked one, ConsentAnswer.Blocked two):
                (other.Answer is not null).ShouldBe(Summary(one) != Summary(two), because);
                break;
            case (_, ConsentAnswer.Found two):
                Summary(other.Answer.ShouldBeOfType<ConsentAnswer.Found>(because), all: false)
                    .ShouldBe(Summary(two, all: false), because);
                break;
            case (_, ConsentAnswer.Blocked two):
                Summary(other.Answer.ShouldBeOfType<ConsentAnswer.Blocked>(because)).ShouldBe(Summary(two), because);
                break;
        }
    }

    // Of the sets that the first answer lists, those that the direct answer has too are told, with their lengths. (One
    // too many may be told where a part of it gives exactly as short a way, as ways do in a drawing.)
    private static void ShouldHoldOfListed(
        ConsentAnswer.Found one, ConsentAnswer.Found told, ConsentAnswer.Found direct, string because)
    {
        var listed = one.PermissionSets.Select(set => string.Join('+', set.States)).ToHashSet();
        var lines = direct.PermissionSets.Select(Line).ToList();
        told.PermissionSets.Where(set => !IsOversized(set, one.MaxStates) && !HasAsShortPart(set))
            .Select(Line).ShouldBeSubsetOf(lines, because);
        direct.PermissionSets.Where(set => listed.Contains(string.Join('+', set.States))).Select(Line)
            .ShouldBeSubsetOf(told.PermissionSets.Select(Line), because);

        bool HasAsShortPart(PermissionSet set) => direct.PermissionSets.Any(part =>
            part.States.Count < set.States.Count
            && part.States.All(set.States.Contains)
            && Math.Abs((part.Route.Distance - set.Route.Distance).Kilometres) < 1e-6);
    }

    private static string Summary(ConsentAnswer.Found found, bool all) => string.Join('\n',
    [
        $"best {Km(found.Best.Distance)}",
        .. found.PermissionSets.Where(set => all || set.IsMinimal)
            .Select(set => IsOversized(set, found.MaxStates) ? $"{set.States.Count} states" : Line(set)).Order(),
        .. found.BlockingSets
            .Select(set => set.States.Count > found.MaxStates
                ? $"no of {set.States.Count}"
                : "no " + string.Join('+', set.States))
            .Order(),
        .. found.Prices.Where(price => price.Detour?.Metres is not < 1)
            .Select(price => $"price {price.State} {(price.Detour is { } detour ? Km(detour) : "none")}").Order(),
        .. found.Claims.Select(Line),
    ]);

    private static string Summary(ConsentAnswer.Blocked blocked) => string.Join('\n',
        [.. blocked.ReopenedBy.Select(Line), .. blocked.Claims.Select(Line)]);

    // Where none is as small as was asked, any one of the smallest is shown.
    private static bool IsOversized(PermissionSet set, int maxStates) => set.IsMinimal && set.States.Count > maxStates;

    private static string Line(PermissionSet set) =>
        $"{string.Join('+', set.States)} {Km(set.Route.Distance)} {set.IsMinimal}";

    private static string Line(ClaimVerdict claim) =>
        $"{claim.Claim} {claim.Holds} {(claim.Counterexample is { } way ? Km(way.Distance) : "")}";

    private static string Km(Umweg.Sphere.Length length) =>
        length.Kilometres.ToString("F2", CultureInfo.InvariantCulture);

    private static Straits Opposite(Straits straits) =>
        straits == Straits.Transit ? Straits.Permission : Straits.Transit;

    // Coasts with straits between them. The edge of the drawing is open sea all round.
    private static string Picture(Random random, int states)
    {
        var (land, straits) = (random.Next(60, 101), random.Next(5, 40));
        var picture = new StringBuilder();
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var letters = random.Next(100) < straits ? Pieces : States;
                var cell = (row, column) switch
                {
                    (Rows / 2, 1) => 'a',
                    (Rows / 2, Columns - 2) => 'b',
                    _ => random.Next(100) < land ? letters[random.Next(states)] : '.',
                };
                picture.Append(cell).Append(column == Columns - 1 ? '\n' : ' ');
            }
        }

        return picture.ToString();
    }

    private sealed class Interrupter(CancellationTokenSource source, int after) : IProgress<string>
    {
        private int _reports;

        public void Report(string value)
        {
            if (++_reports == after)
            {
                source.Cancel();
            }
        }
    }
}
