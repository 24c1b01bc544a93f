"""How a telephone number is written and dialled. Plain Python: no request, no model.

A number is international (+266 and 8 digits, +27 and 9) or a short or free number that is
dialled as printed inside its own country (1112, 0800 …).
"""

import re

DEMONSTRATION = "0000 0000"
LENGTHS = {"266": 8, "27": 9}
SHAPE = re.compile(r"\+?[0-9](?:[ -]?[0-9])+")


def dial(phone):
    """What a telephone dials: '+266 22 322 099' → '+26622322099'."""
    return re.sub(r"[^0-9+]", "", phone)


def is_well_formed(phone):
    """Can this number be dialled as it stands?"""
    if not SHAPE.fullmatch(phone):
        return False
    digits = dial(phone)
    if not digits.startswith("+"):
        return 3 <= len(digits) <= 11 and set(digits) != {"0"}
    for prefix, length in LENGTHS.items():
        if digits.startswith(f"+{prefix}"):
            return len(digits) == 1 + len(prefix) + length
    return 8 <= len(digits) - 1 <= 15
