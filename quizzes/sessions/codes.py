"""Codes to call out in class, and the long secrets behind host links. Plain Python."""

import hashlib
import re
import secrets

ALPHABET = "CDFHJKMPRTVWXY"
"""One letter of each pair that looks alike (I and L, G and C, U and V, …), and no vowel but Y, so
that chance spells no word."""
LENGTH = 6


def new_code():
    """A code of six letters."""
    return "".join(secrets.choice(ALPHABET) for _letter in range(LENGTH))


def read(text):
    """The code that somebody typed, however he spaced it; '' when it can be none."""
    letters = re.sub(r"[\s.\-–]", "", text or "").upper()
    return letters if len(letters) == LENGTH and set(letters) <= set(ALPHABET) else ""


def new_secret():
    """The secret part of a host link: 256 random bits."""
    return secrets.token_urlsafe(32)


def fingerprint(secret):
    """What is stored of a secret: enough to know it again, of no use to whoever reads it."""
    return hashlib.sha256(secret.encode()).hexdigest()
