using System.Xml;
using Umweg.Policy;

namespace Umweg.Audit;

/// <summary>Reads the lines and <c>gx:Track</c>s of KML.</summary>
/// <remarks>All lines of a placemark are one way in the file's order. Points with times are a track too, or the times
/// of one (<see cref="TimedPoints"/>). What is no track (places, polygons) is passed over.</remarks>
internal sealed class KmlTrackReader(TrackBuilder builder)
{
    // Longitude, latitude and altitude.
    private const int MostParts = 3;

    private readonly Stack<(int Depth, string Name)> _folders = new();
    private readonly TimedPoints _timed = new();
    private readonly Queue<DateTimeOffset?> _times = new();
    private Placemark? _placemark;

    // What holds the coordinates that are read.
    private string _shape = "";

    private string Group => _folders.Count > 0 ? _folders.Peek().Name : "";

    /// <summary>Reads from the root element on.</summary>
    public void Read(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Begin(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == _placemark?.Depth)
            {
                EndPlacemark(_placemark);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && _folders.TryPeek(out var folder)
                && reader.Depth == folder.Depth)
            {
                _folders.Pop();
            }
        }

        _timed.AddTo(builder);
    }

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "Document" or "Folder" when !reader.IsEmptyElement:
                _folders.Push((reader.Depth, ""));
                break;
            case "Placemark" when !reader.IsEmptyElement:
                _placemark = new(reader.Depth);
                _shape = "";
                break;
            case "name" when reader.Depth == _placemark?.Depth + 1:
                _placemark!.Name = XmlParts.TextOf(reader);
                break;
            case "name" when _folders.TryPeek(out var folder) && reader.Depth == folder.Depth + 1:
                _folders.Pop();
                _folders.Push((folder.Depth, XmlParts.TextOf(reader)));
                break;
            case "Data" when _placemark is { } placemark && reader.GetAttribute("name") is { } name:
                placemark.Data[name] = XmlParts.TextOf(reader).Trim();
                break;
            case "Polygon":
                _shape = reader.LocalName;
                break;
            case "LinearRing" when _shape == "Polygon":
                // The bound of an area is no way; a ring by itself is one.
                break;
            case "LineString" or "LinearRing" or "Point" or "Track":
                _shape = reader.LocalName;
                EndTimes();
                break;
            case "coordinates" when _shape is "LineString" or "LinearRing":
                AddCoordinates(reader);
                break;
            case "coordinates" when _shape == "Point" && _placemark is { } placemark:
                placemark.Line = XmlParts.LineOf(reader);
                placemark.Tuple = XmlParts.TextOf(reader).Trim();
                placemark.Tuples.Add(placemark.Tuple);
                break;
            case "when" when _shape == "Track":
                _times.Enqueue(TrackText.Time(XmlParts.TextOf(reader)));
                break;
            case "when" or "begin" when _placemark is { } placemark:
                placemark.Time ??= TrackText.Time(XmlParts.TextOf(reader));
                break;
            case "coord":
                AddCoordinate(reader, _times.TryDequeue(out var time) ? time : null);
                break;
        }
    }

    private void EndPlacemark(Placemark placemark)
    {
        EndTimes();
        if (AuditFeature.IsPassedOver(placemark.Data.GetValueOrDefault(AuditFeature.Key)))
        {
            builder.Forget();
        }

        // A point in the midst of lines has no place in their order, unless it labels a position of theirs.
        foreach (var tuple in placemark.Tuples.Where(_ => builder.IsBegun))
        {
            if (Parts(tuple, ',', placemark.Line) is { } lost && !builder.Has(lost.Latitude, lost.Longitude))
            {
                builder.PutAside("track.aside", tuple);
            }
        }

        builder.End(AuditFeature.LabelOf(placemark.Data.GetValueOrDefault)
            ?? new TrackLabel(placemark.Name) { Group = Group });
        if (placemark.Tuple.Length > 0 && placemark.Time is { } time
            && Parts(placemark.Tuple, ',', placemark.Line) is { } parts)
        {
            _timed.Add(parts.Latitude, parts.Longitude, time, () => placemark.Tuple, Group);
        }

        // A place that is none is passed over like all places.
        builder.Forget();
        _placemark = null;
    }

    // A time that no position goes with: nobody knows to which the others belong.
    private void EndTimes()
    {
        if (_times.Count > 0 && builder.IsBegun)
        {
            builder.Spoil(new("track.whens"));
        }

        _times.Clear();
    }

    // "longitude,latitude,altitude" between blanks.
    private void AddCoordinates(XmlReader reader)
    {
        var line = XmlParts.LineOf(reader);
        var text = XmlParts.TextOf(reader);
        foreach (var range in text.AsSpan().SplitAny(' ', '\t', '\r', '\n'))
        {
            if (!text.AsSpan(range).IsEmpty)
            {
                AddTuple(text[range], ',', time: null, line + text.AsSpan(0, range.Start.Value).Count('\n'));
            }
        }
    }

    // "longitude latitude altitude"; empty where the recorder had no position.
    private void AddCoordinate(XmlReader reader, DateTimeOffset? time)
    {
        var line = XmlParts.LineOf(reader);
        var text = XmlParts.TextOf(reader).Trim();
        if (text.Length > 0)
        {
            AddTuple(text, ' ', time, line);
        }
    }

    private void AddTuple(string tuple, char separator, DateTimeOffset? time, int line)
    {
        if (Parts(tuple, separator, line) is { } parts)
        {
            builder.Add(parts.Latitude, parts.Longitude, time, () => tuple);
        }
    }

    // Two or three numbers, and no more: a fourth means that one of them was written with a decimal comma.
    private (double Latitude, double Longitude)? Parts(string tuple, char separator, int line)
    {
        var parts = tuple.Split(separator, StringSplitOptions.TrimEntries);
        if (separator == ',' && (parts[0].Length == 0 || parts[^1].Length == 0 || parts.Length == 1))
        {
            builder.Spoil(new("track.tuple.blank", Quoted.Short(tuple), line));
            return null;
        }

        if (parts.Length > MostParts)
        {
            builder.Spoil(new("track.tuple", Quoted.Short(tuple), line, parts.Length));
            return null;
        }

        return (parts.Length > 1 ? TrackText.Number(parts[1]) : double.NaN, TrackText.Number(parts[0]));
    }

    private sealed class Placemark(int depth)
    {
        public int Depth => depth;

        public string Name { get; set; } = "";

        public string Tuple { get; set; } = "";

        public List<string> Tuples { get; } = [];

        public int Line { get; set; }

        public DateTimeOffset? Time { get; set; }

        public Dictionary<string, string> Data { get; } = new(StringComparer.Ordinal);
    }
}
