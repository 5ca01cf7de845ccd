using Umweg.Query;
using Umweg.World;

namespace Umweg.Presentation;

/// <summary>The compiled world for people: what it is, whose data it is, whether it is sound.</summary>
public static class WorldText
{
    /// <summary>What a world is and whose data is in it.</summary>
    public static Report Of(Globe globe, string path, IReadOnlyList<DataCredit> credits, Language language)
    {
        var texts = TextTable.For(language);
        var format = HumanFormat.For(language);
        var territories = globe.Territories.Select(territory => territory.Id).Distinct(StringComparer.Ordinal).Count();
        var displacement = (long)Math.Ceiling(globe.Origin.MaxDisplacementMetres);
        List<ReportBlock> blocks =
        [
            new ReportBlock.Table(
                [new(""), new("")],
                [
                    [texts["world.file"], path],
                    [texts["world.checksum"], globe.Origin.Checksum],
                    [texts["world.engine"], globe.Origin.Engine],
                    [texts["world.borders"], globe.Origin.BordersDate],
                    [texts["world.displacement"], $"{format.Count(displacement)} m"],
                    [texts["world.territories"], format.Count(territories)],
                    [texts["world.vertices"], format.Count(globe.Mesh.Vertices.Length)],
                    [texts["world.triangles"], format.Count(globe.Mesh.TriangleCount)],
                ]),
        ];
        foreach (var credit in credits)
        {
            blocks.Add(new ReportBlock.Heading(
                credit.Attribution is null ? $"data/{credit.Source}" : $"data/{credit.Source}: {credit.Attribution}"));
            blocks.Add(new ReportBlock.Paragraph(credit.Licence));
        }

        return new(blocks);
    }

    /// <summary>What was checked of a world, and whether it holds.</summary>
    /// <param name="checks">Each by its code, with what its sentences are filled with and the first fault.</param>
    /// <param name="language">The language of the sentences.</param>
    public static Report OfChecks(
        IReadOnlyList<(string Code, bool Holds, IReadOnlyList<object> Facts, string? FirstFault)> checks,
        Language language)
    {
        var texts = TextTable.For(language);
        var format = HumanFormat.For(language);
        var failed = checks.Count(check => !check.Holds);
        var rows = checks.Select(check =>
        {
            object[] facts = [.. check.Facts.Select(Shown)];
            var fault = check.FirstFault is { } first ? texts.With("world.check.fault", first) : "";
            return (IReadOnlyList<string>)
            [
                texts[check.Holds ? "world.holds" : "world.fails"],
                texts.With($"world.check.{check.Code}", facts),
                texts.With($"world.check.{check.Code}.facts", facts) + fault,
            ];
        });
        return Report.Of(
            new ReportBlock.Paragraph(failed == 0
                ? texts.With("world.sound", format.Count(checks.Count))
                : texts.With("world.unsound", format.Count(failed), format.Count(checks.Count))),
            new ReportBlock.Table([new(""), new(""), new("")], [.. rows]));

        object Shown(object fact) => fact switch
        {
            int count => format.Count(count),
            double percent => format.SignedPercent(percent),
            _ => fact,
        };
    }
}
