using Umweg.Places;
using Umweg.Query;

namespace Umweg.Presentation;

/// <summary>Places for people, the likeliest first.</summary>
public static class PlacesText
{
    /// <summary>A table of places.</summary>
    public static Report Of(IReadOnlyList<Place> places, Language language)
    {
        var texts = TextTable.For(language);
        var format = HumanFormat.For(language);
        var rows = places.Select(place => (IReadOnlyList<string>)
        [
            place.Name,
            texts[KeyOf(place.Kind)],
            place.Iata ?? "",
            place.Icao ?? "",
            format.Position(place.Position),
            place.Kind == PlaceKind.City ? place.AirportName ?? "" : "",
        ]);
        return Report.Of(new ReportBlock.Table(
            [
                new(texts["column.place"]),
                new(texts["column.kind"]),
                new("IATA"),
                new("ICAO"),
                new(texts["column.position"], IsNumber: true),
                new(texts["column.airport"]),
            ],
            [.. rows]).WithoutEmptyColumns());
    }

    private static string KeyOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Airport => "places.airport",
        PlaceKind.City => "places.city",
        _ => "places.coordinate",
    };
}
