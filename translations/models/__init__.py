"""How far each text's translation is, and who said so."""

from ..states import State
from .status import TranslationStatus
from .terms import Term
from .texts import Decision, Method, TranslatedText

__all__ = ["Decision", "Method", "State", "Term", "TranslatedText", "TranslationStatus"]
