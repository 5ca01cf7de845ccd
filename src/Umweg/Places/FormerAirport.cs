using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>An airport that closed, or gave its codes up, of data/umweg/former-airports.tsv.</summary>
/// <param name="Name">Its name, in the local or English spelling.</param>
/// <param name="State">The code of the state that it lies in.</param>
/// <param name="Year">The year in which it closed or its codes ended.</param>
/// <param name="IsClosed">Whether it closed; else it lives on under the code of its successor.</param>
/// <param name="Successor">The code of the airport that stands for it today, or null.</param>
/// <param name="Position">Where it was, where it has no successor.</param>
/// <param name="Source">Who says so.</param>
internal sealed record FormerAirport(
    string Name,
    string State,
    int Year,
    bool IsClosed,
    string? Successor,
    GeoPosition? Position,
    string Source);
