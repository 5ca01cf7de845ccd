namespace Umweg.Soak.Answers;

/// <summary>Which relatives of a stance are prepared beside it; each costs as much as the stance.</summary>
[Flags]
internal enum Relatives
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>With more closed, from the stance.</summary>
    More = 1,

    /// <summary>With more closed, from nothing.</summary>
    MoreAnew = 2,

    /// <summary>With some opened.</summary>
    Fewer = 4,

    /// <summary>On the turned Earth.</summary>
    Turned = 8,

    /// <summary>All of them.</summary>
    All = More | MoreAnew | Fewer | Turned,
}
