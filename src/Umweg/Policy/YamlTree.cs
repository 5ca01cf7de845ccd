using System.Diagnostics.CodeAnalysis;
using System.Text;
using Umweg.Query;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Umweg.Policy;

/// <summary>Reads a YAML file into nodes with line and column, within limits, and without what the format of Umweg's
/// files has no use for: anchors, aliases, tags, several documents.</summary>
/// <remarks>
/// <para>Aliases are refused rather than limited: a file of a few lines can unfold into gigabytes by them.</para>
/// <para>Never throws, whatever the bytes. A mistake of syntax ends the reading, since what follows it cannot be
/// trusted; all other mistakes are collected.</para>
/// </remarks>
internal sealed class YamlTree
{
    /// <summary>The longest file, in bytes.</summary>
    public const int MaxBytes = 1_000_000;

    private const int MaxDepth = 16;
    private const int MaxNodes = 200_000;
    private const int MaxErrors = 100;

    private readonly IParser _parser;
    private readonly Language _language;
    private readonly List<QueryError> _errors = [];
    private int _nodes;

    private YamlTree(string text, Language language)
    {
        _parser = new GuardedParser(new Parser(new StringReader(text)));
        _language = language;
    }

    /// <summary>The file's text as one tree.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="language">The language of the errors.</param>
    public static Outcome<YamlNode> Read(ReadOnlySpan<byte> bytes, Language language)
    {
        if (bytes.Length > MaxBytes)
        {
            return AtStart(Mistake.In(language, "file.tooLarge", "", new(
                $"The file is larger than the limit of {MaxBytes / 1000} kB.",
                $"Die Datei ist größer als die erlaubten {MaxBytes / 1000} kB.")));
        }

        if (!TryDecode(bytes, out var text))
        {
            return AtStart(Mistake.In(language, "file.binary", "", new(
                "The file is not text in UTF-8; a YAML text file was expected.",
                "Die Datei ist kein Text in UTF-8; erwartet wird eine Textdatei in YAML.")));
        }

        return new YamlTree(text, language).Read();
    }

    private static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (bytes.Contains((byte)0))
        {
            return false;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static QueryError AtStart(QueryError error) => error with { Line = 1, Column = 1 };

    private Outcome<YamlNode> Read()
    {
        YamlNode? root = null;
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.Accept<StreamEnd>(out _))
            {
                _parser.Consume<DocumentStart>();
                root = ReadNode(1);
                _parser.Consume<DocumentEnd>();
                if (_parser.Accept<DocumentStart>(out var second))
                {
                    Add("yaml.documents", "---", second, new(
                        "'---' begins a second YAML document here; one was expected.",
                        "'---' beginnt hier ein zweites YAML-Dokument; erwartet wird eines."));
                }
            }
        }
        catch (YamlException mistake)
        {
            var reason = YamlReason.Of(mistake);
            Note("yaml.syntax", "", mistake.Start, new(
                $"This is not well-formed YAML: {reason.English}.",
                $"Das ist kein wohlgeformtes YAML: {reason.German}."));
        }
        catch (LimitReachedException)
        {
            // The error that names the limit is in the list already.
        }

        if (_errors.Count > 0)
        {
            return Outcome<YamlNode>.Bad(_errors);
        }

        return root ?? new YamlNode.Map([], 1, 1);
    }

    private YamlNode ReadNode(int depth)
    {
        var next = _parser.Current!;
        if (depth > MaxDepth)
        {
            Add("yaml.depth", "", next, new(
                $"Lists and keys are nested deeper than the limit of {MaxDepth} levels.",
                $"Listen und Schlüssel sind tiefer verschachtelt als die erlaubten {MaxDepth} Ebenen."));
            throw new LimitReachedException();
        }

        if (++_nodes > MaxNodes)
        {
            Add("yaml.size", "", next, new(
                $"The file holds more than the limit of {MaxNodes} values.",
                $"Die Datei enthält mehr als die erlaubten {MaxNodes} Werte."));
            throw new LimitReachedException();
        }

        RefuseAnchorAndTag(next);
        switch (next)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                Add("yaml.alias", $"*{alias.Value}", alias, new(
                    $"'*{Quoted.Short(alias.Value.Value)}': aliases are not part of this format; write it out.",
                    $"'*{Quoted.Short(alias.Value.Value)}': Verweise gibt es in diesem Format nicht; schreiben Sie es "
                    + "aus."));
                return new YamlNode.Scalar("", true, Line(alias), Column(alias));
            case Scalar scalar:
                _parser.MoveNext();
                return new YamlNode.Scalar(
                    scalar.Value, scalar.Style == ScalarStyle.Plain, Line(scalar), Column(scalar));
            case SequenceStart start:
                return ReadList(start, depth);
            default:
                return ReadMap(_parser.Consume<MappingStart>(), depth);
        }
    }

    private YamlNode.List ReadList(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new(items, Line(start), Column(start));
    }

    private YamlNode.Map ReadMap(MappingStart start, int depth)
    {
        var entries = new List<(YamlNode.Scalar, YamlNode)>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyEvent = _parser.Current!;
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not YamlNode.Scalar scalar)
            {
                Add("yaml.key", "", keyEvent, new(
                    "A key was expected here, not a list or a mapping.",
                    "Hier wird ein Schlüssel erwartet, keine Liste oder Zuordnung."));
            }
            else if (!lines.TryAdd(scalar.Text, scalar.Line))
            {
                var (quoted, line) = (Quoted.Short(scalar.Text), lines[scalar.Text]);
                Add("yaml.duplicateKey", scalar.Text, keyEvent, new(
                    $"The key '{quoted}' stands here already, in line {line}; keep one of the two.",
                    $"Der Schlüssel '{quoted}' steht schon in Zeile {line}; behalten Sie einen von beiden."));
            }
            else
            {
                entries.Add((scalar, value));
            }
        }

        return new(entries, Line(start), Column(start));
    }

    private void RefuseAnchorAndTag(ParsingEvent next)
    {
        if (next is not NodeEvent node)
        {
            return;
        }

        if (!node.Anchor.IsEmpty)
        {
            Add("yaml.alias", $"&{node.Anchor.Value}", next, new(
                $"'&{Quoted.Short(node.Anchor.Value)}': anchors are not part of this format; leave it out.",
                $"'&{Quoted.Short(node.Anchor.Value)}': Anker gibt es in diesem Format nicht; lassen Sie ihn weg."));
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            Add("yaml.tag", node.Tag.Value, next, new(
                $"'{Quoted.Short(node.Tag.Value)}': tags are not part of this format; leave it out.",
                $"'{Quoted.Short(node.Tag.Value)}': Typangaben gibt es in diesem Format nicht; lassen Sie sie weg."));
        }
    }

    private void Add(string code, string input, ParsingEvent where, LocalText problem)
    {
        Note(code, input, where.Start, problem);
        if (_errors.Count >= MaxErrors)
        {
            throw new LimitReachedException();
        }
    }

    private void Note(string code, string input, Mark where, LocalText problem) =>
        _errors.Add(Mistake.In(_language, code, input, problem) with
        {
            Line = (int)Math.Max(1, where.Line),
            Column = (int)Math.Max(1, where.Column),
        });

    private static int Line(ParsingEvent where) => (int)where.Start.Line;

    private static int Column(ParsingEvent where) => (int)where.Start.Column;

    /// <summary>YamlDotNet's parser, with its own failures on malformed text turned into errors of syntax.</summary>
    /// <remarks>YamlDotNet 16.3 throws InvalidOperationException on some lists that are not closed, as mutation tests
    /// found.</remarks>
    private sealed class GuardedParser(Parser parser) : IParser
    {
        public ParsingEvent? Current => parser.Current;

        public bool MoveNext()
        {
            try
            {
                return parser.MoveNext();
            }
            catch (Exception failure) when (failure is not YamlException)
            {
                var end = parser.Current?.End ?? Mark.Empty;
                throw new YamlException(end, end, failure.Message, failure);
            }
        }
    }

    /// <summary>Ends the reading from within; never leaves this class.</summary>
    [SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves this class.")]
    private sealed class LimitReachedException : Exception;
}
