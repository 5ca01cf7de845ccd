using Umweg.Query;
using Umweg.Venues;

namespace Umweg.Presentation;

/// <summary>A comparison of venues for a memo: the best in a few sentences, all in a table, how each delegation comes
/// there, and what is to be known.</summary>
public sealed class VenueText
{
    /// <summary>How many cities are shown of a survey where nothing is said.</summary>
    public const int ShownOfSurvey = 10;

    // Of more cities the ways would be longer than anybody reads.
    private const int DetailedOfSurvey = 3;

    // More states in a row tell nothing of a way that is free to cross them; the JSON has all.
    private const int MostStatesNamed = 6;

    private readonly VenueComparison _comparison;
    private readonly VenueWords _venues;
    private readonly AnswerWords _words;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;

    private VenueText(VenueComparison comparison, Language language)
    {
        _comparison = comparison;
        _venues = new(comparison, language);
        _words = new(language);
        _texts = _words.Texts;
        _format = _words.Format;
    }

    /// <summary>The report on a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">The language.</param>
    /// <param name="top">How many cities are shown; null: all that were named, of a survey
    /// <see cref="ShownOfSurvey"/>.</param>
    public static Report Of(VenueComparison comparison, Language language, int? top = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var shown = top ?? (comparison.IsSurvey ? ShownOfSurvey : comparison.Venues.Count);
        return new([.. new VenueText(comparison, language).Blocks([.. comparison.Venues.Take(shown)])]);
    }

    private IEnumerable<ReportBlock> Blocks(IReadOnlyList<Venue> shown)
    {
        yield return new ReportBlock.Paragraph(_venues.Headline(_comparison.Venues[0]));
        foreach (var note in _comparison.FirstNotes)
        {
            yield return new ReportBlock.Paragraph(note);
        }

        yield return new ReportBlock.Paragraph(_venues.Stances());
        if (_venues.Order() is { Length: > 0 } order)
        {
            yield return new ReportBlock.Paragraph(order);
        }

        // What there is to say of a single city, the ways say.
        if (_comparison.Venues.Count > 1)
        {
            yield return Ranking(shown);
        }

        var hidden = _comparison.Venues.Count - shown.Count;
        if (hidden > 0)
        {
            yield return new ReportBlock.Paragraph(_texts.Counted("venues.more", hidden, _format.Count(hidden)));
        }

        var detailed = _comparison.IsSurvey ? [.. shown.Take(DetailedOfSurvey)] : shown;
        yield return new ReportBlock.Heading(_texts["venues.ways"]);
        yield return Ways(detailed);
        var reasons = shown.Skip(detailed.Count).Where(venue => !venue.IsForAll).Select(_venues.Absent).ToList();
        if (reasons.Count > 0)
        {
            yield return new ReportBlock.Bullets(reasons);
        }

        yield return new ReportBlock.Heading(_texts["route.notes"]);
        yield return new ReportBlock.Bullets(
            [.. _comparison.Notes.Except(_comparison.FirstNotes, StringComparer.Ordinal)]);
    }

    private ReportBlock.Table Ranking(IReadOnlyList<Venue> venues)
    {
        var rows = venues.Select(venue => (IReadOnlyList<string>)
        [
            _format.Count(venue.Rank),
            AnswerWords.Place(venue.Place),
            _words.Name(venue.Territory),
            _format.Kilometres(venue.Distance),
            _venues.CountsPrices ? _format.Kilometres(venue.Cost) : "",
            Farthest(venue),
            _venues.AsksSomebody ? _format.Count(venue.Permissions) : "",
            string.Join(", ", venue.Absent.Select(way => way.Delegation.Name)),
        ]);
        return new ReportBlock.Table(
            [
                new("", IsNumber: true),
                new(_texts["column.city"]),
                new(_texts["column.in"]),
                new(_comparison.Delegations.Count == 1 ? "km" : _texts["column.together"], IsNumber: true),
                new(_texts["column.counted"], IsNumber: true),
                new(_texts["column.farthest"]),
                new(_texts["column.yeses"], IsNumber: true),
                new(_texts["column.absent"]),
            ],
            [.. rows]).WithoutEmptyColumns();
    }

    private string Farthest(Venue venue) =>
        _comparison.Delegations.Count == 1 ? ""
        : venue.WorstOff is not { } worst ? "-"
        : _texts.With("venues.farthest", worst.Delegation.Name, _format.Kilometres(worst.Cost));

    private ReportBlock.Table Ways(IReadOnlyList<Venue> venues) => new ReportBlock.Table(
        [
            new(_texts["column.city"]),
            new(_texts["column.delegation"]),
            new("km", IsNumber: true),
            new(_texts["column.detour"], IsNumber: true),
            new(_words.DurationColumn(_comparison.Speed), IsNumber: true),
            new(_texts["column.via"]),
            new(_texts["column.unwillingly"]),
            new(_texts["column.permission"]),
        ],
        [.. venues.SelectMany(venue => venue.Ways.Select((way, i) => Row(i == 0 ? venue.Place.Name : "", way)))])
        .WithoutEmptyColumns();

    private IReadOnlyList<string> Row(string venue, VenueWay way) => way switch
    {
        VenueWay.Found { Route: var route } =>
        [
            venue,
            way.Delegation.Name,
            _format.Kilometres(route.Distance),
            _format.Kilometres(route.Detour),
            _words.Duration(_comparison.Speed, route.Distance),
            Shortened(route.Via),
            _words.Row(route.Avoided),
            _words.Row(route.Permissions),
        ],
        VenueWay.Blocked blocked => [venue, way.Delegation.Name, "-", "", "", _venues.Closed(blocked), "", ""],
        _ => [venue, way.Delegation.Name, _format.Count(0), "", "", _texts["venues.there"], "", ""],
    };

    private string Shortened(IReadOnlyList<string> via) => via.Count <= MostStatesNamed + 1
        ? _words.ViaRow(via)
        : _texts.Counted(
            "venues.via.more",
            via.Count - MostStatesNamed,
            _words.Row(via.Take(MostStatesNamed)),
            _format.Count(via.Count - MostStatesNamed));
}
