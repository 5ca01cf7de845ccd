using System.Text;
using Shouldly;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Places;

/// <summary>
/// FEATURE UNDER TEST: whatever is typed, the gazetteer answers with a place or one sentence, soon.
/// METHOD: random texts from a seed: any UTF-16 code units, pieces of coordinates, and known names with slips.
/// </summary>
public sealed class GazetteerFuzzTests
{
    private const string CoordinatePieces = "0123456789.,;:-+°'\"NSEWO ′″º−/";

    private static readonly string[] Names =
    [
        "Moskau", "Budapest", "SVO", "Paris, Texas", "São Paulo", "Москва", "東京", "القاهرة", "5545N03737E",
        "55.75,37.62",
    ];

    private static readonly Gazetteer Gazetteer = new();

    [Fact]
    public void Random_code_units_never_throw() => Try(100, random => Text(random, () => (char)random.Next(0x10000)));

    [Fact]
    public void Random_pieces_of_coordinates_never_throw() =>
        Try(400, random => Text(random, () => CoordinatePieces[random.Next(CoordinatePieces.Length)]));

    [Fact]
    public void Names_with_slips_never_throw() => Try(100, random =>
    {
        var text = new StringBuilder(Names[random.Next(Names.Length)]);
        for (var slips = random.Next(4); slips > 0; slips--)
        {
            text.Insert(random.Next(text.Length + 1), (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x3000));
        }

        return text.ToString();
    });

    [Fact]
    public void A_text_that_is_unlike_every_name_is_refused_without_comparing_for_long()
    {
        // Every name is looked at once in each table, and the tables have some 150,000 lines.
        var gazetteer = new Gazetteer();

        gazetteer.Resolve(new string('q', Gazetteer.LongestText), Language.English).Value.ShouldBeNull();

        gazetteer.LinesExamined.ShouldBeLessThan(200_000);
    }

    private static void Try(int times, Func<Random, string> make)
    {
        var random = new Random(20251017);
        for (var i = 0; i < times; i++)
        {
            var text = make(random);
            var outcome = Gazetteer.Resolve(text, (Language)random.Next(2));

            (outcome.Value is null ? 1 : 0).ShouldBe(outcome.Errors.Count, text);
            foreach (var error in outcome.Errors)
            {
                error.Problem.ShouldEndWith(".");
                error.Problem.Any(char.IsControl).ShouldBeFalse(text);
            }
        }
    }

    private static string Text(Random random, Func<char> next)
    {
        var text = new char[random.Next(1, 40)];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = next();
        }

        return new string(text);
    }
}
