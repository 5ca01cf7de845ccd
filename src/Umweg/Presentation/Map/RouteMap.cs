using Umweg.Query;
using Umweg.Routes;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>Draws an answer as a map to print: SVG 2, one sheet, title to sources.</summary>
/// <remarks>
/// <para>The same answer on the same world gives the same bytes. Nothing is referred to outside the file, so that it
/// can be passed on as it is.</para>
/// <para>No way: the map shows what closes it, and the direct line. An answer that tells what is left if states refuse
/// is drawn with the ways of that tree and the tree as its legend.</para>
/// </remarks>
public static class RouteMap
{
    /// <summary>The numbers of the ways that can be drawn: of each its rank, or in a refusal tree its case's.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to draw.</exception>
    public static IReadOnlyList<int> Numbers(Answer answer) => answer is Answer.Found { WhatIf: { } tree }
        ? RefusalMap.Numbers(tree)
        : [.. AnswerParts.Of(answer).Routes.Select(route => route.Rank)];

    /// <summary>Draws the answer; words are in the language given.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="globe">The world on which it was found.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Receives the drawing as UTF-8.</param>
    /// <param name="options">How it is drawn; null: as the answer has it.</param>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to draw.</exception>
    public static void Write(
        Answer answer, Globe globe, Language language, Stream stream, MapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(globe);
        options ??= new();
        MapDrawing.Write(Content(answer, options, language), globe, language, stream, options);
    }

    private static MapContent Content(Answer answer, MapOptions options, Language language)
    {
        var parts = AnswerParts.Of(answer);
        var words = new MapWords(language, parts.Context.Speed);
        var circumstances = RouteText.Circumstances(answer, language).Concat(words.OfSpeed());
        List<string> lead = [RouteText.Headline(answer, language), .. circumstances];
        var routes = parts.Routes.Where(route => options.Draws(route.Rank)).ToList();
        return answer switch
        {
            Answer.Found { WhatIf: { } tree } => RefusalMap.Content(
                parts.Context,
                tree,
                lead.Skip(1).Except(parts.Context.FirstNotes, StringComparer.Ordinal),
                options,
                language),
            Answer.Found => new(
                parts.Context,
                lead,
                [.. routes.Select(route => new MapWay(route, words.OfWay(route, isShort: true)))],
                [.. routes.Select((route, i) => new MapRow(
                    words.OfWay(route, isShort: false) + words.Remarks(route), i))]),
            _ => new(parts.Context, lead, [], [new(words.OfWall(parts.Context.Stance, parts.BlockedBy))])
            {
                Walls = parts.BlockedBy.Select(stance => stance.Territory).ToHashSet(StringComparer.Ordinal),
            },
        };
    }
}
