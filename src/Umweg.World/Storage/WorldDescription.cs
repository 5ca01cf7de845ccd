using System.Text.Json.Serialization;

namespace Umweg.World.Storage;

/// <summary>What a world file says of its content; the first part of <see cref="WorldFile"/>.</summary>
internal sealed record WorldDescription(
    string Recipe,
    string BordersDate,
    string Engine,
    double MaxDisplacementMetres,
    int Vertices,
    int Triangles,
    Territory[] Territories);

/// <summary>Reads and writes the description by code made when the program is built: a program compiled ahead of
/// time cannot look types over at run time, and any other program spends tens of milliseconds on it.</summary>
[JsonSerializable(typeof(WorldDescription))]
internal sealed partial class WorldDescriptionJson : JsonSerializerContext;
