using System.Globalization;
using System.Text;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>Writes one way as text of items 15 and 18 of an ICAO flight plan (Doc 4444, appendix 2).</summary>
/// <remarks>
/// <para>Lines that begin with <c>#</c> are remarks. The route names its ends by their aerodromes' codes where they
/// have any, else by position. Speed and level, which item 15 begins with, are not known and left out.</para>
/// <para><c>EET/</c> has states where a flight plan has flight information regions: each time that a state's airspace
/// is entered, with the time since departure at a constant speed over ground.</para>
/// </remarks>
internal static class FieldFifteen
{
    private const string Direct = " DCT ";

    /// <summary>Writes the text.</summary>
    public static void Write(AnswerContext context, Route route, int speedKnots, FileWords words, Stream stream)
    {
        var text = new StringBuilder();
        foreach (var remark in words.DescriptionOf(route).Append(words.Texts["files.item.route"]))
        {
            AppendRemark(text, remark);
        }

        var (from, to) = (PlanPoint.AerodromeCode(context.From), PlanPoint.AerodromeCode(context.To));
        var points = MinuteRoute.Of(route, withStart: from is null, withEnd: to is null)
            .Select(point => point.ToString()).ToList();
        IEnumerable<string?> all = [from, .. points, to];
        text.AppendJoin(Direct, all.OfType<string>()).Append('\n');
        AppendRemark(text, words.Texts.With("files.item.times", speedKnots));
        var entries = Entries(route, speedKnots);
        text.Append(entries.Count == 0 ? "" : $"EET/{string.Join(' ', entries)} ")
            .Append("RMK/NOT FOR OPERATIONAL NAVIGATION\n");
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void AppendRemark(StringBuilder text, string remark) =>
        text.Append("# ").Append(remark.ReplaceLineEndings(" ")).Append('\n');

    private static List<string> Entries(Route route, int speedKnots)
    {
        var entries = new List<string>();
        var flown = Length.Zero;
        string? over = null;
        foreach (var crossing in route.Crossings)
        {
            if (crossing.State is { } state && state != over && flown > Length.Zero)
            {
                var minutes = (int)Math.Round(60 * flown.NauticalMiles / speedKnots);
                entries.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{state}{minutes / 60:00}{minutes % 60:00}"));
            }

            over = crossing.State;
            flown += crossing.Distance;
        }

        return entries;
    }
}
