using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Routes;

namespace Umweg.Timeline;

/// <summary>How an answer changes over time.</summary>
/// <param name="Spans">The answers in order of time, the first from the first day asked for.</param>
/// <param name="QuietDays">Days on which the stance changes and the answer does not.</param>
public sealed record TimelineAnswer(IReadOnlyList<TimelineSpan> Spans, IReadOnlyList<DateOnly> QuietDays)
{
    /// <summary>What every reader must know, each thing once, without what the stance of one day warns of.
    /// </summary>
    public IEnumerable<string> Notes => Spans
        .Select(span => AnswerParts.Of(span.Answer).Context)
        .SelectMany(context => context.Notes.Except(context.Stance.Warnings, StringComparer.Ordinal))
        .Distinct(StringComparer.Ordinal);
}

/// <summary>Days on which one answer holds.</summary>
/// <param name="From">The first.</param>
/// <param name="Until">The last.</param>
/// <param name="Answer">Routes, or what closes the way.</param>
/// <param name="Changes">How the stance of the first day differs from that of the day before; empty for the first span.
/// </param>
public sealed record TimelineSpan(
    DateOnly From, DateOnly Until, Answer Answer, IReadOnlyList<StanceChange> Changes);

/// <summary>What becomes of one territory from one day to the next.</summary>
/// <param name="Before">What the stance said of it.</param>
/// <param name="After">What it says now.</param>
/// <param name="Group">The group that its state joined or left that day, where that may be why; else null.</param>
public sealed record StanceChange(TerritoryStance Before, TerritoryStance After, string? Group)
{
    /// <summary>The rule that came into force or ended; null where neither day has one.</summary>
    public string? Rule => After.Rule ?? Before.Rule;
}
