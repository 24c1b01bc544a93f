"""No result may ever tell a reader that he is safe. Plain Python, used by form and system check.

A risk check knows nothing but what was answered: its lowest result says that no warning sign is
in the answers, and what to do when that changes.
"""

import html
import re

CLAIMS = re.compile(r"\b(?:safe|(?:u|o|le|re|ba)?\s?(?:sireletseh|bolokeh)ile\w*)\b", re.IGNORECASE)
TAGS = re.compile(r"<[^>]*>")


def claims_of_safety(text):
    """The words in ``text`` (plain or HTML) that claim safety: a list, empty when it is fine."""
    plain = html.unescape(TAGS.sub("", text or ""))
    return [found.strip() for found in CLAIMS.findall(plain)]
