"""How far each text's translation is, and who said so."""

from ..states import State
from .exchange import ImportState, SiteIdentity, TranslationImport
from .status import TranslationStatus
from .tasks import TranslationReviewTask
from .terms import Term
from .texts import Decision, Method, TranslatedText

__all__ = [
    "Decision",
    "ImportState",
    "Method",
    "SiteIdentity",
    "State",
    "Term",
    "TranslatedText",
    "TranslationImport",
    "TranslationReviewTask",
    "TranslationStatus",
]
