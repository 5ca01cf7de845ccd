using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Presentation;

/// <summary>What the presentations of every kind of answer say alike, in one language.</summary>
internal sealed class AnswerWords(Language language)
{
    /// <summary>The sentences of the language.</summary>
    public TextTable Texts { get; } = TextTable.For(language);

    /// <summary>Its numbers, positions and lists.</summary>
    public HumanFormat Format { get; } = HumanFormat.For(language);

    /// <summary>A state or territory: <c>Belarus</c>.</summary>
    public string Name(string id) => TerritoryNames.Name(id, language);

    /// <summary>States or territories in a sentence: <c>Belarus, Poland and Slovakia</c>.</summary>
    public string Names(IEnumerable<string> ids) => Format.List([.. ids.Select(Name)]);

    /// <summary>The same in a table: <c>Belarus, Poland, Slovakia</c>.</summary>
    public string Row(IEnumerable<string> ids) => string.Join(", ", ids.Select(Name));

    /// <summary>A place's name with its code, where it has one that is not the name.</summary>
    public static string Place(Place place) =>
        place.Iata is null || place.Iata == place.Name ? place.Name : $"{place.Name} ({place.Iata})";

    /// <summary>Over whom a way leads: <c>via Belarus and Poland</c>, <c>without crossing a third state</c>.</summary>
    public string Via(IReadOnlyList<string> via) =>
        via.Count == 0 ? Texts["route.via.none"] : Texts.With("route.via", Names(via));

    /// <summary>The same in a table: <c>Belarus, Poland</c>; a dash where no third state is crossed.</summary>
    public string ViaRow(IReadOnlyList<string> via) => via.Count == 0 ? "-" : Row(via);

    /// <summary>States and how long the way is that they open: <c>Poland and Slovakia (1,590 km)</c>.</summary>
    public string Opening(IEnumerable<string> states, Route route) =>
        Texts.With("consent.with.km", Names(states), Format.Kilometres(route.Distance));

    /// <summary>A choice: <c>Romania, Bulgaria or Montenegro</c>; at least one.</summary>
    public string AnyOf(IReadOnlyList<string> choices) => choices.Count == 1
        ? choices[0]
        : Texts.With("consent.or", string.Join(", ", choices.SkipLast(1)), choices[^1]);

    /// <summary>The policies of a stance: <c>policy kremlin-2025-10</c>.</summary>
    public string Policies(Stance stance) => stance.Policies.Count == 0
        ? Texts["route.policies.none"]
        : Texts.With("route.policies", string.Join(", ", stance.Policies));

    /// <summary>The sentence on a stance: its policies, day and worldview.</summary>
    public string Stance(Stance stance) =>
        Texts.With("route.stance", Policies(stance), Format.Date(stance.Date), stance.Worldview);

    /// <summary>How long a distance takes; nothing where no speed is given.</summary>
    public string Duration(GroundSpeed? speed, Length distance) =>
        speed is null ? "" : Format.Duration(speed.DurationOf(distance));

    /// <summary>What stands above durations in a table.</summary>
    public string DurationColumn(GroundSpeed? speed) =>
        speed is null ? "" : Texts.With("column.duration", Format.Count(speed.Knots));

    /// <summary>The notes of an answer that do not stand in its first lines.</summary>
    public static IReadOnlyList<string> LastNotes(AnswerContext context) =>
        [.. context.Notes.Except(context.FirstNotes, StringComparer.Ordinal)];

    /// <summary>The sentence that no way is left, and who closes it.</summary>
    public string NoWay(AnswerContext context, IReadOnlyList<TerritoryStance> blockedBy) => blockedBy.Count == 0
        ? Texts.With("route.blocked.areas", Place(context.From), Place(context.To))
        : Texts.With(
            "route.blocked",
            Place(context.From),
            Place(context.To),
            Names(Walls(context.Stance, blockedBy)));

    /// <summary>The territories of a wall as people need them: a strait's piece not beside the coast that it goes
    /// with.</summary>
    public static IEnumerable<string> Walls(Stance stance, IReadOnlyList<TerritoryStance> blockedBy) =>
        blockedBy.Where(wall => !stance.GoesWithItsCoast(wall)
                || blockedBy.All(other => other.Territory != StraitPiece.Of(wall.Territory)?.Coast))
            .Select(wall => wall.Territory);

    /// <summary>An access in a word.</summary>
    public string Word(Access access) => Texts[$"access.{RouteJson.Word(access)}"];

    /// <summary>What stands beside a crossing: its role if it is an end, its access if not open, whether it is
    /// unwilling.</summary>
    public IEnumerable<string> Remarks(Crossing crossing)
    {
        if (crossing.Role != CrossingRole.Overflight)
        {
            yield return Texts[crossing.Role == CrossingRole.Departure ? "role.departure" : "role.arrival"];
        }

        if (crossing.Stance.Access != Access.Open)
        {
            yield return Word(crossing.Stance.Access);
        }

        if (crossing.Stance.Avoid > Length.Zero)
        {
            yield return Texts["column.unwillingly"];
        }
    }
}
