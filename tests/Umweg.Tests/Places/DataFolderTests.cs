using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Umweg.Places;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.Tests.Architecture;

namespace Umweg.Tests.Places;

/// <summary>
/// FEATURE UNDER TEST: the tables of places are what their origin says, are in the order that look-ups rely on, and
/// agree with each other.
/// </summary>
public sealed class DataFolderTests
{
    private static readonly string[] Searched =
    [
        "airports/airports.tsv", "airports/codes.tsv", "airports/names.tsv", "cities/cities.tsv", "cities/regions.tsv",
        "cities/spellings.tsv", "names/cities.tsv", "names/spellings.tsv", "names/states.tsv",
    ];

    [Fact]
    public void The_sums_in_each_origin_are_those_of_the_files()
    {
        foreach (var folder in Directory.EnumerateDirectories(Repository.PathOf("data")))
        {
            var sums = File.ReadLines(Path.Combine(folder, "ORIGIN"))
                .Where(line => line.StartsWith("sha256 ", StringComparison.Ordinal))
                .Select(line => line.Split(' '))
                .ToDictionary(words => words[1], words => words[2], StringComparer.Ordinal);

            foreach (var (name, sum) in sums)
            {
                var bytes = File.ReadAllBytes(Path.Combine(folder, name));
                Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(sum, Path.Combine(folder, name));
            }

            // What a script makes has a sum; what people write may change without one.
            Directory.GetFiles(folder, "*.tsv").Select(Path.GetFileName).Except(sums.Keys).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_source_is_credited()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("data"))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);

        DataSource.All().Select(source => source.Name).ShouldBe(folders!);
        DataSource.All().ShouldAllBe(source => !source.Attribution.Contains('\n') && File.Exists(source.Licence));
        DataSource.All().Single(source => source.Name == "cities").Attribution.ShouldContain("CC BY 4.0");
    }

    [Fact]
    public void Tables_are_sorted_by_the_bytes_of_their_first_cell()
    {
        foreach (var name in Searched)
        {
            var cells = Rows(name).Select(row => Encoding.UTF8.GetBytes(row[0])).ToList();
            for (var i = 1; i < cells.Count; i++)
            {
                cells[i - 1].AsSpan().SequenceCompareTo(cells[i]).ShouldBeLessThanOrEqualTo(0, $"{name}, line {i + 2}");
            }
        }
    }

    [Fact]
    public void Keys_made_by_the_scripts_are_those_that_look_ups_make()
    {
        foreach (var row in Rows("cities/cities.tsv"))
        {
            NameKey.Of(row[1]).ShouldBe(row[0]);
        }

        string[] keyed = ["airports/names.tsv", "cities/regions.tsv", "cities/spellings.tsv", "names/spellings.tsv"];
        foreach (var key in keyed.SelectMany(Rows).Select(row => row[0]))
        {
            NameKey.Of(key).ShouldBe(key);
        }
    }

    [Fact]
    public void Airports_have_the_form_and_position_of_airports()
    {
        var airports = new Airports();
        foreach (var row in Rows("airports/airports.tsv"))
        {
            var airport = airports.WithIdent(row[0]);

            airport.Ident.ShouldBe(row[0]);
            (airport.Icao?.Length ?? 4).ShouldBe(4);
            (airport.Iata?.Length ?? 3).ShouldBe(3);
            airport.RunwayMetres.ShouldBeInRange(0, 9_200);
            airport.Name.ShouldNotBeEmpty();
            StateNames.TryFind(airport.State, out _).ShouldBeTrue(row[0]);
        }
    }

    // From the aeronautical information publications of the states; minutes are enough to show a slip of a sign.
    [Theory]
    [InlineData("SVO", 55.97, 37.41)]
    [InlineData("BUD", 47.44, 19.26)]
    [InlineData("JFK", 40.64, -73.78)]
    [InlineData("SYD", -33.95, 151.18)]
    [InlineData("EZE", -34.82, -58.54)]
    [InlineData("NRT", 35.76, 140.39)]
    [InlineData("KGD", 54.89, 20.59)]
    [InlineData("AYT", 36.90, 30.80)]
    [InlineData("KEF", 63.99, -22.61)]
    [InlineData("NAN", -17.76, 177.44)]
    public void Airports_lie_where_they_are_published(string code, double latitude, double longitude)
    {
        var airport = new Airports().WithCode(code)!.Airport;

        Airports.Kilometres(airport.Position, GeoPosition.FromDegrees(latitude, longitude)).ShouldBeLessThan(3);
    }

    [Fact]
    public void Every_city_and_airport_of_the_tables_by_hand_exists()
    {
        var cities = new Cities();
        var airports = new Airports();
        foreach (var row in Rows("umweg/principal-airports.tsv"))
        {
            var city = cities.Find(row[0], row[1]);
            var airport = airports.WithCode(row[2]).ShouldNotBeNull(row[2]);

            airport.IsFormer.ShouldBeFalse(row[2]);
            Airports.Kilometres(airport.Airport.Position, city.Position).ShouldBeLessThan(110, $"{row[1]} {row[2]}");
        }

        foreach (var row in Rows("umweg/metropolitan-codes.tsv"))
        {
            cities.Find(row[1], row[2]).ShouldNotBeNull();
            airports.WithCode(row[0]).ShouldBeNull($"{row[0]} is an airport's code");
        }

        foreach (var row in Rows("umweg/city-names.tsv"))
        {
            cities.Find(row[0], row[1]).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Every_spelling_leads_to_a_city()
    {
        var cities = new Cities();
        foreach (var table in cities.Spellings)
        {
            foreach (var line in table.All())
            {
                cities.Target(line).Id.ShouldBe(line.Integer(2));
            }
        }
    }

    [Fact]
    public void Every_large_scheduled_airport_is_found_by_its_code()
    {
        var gazetteer = new Gazetteer();
        var codes = Rows("airports/airports.tsv")
            .Where(row => row[3] == "L" && row[4] == "S" && row[2].Length > 0)
            .Select(row => row[2]);
        foreach (var code in codes)
        {
            var place = gazetteer.Resolve(code, Language.English).Value.ShouldNotBeNull(code);

            place.Iata.ShouldBe(code);
            place.Kind.ShouldBe(PlaceKind.Airport);
        }
    }

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Repository.PathOf($"data/{name}")).Skip(1).Select(line => line.Split('\t'));
}
