namespace Umweg.Tests.Architecture;

/// <summary>
/// FEATURE UNDER TEST: the public interface changes on purpose only.
/// METHOD: docs/public-api lists it; a difference fails until it is accepted with UMWEG_UPDATE_GOLDEN=1 and committed.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Umweg.Sphere")]
    [InlineData("Umweg.World")]
    [InlineData("Umweg")]
    public void The_public_interface_is_the_one_that_was_agreed_on(string project)
    {
        var path = Repository.PathOf($"docs/public-api/{project}.txt");
        var actual = PublicApi.Of(Repository.ProductFiles.Where(file => file.IsUnder($"src/{project}"))).ToList();
        if (Environment.GetEnvironmentVariable("UMWEG_UPDATE_GOLDEN") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, string.Concat(actual.Select(line => line + "\n")));
        }

        var agreed = File.Exists(path) ? File.ReadAllLines(path) : [];
        var differences = actual.Except(agreed).Select(line => "+ " + line.Trim())
            .Concat(agreed.Except(actual).Select(line => "- " + line.Trim()))
            .ToList();
        Assert.True(
            differences.Count == 0,
            $"{project} shows other members than docs/public-api/{project}.txt says. If that is meant, run the tests "
            + "once with UMWEG_UPDATE_GOLDEN=1 in the environment and commit the file.\n"
            + string.Join('\n', differences));
    }

    [Fact]
    public void The_listing_has_what_a_caller_sees_and_nothing_else() =>
        Assert.Equal(
            [
                "enum Umweg.Kind",
                "    First = 1",
                "sealed record Umweg.Way(int Length) : IWay",
                "    public const int Most = 7",
                "    public int Half { get; }",
                "    public int Twice(int by = 2)",
                "    public string? Name { get; init; }",
                "record Umweg.Way.Inner",
            ],
            PublicApi.Of([new("src/Umweg/Way.cs", """
                namespace Umweg;
                /// <summary>Told elsewhere.</summary>
                public sealed record Way(
                    int Length) : IWay
                {
                    public const int Most = 7;
                    public int Half => Length / 2; // by two
                    [Obsolete] public int Twice(int by = 2) { return by * Length; }
                    public string? Name { get; init; } = "none";
                    private int _hidden;
                    internal int Hidden() => _hidden;
                    public record Inner;
                    private record Other { public int Unseen; }
                }
                public enum Kind { First = 1 }
                class Hidden { public int Unseen; }
                """)]));
}
