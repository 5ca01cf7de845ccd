using System.Text;

namespace Umweg.Policy;

/// <summary>Somebody's input as an error message may show it: one line, no control characters, not long.</summary>
public static class Quoted
{
    private const int LongestInput = 60;
    private const int LongestReason = 200;

    // What IOException.HResult holds: on Unix the system's error number, mostly the same on Linux and macOS.
    private const int LockedOnLinux = 11;
    private const int LockedOnMac = 35;
    private const int LockedOnWindows = unchecked((int)0x80070020);
    private const int NotAFolder = 20;
    private const int IsAFolder = 21;
    private const int DiskFull = 28;
    private const int ReadOnlyDisk = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>The text, control characters as spaces and shortened to 60 characters.</summary>
    public static string Short(string text) => OneLine(text, LongestInput);

    /// <summary>Why a file could not be read or written, as a part of a sentence.</summary>
    /// <remarks>In the runtime's own words, 200 characters at most, where it is none of the usual reasons; without the
    /// path that the runtime adds, which may be one that only the program knows.</remarks>
    /// <param name="failure">What the runtime threw.</param>
    /// <param name="path">The path, by which a folder is told from a file that may not be read.</param>
    public static LocalText Reason(Exception failure, string path) => failure switch
    {
        UnauthorizedAccessException when Directory.Exists(path) => new("it is a folder", "das ist ein Ordner"),
        UnauthorizedAccessException => new("access is denied", "der Zugriff ist verweigert"),
        DirectoryNotFoundException => new("there is no such folder", "einen solchen Ordner gibt es nicht"),
        FileNotFoundException => new("there is no such file", "eine solche Datei gibt es nicht"),
        PathTooLongException => new("the path is too long", "der Pfad ist zu lang"),
        IOException { HResult: LockedOnLinux or LockedOnMac or LockedOnWindows } =>
            new("another program holds it", "ein anderes Programm hält sie fest"),
        IOException { HResult: NotAFolder } => new("a part of the path is a file", "ein Teil des Pfads ist eine Datei"),
        IOException { HResult: IsAFolder } => new("it is a folder", "das ist ein Ordner"),
        IOException { HResult: DiskFull or WindowsDiskFull } =>
            new("no space is left on the disk", "auf dem Datenträger ist kein Platz mehr"),
        IOException { HResult: ReadOnlyDisk } => new("the disk is read-only", "der Datenträger ist schreibgeschützt"),
        _ => LocalText.Same(OneLine(failure.Message.Split(" : '")[0], LongestReason).TrimEnd('.')),
    };

    private static string OneLine(string text, int longest)
    {
        var shown = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
            {
                return shown.Append("...").ToString();
            }

            shown.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return shown.ToString();
    }
}
