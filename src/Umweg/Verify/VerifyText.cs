using System.Globalization;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Verify;

/// <summary>What became of an answer that was verified, for people.</summary>
public static class VerifyText
{
    /// <summary>The verdict, the first fault if there is one, and what was proved.</summary>
    public static Report Of(Verification verification, Language language)
    {
        ArgumentNullException.ThrowIfNull(verification);
        var texts = TextTable.For(language);
        List<ReportBlock> blocks = [];
        if (verification.Fault is { } fault)
        {
            blocks.Add(new ReportBlock.Paragraph(
                texts[verification.IsRefuted ? "verify.refuted" : "verify.undecided"] + " " + Sentence(fault, texts)));
        }
        else
        {
            blocks.Add(new ReportBlock.Paragraph(texts["verify.proved"]));
        }

        if (verification.Proved.Count > 0)
        {
            blocks.Add(new ReportBlock.Heading(texts["verify.facts"]));
            blocks.Add(new ReportBlock.Bullets([.. verification.Proved.Select(fact => Sentence(fact, texts))]));
        }

        return new(blocks);
    }

    /// <summary>The sentence of a finding.</summary>
    internal static string Sentence(Finding finding, TextTable texts) => texts.With(
        $"verify.{finding.Code}",
        [finding.Route.ToString(CultureInfo.InvariantCulture), .. finding.Arguments]);
}
