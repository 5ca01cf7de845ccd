using Umweg.Sphere;

namespace Umweg.World.Search;

/// <summary>What a search found: a shortest way with its bound, or that there is none.</summary>
public abstract record SearchResult
{
    private SearchResult()
    {
    }

    /// <summary>A shortest permitted way.</summary>
    /// <param name="Waypoints">Departure, bends, arrival; two equal points where both are one place. Between two of
    /// them the way is the great-circle arc.</param>
    /// <param name="AngleRadians">The length on the unit sphere.</param>
    /// <param name="LowerBoundRadians">No permitted way is shorter than this, from the search's own queue.</param>
    /// <param name="Work">What it took.</param>
    public sealed record Found(
        IReadOnlyList<SpherePoint> Waypoints,
        double AngleRadians,
        double LowerBoundRadians,
        SearchWork Work) : SearchResult;

    /// <summary>There is no permitted way.</summary>
    /// <remarks>The walls are looked for when they are first asked for: whoever closes one state after another to see
    /// what remains does not ask.</remarks>
    public sealed record NoWay : SearchResult
    {
        private readonly Lazy<CellSet> _departureWall;
        private readonly Lazy<CellSet> _arrivalWall;

        internal NoWay(Func<CellSet> departureWall, Func<CellSet> arrivalWall, SearchWork work)
        {
            _departureWall = new(departureWall);
            _arrivalWall = new(arrivalWall);
            Work = work;
        }

        /// <summary>The closed cells that border on what can be reached from the departure, or that it lies in; empty
        /// where it is open and the arrival lies inside closed territory, or where a polygon alone closes it.</summary>
        public CellSet DepartureWall => _departureWall.Value;

        /// <summary>Likewise for the arrival.</summary>
        public CellSet ArrivalWall => _arrivalWall.Value;

        /// <summary>The cells of both walls.</summary>
        public CellSet Wall => DepartureWall.Union(ArrivalWall);

        /// <summary>What it took.</summary>
        public SearchWork Work { get; }
    }
}
