using System.Globalization;
using Umweg.Consent;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Venues;

namespace Umweg.Cli;

/// <summary>Turns a command line's words into a query, as far as they are dates, numbers and choices.</summary>
/// <remarks>Places, states, groups and policies stay text: to know them is not a host's business.</remarks>
internal static class QueryReader
{
    // More than there are cities.
    private const int MostShown = 1_000;

    /// <summary>The query; what is wrong with the line is added to <paramref name="errors"/>.</summary>
    public static RouteQuery Read(Line line, Session session, List<QueryError> errors)
    {
        return new RouteQuery(
            line.Arguments[0],
            line.Arguments[1],
            ReadStance(line, session, errors),
            ReadAlternatives(line, session.Texts, errors),
            session.Language,
            ReadDepth(line, session.Texts, errors),
            ReadSpeed(line, session.Texts, errors));
    }

    /// <summary>The question of consent; what is wrong with the line is added to <paramref name="errors"/>.</summary>
    public static ConsentQuery ReadConsent(Line line, Session session, List<QueryError> errors) => new(
        line.Arguments[0],
        line.Arguments[1],
        ReadStance(line, session, errors),
        ReadMaxStates(line, session.Texts, errors),
        line.All(OptionSpec.Claim),
        session.Language);

    /// <summary>The question of venues; what is wrong with the line is added to <paramref name="errors"/>.</summary>
    public static VenueQuery ReadVenues(Line line, Session session, List<QueryError> errors) => new(
        line.All(OptionSpec.Delegation),
        line.All(OptionSpec.Venue),
        ReadStance(line, session, errors),
        ReadRank(line, session.Texts, errors),
        session.Language,
        ReadSpeed(line, session.Texts, errors));

    /// <summary>By which durations are reckoned, or null where the line does not say; what is wrong with it goes to
    /// <paramref name="errors"/>.</summary>
    public static GroundSpeed? ReadSpeed(Line line, TextTable texts, List<QueryError> errors) =>
        line.Has(OptionSpec.Speed)
            ? GroundSpeed.FromKnots(ReadNumber(
                line,
                OptionSpec.Speed,
                GroundSpeed.MinKnots,
                (GroundSpeed.MinKnots, GroundSpeed.MaxKnots),
                texts,
                errors))
            : null;

    /// <summary>How many venues the text shows; null where the line does not say.</summary>
    public static int? ReadTop(Line line, TextTable texts, List<QueryError> errors) => line.Has(OptionSpec.Top)
        ? ReadNumber(line, OptionSpec.Top, MostShown, (1, MostShown), texts, errors)
        : null;

    /// <summary>The whole number of an option, within its range, or another where the line has none; what is wrong with
    /// it goes to <paramref name="errors"/>.</summary>
    public static int ReadNumber(
        Line line,
        OptionSpec option,
        int otherwise,
        (int Least, int Most) range,
        TextTable texts,
        List<QueryError> errors) =>
        ReadNumber(line, option, otherwise, range, text => errors.Add(new QueryError(
            "option.number",
            text,
            texts.With("error.option.number", option.Name, Quoted.Short(text), range.Least, range.Most))));

    /// <summary>The stance options; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static StanceOptions ReadStance(Line line, Session session, List<QueryError> errors)
    {
        var texts = session.Texts;
        if (line.Value(OptionSpec.Clearance) is { } clearance && !IsZero(clearance))
        {
            errors.Add(new QueryError(
                "option.clearance", clearance, texts.With("error.option.clearance", Quoted.Short(clearance))));
        }

        return new StanceOptions
        {
            Policies = line.All(OptionSpec.Policy),
            Close = line.All(OptionSpec.Close),
            Permission = line.All(OptionSpec.Permission),
            Avoid = line.All(OptionSpec.Avoid),
            Open = line.All(OptionSpec.Open),
            StateAircraft = line.Has(OptionSpec.StateAircraft),
            Straits = ReadStraits(line, texts, errors),
            Date = ReadDate(line, texts, errors),
            Worldview = line.Value(OptionSpec.Worldview),
        };
    }

    /// <summary>The day of <c>--date</c>, or null; what is wrong with it goes to <paramref name="errors"/>.</summary>
    public static DateOnly? ReadDate(Line line, TextTable texts, List<QueryError> errors) =>
        ReadDate(line, OptionSpec.Date, texts, errors);

    /// <summary>The day of an option, or null.</summary>
    public static DateOnly? ReadDate(Line line, OptionSpec option, TextTable texts, List<QueryError> errors)
    {
        if (line.Value(option) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        errors.Add(new QueryError(
            "option.date", text, texts.With("error.option.date", Quoted.Short(text)), texts["error.option.date.try"]));
        return null;
    }

    /// <summary>On whose word straits are crossed; what is wrong with it goes to <paramref name="errors"/>.</summary>
    public static Straits ReadStraits(Line line, TextTable texts, List<QueryError> errors)
    {
        if (line.Value(OptionSpec.Straits) is not { } text)
        {
            return Straits.Permission;
        }

        var choice = OptionSpec.StraitsChoices.ToList().IndexOf(text);
        if (choice < 0)
        {
            errors.Add(Choices.Error(texts, OptionSpec.Straits, text, OptionSpec.StraitsChoices));
        }

        return choice == 1 ? Straits.Transit : Straits.Permission;
    }

    private static int ReadAlternatives(Line line, TextTable texts, List<QueryError> errors) =>
        ReadNumber(line, OptionSpec.Alternatives, RouteQuery.DefaultAlternatives, (1, Planner.MaxAlternatives), text =>
            errors.Add(new QueryError(
                "option.alternatives",
                text,
                texts.With("error.option.alternatives", Quoted.Short(text), Planner.MaxAlternatives),
                texts["error.option.alternatives.try"])));

    private static int? ReadDepth(Line line, TextTable texts, List<QueryError> errors) =>
        !line.Has(OptionSpec.WhatIf)
            ? null
            : ReadNumber(line, OptionSpec.WhatIf, RefusalTree.DefaultDepth, (1, RefusalTree.MostDepth), text =>
                errors.Add(new QueryError(
                    "option.whatIf",
                    text,
                    texts.With("error.option.whatif", Quoted.Short(text), RefusalTree.MostDepth),
                    texts["error.option.whatif.try"])));

    private static int ReadMaxStates(Line line, TextTable texts, List<QueryError> errors) =>
        ReadNumber(line, OptionSpec.MaxStates, ConsentQuery.DefaultMaxStates, (1, ConsentQuery.MostStates), text =>
            errors.Add(new QueryError(
                "option.maxStates",
                text,
                texts.With("error.option.states", Quoted.Short(text), ConsentQuery.MostStates),
                texts["error.option.states.try"])));

    private static VenueRank ReadRank(Line line, TextTable texts, List<QueryError> errors)
    {
        switch (line.Value(OptionSpec.Rank)?.ToLowerInvariant())
        {
            case null or "total":
                return VenueRank.Total;
            case "fairness":
                return VenueRank.Fairness;
            case "permissions":
                return VenueRank.Permissions;
            case { } other:
                errors.Add(Choices.Error(texts, OptionSpec.Rank, other, OptionSpec.Rank.Value!.Split('|')));
                return VenueRank.Total;
        }
    }

    private static int ReadNumber(
        Line line, OptionSpec option, int otherwise, (int Least, int Most) range, Action<string> refuse)
    {
        if (line.Value(option) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= range.Least && number <= range.Most)
        {
            return number;
        }

        refuse(text);
        return otherwise;
    }

    private static bool IsZero(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == 0;
}
