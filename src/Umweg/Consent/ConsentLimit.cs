namespace Umweg.Consent;

/// <summary>What ended a search for consent before everything up to the number of states was found. The default value
/// is <see cref="Interrupted"/>.</summary>
public enum ConsentLimit
{
    /// <summary>Whoever asked.</summary>
    Interrupted,

    /// <summary>The number of searches that one question may make.</summary>
    Searches,
}
