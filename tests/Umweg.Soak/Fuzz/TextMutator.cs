using System.Text;

namespace Umweg.Soak.Fuzz;

/// <summary>Makes random texts: mostly good ones with slips, some noise, some huge, some nested deeply.</summary>
internal sealed class TextMutator(FuzzTarget target, Random random)
{
    private const int MostRepetitions = 20_000;

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "90.0000000001", "180", "1e308", "NaN", "Infinity", "2147483648", "9223372036854775808",
        "00000000000000000001", "0.1", ".5", "5.", "1,5", "0x10", "١٢", "½", "٣",
    ];

    private static readonly string[] Oddities =
    [
        "\0", "\u0007", "\u001B[31m", "\u0085", "\u00A0", "\u00AD", "\u0130", "\u0131", "ß", "ẞ", "\u0301", "\u200B",
        "\u200E", "\u202E", "\u2028", "\uFEFF", "\uFFFD", "\uFFFF", "\uD83D\uDE00", "\uD800", "\uDC00", "ﬁ", "Ǆ",
        "\r\n", "\t", "%s", "{0}", "{", "}", "\\", "'", "\"", "<", "&", "../", "$(x)",
    ];

    /// <summary>The next text.</summary>
    public string Next() => random.Next(100) switch
    {
        < 4 => Noise(() => (char)random.Next(0x10000)),
        < 8 => Noise(() => (char)random.Next(0x20, 0x7F)),
        < 12 => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Piece())),
        < 14 => Repeated(),
        _ => Slipped(),
    };

    private string Noise(Func<char> next) =>
        string.Concat(Enumerable.Range(0, random.Next(random.Next(10) == 0 ? 400 : 30)).Select(_ => next()));

    private string Pick(IReadOnlyList<string> texts) => texts[random.Next(texts.Count)];

    private string Piece() => random.Next(4) switch
    {
        0 => Pick(Oddities),
        1 => Pick(Numbers),
        _ => Pick(target.Tokens),
    };

    // One text or piece many times over, which also nests brackets; now and then beyond every limit.
    private string Repeated()
    {
        var piece = random.Next(3) == 0 ? Pick(target.Seeds) : Piece() + (random.Next(2) == 0 ? Piece() : "");
        var times = random.Next(20) == 0 ? random.Next(MostRepetitions) : random.Next(300);
        var text = new StringBuilder();
        for (var i = 0; i < times && text.Length < 1_200_000; i++)
        {
            text.Append(piece);
        }

        return text.Append(random.Next(2) == 0 ? Pick(target.Seeds) : "").ToString();
    }

    private string Slipped()
    {
        var text = new StringBuilder(Pick(target.Seeds));
        for (var slips = 1 + random.Next(5); slips > 0; slips--)
        {
            Slip(text);
        }

        return text.ToString();
    }

    private void Slip(StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, 1 + random.Next(random.Next(4) == 0 ? 40 : 3));
        switch (random.Next(10))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2 or 3:
                text.Insert(at, Piece());
                break;
            case 4:
                text.Remove(at, length).Insert(at, Piece());
                break;
            case 5 when at < text.Length:
                text[at] = (char)(text[at] ^ (1 << random.Next(8)));
                break;
            case 6 when at < text.Length:
                text[at] = char.IsUpper(text[at]) ? char.ToLowerInvariant(text[at]) : char.ToUpperInvariant(text[at]);
                break;
            case 7:
                var other = Pick(target.Seeds);
                var from = random.Next(other.Length);
                text.Insert(at, other.AsSpan(from, random.Next(other.Length - from + 1)));
                break;
            case 8:
                text.Remove(at, text.Length - at);
                break;
            case 9 when at + 1 < text.Length:
                (text[at], text[at + 1]) = (text[at + 1], text[at]);
                break;
            default:
                text.Insert(at, (char)random.Next(0x20, 0x250));
                break;
        }
    }
}
