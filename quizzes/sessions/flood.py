"""Slowing down a flood from one address without keeping the address, and guessing by one account.

An address is turned into one of 65,536 drawers by a keyed hash. The key is random, lives in the
cache only and is replaced every ten minutes; a drawer stands for thousands of addresses anyway,
so that what is in the cache leads back to nobody. A whole school often shares one address:
the limits let four classes of sixty through at once. Two processes that count at the same moment
may count one too few, which harms nothing here.
"""

import hashlib
import hmac
import ipaddress
import secrets
import time

from django.core.cache import cache

from core.client_address import client_address

WINDOW = 600
"""Seconds."""
LIMITS = {"answers": 240, "sessions": 30, "wrong codes": 60, "wrong adoptions": 20}


def is_flooding(request, what):
    """Has this address done ``what`` too often in this window? This time is counted."""
    window = _window()
    return _counted(_key(what, window, _drawer(_address(request), window))) > LIMITS[what]


def count_of_user(user, what):
    """Somebody who is signed in has done ``what`` once more."""
    _counted(_key(what, _window(), f"user-{user.pk}"))


def has_used_up(user, what):
    """Has somebody who is signed in done ``what`` as often as he may in this window?"""
    return cache.get(_key(what, _window(), f"user-{user.pk}"), 0) >= LIMITS[what]


def _window():
    return int(time.time() // WINDOW)


def _key(what, window, who):
    return f"flood:{what.replace(' ', '-')}:{window}:{who}"


def _counted(key):
    """How often by now, this time included."""
    cache.add(key, 0, 2 * WINDOW)
    try:
        return cache.incr(key)
    except ValueError:  # pushed out of a full cache
        return 0


def _drawer(address, window):
    salt = cache.get_or_set(f"flood-key:{window}", lambda: secrets.token_hex(16), 2 * WINDOW)
    return hmac.new(salt.encode(), address.encode(), hashlib.sha256).hexdigest()[:4]


def _address(request):
    """The sender's address; of IPv6 the network."""
    address = client_address(request)
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((found, 64), strict=False)) if found.version == 6 else address
