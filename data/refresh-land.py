#!/usr/bin/env python3
"""Makes coastline.rings, the coasts that maps are drawn with, from land-10m.json.gz beside it.

A line is a ring: longitude and latitude of its first corner in thousandths of a degree, then the differences, separated
by blanks. What lies within an odd number of rings is land. Rings are simplified (Douglas and Peucker) to 0.008 degrees,
0.9 km, which is finer than a printed map of 1,000 km shows; rings under 4 km across are left out.
"""
import gzip
import json
import os

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "land-natural-earth")
TOLERANCE = 8
LEAST_SIDE = 40


def simplified(points):
    keep = bytearray(len(points))
    keep[0] = keep[-1] = 1
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5
        worst, at = TOLERANCE, 0
        for i in range(first + 1, last):
            px, py = points[i][0] - ax, points[i][1] - ay
            off = abs(px * dy - py * dx) / length if length else (px * px + py * py) ** 0.5
            if off > worst:
                worst, at = off, i
        if at:
            keep[at] = 1
            stack += [(first, at), (at, last)]
    return [point for point, kept in zip(points, keep) if kept]


with gzip.open(os.path.join(HERE, "land-10m.json.gz")) as file:
    topology = json.load(file)
(sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
arcs = []
for arc in topology["arcs"]:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((round((x * sx + tx) * 1000), round((y * sy + ty) * 1000)))
    arcs.append(points)

with open(os.path.join(HERE, "coastline.rings"), "w", encoding="utf-8") as out:
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for numbers in polygon:
                ring = []
                for number in numbers:
                    arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                    ring += arc[1:] if ring else arc
                if len(ring) < 4:
                    continue
                xs, ys = [p[0] for p in ring], [p[1] for p in ring]
                if max(max(xs) - min(xs), max(ys) - min(ys)) < LEAST_SIDE:
                    continue
                # A ring's first and last corner are one: halves, so that the tolerance has a line to hold to.
                half = max(range(len(ring)), key=lambda i: abs(xs[i] - xs[0]) + abs(ys[i] - ys[0]))
                ring = simplified(ring[:half + 1]) + simplified(ring[half:])[1:]
                if len(ring) < 4:
                    continue
                x = y = 0
                words = []
                for px, py in ring[:-1]:
                    words += [str(px - x), str(py - y)]
                    x, y = px, py
                out.write(" ".join(words) + "\n")
