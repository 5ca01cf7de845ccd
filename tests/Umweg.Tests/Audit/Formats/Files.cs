using System.IO.Compression;
using System.Text;
using Shouldly;
using Umweg.Audit;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Audit.Formats;

/// <summary>Files of every format, as the audit reads them.</summary>
internal static class Files
{
    private static readonly Gazetteer Gazetteer = new();

    /// <summary>The tracks of a file: <c>igc: D-1234 50.1,8.5@10:00 48,11 | B ...</c>.</summary>
    public static string Read(byte[] file)
    {
        var outcome = new TrackReader(Gazetteer, Language.English).Read(file);
        outcome.Errors.Select(error => error.Problem).ShouldBeEmpty();
        var read = outcome.Value.ShouldNotBeNull();
        return $"{read.Format}: {string.Join(" | ", read.Tracks.Select(Told))}";
    }

    /// <summary>The tracks of a text.</summary>
    public static string Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The parts of a text that are not used, a sentence of each.</summary>
    public static string Unread(string text) => Unread(Encoding.UTF8.GetBytes(text));

    /// <summary>The parts of a file that are not used, a sentence of each.</summary>
    public static string Unread(byte[] file) => string.Join(
        '\n', new TrackReader(Gazetteer, Language.English).Read(file).Value.ShouldNotBeNull().Unread
            .Where(part => part.IsUnread).Select(part => part.Reason));

    /// <summary>What is wrong with a file, in one sentence.</summary>
    public static string Error(byte[] file, Language language = Language.English)
    {
        var problem = new TrackReader(Gazetteer, language).Read(file).Errors.ShouldHaveSingleItem().Problem;
        problem.ShouldNotContain('\n');
        problem.ShouldEndWith(".");
        return problem;
    }

    /// <summary>What is wrong with a text, in one sentence.</summary>
    public static string Error(string text, Language language = Language.English) =>
        Error(Encoding.UTF8.GetBytes(text), language);

    /// <summary>An archive as zip.</summary>
    public static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static string Told(Track track) => string.Join(
        ' ', track.Points.Select(point => $"{point.Position}{(point.Time is { } time ? $"@{time:HH:mm}" : "")}")
            .Prepend(track.Name).Where(part => part.Length > 0));
}
