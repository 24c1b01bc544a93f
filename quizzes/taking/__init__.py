"""Taking a quiz: from a posted form to the page that answers it. Nothing is written anywhere."""

from .pages import RESULT, answer, first_page, preview
from .posted import posted

__all__ = ["RESULT", "answer", "first_page", "posted", "preview"]
