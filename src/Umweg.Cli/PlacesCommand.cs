using Umweg.Places;
using Umweg.Presentation;

namespace Umweg.Cli;

/// <summary><c>umweg places QUERY</c>: which places a text may mean.</summary>
internal static class PlacesCommand
{
    // A screenful.
    private const int MostShown = 20;

    public static Verb Verb { get; } = new("places", ["QUERY"], [], Run);

    private static int Run(Line line, Session session)
    {
        var gazetteer = new Gazetteer();
        var text = line.Arguments[0];
        var places = gazetteer.Search(text, session.Language, MostShown);
        if (!PlacesText.HasAny(text, places))
        {
            return session.Refuse(gazetteer.Resolve(text, session.Language).Errors);
        }

        session.Answer(PlacesText.Of(text, gazetteer, places, session.Language));
        return ExitCode.Answered;
    }
}
