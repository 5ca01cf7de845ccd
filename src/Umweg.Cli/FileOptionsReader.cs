using System.Globalization;
using Umweg.Presentation;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Cli;

/// <summary>Reads the option of files that hold one way, <c>--way</c>.</summary>
internal static class FileOptionsReader
{
    /// <summary>The options; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static RouteFileOptions Read(
        Line line,
        string format,
        RouteFileFormat? file,
        GroundSpeed? speed,
        TextTable texts,
        List<QueryError> errors)
    {
        var defaults = new RouteFileOptions();
        var hasWay = file is { } kind && RouteFile.HoldsOneWay(kind);
        return new(
            Number(OptionSpec.Way, hasWay, "error.option.way.format", (1, Planner.MaxAlternatives), defaults.Way),
            speed?.Knots ?? defaults.SpeedKnots);

        int Number(OptionSpec option, bool isTaken, string refusal, (int Least, int Most) range, int otherwise)
        {
            if (isTaken)
            {
                return QueryReader.ReadNumber(line, option, otherwise, range, texts, errors);
            }

            if (line.Value(option) is { } text)
            {
                errors.Add(new QueryError("option.format", text, texts.With(refusal, format)));
            }

            return otherwise;
        }
    }

    /// <summary>That an answer has fewer ways than the rank asked for.</summary>
    public static QueryError NoSuchWay(int way, int ways, TextTable texts) => new(
        "option.way",
        way.ToString(CultureInfo.InvariantCulture),
        texts.With(ways == 1 ? "error.option.way.one" : "error.option.way", way, ways));
}
