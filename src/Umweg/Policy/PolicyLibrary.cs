using System.Collections.Concurrent;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>The policies at hand: those that come with the program, and files.</summary>
public static class PolicyLibrary
{
    private static readonly Lazy<IReadOnlyList<string>> ShippedNames = new(() => FactFile.NamesIn("policies"));
    private static readonly ConcurrentDictionary<string, PolicyFile> Shipped = new(StringComparer.Ordinal);

    /// <summary>The policies that come with the program, in alphabetical order.</summary>
    public static IReadOnlyList<PolicyFile> List() => [.. ShippedNames.Value.Select(LoadShipped)];

    /// <summary>The policy of a name that comes with the program, or else of a file's path.</summary>
    /// <param name="nameOrPath">As on the command line; names in any case.</param>
    /// <param name="language">The language of the errors.</param>
    /// <returns>The policy, or every mistake in the file, or one error that suggests a name.</returns>
    public static Outcome<PolicyFile> Find(string nameOrPath, Language language = Language.English)
    {
        var name = nameOrPath.Trim();
        var shipped = ShippedNames.Value.FirstOrDefault(
            each => string.Equals(each, name, StringComparison.OrdinalIgnoreCase));
        return shipped is not null ? LoadShipped(shipped)
            : Path.Exists(name) ? ReadFile(name, language)
            : NotFound(name, language);
    }

    private static PolicyFile LoadShipped(string name) => Shipped.GetOrAdd(name, static name =>
    {
        var file = $"policies/{name}.yaml";
        using var stream = new MemoryStream(DataTable.ReadBytes(file));
        var policy = PolicyReader.Read(stream, file);
        return policy.Value
            ?? throw new InvalidDataException($"{file}({policy.Errors[0].Line}): {policy.Errors[0].Problem}");
    });

    private static Outcome<PolicyFile> ReadFile(string path, Language language)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return PolicyReader.Read(stream, path, language);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var (quoted, reason) = (Quoted.Short(path), Quoted.Reason(failure, path));
            return Mistake.In(language, "policy.unreadable", path, new(
                $"The policy file '{quoted}' cannot be read: {reason.English}.",
                $"Die Policy-Datei '{quoted}' lässt sich nicht lesen: {reason.German}."));
        }
    }

    private static QueryError NotFound(string name, Language language)
    {
        var quoted = Quoted.Short(name);
        var near = Nearest.To(name, ShippedNames.Value);
        var isPath = name.AsSpan().IndexOfAny('/', '\\') >= 0
            || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        var known = string.Join(", ", ShippedNames.Value);
        return isPath
            ? Mistake.In(language, "policy.fileNotFound", name, new(
                $"There is no policy file '{quoted}'; a path to a YAML file was expected.",
                $"Es gibt keine Policy-Datei '{quoted}'; erwartet wird der Pfad einer YAML-Datei."),
                Mistake.DidYouMean(NearestFile(name)))
            : Mistake.In(
                language,
                "policy.unknown",
                name,
                new(
                    $"'{quoted}' is no policy and no file; there are {known}.",
                    $"'{quoted}' ist weder eine Policy noch eine Datei; es gibt {known}."),
                Mistake.DidYouMean(near));
    }

    // A file beside it whose name is much like it.
    private static string? NearestFile(string path)
    {
        const int MostFiles = 1_000;
        var folder = Path.GetDirectoryName(path) ?? "";
        var listed = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(listed))
        {
            return null;
        }

        var names = Directory.EnumerateFiles(listed, "*.y*ml", new EnumerationOptions { IgnoreInaccessible = true })
            .Take(MostFiles)
            .Select(file => Path.GetFileName(file));
        return Nearest.To(Path.GetFileName(path), names) is { } near ? Path.Combine(folder, near) : null;
    }
}
