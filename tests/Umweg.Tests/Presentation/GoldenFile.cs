using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Umweg.Tests.Architecture;

namespace Umweg.Tests.Presentation;

/// <summary>Texts that were read and found good by a person, kept beside the tests.</summary>
/// <remarks>A test that finds another text fails and shows it. Run the tests with UMWEG_UPDATE_GOLDEN=1 to take the new
/// texts, then read the difference before it is committed.</remarks>
internal static class GoldenFile
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Compares a text with the file of a name.</summary>
    public static void ShouldHold(string name, string actual)
    {
        var path = Repository.PathOf($"tests/Umweg.Tests/Presentation/Golden/{name}");
        if (Environment.GetEnvironmentVariable("UMWEG_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    /// <summary>The same JSON in lines, numbers and strings as they were, for people to compare.</summary>
    public static string InLines(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
