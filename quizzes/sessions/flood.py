"""Slowing down a flood from one address without keeping the address.

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
LIMITS = {"answers": 240, "sessions": 30, "wrong codes": 60}


def is_flooding(request, what):
    """Has this address done ``what`` too often in this window? This time is counted."""
    window = int(time.time() // WINDOW)
    key = f"flood:{what.replace(' ', '-')}:{window}:{_drawer(_address(request), window)}"
    cache.add(key, 0, 2 * WINDOW)
    try:
        return cache.incr(key) > LIMITS[what]
    except ValueError:  # pushed out of a full cache
        return False


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
