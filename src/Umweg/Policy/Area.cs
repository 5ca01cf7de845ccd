namespace Umweg.Policy;

/// <summary>What a rule or an option names: every state, a group, all high seas, or one state or territory.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Id">The group's id, the state's code, the territory's id; <c>ALL</c>; <c>high-seas</c>.</param>
/// <remarks>Whether a code names a state or a territory is for the worldview to say: Greenland's <c>GL</c> is a
/// territory of Denmark.</remarks>
public sealed record Area(AreaKind Kind, string Id)
{
    /// <summary>Every state and all that belongs to one.</summary>
    public static Area All { get; } = new(AreaKind.All, "ALL");

    /// <summary>The id, as a rule's summary shows it.</summary>
    public override string ToString() => Id;
}

/// <summary>What sort of thing an <see cref="Area"/> names. The default value is <see cref="All"/>.</summary>
public enum AreaKind
{
    /// <summary>Every state.</summary>
    All,

    /// <summary>A group of states.</summary>
    Group,

    /// <summary>The high seas of every basin.</summary>
    HighSeas,

    /// <summary>A state or a territory.</summary>
    Code,
}
