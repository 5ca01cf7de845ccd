using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary>Reads a file that somebody named.</summary>
internal static class InputFile
{
    /// <summary>The first bytes of a file, one more than the most that is taken, so that a file without end, such as
    /// <c>/dev/zero</c>, is refused like any that is too long.</summary>
    /// <param name="path">As it was given.</param>
    /// <param name="most">How many bytes whoever takes them will take.</param>
    /// <param name="code">The error's code where it cannot be read.</param>
    /// <param name="textKey">The error's sentence, of the path and the reason.</param>
    /// <param name="session">The run.</param>
    public static Outcome<byte[]> Read(string path, int most, string code, string textKey, Session session)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            using var content = new MemoryStream();
            var buffer = new byte[81920];
            int count;
            while (content.Length <= most && (count = file.Read(buffer)) > 0)
            {
                content.Write(buffer, 0, count);
            }

            return content.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var reason = Quoted.Reason(failure, path).In(session.Language);
            return new QueryError(code, path, session.Texts.With(textKey, Quoted.Short(path), reason));
        }
    }
}
