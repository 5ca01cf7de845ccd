using Shouldly;
using Umweg.Audit;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Presentation.Files;

namespace Umweg.Tests.Audit;

/// <summary>
/// FEATURE UNDER TEST: what Umweg wrote it reads again: the same states, the same lengths, nothing closed.
/// METHOD: the answers of <see cref="FileCases"/>, random ones among them, written in each format and audited under
/// their own stance.
/// </summary>
public sealed class RoundTripTests
{
    // A bend is moved by 3 m, by more where it is sharp, which lengthens a way by twice that at most.
    private const double BendKm = 0.006;

    // A border may be met at a small angle, so that rounding moves the crossing along it.
    private const double CrossingKm = 0.05;

    [Theory]
    [InlineData("json")]
    [InlineData("geojson")]
    [InlineData("kml")]
    [InlineData("gpx")]
    public void Written_ways_are_audited_as_they_were_answered(string format)
    {
        foreach (var answer in FileCases.Many)
        {
            var report = Audits.Report(Written(answer, format), OptionsOf(answer));

            report.Tracks.Count.ShouldBe(answer.Routes.Count);
            foreach (var (route, track) in answer.Routes.Zip(report.Tracks))
            {
                var bends = format == "json" ? 0 : BendKm * (route.Waypoints.Count - 2);
                track.Distance.Kilometres.ShouldBe(
                    route.Distance.Kilometres,
                    0.001 + bends + (1e-6 * route.Distance.Kilometres),
                    Told(answer, route));
                Shown(track.Crossings.Select(each => each.Crossing)).ShouldBe(
                    Shown(route.Crossings), Told(answer, route));
            }
        }
    }

    [Fact]
    public void Whole_minutes_enter_nothing_that_is_closed()
    {
        AuditInMinutes(FileCases.Santiago).IsClear.ShouldBeTrue();
        AuditInMinutes(FileCases.Budapest).IsClear.ShouldBeTrue();
    }

    private static TrackAudit AuditInMinutes(Answer.Found answer)
    {
        var text = FileCases.Write(answer, RouteFileFormat.Field15);
        var track = Audits.Report(text, OptionsOf(answer)).Tracks.ShouldHaveSingleItem();
        track.Distance.Kilometres.ShouldBe(
            answer.Routes[0].Distance.Kilometres, 2e-3 * answer.Routes[0].Distance.Kilometres);
        return track;
    }

    // Those that anybody would notice.
    private static List<string> Shown(IEnumerable<Crossing> crossings)
    {
        var shown = new List<string>();
        foreach (var crossing in crossings.Where(crossing => crossing.Distance.Kilometres > CrossingKm))
        {
            var text = $"{crossing.Territory} {crossing.Role} {crossing.Stance.Access}";
            if (shown.Count == 0 || shown[^1] != text)
            {
                shown.Add(text);
            }
        }

        return shown;
    }

    private static string Told(Answer.Found answer, Route route) =>
        $"{answer.Context.From.Name} - {answer.Context.To.Name}, way {route.Rank}";

    private static byte[] Written(Answer.Found answer, string format)
    {
        using var stream = new MemoryStream();
        switch (format)
        {
            case "json":
                RouteJson.Write(answer, Language.English, stream);
                break;
            case "geojson":
                RouteGeoJson.Write(answer, RealWorld.Search, Language.English, stream).ShouldBeNull();
                break;
            default:
                return FileCases.Write(answer, RouteFile.Find(format)!.Value);
        }

        return stream.ToArray();
    }

    // The stance of an answer, territory by territory, so that it is the same whatever it was made of; without its
    // polygons.
    private static StanceOptions OptionsOf(Answer.Found answer)
    {
        var stance = answer.Context.Stance;
        return new()
        {
            Close = Ids(each => each.Access == Access.Closed),
            Permission = Ids(each => each.Access == Access.Permission),

            // A list of states means their dependent territories too; a group that was closed may not.
            Open = Ids(each => each.Access == Access.Open && each.States.Any(state =>
                stance.Territories.TryGetValue(state, out var own) && own.Access != Access.Open)),
            StateAircraft = stance.StateAircraft,
            Date = stance.Date,
            Worldview = stance.Worldview,
        };

        IReadOnlyList<string> Ids(Func<TerritoryStance, bool> condition) =>
            [.. stance.Territories.Values.Where(condition).Select(each => each.Territory)];
    }
}
