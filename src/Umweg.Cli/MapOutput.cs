using System.Globalization;
using Umweg.Pictures;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Cli;

/// <summary>How a line wants its map: <c>--title</c>, <c>--ways</c>, <c>--width</c>, <c>--no-legend</c>; and the map
/// as a drawing or as a picture made of it.</summary>
/// <param name="Format">One of <see cref="OptionSpec.MapFormats"/>, or any other where nothing is drawn.</param>
/// <param name="Options">What the map's writer is told.</param>
internal sealed record MapOutput(string Format, MapOptions Options)
{
    /// <summary>The format of dots.</summary>
    public const string Png = "png";

    /// <summary>The format of a page to print.</summary>
    public const string Pdf = "pdf";

    // A column of a newspaper at 300 dots an inch takes 1,600 or so; what is wider than 6,000 fills the memory.
    private const int DefaultWidth = 1_600;
    private const int LeastWidth = 200;
    private const int MostWidth = 6_000;

    // A refusal tree has more cases than there are ways to a question.
    private const int MostNumber = 1_000;
    private const int MostNamed = 12;

    /// <summary>The options; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static MapOutput Read(Line line, ReportOutput output, Session session, List<QueryError> errors)
    {
        var texts = session.Texts;
        if (!output.IsMap)
        {
            errors.AddRange(OptionSpec.Map.Where(line.Has).Select(option => new QueryError(
                "option.format", option.Name, texts.With("error.option.map.format", option.Name, output.Format))));
            return new(output.Format, new());
        }

        if (output.IsBinary && output.Path is null && session.Host.OutputIsTerminal)
        {
            errors.Add(new QueryError(
                "output.terminal", output.Format, texts.With("error.output.terminal", output.Format)));
        }

        if (output.Format == Pdf && line.Value(OptionSpec.Width) is { } width)
        {
            errors.Add(new QueryError("option.format", width, texts.With("error.option.width.format")));
        }

        return new(output.Format, new()
        {
            Title = ReadTitle(line, texts, errors),
            Ways = ReadWays(line, texts, errors),
            HasLegend = !line.Has(OptionSpec.NoLegend),
            Width = line.Has(OptionSpec.Width)
                ? QueryReader.ReadNumber(
                    line, OptionSpec.Width, DefaultWidth, (LeastWidth, MostWidth), texts, errors)
                : null,
        });
    }

    /// <summary>The first of the ways asked for that the answer does not have; null where it has them all.</summary>
    /// <param name="numbers">The numbers of the ways that can be drawn.</param>
    /// <param name="texts">The language.</param>
    public QueryError? Missing(IReadOnlyList<int> numbers, TextTable texts)
    {
        var missing = Options.Ways.Except(numbers).ToList();
        return missing.Count == 0 ? null : new QueryError(
            "option.ways",
            missing[0].ToString(CultureInfo.InvariantCulture),
            texts.With(
                numbers.Count == 0 ? "error.option.ways.none" : "error.option.ways.missing",
                missing[0],
                string.Join(", ", numbers.Take(MostNamed)) + (numbers.Count > MostNamed ? ", ..." : "")));
    }

    /// <summary>Draws the map and writes it in its format.</summary>
    /// <exception cref="UndrawableException">There is no letter for a character of it.</exception>
    public void Write(Session session, Action<Globe, MapOptions, Stream> draw, Stream stream)
    {
        if (Format is not (Png or Pdf))
        {
            session.Draw(globe => draw(globe, Options, stream));
            return;
        }

        using var drawing = new MemoryStream();
        session.Draw(globe => draw(globe, Options with { Width = null }, drawing));
        using var picture = new MapPicture(drawing.GetBuffer().AsMemory(0, (int)drawing.Length));
        if (picture.MissingLetters is [var letter, ..])
        {
            throw new UndrawableException(new QueryError(
                "letter.missing", letter, session.Texts.With("error.map.letter", letter, Format)));
        }

        if (Format == Png)
        {
            picture.WritePng(Options.Width ?? DefaultWidth, stream);
        }
        else
        {
            picture.WritePdf(stream);
        }
    }

    private static string? ReadTitle(Line line, TextTable texts, List<QueryError> errors)
    {
        if (line.Value(OptionSpec.Title) is not { } text)
        {
            return null;
        }

        var title = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (title.Length is 0 or > MapOptions.LongestTitle || title.Any(char.IsControl))
        {
            errors.Add(new QueryError(
                "option.title",
                text,
                texts.With("error.option.title", Quoted.Short(text), title.Length, MapOptions.LongestTitle)));
        }

        return title;
    }

    private static List<int> ReadWays(Line line, TextTable texts, List<QueryError> errors)
    {
        if (line.Value(OptionSpec.Ways) is not { } text)
        {
            return [];
        }

        var ways = new List<int>();
        foreach (var part in text.Split(','))
        {
            if (!int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var way)
                || way is < 1 or > MostNumber)
            {
                errors.Add(new QueryError(
                    "option.ways",
                    text,
                    texts.With("error.option.ways", Quoted.Short(text), MostNumber)));
                return [];
            }

            ways.Add(way);
        }

        return [.. ways.Distinct().Order()];
    }
}
