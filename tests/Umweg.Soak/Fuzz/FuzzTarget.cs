using Umweg.Query;

namespace Umweg.Soak.Fuzz;

/// <summary>A parser that is fed with random texts.</summary>
/// <param name="name">How it is called on the command line: <c>places</c>.</param>
/// <param name="seeds">Good and nearly good texts, from which others are made.</param>
/// <param name="tokens">Pieces that mean something to it.</param>
internal abstract class FuzzTarget(string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens)
{
    /// <summary>How it is called.</summary>
    public string Name => name;

    /// <summary>Good and nearly good texts.</summary>
    public IReadOnlyList<string> Seeds => seeds;

    /// <summary>Pieces that mean something to it.</summary>
    public IReadOnlyList<string> Tokens => tokens;

    /// <summary>How much memory a text of no length may take, in bytes, beyond what is kept.</summary>
    public virtual long BytesAtMost => 2_000_000;

    /// <summary>How much more each character may take, in bytes.</summary>
    public virtual long BytesPerCharacter => 4_000;

    /// <summary>Reads a text; the errors are empty where it is good.</summary>
    public abstract IReadOnlyList<QueryError> Read(string text);
}
