using System.Globalization;
using System.IO.Compression;

namespace Umweg.Tests.Sphere;

/// <summary>A reference file of Sphere/Data: lines of words and numbers, gzipped.</summary>
internal static class ReferenceFile
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var packed = typeof(ReferenceFile).Assembly.GetManifestResourceStream($"Umweg.Tests.Sphere.Data.{name}")
            ?? throw new FileNotFoundException(name);
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return text.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToList();
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
