using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>A city of data/cities.</summary>
/// <param name="Id">GeoNames' number for it.</param>
/// <param name="Name">Its name as GeoNames has it: English for great cities, else local.</param>
/// <param name="State">The state's code as GeoNames has it; which state rules there is for the worldview.</param>
/// <param name="Region">The first-order division, by GeoNames' code (in the USA the postal one).</param>
/// <param name="IsCapital">Whether it is a state's or dependent territory's capital.</param>
/// <param name="Population">Inhabitants, of about 2020; 0 where unknown.</param>
/// <param name="Position">Its centre.</param>
internal sealed record City(
    int Id,
    string Name,
    string State,
    string Region,
    bool IsCapital,
    int Population,
    GeoPosition Position);
