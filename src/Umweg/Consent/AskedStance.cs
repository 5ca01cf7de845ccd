using Umweg.Policy;
using Umweg.Sphere;

namespace Umweg.Consent;

/// <summary>Stances made over so that those states are on permission of which a question is.</summary>
internal static class AskedStance
{
    /// <summary>The stance as consent sees it: what it avoids costs nothing, and where it puts nobody on permission,
    /// every state is.</summary>
    public static Stance Of(Stance stance) =>
        AsksSomebody(stance)
            ? Change(stance, each => each)
            : Change(stance, each => each.Access == Access.Open ? Asked(each) : each);

    /// <summary>Whether the stance itself puts somebody on permission.</summary>
    /// <remarks>Who is asked in straits alone is asked even where transit passage leaves nothing to ask for.</remarks>
    public static bool AsksSomebody(Stance stance) =>
        stance.Territories.Values.Concat(stance.StraitsOtherwise).Any(each => each.Access == Access.Permission);

    /// <summary>The stance in which everybody has said yes and only those territories are asked.</summary>
    public static Stance AskingOnly(Stance stance, Func<TerritoryStance, bool> isAsked) =>
        Change(stance, each => each.Access != Access.Closed && isAsked(each) ? Asked(each) : Willing(each))
            with { StateAircraft = false };

    /// <summary>The stance in which everybody has said yes and those are asked that are closed.</summary>
    public static Stance AskingTheClosed(Stance stance) =>
        Change(stance, each => each.Access == Access.Closed ? Asked(each) : Willing(each));

    private static TerritoryStance Willing(TerritoryStance each) =>
        each.Access == Access.Permission ? each with { Access = Access.Open } : each;

    private static TerritoryStance Asked(TerritoryStance each) =>
        each.CanBeAsked ? each with { Access = Access.Permission } : each;

    private static Stance Change(Stance stance, Func<TerritoryStance, TerritoryStance> change) => stance with
    {
        Territories = stance.Territories.ToDictionary(
            entry => entry.Key,
            entry => change(entry.Value) with { Avoid = Length.Zero },
            StringComparer.Ordinal),
    };
}
