"""Contact points, and the page that leads to them."""

from .contacts import ContactPoint
from .pages import HelpAdvice, HelpPage

__all__ = ["ContactPoint", "HelpAdvice", "HelpPage"]
