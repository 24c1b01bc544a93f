"""No result may ever tell a reader that he is safe. Plain Python, used by form and system check.

A quiz knows nothing but what was answered: the lowest result of a risk check says that no warning
sign is in the answers, and what to do when that changes. Where to go (“a safe place”) and what is
not safe may be said; that somebody or something is safe, or brings no danger, may not.
"""

import html
import re

BLOCKS = re.compile(r"</?(?:p|li|ul|ol|h[1-6]|br|hr|blockquote)\b[^>]*>", re.IGNORECASE)
TAGS = re.compile(r"<[^>]*>")
NOT = r"(?:\b(?:not|never|no\s+longer)|n[’']t)\s+(?:at\s+all\s+)?"
ALLOWED = re.compile(
    rf"""(?:
        \bsafe\s+places?
        | {NOT}safe(?:ly)?
        | \b(?:moo\s+ho|sebak(?:a|eng)\s+se|libak(?:a|eng)\s+tse)\s+(?:sireletseh|bolokeh)ileng
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
CLAIMS = re.compile(
    rf"""(?:
        \bsafe(?:ly)?
        | \b(?:no|zero|free\s+(?:of|from)|out\s+of)\s+(?:(?:danger|risk)s?)
        | {NOT}(?:dangerous|risky|(?:in\s+|at\s+)?(?:any\s+|a\s+)?(?:danger|risk)s?)
        | \b(?:danger|risk)-free
        | \b(?:(?:u|o|le|re|ba|ho)\s)?(?:(?:s|tš)ireletseh|bolokeh)ile\w*
        | \btla\s+(?:sireletseha|bolokeha)
        | \bha\s+(?:ho|se|u|o|e|le|re|ba|li)(?:\s+na)?\s+kotsi(?:ng)?
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def claims_of_safety(text):
    """The words in ``text`` (plain or HTML) that claim safety: a list, empty when it is fine."""
    plain = html.unescape(TAGS.sub("", BLOCKS.sub(" ", text or "")))
    return [found.strip() for found in CLAIMS.findall(ALLOWED.sub("…", plain))]
