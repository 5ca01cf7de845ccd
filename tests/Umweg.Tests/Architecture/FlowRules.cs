using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Umweg.Tests.Architecture;

/// <summary>A query flows one way: a stage may use earlier stages and never a later one.</summary>
internal static class FlowRules
{
    /// <summary>The stages in the order of the flow, hosts left out: they stand on top and may use
    /// everything.</summary>
    public static readonly string[] Flow =
    [
        "Sphere", "World", "Query", "Places", "Policy", "Routes", "Consent", "Venues", "Claims", "Presentation",
        "Verify", "Timeline", "Audit",
    ];

    /// <summary>Each use of a later stage.</summary>
    public static IEnumerable<string> ProblemsOf(SourceFile file)
    {
        var own = StageOf(file.Namespace ?? string.Empty);
        return own < 0
            ? []
            : from name in NamesIn(file)
              let used = StageOf(Absolute(name.ToString()))
              where used > own
              select file.At(name, $"{Flow[own]} must not use {Flow[used]}");
    }

    // Using directives and type names with a namespace; of nested ones the outermost. Names in expressions are left
    // out: "Routes.Count" there is a property as a rule, and what it needs from a namespace comes by a using directive.
    private static IEnumerable<NameSyntax> NamesIn(SourceFile file) =>
        file.Syntax.DescendantNodes()
            .OfType<NameSyntax>()
            .Where(name => name is QualifiedNameSyntax || name.Parent is UsingDirectiveSyntax)
            .Where(name => name.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax));

    // Inside namespace Umweg, "Routes.Answer" means Umweg.Routes.Answer.
    private static string Absolute(string name)
    {
        var first = name.Split('.')[0];
        return Flow.Contains(first, StringComparer.Ordinal) ? "Umweg." + name : name;
    }

    private static int StageOf(string name)
    {
        var parts = name.Split('.');
        return parts is ["Umweg", var stage, ..] ? Array.IndexOf(Flow, stage) : -1;
    }
}
