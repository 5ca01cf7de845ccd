using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Umweg.Tests.Architecture;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">What it holds.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<CompilationUnitSyntax> _syntax =
        new(() => CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot());

    /// <summary>The lines without their ends; the last one is not empty where the file ends with a line feed.</summary>
    public string[] Lines { get; } = (Text.EndsWith('\n') ? Text[..^1] : Text).Split('\n');

    /// <summary>Whether it is C#.</summary>
    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>Whether it is a test.</summary>
    public bool IsTest => IsUnder("tests");

    /// <summary>What the compiler reads in it.</summary>
    public CompilationUnitSyntax Syntax => _syntax.Value;

    /// <summary>The file's namespace, or null where it declares none.</summary>
    public string? Namespace =>
        Syntax.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();

    /// <summary>The types that are declared in it and not inside another type.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Syntax.Members
            .SelectMany(member => member is BaseNamespaceDeclarationSyntax space ? space.Members : [member])
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    /// <summary>Whether it lies in a folder, at any depth.</summary>
    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>A sentence about a line of the file, counted from 1, as compilers print it.</summary>
    public string At(int line, string problem) => $"{Path}:{line}: {problem}";

    /// <summary>A sentence about a piece of the file's code.</summary>
    public string At(SyntaxNodeOrToken node, string problem) =>
        At(Syntax.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1, problem);

    /// <summary>How many lines a piece of code covers.</summary>
    public int LinesOf(SyntaxNode node)
    {
        var span = Syntax.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
