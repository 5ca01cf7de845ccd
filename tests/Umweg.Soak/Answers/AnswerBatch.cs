using System.Diagnostics;
using Umweg.Soak.Runs;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Soak.Answers;

/// <summary>Batches of questions to the search: one closed set each, with many pairs of ends.</summary>
/// <param name="worlds">The worlds on which they are asked; every eighth batch on the last.</param>
/// <param name="seed">What all batches follow from.</param>
/// <param name="fullProofs">How many ways with bends of each batch are proved the shortest by another algorithm, where
/// there are so many.</param>
/// <remarks>Not safe for threads: each has its own search, whose cache it empties between batches.</remarks>
internal sealed class AnswerBatch(IReadOnlyList<SoakWorld> worlds, int seed, int fullProofs = 0)
{
    /// <summary>How many questions are asked under one closed set, so that preparing it does not cost most.</summary>
    public const int Questions = 150;

    // Only the first broken answers of a batch are made simpler: those after them most often show the same defect.
    private const int MostFailures = 2;
    private const int QuestionsOfThreads = 8;

    // Every third way with bends is fully proved until there are enough, so that all sorts of ends have their turn.
    private const int BentWaysPerProof = 3;

    private static readonly ClosedKind[] ClosedKinds = Enum.GetValues<ClosedKind>();
    private static readonly RingKind[] RingKinds = Enum.GetValues<RingKind>();

    private readonly List<(SoakSearch Search, ClosedDraw Draw)> _searches =
        [.. worlds.Select(world => new SoakSearch(world)).Select(search => (search, new ClosedDraw(search)))];

    /// <summary>Asks the questions of a batch.</summary>
    public BatchResult Run(int batch) => Run(batch, Questions);

    /// <summary>Asks the first questions of a batch.</summary>
    public BatchResult Run(int batch, int questions)
    {
        var tally = new Tally();
        var failures = new List<string>();
        var random = new Random(unchecked((seed * 1_000_003) + batch));

        // Every eighth batch is asked on the second world, where there is one.
        var (search, draw) = _searches[batch % 8 == 7 ? ^1 : 0];
        var world = search.World;
        var kind = ClosedKinds[random.Next(ClosedKinds.Length)];
        var closed = draw.Draw(kind, random);
        var rings = random.Next(10) < 3 ? Rings(world, random, tally) : [];
        var wanted = Relatives.More | (batch % 4 == 0 ? Relatives.All : Relatives.None);
        var salt = random.Next();
        var before = Stopwatch.GetTimestamp();
        SoakStance stance;
        try
        {
            stance = new SoakStance(search, closed, rings, salt, wanted);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            SpherePoint end = world.Airports[0];
            return new(tally, [Simpler(
                search, new SoakCase(closed, rings, end, end, salt), new("no exception", bug.ToString()))]);
        }

        tally.Count("stances");
        tally.Count($"stance: {kind}");
        tally.Count($"world: {world.Resolution}");
        tally.Add("preparing, ms", (int)Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        var laws = new AnswerLaws(stance);
        var ends = new EndDraw(world, stance.Closed, rings, stance.Flood, random);
        var asked = new List<(SpherePoint From, SpherePoint To, SearchResult Result)>();
        for (var number = 0; number < questions; number++)
        {
            var pair = PairOf(random);
            var (from, to, fromKind) = ends.Draw(pair);
            tally.Count("answers");
            tally.Count($"pair: {pair}");
            tally.Count($"end: {fromKind}");
            var broken = Ask(laws, stance, from, to, number, tally, out var result);
            if (broken is not null && failures.Count < MostFailures)
            {
                failures.Add($"seed {seed}, batch {batch}, question {number}\n" + Simpler(
                    search, new SoakCase(closed, rings, from, to, stance.Salt), broken));
            }
            else if (result is not null)
            {
                asked.Add((from, to, result));
            }
        }

        if (failures.Count == 0 && ThreadsDiffer(stance, asked) is { } differing)
        {
            failures.Add($"seed {seed}, batch {batch}: threads that share a stance differ\n" + CaseText.Of(
                world, new SoakCase(closed, rings, differing.From, differing.To, stance.Salt), "threads agree"));
        }

        return new(tally, failures);
    }

    private static PairKind PairOf(Random random) => random.Next(20) switch
    {
        0 => PairKind.Equal,
        1 => PairKind.Near,
        2 => PairKind.Antipodal,
        3 => PairKind.AcrossBorder,
        < 12 => PairKind.Flight,
        _ => PairKind.Independent,
    };

    private static List<ClosedRing> Rings(SoakWorld world, Random random, Tally tally)
    {
        var draw = new RingDraw(world, random);
        var rings = new List<ClosedRing>();
        var count = random.Next(3) switch { 0 => 1, 1 => 1 + random.Next(5), _ => 1 + random.Next(30) };
        for (var i = 0; i < count; i++)
        {
            var kind = RingKinds[random.Next(RingKinds.Length)];
            rings.Add(draw.Draw(kind, rings));
            tally.Count($"polygon: {kind}");
        }

        tally.Count("stances with polygons");
        return rings;
    }

    private Broken? Ask(
        AnswerLaws laws,
        SoakStance stance,
        SpherePoint from,
        SpherePoint to,
        int number,
        Tally tally,
        out SearchResult? result)
    {
        result = null;
        try
        {
            var before = Stopwatch.GetTimestamp();
            result = stance.Itself.Solve(from, to);
            tally.Add("search, us", (int)Stopwatch.GetElapsedTime(before).TotalMicroseconds);
            var outcome = result is not SearchResult.Found found ? "no way"
                : found.Waypoints.Count == 2 ? "direct way"
                : "way with bends";
            tally.Count($"outcome: {outcome}");
            if (result is SearchResult.Found { Waypoints.Count: > 2 } bent)
            {
                tally.Add("bends", bent.Waypoints.Count - 2);
                tally.Add("nodes generated", bent.Work.NodesGenerated);
                tally.Add("nodes expanded", bent.Work.NodesExpanded);
            }

            return laws.Check(from, to, result, number)
                ?? (result is SearchResult.Found { Waypoints.Count: > 2 } way ? Prove(laws, way, tally) : null);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return new("no exception", bug.ToString());
        }
    }

    private Broken? Prove(AnswerLaws laws, SearchResult.Found way, Tally tally)
    {
        if (tally.Of("outcome: way with bends") % BentWaysPerProof != 0 || tally.Of("full proofs") >= fullProofs)
        {
            return null;
        }

        var before = Stopwatch.GetTimestamp();
        var broken = laws.Shortest(way, out var verdict);
        tally.Count("full proofs");
        tally.Count($"full proof: {verdict}");
        tally.Add("full proof, ms", (int)Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        return broken;
    }

    // Searches that run at the same time share their stance and take turns with buffers.
    private static (SpherePoint From, SpherePoint To)? ThreadsDiffer(
        SoakStance stance, List<(SpherePoint From, SpherePoint To, SearchResult Result)> asked)
    {
        var some = asked.Take(QuestionsOfThreads).ToList();
        var again = new SearchResult[some.Count];
        Parallel.For(0, some.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
            again[i] = stance.Itself.Solve(some[i].From, some[i].To));
        var differing = Enumerable.Range(0, some.Count)
            .Where(i => !AnswerLaws.AreAlike(some[i].Result, again[i])).Take(1).ToList();
        return differing.Count == 0 ? null : (some[differing[0]].From, some[differing[0]].To);
    }

    private static string Simpler(SoakSearch search, SoakCase found, Broken broken) =>
        CaseText.Of(search.World, new CaseShrinker(search).Shrink(found, broken, out var last), last.Law)
        + $"\n// {last.Law}: {last.Detail}";
}
