"""What a text and its translation have in common: placeholders, tags, links, figures, length."""

from collections import Counter

from django.utils.translation import gettext_noop as _

from .figures import figures, said
from .findings import Finding, Level, filled
from .markup import ADDRESS, PLACEHOLDER, VOID, plain, tags

LONG_ENOUGH_TO_COMPARE = 60
SHORTEST, LONGEST = 0.5, 2.0
SAME_TAG = {"strong": "b", "em": "i"}
FREE_TAGS = {"br"}
PARAGRAPHS = {"p", "div"}
LINK_ATTRIBUTES = ("linktype", "embedtype", "id", "href", "url")


def lost_parts(source, target):
    """Placeholders, tags and links of ``source`` that ``target`` damages: all are errors."""
    return [*_placeholders(source, target), *_tags(source, target)]


def different_parts(source, target, source_language, target_language):
    """Links that lead elsewhere, figures that are not the same, a length that is unlikely."""
    return [
        *_links(source, target),
        *_figures(source, target, source_language, target_language),
        *_length(source, target),
    ]


def too_long(target, max_length):
    """A finding when ``target`` does not fit its field."""
    if not max_length or len(target) <= max_length:
        return []
    message = filled(
        _("%(length)s characters; there is room for %(room)s."),
        length=len(target),
        room=max_length,
    )
    return [Finding("too-long", Level.ERROR, message)]


def _placeholders(source, target):
    before, after = Counter(PLACEHOLDER.findall(source)), Counter(PLACEHOLDER.findall(target))
    messages = (
        (_("The placeholder %(part)s is missing."), _unmatched(before, after)),
        (_("The source has no placeholder %(part)s."), _unmatched(after, before)),
    )
    return [
        Finding("placeholder", Level.ERROR, filled(message, part=part), part)
        for message, parts in messages
        for part in parts
    ]


def _unmatched(parts, others):
    """Parts that ``others`` lacks; only one without a name counts how often it stands there."""
    return [
        part
        for part, count in parts.items()
        if not others[part] or (part in ("%s", "%d", "{}") and others[part] < count)
    ]


def _tags(source, target):
    """A finding for each kind of tag of which there are fewer, or that is not closed."""
    before, after = _opened(source), _opened(target)
    for name, count in before.items():
        enough = 1 if name in PARAGRAPHS else count
        if after[name] < enough:
            rule = "link" if name in ("a", "embed") else "tag"
            message = _("The link is missing.") if rule == "link" else _("<%(part)s> is missing.")
            yield Finding(rule, Level.ERROR, filled(message, part=name), f"<{name}>")
    for name in sorted(_unclosed(target) - _unclosed(source)):
        message = filled(_("<%(part)s> is opened or closed once too often."), part=name)
        yield Finding("tag", Level.ERROR, message, f"<{name}>")


def _opened(text):
    names = [SAME_TAG.get(tag.name, tag.name) for tag in tags(text) if not tag.closing]
    return Counter(name for name in names if name not in FREE_TAGS)


def _unclosed(text):
    balance = Counter()
    for tag in tags(text):
        if tag.name not in VOID:
            balance[tag.name] += -1 if tag.closing else 1
    return {name for name, count in balance.items() if count}


def _links(source, target):
    known = _destinations(source)
    for destination in _destinations(target) - known:
        message = filled(_("This link leads elsewhere than in the source: %(to)s"), to=destination)
        yield Finding("link", Level.WARNING, message, destination)
    for address in sorted(_addresses(source) - _addresses(target)):
        message = filled(_("%(to)s is in the source, but not here."), to=address)
        yield Finding("link", Level.WARNING, message, address)


def _addresses(text):
    """Web and mail addresses that are written out."""
    return {address.rstrip(".,;:)’") for address in ADDRESS.findall(plain(text))}


def _destinations(text):
    """Where the links lead: {'page 12', 'https://…'}."""
    found = Counter()
    for tag in tags(text):
        values = [tag.attributes[name] for name in LINK_ATTRIBUTES if name in tag.attributes]
        if tag.name in ("a", "embed") and values:
            found[" ".join(values)] += 1
    return found


def _figures(source, target, source_language, target_language):
    sides = (
        (_("%(figure)s is in the source, but not here."), source, said(target, target_language)),
        (_("%(figure)s is not in the source."), target, said(source, source_language)),
    )
    for message, text, other_side in sides:
        for figure in dict.fromkeys(figures(text)):
            if not figure.says & other_side:
                rule, level = ("number", Level.WARNING)
                if figure.is_phone:
                    rule, level = ("phone", Level.ERROR)
                yield Finding(rule, level, filled(message, figure=figure.written), figure.written)


def _length(source, target):
    before, after = len(plain(source).strip()), len(plain(target).strip())
    if before < LONG_ENOUGH_TO_COMPARE or SHORTEST <= after / before <= LONGEST:
        return
    message = (
        _("Much shorter than the source.") if after < before else _("Much longer than the source.")
    )
    yield Finding("length", Level.ADVICE, filled(message))
