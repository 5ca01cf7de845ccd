using Umweg.Sphere;

namespace Umweg.Routes;

/// <summary>A way that runs so close beside a listed one, and is so nearly as long, that it is counted with
/// it.</summary>
/// <param name="Via">The states crossed, in order of first entry, without endpoints and high seas.</param>
/// <param name="Distance">Its length on WGS84.</param>
public sealed record RouteVariant(IReadOnlyList<string> Via, Length Distance);
