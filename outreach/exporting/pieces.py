"""Rows as pieces: a few neighbouring cells each, as they stand in a file.

Most cells of an export repeat (a place, a partner, a combination of materials), so their piece
is made once. ``Pieces`` makes tuples; ``csv_files`` and ``cells`` make lines and XML.
"""

from itertools import chain

MOST_KEPT = 20_000
"""Pieces kept: an export's memory does not grow with its length."""


class Pieces:
    """Rows as tuples of texts, whole numbers and None."""

    def repeated(self, *cells):
        """Cells that many rows have."""
        return cells

    def single(self, *cells):
        """Cells that hardly another row has."""
        return cells

    def identifier(self, text):
        """One cell of letters, digits and dashes."""
        return (text,)

    def numbers(self, *numbers):
        """Cells of whole numbers from 0."""
        return numbers

    def row(self, pieces):
        """One row of the file."""
        return tuple(chain.from_iterable(pieces))
