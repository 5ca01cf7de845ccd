namespace Umweg.Policy;

/// <summary>How closely a rule names what it applies to, from wide to narrow: the narrower rule wins.</summary>
public enum Specificity
{
    /// <summary>Every state.</summary>
    All,

    /// <summary>A group, or all high seas.</summary>
    Group,

    /// <summary>A state, with every territory that the worldview gives it.</summary>
    State,

    /// <summary>One territory.</summary>
    Territory,
}
