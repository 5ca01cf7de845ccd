namespace Umweg.Audit;

/// <summary>What an audit says of a track, the gravest last. The default value is <see cref="Clear"/>.</summary>
public enum AuditVerdict
{
    /// <summary>It crosses nothing that is closed.</summary>
    Clear,

    /// <summary>It crosses what is closed to overflight only where it departs or arrives.</summary>
    Exempt,

    /// <summary>Whether it crosses anything closed rests on what cannot be right in the file, or a part could not be
    /// read.</summary>
    Undecided,

    /// <summary>It crosses what is closed.</summary>
    Closed,
}
