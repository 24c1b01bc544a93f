"""Text whose escaped characters can no longer be mistaken for GIFT's own marks. Plain Python."""

import re

from .questions import WHITE

ESCAPED = re.compile(r"\\([\\:#={}~n])")
LITERAL = "\0"


class Marked:
    r"""What is written, beside a copy in which each escaped character is blank.

    ``2 \= 2 {T`` is the text ``2 = 2 {T`` with the marks ``2 ? 2 {T``: whatever is looked for in
    the marks is GIFT's, whatever is taken from the text is the author's. ``at`` is where this part
    begins in the whole.
    """

    __slots__ = ("at", "marks", "text")

    def __init__(self, text, marks, at=0):
        self.text = text
        self.marks = marks
        self.at = at

    @classmethod
    def of(cls, written):
        written = written.replace(LITERAL, "")
        text = ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], written)
        return cls(text, ESCAPED.sub(LITERAL, written))

    def __bool__(self):
        return bool(self.text)

    def __getitem__(self, part):
        start, stop, _step = part.indices(len(self.text))
        return Marked(self.text[start:stop], self.marks[start:stop], self.at + start)

    def stripped(self):
        start = len(self.text) - len(self.text.lstrip(WHITE))
        return self[start : max(start, len(self.text.rstrip(WHITE)))]

    def cut(self, mark, last=False):
        """(what is before ``mark``, what follows it); the latter is None without the mark."""
        found = self.marks.rfind(mark) if last else self.marks.find(mark)
        return (self, None) if found < 0 else (self[:found], self[found + len(mark) :])

    def starting_with(self, marks):
        """The parts that begin with one of ``marks``: [(mark, rest)].

        What stands before the first mark comes first, under ''.
        """
        starts = [found.start() for found in re.finditer(f"[{marks}]", self.marks)]
        parts = [("", self[: starts[0]] if starts else self)]
        for start, stop in zip(starts, [*starts[1:], len(self.marks)], strict=True):
            parts.append((self.marks[start], self[start + 1 : stop]))
        return parts
