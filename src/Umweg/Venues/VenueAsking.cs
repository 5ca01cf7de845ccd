using System.Globalization;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Venues;

/// <summary>Questions of venues, put to a planner.</summary>
public static class VenueAsking
{
    /// <summary>In which city some delegations can meet best, each with its own stance.</summary>
    /// <param name="planner">The planner.</param>
    /// <param name="query">The question.</param>
    /// <param name="progress">Hears what is being done, in a few words of the query's language; from several threads at
    /// once.</param>
    /// <param name="cancellation">Ends the comparison early; what was compared by then is the answer, which says so.
    /// </param>
    /// <returns>The venues, the best first, those that somebody cannot reach last; or everything that is wrong with the
    /// question.</returns>
    /// <remarks>Each way is what <see cref="Planner.PlanAll"/> answers to that journey alone; the same question gives
    /// the same answer, whatever the number of processors.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled before one venue was compared.</exception>
    public static Outcome<VenueComparison> Venues(
        this Planner planner,
        VenueQuery query,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(planner);
        ArgumentNullException.ThrowIfNull(query);
        IReadOnlyList<QueryError> numbers = [.. NumberErrors(query)];
        if (numbers.Count > 0)
        {
            return Outcome<VenueComparison>.Bad(numbers);
        }

        var reader = new DelegationReader(planner, query);
        var delegations = reader.Read();
        var places = Places(planner, query);
        if (delegations.Value is not { } who || places.Value is not { } where)
        {
            return Outcome<VenueComparison>.Bad([.. delegations.Errors.Concat(places.Errors).Distinct()]);
        }

        var texts = new VenueTexts(query.Language);
        var survey = new VenueSurvey(planner.Search, who, new(query.Language));
        var venues = VenueOrder.Ranked(
            survey.Compare(where, done => progress?.Report(texts.Comparing(done, where.Count)), cancellation),
            query.Rank);
        var isSurvey = query.Venues.Count == 0;
        var notes = new VenueNotes(survey, planner.Search.Globe.Origin, query.Language);
        var first = VenueNotes.OfClosures(venues[0], query.Language);
        IReadOnlyList<string> others =
        [
            .. notes.Of(venues, isSurvey, where.Count, reader.Warnings),
            .. query.Speed is { } speed ? [new RouteTexts(query.Language).Durations(speed)] : Array.Empty<string>(),
        ];
        return new VenueComparison(
            who,
            venues,
            query.Rank,
            isSurvey,
            where.Count,
            planner.Search.Globe.Origin,
            [.. others.Take(1), .. first, .. others.Skip(1)])
        {
            FirstNotes = first,
            Speed = query.Speed,
        };
    }

    private static Outcome<IReadOnlyList<Place>> Places(Planner planner, VenueQuery query)
    {
        if (query.Venues.Count == 0)
        {
            return Outcome<IReadOnlyList<Place>>.Good(planner.Gazetteer.MeetingPlaces(query.Language));
        }

        var places = query.Venues.Select(text => planner.Gazetteer.Resolve(text, query.Language)).ToList();
        List<QueryError> errors = [.. places.SelectMany(place => place.Errors)];
        if (errors.Count == 0)
        {
            var positions = places.Select(place => (object)place.Value!.Position);
            errors.AddRange(Twice.Errors("venue.twice", query.Venues, [.. positions], query.Language));
        }

        return errors.Count > 0
            ? Outcome<IReadOnlyList<Place>>.Bad(errors)
            : Outcome<IReadOnlyList<Place>>.Good([.. places.Select(place => place.Value!)]);
    }

    private static IEnumerable<QueryError> NumberErrors(VenueQuery query)
    {
        if (query.Delegations.Count == 0)
        {
            yield return Mistake.In(
                query.Language,
                "delegation.missing",
                "",
                new(
                    "No delegation is named; one at least was expected: --delegation PLACE or --delegation "
                    + "PLACE=POLICY.",
                    "Keine Delegation ist genannt; erwartet wird mindestens eine: --delegation ORT oder --delegation "
                    + "ORT=POLICY."),
                new(
                    "Write, for example, --delegation Moscow=kremlin-2025-10 --delegation Washington.",
                    "Schreiben Sie zum Beispiel --delegation Moskau=kremlin-2025-10 --delegation Washington."));
        }

        if (query.Delegations.Count > VenueQuery.MostDelegations)
        {
            yield return TooMany(
                "delegation.tooMany",
                query.Delegations.Count,
                VenueQuery.MostDelegations,
                "delegations",
                "Delegationen");
        }

        if (query.Venues.Count > VenueQuery.MostVenues)
        {
            yield return TooMany("venue.tooMany", query.Venues.Count, VenueQuery.MostVenues, "venues", "Tagungsorte");
        }

        QueryError TooMany(string code, int count, int most, string english, string german)
        {
            var input = count.ToString(CultureInfo.InvariantCulture);
            return Mistake.In(
                query.Language,
                code,
                input,
                new(
                    $"'{input}' {english} cannot be compared at once; {most} at most can.",
                    $"'{input}' {german} lassen sich nicht zugleich vergleichen; höchstens {most} sind möglich."),
                new("Ask in several questions.", "Fragen Sie in mehreren Fragen."));
        }
    }
}
