"""Where every live page is: one kept list for routing and for links inside texts.

Wagtail walks down the tree with two queries a level, and asks twice more for each text that holds
a link. One query for all addresses, kept until a page changes, serves both.
"""

from wagtail.models import Page

from . import page_cache


def book():
    """{page id: (url_path, content type id)} of every live page."""
    return page_cache.remember("addresses", _live_addresses)


def _live_addresses():
    rows = Page.objects.live().values_list("pk", "url_path", "content_type_id")
    return {pk: (url_path, content_type_id) for pk, url_path, content_type_id in rows}


def deepest(root_path, components):
    """The live page furthest along a path: (id, content type id, components left), or None.

    ``root_path`` is the site root's url_path ("/home/"), ``components`` what the reader's address
    has after it. What is left belongs to the page itself (a routable page's own addresses).
    """
    by_path = {path: (pk, content_type_id) for pk, (path, content_type_id) in book().items()}
    for length in range(len(components), 0, -1):
        found = by_path.get(f"{root_path}{'/'.join(components[:length])}/")
        if found:
            return (*found, components[length:])
    return None
