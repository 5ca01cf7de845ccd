"""Makes data/names from the CLDR packages. Called by refresh.sh; see data/README.md.

usage: refresh-names.py PACKAGES_FOLDER DATA_FOLDER
"""

import json
import sys
from pathlib import Path

from extract import key_of, write_tsv

# Two-letter codes of CLDR that are no states or territories of ISO 3166-1: exceptional reservations, groupings,
# pseudo-locales. XK (Kosovo, user-assigned) stays.
NOT_STATES = {"AC", "CP", "CQ", "DG", "EA", "IC", "TA", "QO", "EU", "EZ", "UN", "XA", "XB", "ZZ"}

# CLDR's long form of these is an administrative title; its own short form is what a map says.
SHORT = {"HK", "MO", "MM", "PS"}

# XK has no alpha-3 code in ISO; XKX is what the World Bank and the European Union write. CLDR's is XKK.
ALPHA3 = {"XK": "XKX"}

# The languages whose names of cities are understood, besides the two that are spoken.
LOCALES = ["ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "it", "ja", "ko",
           "nl", "no", "pl", "pt", "ro", "ru", "sk", "sr", "sr-Latn", "sv", "th", "tr", "uk", "vi", "zh", "zh-Hant"]


def states(packages):
    names = {}
    for locale in ("en", "de"):
        path = packages / "cldr-localenames-full/main" / locale / "territories.json"
        names[locale] = json.loads(path.read_text())["main"][locale]["localeDisplayNames"]["territories"]
    codes = json.loads((packages / "cldr-core/supplemental/codeMappings.json").read_text())
    codes = codes["supplemental"]["codeMappings"]
    for code in sorted(c for c in names["en"] if len(c) == 2 and c.isalpha() and c not in NOT_STATES):
        shown = [names[locale].get(code + "-alt-short" if code in SHORT else code, names[locale][code])
                 for locale in ("en", "de")]
        others = {name for locale in ("en", "de") for key, name in names[locale].items() if key[:2] == code
                  and (key == code or key[2:3] == "-")}
        others = sorted(others - set(shown))
        yield [code, ALPHA3.get(code) or codes[code]["_alpha3"], *shown, "|".join(others)]


def zones(tree, prefix=""):
    """The (identifier, exemplar city) pairs of a tree of time zones."""
    for name, node in tree.items():
        if "exemplarCity" in node:
            yield prefix + name, node["exemplarCity"]
        elif "_type" not in node:
            yield from zones(node, prefix + name + "/")


def cities(packages):
    """One line for each zone: identifier, English name, German name, every other spelling."""
    names = {}
    for locale in LOCALES:
        path = packages / "cldr-dates-full/main" / locale / "timeZoneNames.json"
        tree = json.loads(path.read_text())["main"][locale]["dates"]["timeZoneNames"]["zone"]
        for zone, city in zones(tree):
            names.setdefault(zone, {})[locale] = city
    for zone, by_locale in sorted(names.items()):
        # A zone without an English name is named by its identifier (UTS 35, part 4, "Time Zone Names").
        english = by_locale.get("en") or zone.split("/")[-1].replace("_", " ")
        german = by_locale.get("de") or english
        others, seen = [], {key_of(english), key_of(german)}
        for locale in LOCALES:
            name = by_locale.get(locale, "")
            if key_of(name) and key_of(name) not in seen:
                seen.add(key_of(name))
                others.append(name)
        if not zone.startswith("Etc/"):
            yield [zone, english, german, "|".join(others)]


def main(packages, data):
    write_tsv(data / "names/states.tsv", ["code", "alpha3", "english", "german", "others"], states(packages))
    write_tsv(data / "names/zone-cities.tsv", ["zone", "english", "german", "others"], cities(packages))


main(Path(sys.argv[1]), Path(sys.argv[2]))
