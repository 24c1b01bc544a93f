"""What people decide about translations, as the history of a page tells it."""

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter

from core import languages

from .models import Method
from .states import Verdict

WORDS = {
    Verdict.APPROVED: (_("Approve a translation"), _("Approved %(language)s: %(segments)s")),
    Verdict.SENT_BACK: (
        _("Send a translation back"),
        _("Sent back %(language)s: %(segments)s. %(comment)s"),
    ),
    Verdict.MINOR_EDIT: (
        _("Minor edit"),
        _("Source changed in spelling only, translations kept: %(segments)s"),
    ),
    Verdict.PUBLISHED_ANYWAY: (
        _("Publish unchecked translations"),
        _("Unchecked translations let through: %(segments)s. Reason: %(comment)s"),
    ),
    Method.IMPORTED: (
        _("Import translations"),
        _("Imported %(language)s: %(segments)s. %(comment)s"),
    ),
}
REFUSED = "translations.refused"


def register(actions):
    """Wagtail's ``register_log_actions``."""
    for action, (label, message) in WORDS.items():
        actions.register_action(f"translations.{action}")(_formatter(label, message))
    actions.register_action(REFUSED)(
        _formatter(
            _("Refuse a translator's change"),
            _("Refused: a translator's form changed more than translations: %(segments)s"),
        )
    )


def _formatter(words, message):
    class Formatter(LogFormatter):
        label = words

        def format_message(self, log_entry):
            data = log_entry.data
            names = languages.names()
            return message % {
                "language": names.get(data.get("language"), ""),
                "segments": "; ".join(data.get("segments", ())),
                "comment": data.get("comment", ""),
            }

    return Formatter
