using System.Globalization;
using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>A disputed territory that the world does not draw as one, so that an answer can only say that it is
/// crossed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Claimants">The states that claim it, the one that holds it first.</param>
/// <param name="Within">How well its outline is known: <c>20 km</c>.</param>
/// <param name="Note">How things stand, as a part of a sentence.</param>
/// <param name="Outlines">Its outlines, each the corners in order, not repeated at the end.</param>
internal sealed record UndrawnDispute(
    string Id,
    LocalText Name,
    IReadOnlyList<string> Claimants,
    string Within,
    LocalText Note,
    IReadOnlyList<IReadOnlyList<GeoPosition>> Outlines)
{
    private const int CornersOfCircle = 48;

    private static readonly Lazy<IReadOnlyList<UndrawnDispute>> Loaded = new(() =>
        [.. FactFile.Open("disputed/undrawn.yaml").Entries("disputes").Select(Read)]);

    /// <summary>All that are known, in the order of their file.</summary>
    public static IReadOnlyList<UndrawnDispute> All => Loaded.Value;

    /// <summary>Whose it is in a worldview; the state that holds it where the worldview does not speak of it.</summary>
    public IReadOnlyList<string> HoldersIn(Worldview view) =>
        view.IsDisputed(Id) ? view.StatesOf(Id) : Claimants.Take(1).ToList();

    private static UndrawnDispute Read(FactFile entry)
    {
        var outline = entry.Texts("outline");
        return new(
            entry.Text("id"),
            entry.Local("name"),
            entry.Texts("claimants"),
            entry.Text("within"),
            entry.Local("note"),
            outline.Count > 0
                ? [[.. outline.Select(Position)]]
                : [.. entry.Texts("centres").Select(centre => Circle(Position(centre), Radius(entry)))]);
    }

    private static Length Radius(FactFile entry) =>
        Length.FromNauticalMiles(double.Parse(entry.Text("radiusNm"), CultureInfo.InvariantCulture));

    // "longitude latitude", as coordinates of maps are written.
    private static GeoPosition Position(string text)
    {
        var parts = text.Split(' ');
        return GeoPosition.FromDegrees(
            double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[0], CultureInfo.InvariantCulture));
    }

    private static List<GeoPosition> Circle(GeoPosition centre, Length radius) =>
        [.. Enumerable.Range(0, CornersOfCircle)
            .Select(i => Geodesic.Direct(centre, -360.0 * i / CornersOfCircle, radius).Position)];
}
