using System.Globalization;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Venues;

/// <summary>What a comparison of venues says in sentences, in the language asked for.</summary>
internal sealed class VenueTexts(Language language)
{
    /// <summary>What is being done.</summary>
    public string Comparing(int done, int candidates) => Say(
        new("comparing cities, {0} of {1}", "vergleiche Städte, {0} von {1}"), done, candidates);

    /// <summary>Not all candidates were compared.</summary>
    public string Interrupted(int done, int candidates) => Say(
        new(
            "Interrupted: {0} of {1} cities were compared; one of the others may be better.",
            "Abgebrochen: {0} von {1} Städten wurden verglichen; eine der übrigen kann besser sein."),
        done,
        candidates);

    /// <summary>Which cities were compared, where none was named.</summary>
    public string Survey(int candidates) => Say(
        new(
            "Compared were {0} cities: the capitals of states and dependent territories that have an airport, and the "
            + "cities of 50,000 inhabitants with a large airport. Whether a city is willing or safe is not known.",
            "Verglichen wurden {0} Städte: die Hauptstädte von Staaten und abhängigen Gebieten, die einen Flughafen "
            + "haben, und die Städte ab 50.000 Einwohnern mit einem großen Flughafen. Ob eine Stadt bereit oder sicher "
            + "ist, ist nicht bekannt."),
        candidates);

    /// <summary>A way was not proved the cheapest.</summary>
    public string LimitReached(string delegation, string venue) => Say(
        new(
            "From {0} to {1} the shortest way is shown: which is the cheapest was not settled within the limit of "
            + "searches.",
            "Von {0} nach {1} ist der kürzeste Weg gezeigt: Welcher der günstigste ist, ließ sich innerhalb der Grenze "
            + "der Suchläufe nicht klären."),
        delegation,
        venue);

    /// <summary>What names a delegation without policies of its own, where several come from one place.</summary>
    public string NoPolicy => Say(new("no policy", "keine Policy"));

    private string Say(LocalText text, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, text.In(language), arguments);
}
