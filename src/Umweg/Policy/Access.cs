namespace Umweg.Policy;

/// <summary>Whether a territory may be crossed. Ordered from free to strict; the default value is open.</summary>
public enum Access
{
    /// <summary>May be crossed.</summary>
    Open,

    /// <summary>May be crossed only if its state says yes.</summary>
    Permission,

    /// <summary>May never be crossed.</summary>
    Closed,
}
