using Umweg.Places;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Audit;

/// <summary>Says whose airspace flown or planned ways cross, and what a stance says of each.</summary>
/// <remarks>
/// <para>Between two positions a way is taken for the arc of a great ellipse, which is walked exactly
/// (<see cref="TrackWalk"/>). The ends count as departure and arrival, with the exemptions that
/// <see cref="Stance.ForFlight"/> grants, unless the file is said to be part of a flight.</para>
/// <para>Safe for any number of threads; make one and keep it.</para>
/// </remarks>
public sealed class Auditor
{
    /// <summary>How many bytes a file may have.</summary>
    public const int MaxBytes = TrackReader.MaxBytes;

    private readonly RouteSearch _search;
    private readonly Gazetteer _gazetteer;
    private readonly TimeProvider _clock;

    /// <summary>An auditor over one world.</summary>
    /// <param name="search">Walks through the world.</param>
    /// <param name="gazetteer">Knows the aerodromes that flight plans name.</param>
    /// <param name="clock">Tells today, for stances that name no day.</param>
    public Auditor(RouteSearch search, Gazetteer gazetteer, TimeProvider clock)
    {
        _search = search;
        _gazetteer = gazetteer;
        _clock = clock;
    }

    /// <summary>Audits a file.</summary>
    /// <param name="file">Its content.</param>
    /// <param name="options">What may be crossed.</param>
    /// <param name="isEnRoute">Whether its ends are in the air, so that they open nothing.</param>
    /// <param name="language">The language of sentences and errors.</param>
    /// <param name="progress">Hears what is being done, in a few words of the language.</param>
    /// <param name="cancellation">Ends the audit early.</param>
    /// <returns>What the tracks cross, or everything that is wrong with file and options.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcome<AuditReport> Audit(
        ReadOnlyMemory<byte> file,
        StanceOptions options,
        bool isEnRoute,
        Language language,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var texts = TextTable.For(language);
        progress?.Report(texts["audit.reading"]);
        var tracks = new TrackReader(_gazetteer, language).Read(file);
        var stance = StanceResolver.Resolve(options, _search.Globe.Territories, _clock, language);
        if (tracks.Value is not { } found || stance.Value is not { } resolved)
        {
            return Outcome<AuditReport>.Bad([.. tracks.Errors, .. stance.Errors]);
        }

        var audits = new List<TrackAudit>();
        foreach (var track in found.Tracks)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(texts.With("audit.walking", audits.Count + 1, found.Tracks.Count));
            if (IndexOfAntipodes(track) is { } at)
            {
                return new QueryError(
                    "track.antipodes", track.Points[at].Position.ToString(), texts.With(
                        "audit.error.track.antipodes", track.Points[at - 1].Position, track.Points[at].Position));
            }

            audits.Add(new FlownWay(_search, resolved, track, isEnRoute, new(language)).Audit(cancellation));
        }

        return new AuditReport(
            found.Format, resolved, _search.Globe.Origin, isEnRoute, audits, Notes(resolved, audits, language));
    }

    private static int? IndexOfAntipodes(Track track)
    {
        for (var i = 1; i < track.Points.Count; i++)
        {
            if (Predicates.AreAntipodal(
                Wgs84.ToSphere(track.Points[i - 1].Position), Wgs84.ToSphere(track.Points[i].Position)))
            {
                return i;
            }
        }

        return null;
    }

    private IReadOnlyList<string> Notes(Stance stance, List<TrackAudit> audits, Language language)
    {
        var texts = new RouteTexts(language);
        IReadOnlyList<Crossing> crossings =
            [.. audits.SelectMany(audit => audit.Crossings).Select(each => each.Crossing)];
        return
        [
            texts.FirstOfAll,
            .. stance.Warnings,
            texts.Borders(_search.Globe.Origin),
            .. AnswerNotes.OnCrossings(crossings, stance.Worldview, texts),
        ];
    }
}
