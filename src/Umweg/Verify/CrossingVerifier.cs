using Umweg.Policy;
using Umweg.Sphere;
using Umweg.World.Proof;

namespace Umweg.Verify;

/// <summary>Finds the crossings of a way anew, and what follows from them.</summary>
internal sealed class CrossingVerifier
{
    private readonly WayChecker _checker;
    private readonly VerifiedStance _stance;
    private readonly IReadOnlyList<TerritoryStance> _departure;
    private readonly IReadOnlyList<TerritoryStance> _arrival;

    public CrossingVerifier(WayChecker checker, VerifiedStance stance)
    {
        _checker = checker;
        _stance = stance;
        _departure = stance.At(checker, stance.From);
        _arrival = stance.At(checker, stance.To);
    }

    /// <summary>The pieces of a way by cell, in order.</summary>
    public IReadOnlyList<CellPiece> Pieces(IReadOnlyList<SpherePoint> waypoints, World.CellSet closed) =>
        [.. waypoints.Zip(waypoints.Skip(1)).SelectMany(leg => _checker.CellsAlong(closed, leg.First, leg.Second))];

    /// <summary>The pieces joined by territory, those of under 5 mm left out.</summary>
    public IReadOnlyList<FoundCrossing> Crossings(IReadOnlyList<CellPiece> pieces)
    {
        var crossings = new List<FoundCrossing>();
        foreach (var piece in pieces)
        {
            var km = GreatEllipse.Length(piece.Entry, piece.Exit).Kilometres;
            var stance = _stance.Of(_stance.Globe.Territories[piece.Cell].Id);
            if (crossings.Count > 0 && crossings[^1].Stance.Territory == stance.Territory)
            {
                crossings[^1] = crossings[^1] with { Exit = piece.Exit, Km = crossings[^1].Km + km };
            }
            else if (km >= Tolerance.LeastCrossingKm || pieces.Count == 1)
            {
                crossings.Add(new(stance, KindOf(piece.Cell, stance), piece.Entry, piece.Exit, km));
            }
        }

        return crossings;
    }

    // High seas that the worldview gives to a state are that state's.
    private World.TerritoryKind KindOf(int cell, TerritoryStance stance) =>
        _stance.Globe.Territories[cell].Kind is var kind
        && kind == World.TerritoryKind.HighSeas && stance.State is not null ? World.TerritoryKind.State : kind;

    /// <summary>The states crossed in order of first entry, without those of departure and arrival.</summary>
    public IReadOnlyList<string> Via(IEnumerable<TerritoryStance> crossed) =>
        [.. crossed.Where(each => !each.Transit && !IsHome(each, _departure) && !IsHome(each, _arrival))
            .SelectMany(each => each.States)
            .Except(_departure.Concat(_arrival).Where(end => !end.Disputed).SelectMany(end => end.States),
                StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The states that the unrestricted way crosses.</summary>
    public IReadOnlyList<string> DirectVia()
    {
        var (from, to) = (_stance.From, _stance.To);
        IReadOnlyList<SpherePoint> way = [from, to];
        if (Predicates.AreAntipodal(from, to))
        {
            // The geodesic of the ellipsoid passes over a pole; from a pole every meridian will do.
            var pole = SpherePoint.FromVector(0, 0, 1);
            way = [from, Math.Abs(from.Z) == 1 ? SpherePoint.FromVector(1, 0, 0) : pole, to];
        }

        return Via(Pieces(way, World.CellSet.Empty)
            .Select(piece => _stance.Of(_stance.Globe.Territories[piece.Cell].Id)));
    }

    /// <summary>What each crossing is to the flight: the first ones departure until its state is left, the last ones
    /// arrival since its state was entered, the others overflight.</summary>
    public static IReadOnlyList<string> Roles(IReadOnlyList<FoundCrossing> crossings)
    {
        var departures = crossings.TakeWhile(each => IsSameHome(each.Stance, crossings[0].Stance)).Count();
        var arrivals = crossings.Reverse().TakeWhile(each => IsSameHome(each.Stance, crossings[^1].Stance)).Count();
        return [.. Enumerable.Range(0, crossings.Count).Select(i =>
            i < departures ? "departure" : i >= crossings.Count - arrivals ? "arrival" : "overflight")];
    }

    private static bool IsHome(TerritoryStance territory, IReadOnlyList<TerritoryStance> ends) =>
        ends.Any(end => IsSameHome(territory, end));

    // A disputed territory is at home only in itself.
    private static bool IsSameHome(TerritoryStance a, TerritoryStance b) =>
        a.Territory == b.Territory || (!a.Disputed && !b.Disputed && a.State is not null && a.State == b.State);
}

/// <summary>A crossing as found anew.</summary>
internal sealed record FoundCrossing(
    TerritoryStance Stance, World.TerritoryKind Kind, SpherePoint Entry, SpherePoint Exit, double Km);
