using Umweg.Policy;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>Policies for people: the list, one in full, and why it says what of a state.</summary>
public sealed class PolicyText
{
    private readonly Language _language;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;

    private PolicyText(Language language)
    {
        _language = language;
        _texts = TextTable.For(language);
        _format = HumanFormat.For(language);
    }

    /// <summary>A table of policies.</summary>
    public static Report List(IReadOnlyList<PolicyFile> policies, Language language)
    {
        var text = new PolicyText(language);
        var rows = policies.Select(policy => (IReadOnlyList<string>)
            [policy.Name, text.Day(policy.Date), text._format.Count(policy.Rules.Count), policy.Title.In(language)]);
        return Report.Of(new ReportBlock.Table(
            [
                new(text._texts["column.policy"]),
                new(text._texts["column.date"]),
                new(text._texts["column.rules"], IsNumber: true),
                new(text._texts["column.title"]),
            ],
            [.. rows]));
    }

    /// <summary>A policy with all its rules and their sources.</summary>
    public static Report Show(PolicyFile policy, Language language)
    {
        var text = new PolicyText(language);
        List<ReportBlock> blocks = [new ReportBlock.Paragraph($"{policy.Name}: {policy.Title.In(language)}")];
        if (policy.Description is { } description)
        {
            blocks.Add(new ReportBlock.Paragraph(description.In(language)));
        }

        blocks.Add(new ReportBlock.Table(
            [new(""), new("")],
            [
                [text._texts["column.date"], text.Day(policy.Date)],
                [text._texts["column.source"], policy.Source ?? "-"],
            ]));
        blocks.Add(new ReportBlock.Heading(text._texts["policy.rules"]));
        blocks.Add(new ReportBlock.Bullets([.. policy.Rules.Select(text.SentenceOf)]));
        return new(blocks);
    }

    /// <summary>That a policy's file is in order.</summary>
    public static Report Checked(PolicyFile policy, Language language)
    {
        var text = new PolicyText(language);
        return Report.Of(new ReportBlock.Paragraph(
            text._texts.With("policy.checked", policy.Name, text._format.Count(policy.Rules.Count))));
    }

    /// <summary>What a policy says of a state, territory by territory, and which rule says so.</summary>
    public static Report Explain(PolicyExplanation explanation, Language language)
    {
        var text = new PolicyText(language);
        List<ReportBlock> blocks =
        [
            new ReportBlock.Paragraph(text._texts.With(
                "policy.explain",
                explanation.Policy.Name,
                explanation.Name,
                text._format.Date(explanation.Date),
                explanation.Worldview)),
        ];
        foreach (var territory in explanation.Territories)
        {
            var name = $"{territory.Name} ({territory.Territory})";
            blocks.Add(new ReportBlock.Heading($"{name}: {text.VerdictOn(territory)}"));
            if (territory.Coast is { } coast && (territory.Transit || GoesWith(coast, territory)))
            {
                blocks.Add(new ReportBlock.Paragraph(text._texts.With(
                    territory.Transit ? "policy.explain.transit" : "policy.explain.strait",
                    TerritoryNames.Name(coast, language))));
                continue;
            }

            blocks.Add(territory.Voices.Count == 0
                ? new ReportBlock.Paragraph(text._texts["policy.explain.silent"])
                : new ReportBlock.Bullets([.. territory.Voices.Select(text.SentenceOf)]));
        }

        return new(blocks);

        // The same said twice would hide where a rule makes a difference.
        bool GoesWith(string coast, TerritoryExplanation piece) =>
            explanation.Territories.FirstOrDefault(each => each.Territory == coast) is { } land
            && (land.Access, land.Avoid, land.Landing) == (piece.Access, piece.Avoid, piece.Landing)
            && land.Voices.Select(voice => (voice.Rule, voice.Fate))
                .SequenceEqual(piece.Voices.Select(voice => (voice.Rule, voice.Fate)));
    }

    private string VerdictOn(TerritoryExplanation territory)
    {
        var access = _texts[$"access.{RouteJson.Word(territory.Access)}"]
            + (territory.Landing ? _texts["policy.landing"] : "");
        return territory.Avoid > Length.Zero
            ? access + _texts.With("policy.avoid", _format.Kilometres(territory.Avoid))
            : access;
    }

    private string SentenceOf(RuleVoice voice) =>
        string.Join(' ', [voice.Say(_language), .. Grounds(voice.Rule)]);

    private string SentenceOf(Rule rule)
    {
        var price = rule.Avoid is { } avoid && avoid > Length.Zero
            ? _texts.With("policy.avoid", _format.Kilometres(avoid))
            : "";
        return string.Join(' ', [$"{rule.Summary.In(_language)}{price}{Span(rule)}.", .. Grounds(rule)]);
    }

    private IEnumerable<string> Grounds(Rule rule)
    {
        if (rule.Because is { } because)
        {
            yield return _texts.With("policy.because", because.In(_language).TrimEnd('.'));
        }

        if (rule.Source is { } source)
        {
            yield return rule.Retrieved is { } retrieved
                ? _texts.With("policy.source.retrieved", source.TrimEnd('.'), _format.Date(retrieved))
                : _texts.With("policy.source", source.TrimEnd('.'));
        }
    }

    private string Span(Rule rule) => (rule.From, rule.Until) switch
    {
        ({ } from, { } until) => _texts.With("policy.span", _format.Date(from), _format.Date(until)),
        ({ } from, null) => _texts.With("policy.span.from", _format.Date(from)),
        (null, { } until) => _texts.With("policy.span.until", _format.Date(until)),
        _ => "",
    };

    private string Day(DateOnly? date) => date is { } day ? _format.Date(day) : _texts["policy.anyday"];
}
