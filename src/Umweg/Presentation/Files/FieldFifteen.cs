using System.Globalization;
using System.Text;
using Umweg.Routes;

namespace Umweg.Presentation.Files;

/// <summary>Writes one way as text of items 15 and 18 of an ICAO flight plan (Doc 4444, appendix 2).</summary>
/// <remarks>Lines that begin with <c>#</c> are remarks. The route names its ends by their aerodromes' codes where they
/// have any, else by position. Speed and level, which item 15 begins with, are not known and left out; so are the times
/// of item 18 (<c>EET/</c>), which are for flight information regions.</remarks>
internal static class FieldFifteen
{
    private const string Direct = " DCT ";

    /// <summary>Writes the text.</summary>
    public static void Write(
        AnswerContext context, Route route, IReadOnlyList<MinutePoint> points, FileWords words, Stream stream)
    {
        var text = new StringBuilder();
        foreach (var remark in words.DescriptionOf(route).Append(words.Texts["files.item.route"]))
        {
            AppendRemark(text, remark);
        }

        var (from, to) = (PlanPoint.AerodromeCode(context.From), PlanPoint.AerodromeCode(context.To));
        IEnumerable<string?> all = [from, .. points.Select(point => point.ToString()), to];
        text.AppendJoin(Direct, all.OfType<string>()).Append('\n');
        AppendRemark(text, words.Texts["files.item.other"]);
        text.Append(CultureInfo.InvariantCulture, $"DOF/{context.Stance.Date:yyMMdd} ")
            .Append("RMK/NOT FOR OPERATIONAL NAVIGATION\n");
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void AppendRemark(StringBuilder text, string remark) =>
        text.Append("# ").Append(remark.ReplaceLineEndings(" ")).Append('\n');
}
