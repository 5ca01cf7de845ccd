using System.Globalization;
using Umweg.Policy;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Routes;

/// <summary>What answers say in sentences, in the language asked for: all of it in this one place.</summary>
internal sealed class RouteTexts(Language language)
{
    // A variant that differs from what is shown by less is nothing to speak of.
    private const double LeastWorthSayingKm = 0.1;

    private const int MostVariantsNamed = 3;

    // Of more only what they have in all can be taken in.
    private const int MostVariantsTold = 4;

    private const int MostStatesNamed = 6;

    /// <summary>The language of the sentences.</summary>
    public Language Language => language;

    /// <summary>Stands first in every answer.</summary>
    public string FirstOfAll => Say(new(
        "Not for operational navigation.",
        "Nicht für die Navigation im Flugbetrieb."));

    /// <summary>What a leg over the high seas leaves open.</summary>
    public string HighSeas => Say(new(
        "Over the high seas no state need agree; clearance by the provider of the flight information region is not "
        + "modelled.",
        "Über der Hohen See muss kein Staat zustimmen; die Freigabe durch den Betreiber der Fluginformationsregion "
        + "bleibt unberücksichtigt."));

    /// <summary>By what right straits are crossed that nobody is asked for.</summary>
    public string Transit => Say(new(
        "In straits used for international navigation aircraft have a right of transit passage (UNCLOS Art. 38), and "
        + "nobody was asked there; coastal states that are no parties contest it.",
        "In Meerengen der internationalen Schifffahrt haben Luftfahrzeuge ein Recht auf Transitdurchfahrt (SRÜ Art. "
        + "38), und niemand wurde dort gefragt; Küstenstaaten, die keine Vertragsparteien sind, bestreiten es."));

    /// <summary>What a route is, and what it leaves out.</summary>
    public string Model => Say(new(
        "Legs are arcs of great ellipses on WGS84: in 9,000 km at most 10 m longer than geodesics, and 6 km beside "
        + "them; wind, airways, altitudes and terrain are not modelled.",
        "Teilstrecken sind Bögen von Großellipsen auf WGS84: auf 9.000 km höchstens 10 m länger als Geodäten und 6 km "
        + "neben ihnen; Wind, Luftstraßen, Höhen und Gelände bleiben unberücksichtigt."));

    /// <summary>By what durations are reckoned.</summary>
    public string Durations(GroundSpeed speed) => Say(
        new(
            "Durations are at {0:#,0} knots over ground, without wind, climb and descent.",
            "Die Flugzeiten gelten für {0:#,0} Knoten über Grund, ohne Wind, Steig- und Sinkflug."),
        speed.Knots);

    /// <summary>What consent makes of avoided states.</summary>
    public string AvoidAsksNobody => Say(new(
        "What the stance avoids plays no part here: whether a flight would rather not cross a state is no question to "
        + "that state.",
        "Was die Haltung meidet, spielt hier keine Rolle: Ob ein Flug einen Staat lieber nicht überquert, ist keine "
        + "Frage an diesen Staat."));

    /// <summary>Where to learn what a refusal tree of no way cannot tell.</summary>
    public string NobodyToRefuse => Say(new(
        "There is no way that a further state could refuse; umweg consent, asked the same, names whose yes would open "
        + "one.",
        "Es gibt keinen Weg, den noch ein Staat ablehnen könnte; umweg consent nennt auf dieselbe Frage, wessen Ja "
        + "einen öffnen würde."));

    /// <summary>What is being done before corridors are looked for.</summary>
    public string Preparing => Say(new("preparing the airspace", "bereite den Luftraum vor"));

    /// <summary>How exact the borders are.</summary>
    public string Borders(GlobeOrigin origin) => Say(
        new(
            "Borders with their territorial seas are OpenStreetMap's of {0}, simplified to about 200 m and displaced "
            + "by at most {1:0} m more.",
            "Die Grenzen mit ihren Küstenmeeren sind die von OpenStreetMap ({0}), auf etwa 200 m vereinfacht und um "
            + "höchstens weitere {1:0} m verschoben."),
        origin.BordersDate,
        origin.MaxDisplacementMetres);

    /// <summary>The list may lack corridors.</summary>
    public string LimitReached(int solves) => Say(
        new(
            "The search for corridors ended at its limit of {0:#,0} searches; there may be others than those shown.",
            "Die Suche nach Korridoren endete an ihrer Grenze von {0:#,0} Suchläufen; es kann weitere als die "
            + "gezeigten geben."),
        solves);

    /// <summary>What else closes the way.</summary>
    public string PolygonsClose(IEnumerable<string> rules) => Say(
        new(
            "The way is closed by polygons, too: {0}.",
            "Den Weg sperren auch Polygone: {0}."),
        string.Join("; ", rules));

    /// <summary>What else closes the way, and might not.</summary>
    public string StraitsClose(IEnumerable<string> straits) => Say(
        new(
            "Among what closes the way are straits: {0}. --straits transit asks with transit passage through them.",
            "Unter dem, was den Weg sperrt, sind Meerengen: {0}. --straits transit fragt mit Transitdurchfahrt."),
        string.Join(", ", straits.Select(strait => TerritoryNames.Name(strait, language))));

    /// <summary>A disputed territory that the world does not draw is crossed.</summary>
    /// <param name="dispute">It.</param>
    /// <param name="isClosed">Whether a state is closed.</param>
    public string Disputed(UndrawnDispute dispute, Func<string, bool> isClosed)
    {
        var closed = dispute.Claimants.Where(isClosed).ToList();
        return Say(
            new(
                "Disputed, and no territory of its own on these borders: {0} is crossed (outline known to "
                + "within {1}): {2}. Claimed by {3}.",
                "Umstritten und auf diesen Grenzen kein eigenes Gebiet: {0} wird überquert (Umriss "
                + "auf {1} genau): {2}. Beansprucht von: {3}."),
            dispute.Name.In(language),
            dispute.Within,
            dispute.Note.In(language),
            Names(dispute.Claimants))
            + (closed.Count == 0 ? "" : " " + Say(
                new(
                    "Whoever counts it as airspace of {0} has it closed.",
                    "Wer es zum Luftraum von {0} zählt, für den ist es gesperrt."),
                Names(closed)));

        string Names(IEnumerable<string> states) =>
            string.Join(", ", states.Select(state => TerritoryNames.Name(state, language)));
    }

    /// <summary>What is closed and crossed all the same.</summary>
    public string ExemptEnds(IEnumerable<string> states) => Say(
        new(
            "Closed to overflight, yet open to this flight, which departs or arrives there: {0}. A policy's "
            + "'landing: true' closes it to that, too.",
            "Für Überflüge gesperrt, doch für diesen Flug offen, der dort beginnt oder endet: {0}. 'landing: true' in "
            + "einer Policy sperrt auch das."),
        string.Join(", ", states.Select(state => TerritoryNames.Name(state, language))));

    /// <summary>Part of the front was not asked for.</summary>
    public string FrontCut(int hidden, int needed) => Say(
        new(
            "Corridors of the front that are not shown: {0}; --alternatives {1} shows them.",
            "Korridore der Front, die nicht gezeigt sind: {0}; --alternatives {1} zeigt sie."),
        hidden,
        needed);

    /// <summary>What is being done while corridors are looked for.</summary>
    public string Solving(int solves) => Say(
        solves == 1
            ? new("looking for corridors, {0} search", "suche Korridore, {0} Suchlauf")
            : new("looking for corridors, {0:#,0} searches", "suche Korridore, {0:#,0} Suchläufe"),
        solves);

    /// <summary>What is being done while the same is asked with straits crossed on another word.</summary>
    public string WithStraits(Straits straits, string doing) => Say(
        straits == Straits.Transit
            ? new("straits in transit passage: {0}", "Meerengen in Transitdurchfahrt: {0}")
            : new("straits by permission: {0}", "Meerengen mit Erlaubnis: {0}"),
        doing);

    /// <summary>What is being done while reported statements are decided.</summary>
    public string Deciding(int number, int count) => Say(
        new("deciding statement {0} of {1}", "entscheide Aussage {0} von {1}"), number, count);

    /// <summary>What is counted with a way and not shown.</summary>
    public IEnumerable<string> Variants(ListedCorridor corridor, int rank, CorridorStates states)
    {
        var plain = corridor.Variants.ToLookup(variant => IsPlain(corridor.Way, variant, states));
        return new[]
        {
            Beside(corridor.Way, [.. plain[true]], rank, states), Clipping(corridor.Way, [.. plain[false]], states),
        }.OfType<string>();
    }

    private static bool IsPlain(FlightWay shown, FlightWay variant, CorridorStates states) =>
        states.ArePlain(shown.Crossed.Except(variant.Crossed).Union(variant.Crossed.Except(shown.Crossed)));

    // "Way 1 stands for 2 variants as well, within 3 km of its length and 100 km to the side: without Albania (4,474
    // km); with Kosovo, without Montenegro (4,475 km)."
    private string? Beside(FlightWay shown, IReadOnlyList<FlightWay> variants, int rank, CorridorStates states)
    {
        if (variants.Count == 0)
        {
            return null;
        }

        var longest = variants.Max(variant => Math.Abs(variant.Distance.Kilometres - shown.Distance.Kilometres));
        var isBeside = variants.All(variant => CorridorFolding.RunsBeside(variant, shown));
        return Say(
                variants.Count == 1
                    ? new("Way {0} stands for a variant as well, ", "Weg {0} steht auch für eine Variante, ")
                    : new(
                        "Way {0} stands for {1:#,0} variants as well, ", "Weg {0} steht auch für {1:#,0} Varianten, "),
                rank,
                variants.Count)
            + Say(
                isBeside
                    ? new("within {0:0} km of its length and {1} km to the side",
                        "höchstens {0:0} km länger oder kürzer und {1} km daneben")
                    : new("within {0:0} km of its length", "höchstens {0:0} km länger oder kürzer"),
                Math.Ceiling(longest),
                CorridorFolding.BesideKm)
            + (variants.Count <= MostVariantsTold
                ? ": " + string.Join("; ", variants.Select(Told))
                : Named(
                    new("; crossed besides: {0}", "; überflogen außerdem: {0}"),
                    variants.Select(variant => variant.Crossed.Except(shown.Crossed)))
                + Named(
                    new("; spared: {0}", "; ausgespart: {0}"),
                    variants.Select(variant => shown.Crossed.Except(variant.Crossed))))
            + ".";

        string Told(FlightWay variant) => string.Join(
                ", ",
                new[]
                {
                    Named(new("with {0}", "mit {0}"), [variant.Crossed.Except(shown.Crossed)]),
                    Named(new("without {0}", "ohne {0}"), [shown.Crossed.Except(variant.Crossed)]),
                }.Where(part => part.Length > 0))
            + Say(LocalText.Same(" ({0:#,0} km)"), variant.Distance.Kilometres);

        string Named(LocalText text, IEnumerable<StateSet> sets)
        {
            var names = states.Names(sets.Aggregate((all, set) => all.Union(set)))
                .Select(id => TerritoryNames.Name(id, language)).ToList();
            var more = names.Count - MostStatesNamed;
            return names.Count == 0 ? "" : Say(
                text,
                string.Join(", ", names.Take(MostStatesNamed))
                    + (more > 0 ? Say(new(" and {0} more", " und {0} weitere"), more) : ""));
        }
    }

    private string? Clipping(FlightWay shown, IReadOnlyList<FlightWay> variants, CorridorStates states)
    {
        var named = variants.Select(variant => Variant(shown, variant, states)).OfType<string>().ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var some = string.Join("; ", named.Take(MostVariantsNamed));
        var more = named.Count > MostVariantsNamed
            ? Say(new("; {0} more", "; {0} weitere"), named.Count - MostVariantsNamed)
            : "";
        return Say(
            new(
                "Shown as one with ways that differ only by clips of under {0} km: {1}{2}.",
                "Zusammengefasst mit Wegen, die sich nur durch Streifen von unter {0} km unterscheiden: {1}{2}."),
            CorridorFolding.ClipKm,
            some,
            more);
    }

    // "with Slovakia (12 km), without Poland (3 km): 8 km shorter"; null where nobody would notice the difference.
    private string? Variant(FlightWay shown, FlightWay variant, CorridorStates states)
    {
        var difference = variant.Distance.Kilometres - shown.Distance.Kilometres;
        var clips = Clips(new("with {0} ({1:0.#} km)", "mit {0} ({1:0.#} km)"), variant, shown, states)
            .Concat(Clips(new("without {0} ({1:0.#} km)", "ohne {0} ({1:0.#} km)"), shown, variant, states))
            .ToList();
        if (Math.Abs(difference) < LeastWorthSayingKm && clips.Count == 0)
        {
            return null;
        }

        var result = Math.Abs(difference) < LeastWorthSayingKm ? new LocalText("as long", "gleich lang")
            : difference < 0 ? new LocalText("{0:0.#} km shorter", "{0:0.#} km kürzer")
            : new LocalText("{0:0.#} km longer", "{0:0.#} km länger");
        return string.Join(", ", clips) + ": " + Say(result, Math.Abs(difference));
    }

    private IEnumerable<string> Clips(LocalText text, FlightWay way, FlightWay other, CorridorStates states) =>
        from state in way.Crossed.Except(other.Crossed).Members()
        let kilometres = way.KilometresOver(state)
        where kilometres >= LeastWorthSayingKm
        select Say(text, TerritoryNames.Name(states.Entries[state].Name, language), kilometres);

    private string Say(LocalText text, params object[] arguments) =>
        string.Format(
            language == Language.German ? CultureInfo.GetCultureInfo("de-DE") : CultureInfo.InvariantCulture,
            text.In(language),
            arguments);
}
