using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Presentation;

/// <summary>Places for people, the likeliest first; before them the state or group that has the name.</summary>
public static class PlacesText
{
    /// <summary>Whether there is anything to show: a place, or a state or group of that name.</summary>
    /// <param name="text">What was asked for.</param>
    /// <param name="places">What was found.</param>
    public static bool HasAny(string text, IReadOnlyList<Place> places) =>
        places.Count > 0 || StateNames.TryFind(text, out _) || Groups.Find(text.Trim()) is not null;

    /// <summary>What has a name: first as a state or a group, then a table of places.</summary>
    /// <param name="text">What was asked for.</param>
    /// <param name="gazetteer">What found it.</param>
    /// <param name="places">What was found.</param>
    /// <param name="language">The language of names and sentences.</param>
    public static Report Of(string text, Gazetteer gazetteer, IReadOnlyList<Place> places, Language language)
    {
        var texts = TextTable.For(language);
        var blocks = new List<ReportBlock>();
        if (gazetteer.State(text, language) is { } state)
        {
            blocks.Add(new ReportBlock.Paragraph(state.Capital is { } capital
                ? texts.With("places.state", state.Name, state.Code, AnswerWords.Place(capital))
                : texts.With("places.state.alone", state.Name, state.Code)));
        }

        if (Groups.Find(text.Trim()) is { } group)
        {
            blocks.Add(new ReportBlock.Paragraph(texts.With("places.group", group.Id, group.Title.In(language))));
        }

        if (places.Count > 0)
        {
            blocks.Add(Table(places, language, texts));
        }

        if (places is [{ Remark: { } remark }, ..])
        {
            blocks.Add(new ReportBlock.Paragraph(remark));
        }

        return Report.Of([.. blocks]);
    }

    private static ReportBlock.Table Table(IReadOnlyList<Place> places, Language language, TextTable texts)
    {
        var format = HumanFormat.For(language);
        var rows = places.Select(place => (IReadOnlyList<string>)
        [
            place.Name,
            texts[KeyOf(place.Kind)],
            StateOf(place, language),
            place.Iata ?? "",
            place.Icao ?? "",
            format.Position(place.Position),
            place.Kind == PlaceKind.City ? place.AirportName ?? "" : "",
        ]);
        return new ReportBlock.Table(
            [
                new(texts["column.place"]),
                new(texts["column.kind"]),
                new(texts["column.state"]),
                new("IATA"),
                new("ICAO"),
                new(texts["column.position"], IsNumber: true),
                new(texts["column.airport"]),
            ],
            [.. rows]).WithoutEmptyColumns();
    }

    private static string StateOf(Place place, Language language) => (place.State, place.Region) switch
    {
        (null, _) => "",
        ({ } state, null) => StateNames.Name(state, language),
        ({ } state, { } region) => $"{StateNames.Name(state, language)}, {region}",
    };

    private static string KeyOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Airport => "places.airport",
        PlaceKind.City => "places.city",
        _ => "places.coordinate",
    };
}
