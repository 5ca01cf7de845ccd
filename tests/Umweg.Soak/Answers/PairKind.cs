namespace Umweg.Soak.Answers;

/// <summary>How the two ends of a question belong together.</summary>
internal enum PairKind
{
    /// <summary>Each is drawn by itself.</summary>
    Independent,

    /// <summary>From 500 to 9,000 km apart, as most flights are.</summary>
    Flight,

    /// <summary>Opposite each other, exactly or to within some kilometres.</summary>
    Antipodal,

    /// <summary>Opposite sides of one border, or its two ends.</summary>
    AcrossBorder,

    /// <summary>From an ulp to some kilometres apart.</summary>
    Near,

    /// <summary>One and the same.</summary>
    Equal,
}
