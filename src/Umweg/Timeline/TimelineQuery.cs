using Umweg.Routes;

namespace Umweg.Timeline;

/// <summary>One question, asked of every day of a span.</summary>
/// <param name="Route">The question; the day in its stance does not count.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record TimelineQuery(RouteQuery Route, DateOnly From, DateOnly Until);
