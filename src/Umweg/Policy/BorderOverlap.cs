using Umweg.Places;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>Pieces of land or sea that the source of the borders gives to several states, without a name of their own:
/// their ids name the states, <c>disputed-bo-br</c>.</summary>
/// <remarks>They are told by the id and not listed, so that a new edition of the borders cannot bring one that no rule
/// about its states would keep.</remarks>
internal static class BorderOverlap
{
    private const string Prefix = "disputed-";
    private const int CodeLength = 2;

    /// <summary>The piece as a disputed territory of all its states; null where the id is not of this form.</summary>
    public static DisputedTerritory? Of(string id)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string[] states = [.. id[Prefix.Length..].Split('-').Select(code => code.ToUpperInvariant())];
        return states.Length < 2 || !states.All(code => code.Length == CodeLength && code.All(char.IsAsciiLetterUpper))
            ? null
            : new(
                id,
                states,
                "no UN position; the source of the borders gives it to all of them, shown as disputed",
                new(
                    $"A piece of land or sea that the source of the borders gives to several states "
                    + $"({Names(states, Language.English)}) is shown as theirs together.",
                    $"Ein Stück Land oder Meer, das die Quelle der Grenzen mehreren Staaten gibt "
                    + $"({Names(states, Language.German)}), wird als gemeinsam gezeigt."));
    }

    /// <summary>The piece's name, which a list may hold beside the names of states.</summary>
    public static string Name(DisputedTerritory piece, Language language) => language == Language.German
        ? $"umstrittenes Gebiet ({Names(piece.States, language)})"
        : $"territory disputed between {string.Join(", ", Shown(piece.States.SkipLast(1)))} and "
          + StateNames.Name(piece.States[^1], language);

    private static IEnumerable<string> Shown(IEnumerable<string> states) =>
        states.Select(state => StateNames.Name(state, Language.English));

    private static string Names(IReadOnlyList<string> states, Language language) =>
        string.Join(", ", states.Select(state => StateNames.Name(state, language)));
}
