using System.Collections.Concurrent;

namespace Umweg.Policy;

/// <summary>The groups that Umweg knows, read from data/groups.</summary>
/// <remarks>Each is loaded at first use. <c>ALL</c> is no group of facts: it means every state.</remarks>
public static class Groups
{
    private static readonly Lazy<IReadOnlyList<string>> FileNames = new(() => FactFile.NamesIn("groups"));
    private static readonly ConcurrentDictionary<string, Group> Loaded = new(StringComparer.Ordinal);

    /// <summary>All groups, in the order of their file names.</summary>
    public static IReadOnlyList<Group> All => [.. FileNames.Value.Select(Load)];

    /// <summary>The group of an id, in any case, or null.</summary>
    public static Group? Find(string id)
    {
        // A group's file is named by its id, so that one group is found without reading the others.
        var name = id.ToLowerInvariant();
        return FileNames.Value.Contains(name, StringComparer.Ordinal) ? Load(name) : null;
    }

    private static Group Load(string name) => Loaded.GetOrAdd(name, static name =>
    {
        var file = FactFile.Open($"groups/{name}.yaml");
        var source = file.Text("source");
        return new(
            file.Text("id"),
            file.Local("title"),
            source,
            file.Date("completeFrom") ?? throw new InvalidDataException($"groups/{name}.yaml: no completeFrom."),
            [.. file.Entries("members").SelectMany(entry => Memberships(entry, "states", source))],
            [.. file.Entries("territories").SelectMany(entry => Memberships(entry, "ids", source))],
            [.. file.Entries("doubts").Select(entry =>
                new MembershipDoubt(entry.Texts("states"), entry.Date("from"), entry.Local("note")))]);
    });

    private static IEnumerable<Membership> Memberships(FactFile entry, string key, string source) =>
        entry.Texts(key).Select(code =>
            new Membership(code, entry.Date("from"), entry.Date("until"), entry.Optional("source") ?? source));
}
