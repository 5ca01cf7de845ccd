using System.Globalization;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>A file of facts of our own (groups, worldviews): YAML beside the program, trusted to be right.</summary>
/// <remarks>A mistake in such a file is our fault, so that it ends in an exception that says where; a test reads every
/// one of them.</remarks>
internal sealed class FactFile
{
    private readonly string _name;
    private readonly YamlNode.Map _map;

    private FactFile(string name, YamlNode node)
    {
        _name = name;
        _map = node as YamlNode.Map ?? throw Wrong("keys and values were expected", node);
    }

    /// <summary>The names of the files of a folder of data/, without folder and ending, in ordinal order.</summary>
    public static IReadOnlyList<string> NamesIn(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(DataTable.Folder, folder), "*.yaml")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    /// <summary>Opens a file of data/, such as <c>groups/eu.yaml</c>.</summary>
    /// <exception cref="InvalidDataException">It is not well-formed.</exception>
    public static FactFile Open(string name)
    {
        var tree = YamlTree.Read(DataTable.ReadBytes(name), Language.English);
        return tree.Value is { } root
            ? new(name, root)
            : throw new InvalidDataException($"{name}({tree.Errors[0].Line}): {tree.Errors[0].Problem}");
    }

    /// <summary>The text of a key, or null where there is no such key.</summary>
    public string? Optional(string key) => Find(key) is { } node ? TextOf(node) : null;

    /// <summary>The text of a key.</summary>
    public string Text(string key) => TextOf(Required(key));

    /// <summary>The texts of a key that holds a list; empty where there is no such key.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        Find(key) switch
        {
            null => [],
            YamlNode.List list => [.. list.Items.Select(TextOf)],
            var other => throw Wrong("a list was expected", other),
        };

    /// <summary>The day of a key, or null where there is no such key.</summary>
    public DateOnly? Date(string key) =>
        Optional(key) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The text of a key in both languages.</summary>
    public LocalText Local(string key)
    {
        var both = new FactFile(_name, Required(key));
        return new(both.Text("en"), both.Text("de"));
    }

    /// <summary>The text of a key in both languages, or null where there is no such key.</summary>
    public LocalText? OptionalLocal(string key) => Find(key) is null ? null : Local(key);

    /// <summary>The entries of a key that holds a list of mappings; empty where there is no such key.</summary>
    public IEnumerable<FactFile> Entries(string key) =>
        Find(key) switch
        {
            null => [],
            YamlNode.List list => list.Items.Select(item => new FactFile(_name, item)),
            var other => throw Wrong("a list was expected", other),
        };

    private YamlNode? Find(string key) => _map.Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;

    private YamlNode Required(string key) => Find(key) ?? throw Wrong($"'{key}' is missing", _map);

    private string TextOf(YamlNode node) =>
        node is YamlNode.Scalar scalar ? scalar.Text : throw Wrong("a text was expected", node);

    private InvalidDataException Wrong(string what, YamlNode where) =>
        new($"{_name}({where.Line},{where.Column}): {what}.");
}
