"""What a process that serves pages does once, before the first of them."""

import gc

from django.urls import get_resolver


def load_for_good():
    """Load all addresses, and with them the screens; what is loaded then stays.

    A full round of Python's collector walks through all of it, for two tenths of a second in the
    middle of somebody's page (docs/performance.md); frozen, it is left out.
    """
    _addresses = get_resolver().url_patterns
    gc.collect()
    gc.freeze()
