using Umweg.Places;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>Draws a map's content: one sheet, title to sources.</summary>
internal static class MapDrawing
{
    /// <summary>Draws the content on a world; words are in the language given.</summary>
    public static void Write(
        MapContent content, Globe globe, Language language, Stream stream, MapOptions? options = null)
    {
        var directs = content.Directs.Select(each => DirectLine(each.From, each.To)).ToList();
        var frame = MapFrame.Around([.. Extent(content, directs)]);
        var ground = new MapGround(globe, frame, new(globe, content), content.Walls);
        var sheet = new MapSheet(content, frame, ground, options ?? new(), language);
        using var svg = new SvgWriter(stream);
        sheet.Begin(svg);
        ground.Write(svg);
        var lines = new MapLines(frame);
        var board = new LabelBoard(frame.Height);
        board.Take(sheet.ScaleBox);
        var directPieces = directs.SelectMany(lines.Line).ToList();
        svg.Path(SvgWriter.PathData(directPieces, isClosed: false), "direct");
        foreach (var line in directPieces.Concat(ground.Walls))
        {
            board.AddLine(line);
        }

        var raster = new MapRaster(globe, frame, ground.Land);
        var ways = new MapWays(content.Ways, lines, board, box => raster.Count(box, ground.IsClosed));
        ways.Write(svg);
        var tracks = new MapTracks(content.Tracks, frame, lines, board);
        tracks.Write(svg);
        var names = new MapNames(globe, raster, board, language);
        var seas = new MapSeas(frame, raster, board, language);
        WriteNames(svg, content, frame, new MapWords(language), ways, tracks, names, seas);
        sheet.End(svg);
    }

    private static void WriteNames(
        SvgWriter svg,
        MapContent content,
        MapFrame frame,
        MapWords words,
        MapWays ways,
        MapTracks tracks,
        MapNames names,
        MapSeas seas)
    {
        var places = content.Places.Concat(content.OtherPlaces).DistinctBy(place => place.Position)
            .Where(place => frame.IsVisible(Wgs84.ToSphere(place.Position)));
        var dots = places.Select(place => (Place: place, At: frame.ToSheet(Wgs84.ToSphere(place.Position)))).ToList();
        dots.ForEach(each => ways.TakeDot(each.At));
        var labels = new List<(MapLabel Label, string? Colour)>();
        foreach (var (place, dot) in dots)
        {
            svg.Element(
                "circle",
                ("class", content.Places.Contains(place) ? "dot" : "other"),
                ("cx", SvgWriter.Number(dot.X)), ("cy", SvgWriter.Number(dot.Y)), ("r", "5"));
            if (ways.Name(words.OfDot(place), dot) is { } label)
            {
                labels.Add((label, null));
            }
        }

        // Each finds the room that those before it have left.
        labels.AddRange(tracks.Labels().Select(each => (each.Label, (string?)each.Colour)));
        labels.AddRange(ways.Labels().Select(each => (each.Label, (string?)each.Colour)));
        var crossed = content.Ways.SelectMany(way => NotGrazed(way.Route)).Select(crossing => crossing.Territory)
            .Concat(content.Tracks.SelectMany(track => track.Pieces).Select(piece => piece.Territory).OfType<string>())
            .Concat(content.Walls);
        labels.AddRange(ways.Numbers().Concat(ways.Rest())
            .Concat(names.Place(crossed.ToHashSet(StringComparer.Ordinal), tracks.Names))
            .Concat(seas.Place())
            .Select(label => (label, (string?)null)));
        foreach (var (label, colour) in labels)
        {
            WriteLabel(svg, label, colour);
        }
    }

    private static IEnumerable<Routes.Crossing> NotGrazed(Routes.Route route)
    {
        var grazing = new Grazing(route.Crossings);
        return route.Crossings.Where(crossing => !grazing.IsGrazed(crossing));
    }

    private static void WriteLabel(SvgWriter svg, MapLabel label, string? colour)
    {
        (string Name, string Value)[] fill = colour is null ? [] : [("style", $"fill:{colour}")];
        svg.Words(
            "text",
            label.Text,
            [
                ("class", $"{label.Style} halo"),
                ("x", SvgWriter.Number(label.Box.Left + (label.Box.Width / 2))),
                ("y", SvgWriter.Number(label.Box.Top + (label.Box.Height / 2) + (label.Size * 0.35))),
                ("font-size", SvgWriter.Number(label.Size)),
                ("text-anchor", "middle"),
                .. fill,
            ]);
    }

    // The ways and tracks, or where there is none, what is about the direct lines; and places that these do not touch.
    private static IEnumerable<SpherePoint> Extent(
        MapContent content, IReadOnlyList<IReadOnlyList<SpherePoint>> directs)
    {
        List<SpherePoint> extent = content.Ways.Count + content.Tracks.Count > 0
            ? [
                .. content.Ways.SelectMany(way => Along(way.Route.Waypoints)),
                .. content.Tracks.SelectMany(track => track.Pieces).SelectMany(piece => Along(Thinned(piece.Line))),
            ]
            : [.. directs.SelectMany(direct => Along(direct).Concat(Around(direct)))];
        return extent.Concat(content.Places.Concat(content.OtherPlaces)
            .Select(place => Wgs84.ToSphere(place.Position)).Except(extent));
    }

    // A recorder has a position every second, of which few matter here: one in 6 km, and the last.
    private static List<SpherePoint> Thinned(IReadOnlyList<SpherePoint> line)
    {
        const double Step = 0.001;
        var kept = new List<SpherePoint> { line[0] };
        foreach (var point in line.Skip(1).SkipLast(1))
        {
            if (Arc.Angle(kept[^1], point) >= Step)
            {
                kept.Add(point);
            }
        }

        kept.Add(line[^1]);
        return kept;
    }

    // Every 50 km or so: a leg over a pole reaches farther than its ends.
    private static IEnumerable<SpherePoint> Along(IReadOnlyList<SpherePoint> line)
    {
        const double Step = 0.02;
        yield return line[0];
        for (var i = 1; i < line.Count; i++)
        {
            var steps = Math.Max(1, (int)(Arc.Angle(line[i - 1], line[i]) / Step));
            for (var step = 1; step <= steps; step++)
            {
                yield return Arc.Interpolate(line[i - 1], line[i], (double)step / steps);
            }
        }
    }

    // What closes the way lies round its ends: a quarter of the direct line on all sides of them.
    private static IEnumerable<SpherePoint> Around(IReadOnlyList<SpherePoint> line)
    {
        const double Share = 0.25;
        const int Sides = 8;
        var radius = MapProjection.Radius(Share * Arc.Angle(line[0], line[^1]));
        return
            from end in new[] { line[0], line[^1] }
            let projection = new MapProjection(end)
            from side in Enumerable.Range(0, Sides)
            let angle = 2 * Math.PI * side / Sides
            select projection.Inverse(new(radius * Math.Cos(angle), radius * Math.Sin(angle)));
    }

    // Between antipodes every line is direct; the one over the pole stands for them.
    private static IReadOnlyList<SpherePoint> DirectLine(Place departure, Place arrival)
    {
        var (from, to) = (Wgs84.ToSphere(departure.Position), Wgs84.ToSphere(arrival.Position));
        if (!Predicates.AreAntipodal(from, to))
        {
            return [from, to];
        }

        var pole = SpherePoint.FromVector(0, 0, 1);
        return Math.Abs(from.Z) == 1 ? [from, SpherePoint.FromVector(1, 0, 0), to] : [from, pole, to];
    }
}
