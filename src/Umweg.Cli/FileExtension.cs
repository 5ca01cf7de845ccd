using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary>What the end of a file's name says of its format: <c>ways.svg</c> holds a picture.</summary>
/// <remarks>A file that is called one thing and holds another is opened by the wrong program, or by none: whoever meets
/// it finds that out, not whoever wrote it. So what contradicts is refused while it can be mended.</remarks>
internal static class FileExtension
{
    // More letters, or none, are part of a name: "tmp.4fXq2mN8sW", "of 17.10.2025".
    private const int MostLetters = 8;

    // What a program that makes temporary files calls them, whatever they hold.
    private static readonly string[] SayNothing = ["tmp", "temp", "part"];

    // The first format is the one that the extension chooses; files of the others may be called so too.
    private static readonly Dictionary<string, string[]> Meanings = new(StringComparer.Ordinal)
    {
        ["txt"] = ["text", "field15", "csv"],
        ["md"] = ["text"],
        ["json"] = ["json", "geojson"],
        ["geojson"] = ["geojson"],
        ["svg"] = ["svg"],
        ["png"] = ["png"],
        ["pdf"] = ["pdf"],
        ["kml"] = ["kml"],
        ["gpx"] = ["gpx"],
        ["csv"] = ["csv"],
        ["fms"] = ["fms"],
        ["pln"] = ["pln"],
        ["lnmpln"] = ["lnmpln"],
    };

    /// <summary>The format that a path chooses; null where its end says nothing.</summary>
    public static string? FormatOf(string? path) =>
        Of(path) is { } extension && Meanings.TryGetValue(extension, out var formats) ? formats[0] : null;

    /// <summary>What is wrong with a path for a format; null where nothing is.</summary>
    /// <param name="path">The path; null for the output.</param>
    /// <param name="format">The format that is written.</param>
    /// <param name="isSaid">Whether an option says so.</param>
    /// <param name="available">The formats that the command writes.</param>
    /// <param name="texts">The language.</param>
    public static QueryError? Problem(
        string? path, string format, bool isSaid, IReadOnlyList<string> available, TextTable texts)
    {
        if (Of(path) is not { } extension)
        {
            return null;
        }

        var own = Meanings.First(each => each.Value.Contains(format, StringComparer.Ordinal)).Key;
        var shown = Quoted.Short(path!);
        if (!Meanings.TryGetValue(extension, out var formats))
        {
            return Error("error.output.unknown", shown, extension, format, own);
        }

        if (formats.Contains(format, StringComparer.Ordinal))
        {
            return null;
        }

        return isSaid
            ? Error("error.output.contradicts", shown, extension, formats[0], format, own)
            : Error("error.output.unavailable", shown, extension, formats[0], string.Join(", ", available));

        QueryError Error(string key, params object[] arguments) =>
            new("output.extension", path!, texts.With(key, arguments));
    }

    private static string? Of(string? path)
    {
        var name = Path.GetFileName(path);
        var dot = name?.LastIndexOf('.') ?? -1;

        // A name that begins with its only dot is that of a hidden file.
        if (dot <= 0)
        {
            return null;
        }

        var extension = name![(dot + 1)..].ToLowerInvariant();
        return extension.Length <= MostLetters
            && !SayNothing.Contains(extension, StringComparer.Ordinal)
            && extension.All(char.IsLetterOrDigit)
            && extension.Any(char.IsLetter)
            ? extension
            : null;
    }
}
