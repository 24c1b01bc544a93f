"""What a browser posts is text, whatever the form offered."""


def is_key(text):
    """Can this be the number of a record in any database? No sign, no odd digit, no overflow."""
    return text.isascii() and text.isdecimal() and len(text) < 19
