namespace Umweg.Audit;

/// <summary>A file is not what it should be. It never leaves <see cref="TrackReader"/>.</summary>
/// <param name="code">The error's code: <c>track.position</c>. Its sentence is the text of the same key after
/// <c>audit.error</c>.</param>
/// <param name="arguments">What the sentence is filled with; the first is quoted as the input.</param>
internal sealed class TrackMistakeException(string code, params object[] arguments) : Exception
{
    /// <summary>The error's code.</summary>
    public string Code => code;

    /// <summary>What its sentence is filled with.</summary>
    public object[] Arguments => arguments;
}
