namespace Umweg.WorldBuilder;

/// <summary>What has just begun in compiling the world, for whoever waits for it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How much of it there is; 0 where that says nothing.</param>
public sealed record BuildStep(BuildStepKind Kind, int Count = 0);

/// <summary>The steps of compiling the world. The default value is <see cref="Waiting"/>.</summary>
public enum BuildStepKind
{
    /// <summary>Another process compiles the same world; its work is waited for.</summary>
    Waiting,

    /// <summary>The borders are read.</summary>
    Reading,

    /// <summary>So many corners of borders are laid on the sphere.</summary>
    Laying,

    /// <summary>So many triangles are given their territories.</summary>
    Labelling,

    /// <summary>The borders that remain are triangulated, and their pockets covered.</summary>
    Triangulating,

    /// <summary>The same once more, since so many cracks between borders had to be closed.</summary>
    TriangulatingAgain,
}
