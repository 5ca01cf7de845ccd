using Umweg.Query;
using Umweg.Routes;
using Umweg.World.Search;

namespace Umweg.Presentation.Files;

/// <summary>Writes an answer as a file that other tools read; docs/files.md tells of each format.</summary>
/// <remarks>
/// <para>The same answer gives the same bytes: UTF-8, no byte-order mark, no clock.</para>
/// <para>The very positions and lines that its readers find are walked before a file is written, and enter nothing that
/// the way may not cross (<see cref="PermittedLine"/>); a format that cannot hold a way so is refused. Each file
/// says that it is not for operational
/// navigation wherever its format has room for a remark; <see cref="RouteFileFormat.Fms"/> has none.</para>
/// </remarks>
public static class RouteFile
{
    /// <summary>The formats as options name them, <c>kml</c> to <c>field15</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Enum.GetValues<RouteFileFormat>().Select(format => format.ToString().ToLowerInvariant())];

    /// <summary>The format of a name in lower case, or null.</summary>
    public static RouteFileFormat? Find(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name)
            {
                return (RouteFileFormat)i;
            }
        }

        return null;
    }

    /// <summary>Whether files of a format hold one way rather than all.</summary>
    public static bool HoldsOneWay(RouteFileFormat format) => format >= RouteFileFormat.Fms;

    /// <summary>Whether a format has room for remarks, and so for the warning.</summary>
    public static bool HasRemarks(RouteFileFormat format) => format != RouteFileFormat.Fms;

    /// <summary>Writes a file, if its format can hold the way without entering what it may not cross.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Which way, where the file holds one.</param>
    /// <param name="search">Walks through the world that the answer was found on.</param>
    /// <param name="language">The language of names and remarks.</param>
    /// <param name="stream">Receives the file.</param>
    /// <returns>Null where the file was written; else what prevents it, and nothing was written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer has no way of this rank.</exception>
    public static QueryError? Write(
        Answer.Found answer,
        RouteFileFormat format,
        RouteFileOptions options,
        RouteSearch search,
        Language language,
        Stream stream)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.Way, Math.Clamp(options.Way, 1, answer.Routes.Count));
        var words = new FileWords(answer, language);
        var route = answer.Routes[options.Way - 1];
        var lines = new FileLines(answer, search, language);
        var refusal = format switch
        {
            RouteFileFormat.Kml => lines.ForMaps("kml").Then(all => KmlFile.Write(answer, all, words, stream)),
            RouteFileFormat.Gpx => lines.ForMaps("gpx").Then(all => GpxFile.Write(answer, all, words, stream)),
            RouteFileFormat.Csv => Outcome<Answer.Found>.Good(answer)
                .Then(all => CrossingsTable.Write(all, words, stream)),
            RouteFileFormat.Fms => lines.ForPlan(route, "fms", PositionForm.SixDecimals)
                .Then(points => XPlanePlan.Write(answer.Context, points, stream)),
            RouteFileFormat.Pln => lines.ForPlan(route, "pln", PositionForm.HundredthsOfSeconds)
                .Then(points => SimulatorPlan.Write(route, points, words, stream)),
            RouteFileFormat.Lnmpln => lines.ForPlan(route, "lnmpln", PositionForm.SixDecimals)
                .Then(points => LittleNavmapPlan.Write(answer.Context, route, points, words, stream)),
            RouteFileFormat.Field15 => lines.ForMinutes(route)
                .Then(points => FieldFifteen.Write(answer.Context, route, points, words, stream)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };

        if (refusal is null
            && format is RouteFileFormat.Kml or RouteFileFormat.Gpx or RouteFileFormat.Pln or RouteFileFormat.Lnmpln)
        {
            // Lines of text end with a line feed; a writer of XML leaves the last one open.
            stream.WriteByte((byte)'\n');
        }

        return refusal;
    }

    private static QueryError? Then<T>(this Outcome<T> outcome, Action<T> write)
        where T : class
    {
        if (outcome.Value is not { } value)
        {
            return outcome.Errors[0];
        }

        write(value);
        return null;
    }
}
