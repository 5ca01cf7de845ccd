namespace Umweg.Audit;

/// <summary>Rows of positions, of one aircraft or of several mixed by time, sorted out into a line for each.</summary>
internal sealed class AircraftRows
{
    // Trackers write a code in either case.
    private static readonly StringComparer SameCode = StringComparer.OrdinalIgnoreCase;

    private readonly List<(TrackRow Row, string Aircraft, string CallSign)> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="row">Position and time.</param>
    /// <param name="aircraft">What tells the aircraft, or the flight, from others; empty where the row does not say.
    /// </param>
    /// <param name="callSign">Its call sign; where no row names an aircraft, that tells one from others.</param>
    /// <exception cref="TrackMistakeException">It is one too many.</exception>
    public void Add(TrackRow row, string aircraft, string callSign)
    {
        if (_rows.Count == TrackBuilder.MaxPoints)
        {
            throw new TrackMistakeException("track.points", TrackBuilder.MaxPoints);
        }

        _rows.Add((row, aircraft, callSign));
    }

    /// <summary>Adds the lines to what is read, in the order of their first rows.</summary>
    /// <remarks>A row that names no aircraft goes with the rows around it, or with those that follow at the beginning.
    /// Where aircraft take turns nobody can tell whose it is: then it is put aside.</remarks>
    public void AddTo(TrackBuilder builder)
    {
        var hasAircraft = _rows.Exists(each => each.Aircraft.Length > 0);
        var keys = _rows.ConvertAll(each => hasAircraft ? each.Aircraft : each.CallSign);
        var isMixed = IsMixed(keys);
        var lines = new Dictionary<string, List<int>>(SameCode);
        var orphans = new List<int>();
        var key = keys.Find(each => each.Length > 0) ?? "";
        for (var i = 0; i < _rows.Count; i++)
        {
            key = keys[i].Length > 0 ? keys[i] : key;
            if (keys[i].Length == 0 && isMixed)
            {
                orphans.Add(i);
            }
            else if (lines.TryGetValue(key, out var line))
            {
                line.Add(i);
            }
            else
            {
                lines.Add(key, [i]);
            }
        }

        foreach (var (aircraft, line) in lines)
        {
            // A call sign that is given up for another in the air is no other aircraft, unless both are there at once.
            AddLine(hasAircraft || isMixed ? aircraft : "", line, builder);
        }

        if (orphans.Count > 0)
        {
            builder.Spoil(new("track.orphans", orphans.Count));
            AddPoints(orphans, builder);
            builder.End("");
        }
    }

    // A new call sign begins a new line; whether the flight ended there is for others to find out.
    private void AddLine(string aircraft, List<int> line, TrackBuilder builder)
    {
        var callSign = "";
        var begun = new List<int>();
        foreach (var i in line)
        {
            var own = _rows[i].CallSign;
            if (own.Length > 0 && callSign.Length > 0 && !SameCode.Equals(own, callSign))
            {
                EndLine();
            }

            callSign = own.Length > 0 ? own : callSign;
            begun.Add(i);
        }

        EndLine();

        void EndLine()
        {
            AddPoints(begun, builder);
            builder.End(new TrackLabel(callSign.Length > 0 ? callSign : aircraft)
            {
                Aircraft = aircraft.ToUpperInvariant(),
            });
            begun.Clear();
        }
    }

    private void AddPoints(List<int> rows, TrackBuilder builder)
    {
        foreach (var row in rows.Select(i => _rows[i].Row))
        {
            builder.Add(row.Latitude, row.Longitude, row.Time, row.Text);
        }
    }

    // Whether an aircraft comes again after another.
    private static bool IsMixed(List<string> keys)
    {
        var seen = new HashSet<string>(SameCode);
        var last = "";
        foreach (var key in keys.Where(key => key.Length > 0 && !SameCode.Equals(key, last)))
        {
            if (!seen.Add(key))
            {
                return true;
            }

            last = key;
        }

        return false;
    }
}

/// <summary>A row of a table or a record: a position, good or bad, and its time.</summary>
/// <param name="Latitude">In degrees; NaN where it is none.</param>
/// <param name="Longitude">In degrees; NaN where it is none.</param>
/// <param name="Time">When, or null.</param>
/// <param name="Text">How it stands in the file, for an error.</param>
internal sealed record TrackRow(double Latitude, double Longitude, DateTimeOffset? Time, Func<string> Text);
