using System.Globalization;
using System.Runtime.CompilerServices;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.World;

namespace Umweg.Consent;

/// <summary>Questions of consent, put to a planner.</summary>
public static class ConsentAsking
{
    /// <summary>How many shortest ways one question may search for; an answer that reaches it says so.</summary>
    public const int MaxSolves = 2_000;

    // Found once for each world; the question that needs it first takes some tens of milliseconds longer.
    private static readonly ConditionalWeakTable<Globe, PieceGraph> Pieces = [];

    /// <summary>Who must say yes to a flight, who can prevent it, and whether claims about its ways hold.</summary>
    /// <param name="planner">The planner.</param>
    /// <param name="query">The question.</param>
    /// <param name="progress">Hears what is being done, in a few words of the query's language.</param>
    /// <param name="cancellation">Ends the search early; what was found by then is the answer, marked as incomplete.
    /// </param>
    /// <returns>The sets of states, or that there is no way, or everything that is wrong with the question.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before a way was found.</exception>
    public static ConsentAnswer Consent(
        this Planner planner,
        ConsentQuery query,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(planner);
        ArgumentNullException.ThrowIfNull(query);
        var question = planner.Understand(query.From, query.To, query.Stance, query.Language);
        var worldIds = planner.Search.Globe.Territories.Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        var claims = (query.Claims ?? [])
            .Select(text => (Text: text, Areas: ClaimReader.Read(text, worldIds, query.Language)))
            .ToList();
        List<QueryError> errors =
        [
            .. question.Errors,
            .. claims.SelectMany(claim => claim.Areas.Errors),
            .. RangeErrors(query),
        ];
        return errors.Count > 0
            ? new ConsentAnswer.BadQuery(errors)
            : planner.ConsentQuestion(
                question.Value!,
                query,
                [.. claims.Select(claim => (claim.Text, claim.Areas.Value!))],
                progress,
                cancellation).Answer();
    }

    /// <summary>A question of consent, understood.</summary>
    internal static ConsentQuestion ConsentQuestion(
        this Planner planner,
        Question question,
        ConsentQuery query,
        IReadOnlyList<(string Text, IReadOnlyList<Area> Areas)> claims,
        IProgress<string>? progress,
        CancellationToken cancellation) =>
        new(
            planner.Search,
            Pieces.GetValue(planner.Search.Globe, globe => new PieceGraph(globe)),
            question,
            query,
            claims,
            progress,
            cancellation);

    private static IEnumerable<QueryError> RangeErrors(ConsentQuery query)
    {
        if (query.MaxStates is < 1 or > ConsentQuery.MostStates)
        {
            var input = query.MaxStates.ToString(CultureInfo.InvariantCulture);
            var better = $"--max-states {Math.Clamp(query.MaxStates, 1, ConsentQuery.MostStates)}";
            yield return Mistake.In(
                query.Language,
                "maxStates.range",
                input,
                new(
                    $"Sets of up to '{input}' states cannot be listed; a number from 1 to {ConsentQuery.MostStates} "
                    + "was expected.",
                    $"Mengen von bis zu '{input}' Staaten lassen sich nicht auflisten; erwartet wird eine Zahl von 1 "
                    + $"bis {ConsentQuery.MostStates}."),
                new($"Write {better}.", $"Schreiben Sie {better}."));
        }

        if (query.Claims?.Count > ConsentQuery.MostClaims)
        {
            var input = Quoted.Short(query.Claims[ConsentQuery.MostClaims]);
            yield return Mistake.In(
                query.Language,
                "claim.tooMany",
                input,
                new(
                    $"'{input}' is one claim too many; a question has at most {ConsentQuery.MostClaims}.",
                    $"'{input}' ist eine Behauptung zu viel; eine Frage hat höchstens {ConsentQuery.MostClaims}."));
        }
    }
}
