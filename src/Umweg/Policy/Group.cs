using Umweg.Query;

namespace Umweg.Policy;

/// <summary>A dated set of states: EU, NATO, ICC and the like; facts typed by hand, each with its source.</summary>
/// <param name="Id">How options and policies name it, such as <c>EU</c>; compared without regard to case.</param>
/// <param name="Title">Its name.</param>
/// <param name="Source">Where the memberships come from, unless one says otherwise.</param>
/// <param name="CompleteFrom">The first day for which the memberships claim to be complete.</param>
/// <param name="Members">Memberships of states.</param>
/// <param name="Dependencies">Dependent territories that the group covers; it covers no others.</param>
/// <param name="Doubts">What is not certain, for whom and when.</param>
public sealed record Group(
    string Id,
    LocalText Title,
    string Source,
    DateOnly CompleteFrom,
    IReadOnlyList<Membership> Members,
    IReadOnlyList<Membership> Dependencies,
    IReadOnlyList<MembershipDoubt> Doubts)
{
    /// <summary>Whether a state is a member on a day.</summary>
    /// <param name="state">ISO 3166-1 alpha-2 code.</param>
    /// <param name="date">The day.</param>
    public bool HasMember(string state, DateOnly date) => Members.Any(member => member.Holds(state, date));

    /// <summary>Whether the group covers a dependent territory on a day.</summary>
    /// <param name="territory">The territory's id.</param>
    /// <param name="date">The day.</param>
    public bool CoversDependency(string territory, DateOnly date) =>
        Dependencies.Any(dependency => dependency.Holds(territory, date));

    /// <summary>The members on a day, in alphabetical order of their codes.</summary>
    public IReadOnlyList<string> MembersOn(DateOnly date) =>
        [.. Members.Where(member => member.Holds(member.Code, date))
            .Select(member => member.Code)
            .Order(StringComparer.Ordinal)];

    /// <summary>What a user of the group must be told on a day; whole sentences.</summary>
    public IEnumerable<string> WarningsOn(DateOnly date, Language language)
    {
        if (MembersOn(date).Count == 0)
        {
            yield return language == Language.German
                ? $"Die Gruppe {Id} hat am {date:yyyy-MM-dd} keine Mitglieder."
                : $"The group {Id} has no members on {date:yyyy-MM-dd}.";
        }

        if (date < CompleteFrom)
        {
            yield return language == Language.German
                ? $"Die Mitgliedschaften der Gruppe {Id} sind erst ab dem {CompleteFrom:yyyy-MM-dd} vollständig."
                : $"The memberships of the group {Id} are complete from {CompleteFrom:yyyy-MM-dd} only.";
        }

        foreach (var doubt in Doubts.Where(doubt => doubt.From is null || date >= doubt.From))
        {
            yield return doubt.Note.In(language);
        }
    }
}

/// <summary>One state's membership, or one territory's.</summary>
/// <param name="Code">The state's code or the territory's id.</param>
/// <param name="From">The first day; null: before anything that the group knows.</param>
/// <param name="Until">The last day; null: it goes on.</param>
/// <param name="Source">Where this is from.</param>
public sealed record Membership(string Code, DateOnly? From, DateOnly? Until, string Source)
{
    /// <summary>Whether this is the membership of <paramref name="code"/> and the day lies within it.</summary>
    public bool Holds(string code, DateOnly date) =>
        Code == code && (From is null || date >= From) && (Until is null || date <= Until);
}

/// <summary>What is not certain of memberships.</summary>
/// <param name="States">Whose.</param>
/// <param name="From">Since when; null: always.</param>
/// <param name="Note">What, in a sentence.</param>
public sealed record MembershipDoubt(IReadOnlyList<string> States, DateOnly? From, LocalText Note);
