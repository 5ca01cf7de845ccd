using System.Globalization;
using System.Text;
using Umweg.Routes;

namespace Umweg.Presentation.Files;

/// <summary>Writes one way as a flight plan of X-Plane 11 and 12 (.fms, version 1100).</summary>
/// <remarks>Source: X-Plane's "Flightplan files (v11 .fms file format)". Altitudes are 0, since none is known; the
/// AIRAC cycle, which the format demands, is that of the stance's day. There is no room for remarks.</remarks>
internal static class XPlanePlan
{
    private const int Aerodrome = 1;
    private const int Coordinates = 28;

    /// <summary>Writes the file.</summary>
    public static void Write(AnswerContext context, IReadOnlyList<PlanPoint> points, Stream stream)
    {
        var (from, to) = (points[0], points[^1]);
        var plan = new StringBuilder("I\n1100 Version\n");
        plan.Append("CYCLE ").Append(AiracCycle.Of(context.Stance.Date)).Append('\n');
        plan.Append(from.IsAerodrome ? "ADEP " : "DEP ").Append(Ident(from)).Append('\n');
        plan.Append(to.IsAerodrome ? "ADES " : "DES ").Append(Ident(to)).Append('\n');
        plan.Append(CultureInfo.InvariantCulture, $"NUMENR {points.Count}\n");
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var via = !point.IsAerodrome ? "DRCT" : i == 0 ? "ADEP" : "ADES";
            var type = point.IsAerodrome ? Aerodrome : Coordinates;
            plan.Append(CultureInfo.InvariantCulture, $"{type} {Ident(point)} {via} 0.000000 ")
                .Append(Degrees.Fixed(point.Position.Latitude)).Append(' ')
                .Append(Degrees.Fixed(point.Position.Longitude)).Append('\n');
        }

        stream.Write(Encoding.UTF8.GetBytes(plan.ToString()));
    }

    // Points without a name are called by their position, as X-Plane itself does.
    private static string Ident(PlanPoint point) => point.IsAerodrome
        ? point.Ident
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{point.Position.Latitude:+00.000;-00.000}_{point.Position.Longitude:+000.000;-000.000}");
}
