"""Writes geodesics.txt.gz, the reference for the geodesic tests, with GeographicLib's own tool.

Needs GeodSolve on the path (Debian package geographiclib-tools). The tool runs with -E, that is with elliptic integrals
instead of the series under test. Each line: kind lat1 lon1 azi1 lat2 lon2 azi2 s12 m12 in degrees and metres, where m12
is the reduced length: how far the end moves per radian of azimuth.
"""
import decimal
import gzip
import random
import subprocess

random.seed(20251017)


def latitude():
    return round(random.uniform(-90, 90), 6)


def longitude():
    return round(random.uniform(-180, 180), 6)


def wrapped(lon):
    return (lon + 180) % 360 - 180


def plain(number):
    """As few digits as tell it apart, and no exponent: the tool would take the letter e for east."""
    return format(decimal.Decimal(repr(number)), "f")


cases = []


def add(kind, count, make):
    for _ in range(count):
        cases.append((kind, *make()))


def near(scale):
    lat, lon = latitude(), longitude()
    lat2 = max(-90, min(90, lat + random.uniform(-scale, scale)))
    return lat, lon, round(lat2, 11), round(wrapped(lon + random.uniform(-scale, scale)), 11)


def near_antipodal(scale):
    lat, lon = latitude(), longitude()
    lat2 = max(-90, min(90, -lat + random.uniform(-scale, scale)))
    return lat, lon, round(lat2, 11), round(wrapped(lon + 180 + random.uniform(-scale, scale)), 11)


def antipodal():
    lat, lon = latitude(), abs(longitude())
    return lat, round(lon - 180, 6), -lat, lon


def meridional():
    lon = longitude()
    return latitude(), lon, latitude(), lon


def opposite_meridian():
    lon = abs(longitude())
    return latitude(), round(lon - 180, 6), latitude(), lon


def equatorial():
    return 0, longitude(), 0, longitude()


def equatorial_near_limit():
    lon = -abs(longitude())
    return 0, lon, 0, round(lon + 180 - random.uniform(0.3, 0.9), 9)


def polar():
    lat, lon = random.choice((-90, 90)), longitude()
    return random.choice(((lat, lon, latitude(), longitude()), (latitude(), longitude(), lat, lon)))


def near_pole():
    lat = random.choice((-90, 90)) * (1 - 10 ** random.uniform(-14, -4))
    return lat, longitude(), random.choice((lat, latitude(), -lat)), longitude()


def across_antimeridian():
    return latitude(), round(random.uniform(150, 180), 6), latitude(), round(random.uniform(-180, -150), 6)


def grid():
    step = random.choice((15, 30, 45, 90))
    return tuple(step * random.randint(-limit // step, limit // step) for limit in (90, 180, 90, 180))


def same_parallel():
    lat = latitude()
    return lat, longitude(), random.choice((lat, -lat)), longitude()


def tiny_latitude():
    return (random.choice((0, 1e-12, -1e-15, 1e-9)), longitude(), random.choice((0, -1e-12, 1e-15, 1e-7)), longitude())


add("random", 3000, lambda: (latitude(), longitude(), latitude(), longitude()))
add("near1e-8", 500, lambda: near(1e-8))
add("near1e-5", 500, lambda: near(1e-5))
add("near1e-2", 500, lambda: near(1e-2))
add("near1", 500, lambda: near(1))
add("antipode1e-9", 500, lambda: near_antipodal(1e-9))
add("antipode1e-3", 500, lambda: near_antipodal(1e-3))
add("antipode0.5", 1500, lambda: near_antipodal(0.5))
add("antipode2", 500, lambda: near_antipodal(2))
add("antipodal", 300, antipodal)
add("meridional", 300, meridional)
add("oppositeMeridian", 300, opposite_meridian)
add("equatorial", 300, equatorial)
add("equatorialNearLimit", 300, equatorial_near_limit)
add("polar", 400, polar)
add("nearPole", 300, near_pole)
add("antimeridian", 500, across_antimeridian)
add("grid", 500, grid)
add("sameParallel", 500, same_parallel)
add("tinyLatitude", 300, tiny_latitude)

text = "".join(" ".join(map(plain, case[1:])) + "\n" for case in cases)
out = subprocess.run(
    ["GeodSolve", "-i", "-E", "-f", "-p", "10"], input=text, capture_output=True, text=True, check=True).stdout
lines = []
for (kind, lat1, lon1, lat2, lon2), line in zip(cases, out.splitlines(), strict=True):
    _, _, azi1, _, _, azi2, s12, _, m12, *_ = line.split()
    lines.append(" ".join((
        kind, plain(lat1), plain(lon1), azi1[:-1], plain(lat2), plain(lon2), azi2[:-1], s12, f"{float(m12):.3f}")) + "\n")

with gzip.GzipFile("geodesics.txt.gz", "wb", compresslevel=9, mtime=0) as file:
    file.write("".join(lines).encode())
