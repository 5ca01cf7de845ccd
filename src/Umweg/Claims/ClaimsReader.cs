using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Claims;

/// <summary>Reads claims files: bytes in, statements or every mistake with its line and column out.</summary>
/// <remarks>The format is described in docs/claims/README.md. Limits: those of policy files, and 200 statements. Never
/// throws because of content.</remarks>
/// <param name="gazetteer">Knows the places.</param>
/// <param name="worldIds">The ids of the world's territories.</param>
/// <param name="language">The language of the errors.</param>
internal sealed class ClaimsReader(Gazetteer gazetteer, IReadOnlySet<string> worldIds, Language language)
{
    private const int MaxStatements = 200;

    private static readonly string[] Keys = ["title", "from", "to", "stance", "statements"];

    private readonly FieldReader _fields = new(language);

    /// <summary>The statements of a file.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="fileName">Its name, for messages and as a title where it has none.</param>
    public Outcome<ClaimsFile> Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        var tree = YamlTree.Read(bytes, language);
        var errors = tree.Errors;
        if (tree.Value is { } root)
        {
            if (File(root, Path.GetFileNameWithoutExtension(fileName)) is { } file && _fields.Errors.Count == 0)
            {
                return file;
            }

            errors = _fields.Errors;
        }

        return Outcome<ClaimsFile>.Bad(Mistake.InFile(errors, fileName));
    }

    private ClaimsFile? File(YamlNode root, string name)
    {
        if (!_fields.TryMap(root, new("no claims file", "keine Datei mit Behauptungen"), out var map))
        {
            return null;
        }

        var title = LocalText.Same(name);
        var reader = new StatementReader(gazetteer, worldIds, _fields);
        var frame = new StatementFrame(null, null, new());
        YamlNode? statements = null;
        foreach (var (key, value) in map.Entries)
        {
            switch (key.Text)
            {
                case "title":
                    title = _fields.Local("title", value) ?? title;
                    break;
                case "from":
                    frame = frame with { From = reader.Place("from", value) };
                    break;
                case "to":
                    frame = frame with { To = reader.Place("to", value) };
                    break;
                case "stance":
                    frame = frame with { Stance = reader.Stance(value) };
                    break;
                case "statements":
                    statements = value;
                    break;
                case "rules":
                    _fields.Add(
                        "claims.policy",
                        key,
                        new(
                            $"'{key.Text}' begins a policy; a claims file has 'statements'.",
                            $"'{key.Text}' beginnt eine Policy; eine Datei mit Behauptungen hat 'statements'."),
                        new(
                            "Give a policy to umweg route or umweg consent, as --policy FILE.",
                            "Eine Policy gehört zu umweg route oder umweg consent, als --policy DATEI."));
                    return null;
                default:
                    PolicySchema.RefuseKey(key, Keys, new("a claims file", "einer Datei mit Behauptungen"), _fields);
                    break;
            }
        }

        var read = Statements(root, statements, frame, reader);
        return read.Count == 0 ? null : new(title, read);
    }

    private List<Statement> Statements(
        YamlNode root, YamlNode? node, StatementFrame frame, StatementReader reader)
    {
        var statements = new List<Statement>();
        if (node is not YamlNode.List { Items.Count: > 0 } list)
        {
            _fields.Add("claims.statements", node ?? root, new(
                "A claims file wants a list of at least one statement under 'statements', each beginning with '-'.",
                "Eine Datei mit Behauptungen braucht unter 'statements' eine Liste von mindestens einer Aussage; jede "
                + "beginnt mit '-'."));
            return statements;
        }

        if (list.Items.Count > MaxStatements)
        {
            _fields.Add("claims.statements", list.Items[MaxStatements], new(
                $"There are {list.Items.Count} statements; the limit is {MaxStatements}.",
                $"Es sind {list.Items.Count} Aussagen; erlaubt sind höchstens {MaxStatements}."));
            return statements;
        }

        foreach (var item in list.Items)
        {
            if (reader.Read(item, statements.Count + 1, frame) is { } statement)
            {
                statements.Add(statement);
            }
        }

        return statements;
    }
}

/// <summary>What the statements of a file have in common, as far as they do not say otherwise.</summary>
/// <param name="From">The departure.</param>
/// <param name="To">The arrival.</param>
/// <param name="Stance">What may be crossed.</param>
internal sealed record StatementFrame(string? From, string? To, StanceOptions Stance);
