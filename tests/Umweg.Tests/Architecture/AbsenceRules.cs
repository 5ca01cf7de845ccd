using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Umweg.Tests.Architecture;

/// <summary>What is nowhere to be found in a folder, and why: ARCHITECTURE.md's invariants of absence.</summary>
/// <param name="Folder">The folder, from the root.</param>
/// <param name="Words">An expression for identifiers that do not occur there.</param>
/// <param name="Because">The invariant, as ARCHITECTURE.md has it.</param>
internal sealed record AbsenceRules(string Folder, string Words, string Because)
{
    private const string Degrees = "^(lat|lon|lng|latitude|longitude)$";
    private const string SearchCode =
        "^(Location|Locator|ArcWalk|MeshView|ArcCells|ConeSearch|ConeBound|Frontier|SearchMesh|RouteSearch|"
        + "PreparedStance|Hulls|HullArc|WorldIndex|SearchResult)$";

    private const string Terminal = "^(Console|AnsiConsole)$";

    /// <summary>Every invariant that an identifier would betray.</summary>
    public static readonly IReadOnlyList<AbsenceRules> All =
    [
        new("src/Umweg.Sphere", "Territor|Countr|Aircraft|Airspace", "the sphere knows no state and no aircraft"),
        new("src/Umweg.World", "Polic|Airport|Countr|Permission", "the world knows no rules"),
        new("src/Umweg.World/Search", "Territor|Avoid", "the search knows no country"),
        new("src/Umweg.World/Proof", SearchCode, "the proof shares nothing with the search"),
        new("src/Umweg.World", Degrees, "inside, positions are points"),
        new("src/Umweg/Routes", Degrees, "inside, positions are points"),
        new("src/Umweg/Consent", Degrees, "inside, positions are points"),
        new("src/Umweg", "^(NetTopologySuite|TopoJson\\w*|WorldBuilder)$", "a query never parses a border"),
        new("src/Umweg.Sphere", Terminal, "only hosts talk to the terminal"),
        new("src/Umweg.World", Terminal, "only hosts talk to the terminal"),
        new("src/Umweg.WorldBuilder", Terminal, "only hosts talk to the terminal"),
        new("src/Umweg", Terminal, "only hosts talk to the terminal"),
        new("src/Umweg.Cli", "^(SpherePoint|Predicates|Arc|Mesh|CellSet)$", "hosts hold no logic"),
    ];

    /// <summary>Each identifier of a file that breaks the rule.</summary>
    public IEnumerable<string> ProblemsOf(SourceFile file) =>
        !file.IsUnder(Folder)
            ? []
            : from token in file.Syntax.DescendantTokens()
              where token.IsKind(SyntaxKind.IdentifierToken)
              where Regex.IsMatch(token.Text, Words, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)
              select file.At(token, $"'{token.Text}': {Because}");
}
