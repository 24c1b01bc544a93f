"""What stands on a printed sheet, read back from what typst has laid out."""

import json

import typst

PRINTED = "selector(heading).or(par, list, enum, strong, image)"
SAID = ("text", "alt")


def printed(sheet):
    """Every text of a sheet in one string, a line for each."""
    found = json.loads(typst.query(sheet.sources, PRINTED))
    return "\n".join(_texts(found))


def _texts(found):
    if isinstance(found, list):
        for inner in found:
            yield from _texts(inner)
    elif isinstance(found, dict):
        yield from (found[name] for name in SAID if isinstance(found.get(name), str))
        for inner in found.values():
            yield from _texts(inner)
