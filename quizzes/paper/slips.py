"""A slip at the end of a sheet to hand out, which a later app words and fills in.

It registers a function ``(page) -> slip`` from its ``AppConfig.ready``. A slip is ``{"title",
"count", "blanks": [words], "material", "used", "figures": [words], "give"}`` in the active
language; ``used`` is None or ``{"code", "title": {"lang", "text"}, "edition"}``.
"""

_makers = []


def register(maker):
    """Decorator: what the function returns for a page stands at the end of its sheet."""
    if maker not in _makers:
        _makers.append(maker)
    return maker


def slips_of(page):
    return [maker(page) for maker in _makers]
