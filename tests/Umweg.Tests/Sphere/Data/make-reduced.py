"""Writes reduced.txt.gz, positions and their points on the sphere of reduced latitudes, with mpmath 1.3.0 to 30 digits.

Each line: latitude longitude x y z.
"""
import gzip
import random

from mpmath import mp, mpf, cos, sin, sqrt, pi, nstr

mp.dps = 40
random.seed(1)
FLATTENING = 1 / mpf("298.257223563")
SPECIAL = (-180.0, -179.99999999999997, -135.0, -90.0, -1e-9, 0.0, 1e-13, 30.0, 45.0, 89.99999999999999, 90.0, 180.0)


def point(latitude, longitude):
    phi, lam = mpf(latitude) * pi / 180, mpf(longitude) * pi / 180
    x, y, z = cos(phi) * cos(lam), cos(phi) * sin(lam), (1 - FLATTENING) * sin(phi)
    norm = sqrt(x * x + y * y + z * z)
    return x / norm, y / norm, z / norm


positions = [(lat, lon) for lat in SPECIAL if abs(lat) <= 90 for lon in SPECIAL]
positions += [(random.uniform(-90, 90), random.uniform(-180, 180)) for _ in range(2000)]
lines = [" ".join((repr(lat), repr(lon), *(nstr(c, 20) for c in point(lat, lon)))) for lat, lon in positions]
with gzip.GzipFile("reduced.txt.gz", "wb", compresslevel=9, mtime=0) as file:
    file.write(("\n".join(lines) + "\n").encode())
