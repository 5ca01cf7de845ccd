using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Umweg.Tests.Architecture;

/// <summary>What C# files keep to beyond what the compiler and its analyzers ask.</summary>
internal static class CodeRules
{
    private const int MaxMethodLines = 70;

    // A type that shares the file of another is small: a record, an enumeration, a delegate that nobody looks for
    // alone.
    private const int MaxLinesOfCompanion = 40;

    /// <summary>What is wrong with a file.</summary>
    public static IEnumerable<string> ProblemsOf(SourceFile file) =>
        LongMethods(file).Concat(MisplacedTypes(file)).Concat(WrongNamespace(file)).Concat(UnclearTests(file));

    private static IEnumerable<string> LongMethods(SourceFile file) =>
        from method in file.Syntax.DescendantNodes()
        where method is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let lines = file.LinesOf(method)
        where lines > MaxMethodLines
        select file.At(method, $"a method of {lines} lines does not fit a screen of {MaxMethodLines}");

    private static IEnumerable<string> MisplacedTypes(SourceFile file)
    {
        var types = file.TopLevelTypes.ToList();
        var shown = types.Where(IsPublic).ToList() is { Count: > 0 } publicTypes ? publicTypes : types;
        if (shown.Count == 0)
        {
            yield break;
        }

        // Foo.Bar.cs holds a part of Foo.
        var expected = Path.GetFileName(file.Path).Split('.')[0];
        if (!shown.Any(type => string.Equals(NameOf(type), expected, StringComparison.Ordinal)))
        {
            yield return file.At(shown[0], $"the file is named after none of its types: {NameOf(shown[0])}");
        }

        foreach (var companion in shown.Where(IsPublic).Where(type => NameOf(type) != expected))
        {
            var isSmall = companion is RecordDeclarationSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax;
            if (!isSmall || file.LinesOf(companion) > MaxLinesOfCompanion)
            {
                yield return file.At(
                    companion,
                    $"{NameOf(companion)} wants a file of its own: only records, enumerations and delegates of up to " +
                    $"{MaxLinesOfCompanion} lines share one");
            }
        }
    }

    private static IEnumerable<string> WrongNamespace(SourceFile file)
    {
        var folders = file.Path.Split('/')[1..^1];
        var expected = string.Join('.', folders);
        if (file.Namespace is { } actual && !string.Equals(actual, expected, StringComparison.Ordinal))
        {
            yield return file.At(1, $"namespace {actual} lies in the folder of {expected}");
        }
    }

    private static IEnumerable<string> UnclearTests(SourceFile file)
    {
        foreach (var method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var marks = method.AttributeLists.SelectMany(list => list.Attributes)
                .Where(mark => mark.Name.ToString() is "Fact" or "Theory")
                .ToList();
            if (marks.Count == 0)
            {
                continue;
            }

            if (!method.Identifier.Text.Contains('_', StringComparison.Ordinal))
            {
                yield return file.At(method, $"a test's name is a sentence: {method.Identifier.Text}");
            }

            if (marks.Exists(mark => mark.ArgumentList?.ToString().Contains("Skip", StringComparison.Ordinal) == true))
            {
                yield return file.At(method, $"a skipped test proves nothing: {method.Identifier.Text}");
            }

            var owner = method.Ancestors().OfType<TypeDeclarationSyntax>().Last();
            if (!owner.GetLeadingTrivia().ToFullString().Contains("FEATURE UNDER TEST:", StringComparison.Ordinal))
            {
                yield return file.At(owner, $"the summary of {owner.Identifier.Text} begins with FEATURE UNDER TEST:");
            }
        }
    }

    private static bool IsPublic(MemberDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static string NameOf(MemberDeclarationSyntax type) =>
        type switch
        {
            BaseTypeDeclarationSyntax named => named.Identifier.Text,
            DelegateDeclarationSyntax named => named.Identifier.Text,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind(), "not a type"),
        };
}
