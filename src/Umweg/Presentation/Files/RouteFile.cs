using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation.Files;

/// <summary>Writes an answer as a file that other tools read; docs/files.md tells of each format.</summary>
/// <remarks>
/// <para>The same answer gives the same bytes: UTF-8, no byte-order mark, no clock.</para>
/// <para>Each file keeps a way's length to within 0.1 %, and to well under a metre but for
/// <see cref="RouteFileFormat.Field15"/>, whose positions are whole minutes. It says that it is not for operational
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

    /// <summary>Writes a file.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Which way, where the file holds one.</param>
    /// <param name="language">The language of names and remarks.</param>
    /// <param name="stream">Receives the file.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer has no way of this rank, or the speed is out of range.
    /// </exception>
    public static void Write(
        Answer.Found answer, RouteFileFormat format, RouteFileOptions options, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.Way, Math.Clamp(options.Way, 1, answer.Routes.Count));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SpeedKnots, RouteFileOptions.MinSpeedKnots);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.SpeedKnots, RouteFileOptions.MaxSpeedKnots);
        var words = new FileWords(answer, language);
        var route = answer.Routes[options.Way - 1];
        switch (format)
        {
            case RouteFileFormat.Kml:
                KmlFile.Write(answer, words, stream);
                break;
            case RouteFileFormat.Gpx:
                GpxFile.Write(answer, words, stream);
                break;
            case RouteFileFormat.Csv:
                CrossingsTable.Write(answer, words, stream);
                break;
            case RouteFileFormat.Fms:
                XPlanePlan.Write(answer.Context, route, stream);
                break;
            case RouteFileFormat.Pln:
                SimulatorPlan.Write(answer.Context, route, words, stream);
                break;
            case RouteFileFormat.Lnmpln:
                LittleNavmapPlan.Write(answer.Context, route, words, stream);
                break;
            case RouteFileFormat.Field15:
                FieldFifteen.Write(answer.Context, route, options.SpeedKnots, words, stream);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "No such format.");
        }

        if (format is RouteFileFormat.Kml or RouteFileFormat.Gpx or RouteFileFormat.Pln or RouteFileFormat.Lnmpln)
        {
            // Lines of text end with a line feed; a writer of XML leaves the last one open.
            stream.WriteByte((byte)'\n');
        }
    }
}
