using System.Globalization;
using System.Text.RegularExpressions;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads the log of a satellite receiver, NMEA 0183: of each time its sentence RMC, or else GGA, GNS or GLL.
/// </summary>
/// <remarks>
/// <para>Sentences may be in small letters and stand behind what a program put before them (a time, a tag block).
/// Those without a position and all others are passed over; a position that is not valid, where no other sentence of
/// that time has a valid one, and a damaged sentence are put aside. A checksum is compared where it stands.</para>
/// <para>Only RMC has a date: others take it from the one before, or from the first where there is none before.</para>
/// </remarks>
internal sealed partial class NmeaReader(TrackBuilder builder)
{
    // Date, course and variation before 2.3; with mode and status since.
    private const int LeastOfRmc = 10;
    private const int MostOfRmc = 14;
    private const int PartsOfGga = 15;
    private const int LeastOfGns = 13;
    private const int LeastOfGll = 5;
    private const int MostOfGll = 8;

    // Two sentences of one time that are further apart do not tell of one place.
    private const double MostDegreesApart = 0.02;

    // In the order in which they are taken.
    private static readonly string[] Kinds = ["RMC", "GGA", "GNS", "GLL"];

    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(12);

    private readonly List<Moment> _moments = [];
    private readonly Dictionary<(int Day, TimeSpan Time), Moment> _open = [];
    private TrackMistakeException? _damage;
    private DateTimeOffset? _date;
    private DateTimeOffset? _firstDate;
    private TimeSpan? _last;
    private int _day;

    /// <summary>Whether a file begins as such a one does.</summary>
    public static bool IsMeant(string head) => Beginning().IsMatch(head);

    /// <summary>Reads a log.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            foreach (var sentence in Sentence().Matches(line).Select(match => match.Value.TrimEnd()))
            {
                if (!Keep(sentence, number))
                {
                    _damage ??= new("track.nmea", Quoted.Short(sentence), number);
                    builder.PutAside("track.aside", $"{sentence} ({number})");
                }
            }
        }

        if (_damage is not null && !_moments.Exists(moment => moment.Best is not null))
        {
            throw _damage;
        }

        foreach (var moment in _moments)
        {
            Add(moment);
        }

        builder.End("");
        return "nmea";
    }

    // False where the sentence is damaged.
    private bool Keep(string sentence, int number)
    {
        var star = sentence.IndexOf('*', StringComparison.Ordinal);
        var body = star < 0 ? sentence[1..] : sentence[1..star];
        var upper = body.ToUpperInvariant();
        if (star >= 0 && !IsSum(sentence[(star + 1)..], body) && !IsSum(sentence[(star + 1)..], upper))
        {
            return false;
        }

        var parts = upper.Split(',', StringSplitOptions.TrimEntries);
        var kind = Array.IndexOf(Kinds, parts[0][2..]);
        var (at, timeAt, isWhole, isValid) = Kinds[kind] switch
        {
            "RMC" => (3, 1, parts.Length is >= LeastOfRmc and <= MostOfRmc, Part(parts, 2) is not ("" or "V")),
            "GGA" => (2, 1, parts.Length == PartsOfGga, Part(parts, 6) is not ("" or "0")),
            "GNS" => (2, 1, parts.Length >= LeastOfGns, Part(parts, 6).Trim('N').Length > 0),
            _ => (1, 5, parts.Length is >= LeastOfGll and <= MostOfGll, Part(parts, 6) is "A" || parts.Length < 7),
        };
        if (!isWhole)
        {
            return false;
        }

        var isEmpty = parts[at].Length + parts[at + 2].Length == 0;
        if (isEmpty && !(isValid && kind == 0))
        {
            return true;
        }

        if (!TrackAngle.TryAngle(parts[at] + parts[at + 1], AngleKind.Latitude, out var latitude)
            || !TrackAngle.TryAngle(parts[at + 2] + parts[at + 3], AngleKind.Longitude, out var longitude))
        {
            return false;
        }

        var fix = new Fix(latitude, longitude, isValid, $"{sentence} (line {number})");
        MomentOf(Time(Part(parts, timeAt)), kind == 0 ? Date(parts[9]) : null, kind).Fixes[kind] = fix;
        return true;
    }

    private static string Part(string[] parts, int at) => at < parts.Length ? parts[at] : "";

    private static bool IsSum(string sum, string body) => sum.Trim().Equals(
        body.Aggregate(0, (all, c) => all ^ c).ToString("X2", CultureInfo.InvariantCulture),
        StringComparison.OrdinalIgnoreCase);

    // What the sentences of one time tell; a second of a kind is another fix.
    private Moment MomentOf(TimeSpan? time, DateTimeOffset? date, int kind)
    {
        if (_last - time > HalfDay)
        {
            (_day, _date) = (_day + 1, _date + TimeSpan.FromDays(1));
        }

        if (date is { } day && day != _date)
        {
            // Until midnight comes, a first date holds for what stands before it.
            _day += _date is null ? 0 : 1;
            (_date, _firstDate) = (day, _firstDate ?? (day - TimeSpan.FromDays(_date is null ? _day : 0)));
        }

        _last = time ?? _last;
        if (time is { } key && _open.TryGetValue((_day, key), out var open) && open.Fixes[kind] is null)
        {
            return open;
        }

        var moment = new Moment(_day, time, _date);
        _moments.Add(moment);
        if (time is { } opened)
        {
            _open[(_day, opened)] = moment;
        }

        return moment;
    }

    private void Add(Moment moment)
    {
        if (moment.Best is not { } best)
        {
            builder.PutAside("track.aside", moment.Fixes.First(fix => fix is not null)!.Text);
            return;
        }

        foreach (var other in moment.Fixes.Where(fix => fix is { IsValid: true } && IsApart(fix, best)))
        {
            builder.PutAside("track.aside", other!.Text);
        }

        var date = moment.Date ?? (_firstDate + TimeSpan.FromDays(moment.Day));
        builder.Add(best.Latitude, best.Longitude, date + moment.Time, () => best.Text);
    }

    private static bool IsApart(Fix one, Fix other) =>
        Math.Abs(one.Latitude - other.Latitude) > MostDegreesApart
        || Math.Abs(Math.IEEERemainder(one.Longitude - other.Longitude, 360))
            * Math.Cos(one.Latitude * Math.PI / 180) > MostDegreesApart;

    private static DateTimeOffset? Date(string date) => DateTimeOffset.TryParseExact(
        date,
        "ddMMyy",
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var day)
        ? day
        : null;

    // hhmmss with decimals or without, to the second.
    private static TimeSpan? Time(string time) => TimeSpan.TryParseExact(
        time.Split('.')[0], "hhmmss", CultureInfo.InvariantCulture, out var ofDay)
        ? ofDay + TimeSpan.FromSeconds(Fraction(time))
        : null;

    private static double Fraction(string time) =>
        time.IndexOf('.', StringComparison.Ordinal) is var point and >= 0
        && TrackText.Number($"0{time.AsSpan(point)}") is var fraction and >= 0 and < 1
            ? fraction
            : 0;

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const int Milliseconds = 1_000;

    // A sentence, or what a program put before the first one, in one line; notes may stand before it.
    [GeneratedRegex(
        @"^(\s*#[^\n]*\n)*(\$[A-Z]{5,8},|[^\n$]{0,200}\$[A-Z]{2}(RMC|GGA|GNS|GLL|GSA|GSV|VTG|ZDA),)",
        Options, Milliseconds)]
    private static partial Regex Beginning();

    // Talkers that begin with P are makers of receivers, whose sentences are other ones.
    [GeneratedRegex(@"\$[A-OQ-Z][A-Z0-9](RMC|GGA|GNS|GLL),[^$]*", Options, Milliseconds)]
    private static partial Regex Sentence();

    private sealed record Fix(double Latitude, double Longitude, bool IsValid, string Text);

    private sealed record Moment(int Day, TimeSpan? Time, DateTimeOffset? Date)
    {
        public Fix?[] Fixes { get; } = new Fix?[Kinds.Length];

        public Fix? Best => Array.Find(Fixes, fix => fix is { IsValid: true });
    }
}
