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
    private readonly List<QueryError> _errors = [];
    private int _nodes;

    private YamlTree(string text) => _parser = new GuardedParser(new Parser(new StringReader(text)));

    /// <summary>The file's text as one tree.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    public static Outcome<YamlNode> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return Problem("file.tooLarge", "", $"The file is larger than the limit of {MaxBytes / 1000} kB.", 1, 1);
        }

        if (!TryDecode(bytes, out var text))
        {
            return Problem(
                "file.binary", "", "The file is not text in UTF-8; a policy is a YAML text file.", 1, 1);
        }

        return new YamlTree(text).Read();
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

    private static QueryError Problem(string code, string input, string problem, long line, long column) =>
        new(code, Quoted.Short(input), problem, null, (int)Math.Max(1, line), (int)Math.Max(1, column));

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
                    Add("yaml.documents", "---", "A second YAML document begins here; one was expected.", second);
                }
            }
        }
        catch (YamlException mistake)
        {
            _errors.Add(Problem(
                "yaml.syntax",
                "",
                $"This is not well-formed YAML: {Quoted.Reason(mistake)}.",
                mistake.Start.Line,
                mistake.Start.Column));
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
            Add("yaml.depth", "", $"Lists and keys are nested deeper than the limit of {MaxDepth} levels.", next);
            throw new LimitReachedException();
        }

        if (++_nodes > MaxNodes)
        {
            Add("yaml.size", "", $"The file holds more than the limit of {MaxNodes} values.", next);
            throw new LimitReachedException();
        }

        RefuseAnchorAndTag(next);
        switch (next)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                Add("yaml.alias", $"*{alias.Value}", "Aliases are not part of this format; write it out.", alias);
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
                Add("yaml.key", "", "A key was expected here, not a list or a mapping.", keyEvent);
            }
            else if (!lines.TryAdd(scalar.Text, scalar.Line))
            {
                Add(
                    "yaml.duplicateKey",
                    scalar.Text,
                    $"The key '{Quoted.Short(scalar.Text)}' stands here already, in line {lines[scalar.Text]}; "
                    + "keep one of the two.",
                    keyEvent);
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
            Add("yaml.alias", $"&{node.Anchor.Value}", "Anchors are not part of this format; leave it out.", next);
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            Add("yaml.tag", node.Tag.Value, "Tags are not part of this format; leave it out.", next);
        }
    }

    private void Add(string code, string input, string problem, ParsingEvent where)
    {
        var quoted = input.Length > 0 && !problem.Contains('\'', StringComparison.Ordinal)
            ? $"'{Quoted.Short(input)}': {problem}"
            : problem;
        _errors.Add(Problem(code, input, quoted, Line(where), Column(where)));
        if (_errors.Count >= MaxErrors)
        {
            throw new LimitReachedException();
        }
    }

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
                throw new YamlException(end, end, "what follows cannot be understood", failure);
            }
        }
    }

    /// <summary>Ends the reading from within; never leaves this class.</summary>
    [SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves this class.")]
    private sealed class LimitReachedException : Exception;
}
