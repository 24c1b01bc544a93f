"""Every address that the site answers, filled with the keys of one record."""

from itertools import chain

from django.urls import get_resolver
from django.urls.resolvers import URLPattern
from django.utils.regex_helper import normalize


def every_address(keys):
    """[(name, address)] of the whole resolver, once each.

    A name is "namespace:name", or the pattern where an address has no name. ``keys(name,
    parameter)`` gives what stands for a parameter of the address.
    """
    return [
        (name, "/" + form % {one: keys(name, one) for one in parameters})
        for name, pattern in _walk(get_resolver().url_patterns)
        for form, parameters in normalize(pattern)[:1]
    ]


def _walk(patterns, before="", namespaces=()):
    for entry in patterns:
        pattern = before + _expression(entry.pattern)
        if isinstance(entry, URLPattern):
            yield ":".join(chain(namespaces, [entry.name or pattern])), pattern
        else:
            inside = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from _walk(entry.url_patterns, pattern, inside)


def _expression(pattern):
    """The regular expression of one step, without what anchors it."""
    return pattern.regex.pattern.removeprefix("^").removesuffix(r"\Z").removesuffix("$")
