using Umweg.Places;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.World.Search;

namespace Umweg.Audit;

/// <summary>Asks for the permitted ways beside tracks that were audited: from the first position of each to its last,
/// under the stance by which it was judged.</summary>
/// <remarks>
/// <para>Where the ends of the tracks are places in the air, nothing is exempt for the ways either; a way that would
/// begin or end in what is closed does not exist then.</para>
/// <para>Safe for any number of threads; make one and keep it.</para>
/// </remarks>
/// <param name="search">The search over the world on which the tracks were audited.</param>
/// <param name="gazetteer">Knows the places.</param>
/// <param name="clock">Tells today.</param>
public sealed class WaysBeside(RouteSearch search, Gazetteer gazetteer, TimeProvider clock)
{
    /// <summary>How many ways are listed beside a track where nothing else is said.</summary>
    public const int DefaultAlternatives = 3;

    /// <summary>Beside how many tracks of a file ways are asked for, the first ones: each is a question of its own, and
    /// may take seconds.</summary>
    public const int MaxTracks = 10;

    private readonly Planner _planner = new(search, gazetteer, clock);

    /// <summary>The same report with the ways beside its tracks, and with what is to be known of them.</summary>
    /// <param name="report">The report.</param>
    /// <param name="alternatives">How many ways beside each track, 1 to <see cref="Planner.MaxAlternatives"/>.</param>
    /// <param name="language">The language of sentences and errors; that of the report.</param>
    /// <param name="progress">Hears what is being done, in a few words of the language.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>The report, or what is wrong with the question.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcome<AuditReport> Find(
        AuditReport report,
        int alternatives,
        Language language,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var format = HumanFormat.For(language);
        var tracks = new List<TrackAudit>(report.Tracks.Count);
        foreach (var track in report.Tracks)
        {
            if (tracks.Count >= MaxTracks)
            {
                tracks.Add(track);
                continue;
            }

            var answer = _planner.Plan(
                new(
                    PlaceAt(track.Crossings[0].Line[0], format),
                    PlaceAt(track.Crossings[^1].Line[^1], format),
                    track.Stance ?? report.Stance)
                {
                    IsEnRoute = report.IsEnRoute,
                },
                alternatives,
                language,
                progress,
                cancellation);
            if (answer is Answer.BadQuery bad)
            {
                return Outcome<AuditReport>.Bad(bad.Errors);
            }

            tracks.Add(track with { Beside = answer });
        }

        return report with { Tracks = tracks, Notes = Notes(report, tracks, language) };
    }

    private static Place PlaceAt(TrackPoint point, HumanFormat format) =>
        new(format.Position(point.Position), PlaceKind.Coordinate, point.Position);

    private static IReadOnlyList<string> Notes(AuditReport report, List<TrackAudit> tracks, Language language)
    {
        IEnumerable<string> notes = report.Notes.Concat(tracks.Select(track => track.Beside).OfType<Answer>()
            .SelectMany(answer => AnswerParts.Of(answer).Context.Notes));
        if (tracks.Count > MaxTracks)
        {
            notes = notes.Append(TextTable.For(language).With("audit.beside.limit", MaxTracks));
        }

        return [.. notes.Distinct(StringComparer.Ordinal)];
    }
}
