"""Page furniture that a later app adds to an earlier app's templates.

A hook is a function ``(context) -> str`` (safe HTML or '') registered under a place's name and
printed by ``{% template_hook "page_foot" %}``. Places: ``page_head`` (below the title),
``page_foot`` (after the body), ``footer`` (in the site's footer), ``beside_text`` (above one text,
by ``{% beside owner … %}``: the context's ``text_owner`` and ``text_path`` say which).
"""

from collections import defaultdict

_hooks = defaultdict(list)


def register(place):
    """Decorator: print what the function returns at ``place`` of every page."""

    def decorate(function):
        if function not in _hooks[place]:
            _hooks[place].append(function)
        return function

    return decorate


def render(place, context):
    """The HTML of every hook at ``place``, in order of registration."""
    return "".join(function(context) for function in _hooks[place])
