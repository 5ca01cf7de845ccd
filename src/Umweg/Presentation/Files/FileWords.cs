using Umweg.Policy;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>What files say of an answer in words, in one language.</summary>
internal sealed class FileWords(Answer.Found answer, Language language)
{
    private readonly MapWords _ways = new(language);
    private readonly HumanFormat _format = HumanFormat.For(language);

    /// <summary>The sentences of the language.</summary>
    public TextTable Texts { get; } = TextTable.For(language);

    /// <summary>What stands in every file.</summary>
    public string Warning => Texts["map.warning"];

    /// <summary>From where to where: <c>Moscow (SVO) – Budapest (BUD)</c>.</summary>
    public string Title => $"{MapWords.OfPlace(answer.Context.From)} – {MapWords.OfPlace(answer.Context.To)}";

    /// <summary>The answer in sentences, each a line: warning, stance, remarks, sources.</summary>
    public IReadOnlyList<string> Description =>
    [
        Warning,
        .. RouteText.Of(answer, language).Blocks.OfType<ReportBlock.Paragraph>().Take(2).Select(each => each.Text),
        .. answer.Context.Notes.Where(note => note != Warning),
        Sources,
    ];

    /// <summary>Whose data it is.</summary>
    public string Sources =>
        Texts.With("files.sources", answer.Context.World.BordersDate, answer.Context.World.Checksum);

    /// <summary>A way in a line: <c>1 via BY, PL, SK · 1,593 km</c>.</summary>
    public string OfWay(Route route) => _ways.OfWay(route, isShort: false);

    /// <summary>What stands beside a way: unwilling and permission states, and what is to be known of it alone.
    /// </summary>
    public string RemarksOn(Route route) =>
        string.Join(" ", [(OfWay(route) + _ways.Remarks(route)) + ".", .. route.Notes]);

    /// <summary>One way in sentences, for a file that holds it alone.</summary>
    public IReadOnlyList<string> DescriptionOf(Route route) =>
    [
        Warning,
        $"{Title}: {RemarksOn(route)}",
        Texts.With(
            "files.stance",
            answer.Context.Stance.Policies.Count == 0
                ? Texts["route.policies.none"]
                : Texts.With("route.policies", string.Join(", ", answer.Context.Stance.Policies)),
            _format.Date(answer.Context.Stance.Date),
            answer.Context.Stance.Worldview),
        Sources,
    ];

    /// <summary>The name of a crossing's territory.</summary>
    public string NameOf(Crossing crossing) => TerritoryNames.Name(crossing.Territory, language);

    /// <summary>What is said of a crossing: role or access, length, rule and source.</summary>
    public string RemarksOn(Crossing crossing)
    {
        List<string> remarks = [];
        if (crossing.Role != CrossingRole.Overflight)
        {
            remarks.Add(Texts[crossing.Role == CrossingRole.Departure ? "role.departure" : "role.arrival"]);
        }

        if (crossing.Stance.Access != Access.Open)
        {
            remarks.Add(Texts[$"access.{RouteJson.Word(crossing.Stance.Access)}"]);
        }

        if (crossing.Stance.Avoid > Length.Zero)
        {
            remarks.Add(Texts["column.unwillingly"]);
        }

        remarks.Add($"{_format.Kilometres(crossing.Distance)} km");
        return string.Join("; ", remarks.Concat(
            new[] { crossing.Stance.Rule, crossing.Stance.Source }.OfType<string>()));
    }
}
