namespace Umweg.Audit.Formats;

/// <summary>Reads what a KML links to (NetworkLink), if it is in the same archive, and says what is not read.</summary>
/// <remarks>Links out of the archive are not followed, and neither are those of a KML alone: what they lead to may be a
/// part of the track. So may other files of the archive that hold tracks.</remarks>
internal sealed class KmlArchive(TrackBuilder builder, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> others)
{
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what a KML links to, and what that links to.</summary>
    /// <returns>The links that are not followed.</returns>
    public IReadOnlyList<string> Follow(ReadOnlyMemory<byte> kml)
    {
        var unfollowed = new List<string>();
        var pending = new Queue<(string Folder, ReadOnlyMemory<byte> Content)>([("", kml)]);
        while (pending.TryDequeue(out var document))
        {
            foreach (var link in LinksIn(document.Content))
            {
                var name = Resolved(document.Folder, link);
                if (!others.TryGetValue(name, out var content) || !IsKml(name))
                {
                    unfollowed.Add(link);
                }
                else if (_read.Add(name))
                {
                    new XmlTrackReader(builder).Read(content);
                    pending.Enqueue((name[..(name.LastIndexOf('/') + 1)], content));
                }
            }
        }

        return unfollowed;
    }

    /// <summary>Puts aside the files that hold tracks and were not read.</summary>
    public void PutOthersAside()
    {
        foreach (var (name, content) in others.Where(other => !_read.Contains(other.Key)))
        {
            if (!IsKml(name) || HoldsTrack(content))
            {
                builder.PutAside("track.aside", name);
            }
        }
    }

    private static bool IsKml(string name) => name.EndsWith(".kml", StringComparison.OrdinalIgnoreCase);

    // What cannot be read may hold one.
    private static bool HoldsTrack(ReadOnlyMemory<byte> kml)
    {
        var own = new TrackBuilder();
        try
        {
            new XmlTrackReader(own).Read(kml);
        }
        catch (TrackMistakeException)
        {
            return true;
        }

        return own.Pieces.Count + own.Unread.Count > 0 || LinksIn(kml).Count > 0;
    }

    private static List<string> LinksIn(ReadOnlyMemory<byte> kml)
    {
        var links = new List<string>();
        if (kml.Span.IndexOf("NetworkLink"u8) < 0)
        {
            return links;
        }

        XmlElements.Each(kml, ["NetworkLink"], (link, _) => links.Add(
            link.Descendants().FirstOrDefault(each => each.Name.LocalName == "href")?.Value.Trim() ?? "NetworkLink"));
        return links;
    }

    private static string Resolved(string folder, string link)
    {
        var parts = new List<string>();
        foreach (var part in (folder + Uri.UnescapeDataString(link.Split('#')[0])).Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
