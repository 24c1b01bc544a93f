"""How far each text's translation is, and who said so."""

from .status import Method, State, TranslationStatus

__all__ = ["Method", "State", "TranslationStatus"]
