using Umweg.Policy;

namespace Umweg.Timeline;

/// <summary>The days on which a stance can change: rules come into force or end, states join groups or leave.</summary>
internal static class ChangeDays
{
    /// <summary>Those after the first day and up to the last, in order.</summary>
    public static IReadOnlyList<DateOnly> Of(IEnumerable<PolicyFile> policies, DateOnly first, DateOnly last)
    {
        var rules = policies.SelectMany(policy => policy.Rules).Select(rule => (rule.From, rule.Until));
        var members = Groups.All
            .SelectMany(group => group.Members.Concat(group.Dependencies))
            .Select(member => (member.From, member.Until));
        return
        [
            .. rules.Concat(members)
                .SelectMany(span => (DateOnly?[])[span.From, DayAfter(span.Until)])
                .OfType<DateOnly>()
                .Where(day => day > first && day <= last)
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>The group that a state, or the territory itself, joined or left on a day, of those that the rule before
    /// or since names; null where there is none.</summary>
    public static string? GroupChanged(TerritoryStance before, TerritoryStance after, DateOnly day)
    {
        var codes = after.States.Append(after.Territory).ToHashSet(StringComparer.Ordinal);
        var named = $"{before.Rule} {after.Rule}".Split([' ', ',', ':']).ToHashSet(StringComparer.Ordinal);
        return Groups.All.FirstOrDefault(group => named.Contains(group.Id)
            && group.Members.Concat(group.Dependencies).Any(member =>
                codes.Contains(member.Code) && (member.From == day || DayAfter(member.Until) == day)))?.Id;
    }

    private static DateOnly? DayAfter(DateOnly? day) => day == DateOnly.MaxValue ? null : day?.AddDays(1);
}
