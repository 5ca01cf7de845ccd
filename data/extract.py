"""What the extracting scripts share: the folding of names into keys, and how a table is written."""

import unicodedata

# Letters that no Unicode decomposition leads to a plain one. NameKey.cs holds the same table; a test compares.
LETTERS = {"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
           "ə": "a", "ħ": "h", "ŋ": "n", "ς": "σ"}
DROPPED = set("'’‘`ʻʼʾʿʹ\u00b7")


def key_of(name):
    """The form by which names are compared: no case, no accents, no punctuation, single spaces."""
    out = []
    for c in unicodedata.normalize("NFKD", name):
        category = unicodedata.category(c)
        if category in ("Mn", "Me", "Cf") or c in DROPPED:
            continue
        lower = c.lower()
        if category[0] in "LN" or category == "Mc":
            out.append(LETTERS.get(lower, lower))
        elif out and out[-1] != " ":
            out.append(" ")
    return "".join(out).strip()


def write_tsv(path, header, rows):
    """Writes tab-separated UTF-8 lines below one line of column names; the order is the caller's."""
    lines = ["\t".join(header)]
    for row in rows:
        cells = [str(cell) for cell in row]
        assert not any(ord(c) < 32 for cell in cells for c in cell), row
        lines.append("\t".join(cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{path}: {len(lines) - 1} lines")
