using System.Globalization;
using System.Text.RegularExpressions;

namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>The numbers with a unit in the prose of a page, and what they rest on.</summary>
/// <remarks>A figure is founded if it stands in the output of a command of its page; or is the result of a calculation
/// in backquotes, <c>2,137 * 1.852 = 3,958</c>, of numbers that are, or that some note gives; or if a note that follows
/// it in the same sentence or cell repeats it.</remarks>
internal sealed partial class Figures
{
    // A nautical mile in kilometres, minutes of an hour: Umweg.Sphere.Length has the source of the first.
    private static readonly string[] Constants = ["1.852", "60"];

    private readonly string _prose;
    private readonly Dictionary<string, string> _notes;
    private readonly HashSet<string> _computed;

    /// <param name="page">The page's text.</param>
    /// <param name="outputs">What its commands print.</param>
    public Figures(string page, IEnumerable<string> outputs)
    {
        var text = Fenced().Replace(page, "");
        _notes = Note().Matches(text).ToDictionary(
            note => note.Groups["name"].Value, note => note.Groups["text"].Value, StringComparer.Ordinal);
        _prose = Note().Replace(text, "");
        _computed = [.. outputs.SelectMany(Numbers), .. Constants];
        Wrong = [.. Calculation().Matches(_prose).Select(Judge).OfType<string>()];
        Unfounded = [.. Figure().Matches(_prose).Where(figure => !IsFounded(figure)).Select(figure => figure.Value)];
        UndefinedNotes = [.. Reference().Matches(_prose).Select(note => note.Groups["name"].Value)
            .Where(name => !_notes.ContainsKey(name))];
    }

    /// <summary>Figures that rest on nothing.</summary>
    public IReadOnlyList<string> Unfounded { get; }

    /// <summary>Calculations that are wrong, or have an unfounded number in them.</summary>
    public IReadOnlyList<string> Wrong { get; }

    /// <summary>Notes that are referred to and missing.</summary>
    public IReadOnlyList<string> UndefinedNotes { get; }

    private static IEnumerable<string> Numbers(string text) =>
        Number().Matches(text).Select(number => Plain(number.Value));

    // 5,000 and 5000 are one number: what is typed for a program has no separators.
    private static string Plain(string number) => number.Replace(",", "", StringComparison.Ordinal);

    private bool IsFounded(Match figure)
    {
        var number = Plain(figure.Groups["number"].Value);
        var rest = _prose[figure.Index..];
        var sentence = EndOfSentence().Match(rest) is { Success: true } end ? rest[..end.Index] : rest;
        var notes = Reference().Matches(sentence).Select(note => note.Groups["name"].Value).ToList();
        return _computed.Contains(number)
            || notes.Exists(note =>
                Numbers(_notes.GetValueOrDefault(note, "")).Contains(number, StringComparer.Ordinal));
    }

    // From left to right, as on a pocket calculator; right to within half of the last digit shown.
    private string? Judge(Match calculation)
    {
        var operands = calculation.Groups["operand"].Captures.Select(operand => Plain(operand.Value)).ToList();
        var signs = calculation.Groups["sign"].Captures.Select(sign => sign.Value).ToList();
        var value = operands.Skip(1).Zip(signs).Aggregate(Value(operands[0]), (left, right) => right.Second switch
        {
            "+" => left + Value(right.First),
            "-" => left - Value(right.First),
            "*" => left * Value(right.First),
            _ => left / Value(right.First),
        });
        var result = Plain(calculation.Groups["result"].Value);
        var decimals = result.Contains('.') ? result.Length - result.IndexOf('.') - 1 : 0;
        var isFounded = operands.TrueForAll(operand =>
            _computed.Contains(operand) || _notes.Values.SelectMany(Numbers).Contains(operand, StringComparer.Ordinal));
        _computed.Add(result);
        return isFounded && Math.Abs(value - Value(result)) <= 0.5 * Math.Pow(10, -decimals) + 1e-9
            ? null
            : calculation.Value;
    }

    private static double Value(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^```.*?^```\s*?$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(
        @"^\[\^(?<name>\w+)\]:(?<text>.*(\n    .*)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Note();

    [GeneratedRegex(@"\[\^(?<name>\w+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?(?<!,)", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?<![\d.,])(?<number>\d[\d,]*(\.\d+)?)`?\s(km|NM|%|m|feet|knots|hours?|minutes?)(?!\w)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"`(?<operand>[\d,.]+)( (?<sign>[-+*/]) (?<operand>[\d,.]+))+ = (?<result>[\d,.]+)`",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Calculation();

    [GeneratedRegex(@"\.\s|\||\n\n")]
    private static partial Regex EndOfSentence();
}
