using Umweg.Presentation.Files;

namespace Umweg.Cli;

/// <summary>An option of the command line.</summary>
/// <param name="Name">With its dashes: <c>--close</c>.</param>
/// <param name="Value">What stands for its value in the help, <c>LIST</c>; null for a switch, which takes none.</param>
/// <param name="IsRepeatable">Whether it may be given several times.</param>
/// <param name="Text">What its description is kept under, if not under its name.</param>
internal sealed record OptionSpec(
    string Name, string? Value = null, bool IsRepeatable = false, string? Text = null)
{
    /// <summary>What an answer can be drawn as. Stands first, for options below are made of it.</summary>
    public static IReadOnlyList<string> MapFormats { get; } = ["svg", MapOutput.Png, MapOutput.Pdf];

    /// <summary>What an answer of routes can be written as.</summary>
    public static IReadOnlyList<string> RouteFormats { get; } =
        ["text", "json", "geojson", .. MapFormats, .. RouteFile.Names];

    /// <summary>On whose word straits are crossed, the default first.</summary>
    public static IReadOnlyList<string> StraitsChoices { get; } = ["permission", "transit"];

    public static OptionSpec Help { get; } = new("--help");
    public static OptionSpec Version { get; } = new("--version");
    public static OptionSpec Lang { get; } = new("--lang", "en|de");
    public static OptionSpec Format { get; } = new("--format", string.Join('|', RouteFormats));
    public static OptionSpec ConsentFormat { get; } =
        new("--format", string.Join('|', ["text", "json", "geojson", .. MapFormats]), Text: "format.consent");

    public static OptionSpec VenueFormat { get; } =
        new("--format", string.Join('|', ["text", "json", .. MapFormats]), Text: "format.venues");

    public static OptionSpec ReportFormat { get; } = new("--format", "text|json", Text: "format.report");
    public static OptionSpec AuditFormat { get; } =
        new("--format", string.Join('|', ["text", "json", "geojson", "kml", .. MapFormats]), Text: "format.audit");

    public static OptionSpec Beside { get; } = new("--beside");
    public static OptionSpec BesideAlternatives { get; } =
        new("--alternatives", "N", Text: "alternatives.beside");

    public static OptionSpec EnRoute { get; } = new("--en-route");
    public static OptionSpec Full { get; } = new("--full");
    public static OptionSpec Way { get; } = new("--way", "N");
    public static OptionSpec Speed { get; } = new("--speed", "KT");
    public static OptionSpec Title { get; } = new("--title", "TEXT");
    public static OptionSpec Ways { get; } = new("--ways", "N,N");
    public static OptionSpec Width { get; } = new("--width", "PIXELS");
    public static OptionSpec NoLegend { get; } = new("--no-legend");
    public static OptionSpec Output { get; } = new("--output", "FILE");
    public static OptionSpec Alternatives { get; } = new("--alternatives", "N");
    public static OptionSpec WhatIf { get; } = new("--what-if", "[DEPTH]");
    public static OptionSpec MaxStates { get; } = new("--max-states", "N");
    public static OptionSpec Claim { get; } = new("--claim", "LIST", IsRepeatable: true);
    public static OptionSpec Delegation { get; } = new("--delegation", "PLACE[=POLICY]", IsRepeatable: true);
    public static OptionSpec Venue { get; } = new("--venue", "CITY", IsRepeatable: true);
    public static OptionSpec Rank { get; } = new("--rank", "total|fairness|permissions");
    public static OptionSpec Top { get; } = new("--top", "N");
    public static OptionSpec Policy { get; } = new("--policy", "NAME|FILE", IsRepeatable: true);
    public static OptionSpec Close { get; } = new("--close", "LIST", IsRepeatable: true);
    public static OptionSpec Permission { get; } = new("--permission", "LIST", IsRepeatable: true);
    public static OptionSpec Avoid { get; } = new("--avoid", "LIST", IsRepeatable: true);
    public static OptionSpec Open { get; } = new("--open", "LIST", IsRepeatable: true);
    public static OptionSpec StateAircraft { get; } = new("--state-aircraft");
    public static OptionSpec Date { get; } = new("--date", "YYYY-MM-DD");
    public static OptionSpec FromDate { get; } = new("--from-date", "YYYY-MM-DD");
    public static OptionSpec UntilDate { get; } = new("--until-date", "YYYY-MM-DD");
    public static OptionSpec Worldview { get; } = new("--worldview", "NAME");
    public static OptionSpec Straits { get; } = new("--straits", string.Join('|', StraitsChoices));
    public static OptionSpec Clearance { get; } = new("--clearance", "NM");

    /// <summary>Those that say what may be crossed.</summary>
    public static IReadOnlyList<OptionSpec> Stance { get; } =
        [Policy, Close, Permission, Avoid, Open, StateAircraft, Date, Worldview, Straits, Clearance];

    /// <summary>Those that say how a map is drawn; each command that draws one takes them.</summary>
    public static IReadOnlyList<OptionSpec> Map { get; } = [Title, Ways, Width, NoLegend];

    /// <summary>Those that every command takes.</summary>
    public static IReadOnlyList<OptionSpec> Everywhere { get; } = [Lang, Help, Version];

    /// <summary>The key of its description: <c>option.close</c>.</summary>
    public string TextKey => $"option.{Text ?? Name[2..]}";

    /// <summary>Whether the option takes a value.</summary>
    public bool TakesValue => Value is not null;

    /// <summary>Whether it may stand without the value that it takes, which the help shows in brackets.</summary>
    public bool IsValueOptional => Value is ['[', ..];
}
