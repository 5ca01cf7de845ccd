using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation.Files;

/// <summary>What files say of an answer in words, in one language.</summary>
internal sealed class FileWords(Answer.Found answer, Language language)
{
    private readonly MapWords _ways = new(language, answer.Context.Speed);
    private readonly AnswerWords _words = new(language);

    /// <summary>The sentences of the language.</summary>
    public TextTable Texts => _words.Texts;

    /// <summary>What stands in every file.</summary>
    public string Warning => Texts["map.warning"];

    /// <summary>From where to where: <c>Moscow (SVO) – Budapest (BUD)</c>.</summary>
    public string Title => $"{MapWords.OfPlace(answer.Context.From)} – {MapWords.OfPlace(answer.Context.To)}";

    /// <summary>The answer in sentences, each a line: warning, stance, remarks, sources.</summary>
    public IReadOnlyList<string> Description =>
    [
        Warning,
        RouteText.Headline(answer, language),
        .. RouteText.Circumstances(answer, language),
        .. AnswerWords.LastNotes(answer.Context).Where(note => note != Warning),
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
        .. new ClosureTexts(language).Of(route.Crossings, new("The way", "Der Weg")),
        .. _ways.OfSpeed(),
        _words.Stance(answer.Context.Stance),
        Sources,
    ];

    /// <summary>The name of a crossing's territory.</summary>
    public string NameOf(Crossing crossing) => _words.Name(crossing.Territory);

    /// <summary>What is said of a crossing: role or access, length, rule and source.</summary>
    public string RemarksOn(Crossing crossing) => string.Join(
        "; ",
        [
            .. _words.Remarks(crossing),
            $"{_words.Format.Kilometres(crossing.Distance)} km",
            .. answer.Context.Speed is { } speed ? [_words.Duration(speed, crossing.Distance)] : Array.Empty<string>(),
            .. new[] { crossing.Stance.Rule, crossing.Stance.Source }.OfType<string>(),
        ]);
}
