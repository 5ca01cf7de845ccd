namespace Umweg.Query;

/// <summary>On whose word aircraft cross straits with transit passage. The default value is
/// <see cref="Permission"/>.</summary>
public enum Straits
{
    /// <summary>On that of the coastal states, as the rest of their territorial seas.</summary>
    Permission,

    /// <summary>On nobody's: all aircraft enjoy transit passage (UNCLOS Art. 38).</summary>
    Transit,
}
