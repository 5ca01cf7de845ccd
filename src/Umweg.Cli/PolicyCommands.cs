using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary><c>umweg policy list | show | check | explain</c>.</summary>
internal static class PolicyCommands
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("policy list", [], [], List),
        new("policy show", ["NAME"], [], (line, session) => About(line, session, PolicyText.Show)),
        new("policy check", ["FILE"], [], (line, session) => About(line, session, PolicyText.Checked)),
        new("policy explain", ["NAME", "STATE"], [OptionSpec.Date, OptionSpec.Worldview, OptionSpec.Straits], Explain),
    ];

    private static int List(Line line, Session session)
    {
        session.Answer(PolicyText.List(PolicyLibrary.List(), session.Language));
        return ExitCode.Answered;
    }

    private static int About(Line line, Session session, Func<PolicyFile, Language, Report> report)
    {
        var policy = PolicyLibrary.Find(line.Arguments[0], session.Language);
        if (policy.Value is not { } found)
        {
            return session.Refuse(policy.Errors);
        }

        session.Answer(report(found, session.Language));
        return ExitCode.Answered;
    }

    private static int Explain(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var date = QueryReader.ReadDate(line, session.Texts, errors);
        var straits = QueryReader.ReadStraits(line, session.Texts, errors);
        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        var explanation = PolicyExplainer.Explain(
            line.Arguments[0],
            line.Arguments[1],
            session.Host.Clock,
            date,
            line.Value(OptionSpec.Worldview),
            session.Language,
            straits);
        if (explanation.Value is not { } found)
        {
            return session.Refuse(explanation.Errors);
        }

        session.Answer(PolicyText.Explain(found, session.Language));
        return ExitCode.Answered;
    }
}
