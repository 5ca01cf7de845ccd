using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation;

/// <summary>A refusal tree as a table that is read from the left: who refuses, what is left then.</summary>
internal static class RefusalText
{
    /// <summary>The blocks of the report.</summary>
    public static IEnumerable<ReportBlock> Of(RefusalTree tree, GroundSpeed? speed, Language language)
    {
        var words = new AnswerWords(language);
        var refusals = new RefusalWords(language);
        yield return new ReportBlock.Heading(words.Texts["route.whatif.heading"]);
        yield return new ReportBlock.Table(
            [
                new("", IsNumber: true),
                new(words.Texts["column.refuses"]),
                new("km", IsNumber: true),
                new(words.Texts["column.more"], IsNumber: true),
                new(words.DurationColumn(speed), IsNumber: true),
                new(words.Texts["column.via"]),
                new(words.Texts["column.unwillingly"]),
                new(words.Texts["column.permission"]),
            ],
            [.. RefusalWords.Rows(tree).Select(Row)]).WithoutEmptyColumns();
        if (refusals.Missing(tree) is { } missing)
        {
            yield return new ReportBlock.Paragraph(missing);
        }

        IReadOnlyList<string> Row(RefusalRow row)
        {
            var who = new string(' ', 2 * row.Indent)
                + (row.State is null ? words.Texts["route.whatif.nobody"] : words.Name(row.State));
            var number = $"{row.Case.Number}";
            return row switch
            {
                { IsAgain: true } => ["", who, "", "", "", words.Texts.With("route.whatif.again", number), "", ""],
                { Case.Route: null } => [number, who, "", "", "", refusals.NoWay(row.Case), "", ""],
                { Case.Route: var route } =>
                [
                    number,
                    who,
                    words.Format.Kilometres(route.Distance),
                    row.State is null ? "" : refusals.Difference(route, tree),
                    words.Duration(speed, route.Distance),
                    words.ViaRow(route.Via),
                    words.Row(route.Avoided),
                    words.Row(route.Permissions),
                ],
            };
        }
    }
}
