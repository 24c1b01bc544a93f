"""The grades of Lesotho's schools: 1 to 12, of which 8 to 12 are also called Form A to E."""

NUMBERS = range(1, 13)
FIRST_FORM = 8


def form_letter(number):
    """8 → 'A' … 12 → 'E'; '' below the forms."""
    return chr(ord("A") + number - FIRST_FORM) if number >= FIRST_FORM else ""


def aliases():
    """Other ways to write a grade in an address: {'form-a': '8', 'grade-8': '8', …}."""
    names = {f"grade-{number}": str(number) for number in NUMBERS}
    return names | {
        f"form-{form_letter(number).lower()}": str(number)
        for number in NUMBERS
        if form_letter(number)
    }
