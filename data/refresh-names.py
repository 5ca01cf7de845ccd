"""Makes data/names/states.tsv from the CLDR packages. Called by refresh.sh; see data/README.md.

usage: refresh-names.py PACKAGES_FOLDER DATA_FOLDER
"""

import json
import sys
from pathlib import Path

from extract import write_tsv

# Two-letter codes of CLDR that are no states or territories of ISO 3166-1: exceptional reservations, groupings,
# pseudo-locales. XK (Kosovo, user-assigned) stays.
NOT_STATES = {"AC", "CP", "CQ", "DG", "EA", "IC", "TA", "QO", "EU", "EZ", "UN", "XA", "XB", "ZZ"}

# CLDR's long form of these is an administrative title; its own short form is what a map says.
SHORT = {"HK", "MO", "MM", "PS"}

# XK has no alpha-3 code in ISO; XKX is what the World Bank and the European Union write. CLDR's is XKK.
ALPHA3 = {"XK": "XKX"}


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


def main(packages, data):
    write_tsv(data / "names/states.tsv", ["code", "alpha3", "english", "german", "others"], states(packages))


main(Path(sys.argv[1]), Path(sys.argv[2]))
