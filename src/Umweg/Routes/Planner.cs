using System.Globalization;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>The one entry of the library: from a question as text to its answer.</summary>
/// <remarks>
/// <para>Safe for any number of threads; make one and keep it.</para>
/// <para>Whatever is wrong with the question is in the answer, never thrown. Every route was proved permitted by a walk
/// through the world's triangles; a way that fails this proof is a defect, thrown as
/// <see cref="InvalidOperationException"/>, and never shown.</para>
/// </remarks>
public sealed class Planner
{
    /// <summary>How many ways a query may ask for.</summary>
    public const int MaxAlternatives = 50;

    /// <summary>How many searches one query may make; an answer that reaches it says so.</summary>
    public const int MaxSolves = 2_000;

    /// <summary>How many journeys a batch may have.</summary>
    public const int MaxJourneys = 1_000_000;

    private readonly RouteSearch _search;
    private readonly Gazetteer _gazetteer;
    private readonly TimeProvider _clock;

    /// <summary>A planner over one world.</summary>
    /// <param name="search">The search over the world.</param>
    /// <param name="gazetteer">Knows the places.</param>
    /// <param name="clock">Tells today, for stances that name no day.</param>
    public Planner(RouteSearch search, Gazetteer gazetteer, TimeProvider clock)
    {
        _search = search;
        _gazetteer = gazetteer;
        _clock = clock;
    }

    /// <summary>The search over the world.</summary>
    internal RouteSearch Search => _search;

    /// <summary>Knows the places.</summary>
    internal Gazetteer Gazetteer => _gazetteer;

    /// <summary>Tells today.</summary>
    internal TimeProvider Clock => _clock;

    private Globe Globe => _search.Globe;

    /// <summary>Answers a question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="progress">Hears what is being done, in a few words of the query's language.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>Routes, or what closes the way, or everything that is wrong with the question.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Answer Plan(
        RouteQuery query,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var question = Understand(query.From, query.To, query.Stance, query.Language);
        List<QueryError> errors =
        [
            .. question.Errors,
            .. AlternativesErrors(query.Alternatives, query.Language),
            .. DepthErrors(query.WhatIf, query.Language),
        ];
        return errors.Count > 0
            ? new Answer.BadQuery(errors)
            : Plan(query, question.Value!, progress, cancellation);
    }

    /// <summary>Answers a question whose places and stance are known.</summary>
    /// <returns>As <see cref="Plan(RouteQuery, IProgress{string}?, CancellationToken)"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal Answer Plan(
        Question question,
        int alternatives,
        Language language,
        IProgress<string>? progress,
        CancellationToken cancellation)
    {
        List<QueryError> errors =
            [.. PolygonErrors(question.Stance, language), .. AlternativesErrors(alternatives, language)];
        return errors.Count > 0
            ? new Answer.BadQuery(errors)
            : Plan(new("", "", new(), alternatives, language), question, progress, cancellation);
    }

    /// <summary>Answers many questions under one stance, each by its cheapest way alone.</summary>
    /// <param name="journeys">The questions; at most <see cref="MaxJourneys"/>.</param>
    /// <param name="options">What may be crossed, by all of them.</param>
    /// <param name="language">The language of names and sentences.</param>
    /// <param name="progress">Hears how many are answered, from several threads at once.</param>
    /// <param name="cancellation">Ends the batch early.</param>
    /// <returns>The answers in the order of the journeys, what is wrong with one of them in its own place; or what is
    /// wrong with the stance or the number of journeys.</returns>
    /// <remarks>The same journeys get the same answers, whatever the number of processors. Of equally cheap ways any
    /// one.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcome<IReadOnlyList<BatchAnswer>> PlanAll(
        IReadOnlyList<Journey> journeys,
        StanceOptions options,
        Language language = Language.English,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentNullException.ThrowIfNull(options);
        var stance = Resolve(options, language);
        List<QueryError> errors = [.. stance.Errors, .. NumberErrors(journeys.Count, language)];
        return errors.Count > 0
            ? Outcome<IReadOnlyList<BatchAnswer>>.Bad(errors)
            : Outcome<IReadOnlyList<BatchAnswer>>.Good(
                new Batch(_search, _gazetteer, stance.Value!, language).Answer(journeys, progress, cancellation));
    }

    /// <summary>The places and the stance of a question, or everything that is wrong with them.</summary>
    internal Outcome<Question> Understand(string from, string to, StanceOptions options, Language language)
    {
        var departure = _gazetteer.Resolve(from, language);
        var arrival = _gazetteer.Resolve(to, language);
        var stance = Resolve(options, language);
        List<QueryError> errors = [.. departure.Errors, .. arrival.Errors, .. stance.Errors];
        return errors.Count > 0
            ? Outcome<Question>.Bad(errors)
            : new Question(departure.Value!, arrival.Value!, stance.Value!);
    }

    /// <summary>What may be crossed, as long as a search can hold it.</summary>
    internal Outcome<Stance> Resolve(StanceOptions options, Language language)
    {
        var stance = StanceResolver.Resolve(options, Globe.Territories, _clock, language);
        List<QueryError> errors = [.. stance.Errors, .. PolygonErrors(stance.Value, language)];
        return errors.Count > 0 ? Outcome<Stance>.Bad(errors) : stance;
    }

    private Answer Plan(
        RouteQuery query, Question question, IProgress<string>? progress, CancellationToken cancellation)
    {
        var texts = new RouteTexts(query.Language);
        progress?.Report(texts.Preparing);
        var flight = new Flight(
            _search, new(Globe, question.Stance), question.From, question.To, texts, question.IsEnRoute);
        var list = CorridorList.Find(
            flight.Airspace.States,
            flight.Solver,
            query.Alternatives,
            MaxSolves,
            solves => progress?.Report(texts.Solving(solves)),
            cancellation);
        var notes = new AnswerNotes(texts, Globe.Origin, flight);
        if (list.Corridors.Count == 0)
        {
            return new Answer.Blocked(
                flight.Context(
                    query.WhatIf is null ? notes.ForBlocked : [.. notes.ForBlocked, texts.NobodyToRefuse]),
                flight.BlockedBy());
        }

        var shown = list.Corridors.Take(query.Alternatives).ToList();
        IReadOnlyList<Route> routes = [.. shown.Index().Select(each => flight.Routes.Build(each.Item, each.Index + 1))];
        var tree = query.WhatIf is { } depth
            ? new RefusalQuestion(_search, question, flight, texts, progress, cancellation)
                .Find(list.Corridors[0].Way, depth)
            : null;
        return new Answer.Found(flight.Context(notes.For(list, routes, tree)), routes) { WhatIf = tree };
    }

    private static IEnumerable<QueryError> PolygonErrors(Stance? stance, Language language)
    {
        if (stance?.ClosedPolygons.Count > RouteSearch.MaxOverlays)
        {
            var input = stance.ClosedPolygons.Count.ToString(CultureInfo.InvariantCulture);
            yield return Mistake.In(
                language,
                "stance.polygons",
                input,
                new(
                    $"'{input}' polygons cannot be closed at once; {RouteSearch.MaxOverlays} at most can.",
                    $"'{input}' Polygone lassen sich nicht zugleich sperren; höchstens {RouteSearch.MaxOverlays} sind "
                    + "möglich."),
                new("Join some of them.", "Fassen Sie einige zusammen."));
        }
    }

    private static IEnumerable<QueryError> NumberErrors(int journeys, Language language)
    {
        if (journeys > MaxJourneys)
        {
            var input = journeys.ToString(CultureInfo.InvariantCulture);
            yield return Mistake.In(
                language,
                "batch.tooLarge",
                input,
                new(
                    $"'{input}' journeys are more than the limit of {MaxJourneys} of a batch.",
                    $"'{input}' Strecken sind mehr als die {MaxJourneys}, die ein Stapel haben darf."),
                new("Split it.", "Teilen Sie ihn auf."));
        }
    }

    private static IEnumerable<QueryError> DepthErrors(int? depth, Language language)
    {
        if (depth is < 1 or > RefusalTree.MostDepth)
        {
            var input = depth.Value.ToString(CultureInfo.InvariantCulture);
            var better = $"--what-if {Math.Clamp(depth.Value, 1, RefusalTree.MostDepth)}";
            yield return Mistake.In(
                language,
                "whatIf.range",
                input,
                new(
                    $"'{input}' states cannot be made to refuse one after another; a number from 1 to "
                    + $"{RefusalTree.MostDepth} was expected.",
                    $"'{input}' Staaten können nicht nacheinander ablehnen; erwartet wird eine Zahl von 1 bis "
                    + $"{RefusalTree.MostDepth}."),
                new($"Write {better}.", $"Schreiben Sie {better}."));
        }
    }

    private static IEnumerable<QueryError> AlternativesErrors(int alternatives, Language language)
    {
        if (alternatives is < 1 or > MaxAlternatives)
        {
            var input = alternatives.ToString(CultureInfo.InvariantCulture);
            var better = $"--alternatives {Math.Clamp(alternatives, 1, MaxAlternatives)}";
            yield return Mistake.In(
                language,
                "alternatives.range",
                input,
                new(
                    $"'{input}' alternatives cannot be listed; a number from 1 to {MaxAlternatives} was expected.",
                    $"'{input}' Wege lassen sich nicht auflisten; erwartet wird eine Zahl von 1 bis "
                    + $"{MaxAlternatives}."),
                new($"Write {better}.", $"Schreiben Sie {better}."));
        }
    }
}
