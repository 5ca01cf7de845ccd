using Umweg.Policy;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Audit;

/// <summary>One set of options on several days, each resolved once.</summary>
internal sealed class DatedStances(
    StanceOptions options, IReadOnlyList<Territory> territories, TimeProvider clock, Language language)
{
    private readonly Dictionary<DateOnly, Outcome<Stance>> _byDay = [];
    private readonly Lazy<Outcome<Stance>> _undated =
        new(() => StanceResolver.Resolve(options, territories, clock, language));

    /// <summary>Whether the options name the day, so that no track's own counts.</summary>
    public bool IsDayAskedFor => options.Date is not null;

    /// <summary>The stance on the day asked for, else the policies' own, else today.</summary>
    public Outcome<Stance> Undated => _undated.Value;

    /// <summary>The stance on a day.</summary>
    public Outcome<Stance> On(DateOnly day)
    {
        if (!_byDay.TryGetValue(day, out var stance))
        {
            stance = StanceResolver.Resolve(options with { Date = day }, territories, clock, language);
            _byDay.Add(day, stance);
        }

        return stance;
    }
}
