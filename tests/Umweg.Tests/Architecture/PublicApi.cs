using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Umweg.Tests.Architecture;

/// <summary>What a project shows to those who build on it, as a list of declarations.</summary>
internal static class PublicApi
{
    /// <summary>The public types of some files and their public members, one a line, in a stable order.</summary>
    public static IEnumerable<string> Of(IEnumerable<SourceFile> files) =>
        from file in files
        from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().All(IsShown)
        let name = FullName(file, type)
        orderby name
        from line in LinesOf(type, name)
        select line;

    private static IEnumerable<string> LinesOf(BaseTypeDeclarationSyntax type, string name)
    {
        var parameters = type is RecordDeclarationSyntax { ParameterList: { } list } ? Text(list) : string.Empty;
        var bases = type.BaseList is { } baseList ? " " + Text(baseList) : string.Empty;
        yield return $"{Modifiers(type)}{Keyword(type)} {name}{parameters}{bases}";

        var members = type switch
        {
            EnumDeclarationSyntax enumeration => enumeration.Members.Select(Text),
            TypeDeclarationSyntax { Members: var all } owner => all
                .Where(member => member is not BaseTypeDeclarationSyntax && IsShown(member, owner))
                .Select(Declaration),
            _ => [],
        };
        foreach (var member in members.Order(StringComparer.Ordinal))
        {
            yield return "    " + member;
        }
    }

    private static bool IsShown(BaseTypeDeclarationSyntax type) => IsShown(type, type.Parent as TypeDeclarationSyntax);

    private static bool IsShown(MemberDeclarationSyntax member, TypeDeclarationSyntax? owner) =>
        owner is InterfaceDeclarationSyntax || member.Modifiers.Any(SyntaxKind.PublicKeyword)
        || (member.Modifiers.Any(SyntaxKind.ProtectedKeyword) && !member.Modifiers.Any(SyntaxKind.PrivateKeyword));

    // What a caller sees of a member: neither body nor initial value.
    private static string Declaration(MemberDeclarationSyntax member) =>
        Text(member.WithAttributeLists(default) switch
        {
            MethodDeclarationSyntax method => method.WithBody(null).WithExpressionBody(null),
            ConstructorDeclarationSyntax constructor =>
                constructor.WithBody(null).WithExpressionBody(null).WithInitializer(null),
            OperatorDeclarationSyntax @operator => @operator.WithBody(null).WithExpressionBody(null),
            ConversionOperatorDeclarationSyntax conversion => conversion.WithBody(null).WithExpressionBody(null),
            PropertyDeclarationSyntax property =>
                property.WithExpressionBody(null).WithInitializer(null).WithSemicolonToken(default)
                    .WithAccessorList(Accessors(property)),
            IndexerDeclarationSyntax indexer =>
                indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Accessors(indexer)),
            var other => other,
        });

    private static AccessorListSyntax Accessors(BasePropertyDeclarationSyntax property) =>
        SyntaxFactory.AccessorList(SyntaxFactory.List(
            property.AccessorList is { } list
                ? list.Accessors
                    .Where(accessor => !accessor.Modifiers.Any(SyntaxKind.PrivateKeyword))
                    .Select(accessor => Accessor(accessor.Kind()))
                : [Accessor(SyntaxKind.GetAccessorDeclaration)]));

    private static AccessorDeclarationSyntax Accessor(SyntaxKind kind) =>
        SyntaxFactory.AccessorDeclaration(kind).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken));

    private static string FullName(SourceFile file, BaseTypeDeclarationSyntax type)
    {
        var owners = type.Ancestors().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(NameOf);
        return string.Join('.', owners.Prepend(file.Namespace ?? string.Empty).Append(NameOf(type)));
    }

    private static string NameOf(BaseTypeDeclarationSyntax type) =>
        type is TypeDeclarationSyntax { TypeParameterList: { } list }
            ? type.Identifier.Text + Text(list)
            : type.Identifier.Text;

    private static string Modifiers(BaseTypeDeclarationSyntax type) =>
        string.Concat(type.Modifiers
            .Where(modifier => modifier.Kind() is not (SyntaxKind.PublicKeyword or SyntaxKind.PartialKeyword))
            .Select(modifier => modifier.Text + " "));

    private static string Keyword(BaseTypeDeclarationSyntax type) =>
        type switch
        {
            RecordDeclarationSyntax record => Text(record.Keyword, record.ClassOrStructKeyword),
            TypeDeclarationSyntax named => named.Keyword.Text,
            _ => "enum",
        };

    private static string Text(SyntaxToken first, SyntaxToken second) => $"{first.Text} {second.Text}".TrimEnd();

    // On one line, without comments, blanks as the compiler's own formatter sets them.
    private static string Text(SyntaxNode node)
    {
        var tokens = node.ReplaceTokens(node.DescendantTokens(), (token, _) => token.WithoutTrivia());
        return tokens.NormalizeWhitespace(string.Empty, " ").ToFullString().Trim(' ', ';');
    }
}
