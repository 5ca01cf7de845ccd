using System.Globalization;

namespace Umweg.Audit;

/// <summary>By what the features of a file that an audit wrote are told apart, so that it is read again as the same
/// tracks.</summary>
internal static class AuditFeature
{
    /// <summary>The property that holds one of the words below.</summary>
    public const string Key = "feature";

    /// <summary>A crossing, which is a piece of a track.</summary>
    public const string Crossing = "crossing";

    /// <summary>A track as it was written, with positions that cannot be right.</summary>
    public const string AsWritten = "track";

    /// <summary>A crossing of such a track without those positions.</summary>
    public const string Believed = "believedCrossing";

    /// <summary>A way that was computed, not flown.</summary>
    public const string Computed = "computed";

    /// <summary>A closed polygon.</summary>
    public const string Polygon = "closedPolygon";

    private const string DateForm = "yyyy-MM-dd";

    /// <summary>What a track's crossings are.</summary>
    public static string OfCrossings(TrackAudit track) => track.Faults.Count > 0 ? Believed : Crossing;

    /// <summary>Whether a feature is none that a track is read from.</summary>
    public static bool IsPassedOver(string? feature) => feature is Believed or Computed or Polygon;

    /// <summary>What tells whose piece a feature is; null where no audit wrote it.</summary>
    /// <param name="property">The feature's properties by name, as text; null where it has none of the name.</param>
    public static TrackLabel? LabelOf(Func<string, string?> property) =>
        property(Key) is Crossing or AsWritten && property("trackNumber") is { Length: > 0 } number
            ? new(property("track") ?? "")
            {
                Source = $"track {number}",
                IsPiece = true,
                Day = property("dateIsOwn") == "true" && DateOnly.TryParseExact(
                    property("date"), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : null,
            }
            : null;

    /// <summary>The day whose rules a track was judged by, as it is written.</summary>
    public static string DayOf(TrackAudit track) => track.Day.ToString(DateForm, CultureInfo.InvariantCulture);
}
