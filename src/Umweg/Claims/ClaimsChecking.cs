using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Claims;

/// <summary>Files of reported statements, put to a planner.</summary>
public static class ClaimsChecking
{
    /// <summary>How many bytes a file may have.</summary>
    public const int MaxBytes = YamlTree.MaxBytes;

    /// <summary>Decides each statement of a file, with its proof.</summary>
    /// <param name="planner">The planner.</param>
    /// <param name="file">The file's content, UTF-8; the format is described in docs/claims/README.md.</param>
    /// <param name="fileName">Its name, for messages and as a title where it has none.</param>
    /// <param name="language">The language of names, sentences and errors.</param>
    /// <param name="progress">Hears which statement is being decided.</param>
    /// <param name="cancellation">Ends the check early; statements whose turn had not come are left undecided.</param>
    /// <returns>The verdicts, or everything that is wrong with the file.</returns>
    public static Outcome<ClaimsReport> CheckClaims(
        this Planner planner,
        ReadOnlyMemory<byte> file,
        string fileName,
        Language language = Language.English,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(planner);
        var globe = planner.Search.Globe;
        var worldIds = globe.Territories.Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        var read = new ClaimsReader(planner.Gazetteer, worldIds, language).Read(file.Span, fileName);
        if (read.Value is not { } claims)
        {
            return Outcome<ClaimsReport>.Bad(read.Errors);
        }

        // What only the world can tell: that it does not draw a territory, or cannot hold as many polygons.
        var understood = claims.Statements.Select(each => (
                Statement: each, Question: planner.Understand(each.From, each.To, each.Stance, language)))
            .ToList();
        var errors = understood.SelectMany(each => each.Question.Errors.Select(error => error with
        {
            Line = each.Statement.Line, Column = each.Statement.Column, File = fileName,
        })).ToList();
        if (errors.Count > 0)
        {
            return Outcome<ClaimsReport>.Bad(errors);
        }

        var verdicts = new List<StatementVerdict>();
        foreach (var (statement, question) in understood)
        {
            progress?.Report(new RouteTexts(language).Deciding(statement.Number, claims.Statements.Count));
            verdicts.Add(new StatementChecker(planner, statement, question.Value!, language, cancellation).Check());
        }

        return new ClaimsReport(
            claims,
            globe.Origin,
            [.. verdicts.Select(each => each with { Contradicts = Contradictions.Of(each, verdicts) })],
            [.. verdicts.SelectMany(each => each.Context.Notes).Distinct(StringComparer.Ordinal)]);
    }
}
