namespace Umweg.Policy;

/// <summary>A piece of a YAML document that still knows where it stood.</summary>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Column">The column in that line, from 1.</param>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>A single value, as text; <see cref="IsPlain"/> tells <c>true</c> from <c>"true"</c>.</summary>
    public sealed record Scalar(string Text, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
    {
        /// <summary>Whether nothing was written: <c>key:</c> and no more.</summary>
        public bool IsEmpty => IsPlain && Text is "" or "~" or "null";
    }

    /// <summary>A list.</summary>
    public sealed record List(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

    /// <summary>Keys with their values, in the order written; no key twice.</summary>
    public sealed record Map(IReadOnlyList<(Scalar Key, YamlNode Value)> Entries, int Line, int Column)
        : YamlNode(Line, Column);
}
