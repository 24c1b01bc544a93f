"""How the reader says that a question cannot be taken. Plain Python."""

from .questions import Problem


class Refused(Exception):
    """Raised at place ``at`` of a question; caught where its line is known."""

    def __init__(self, code, at=0, line=0, **values):
        super().__init__(code)
        self.at = at
        self.problem = Problem(line, code, values)
