"""How changes to a second factor reach Wagtail's site history, and how they read there."""

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter, log

from core.models import User

_PLAIN = {
    "core.second_factor.recovery_codes_made": _("Made new recovery codes"),
    "core.second_factor.recovery_code_used": _("Signed in with a recovery code"),
}


class _WithPhone(LogFormatter):
    """Says which phone, as its owner called it."""

    def format_comment(self, log_entry):
        return log_entry.data.get("name", "")


class Added(_WithPhone):
    label = message = _("Set up a phone for signing in")


class Removed(_WithPhone):
    label = message = _("Removed a phone for signing in")


class Reset(LogFormatter):
    """Says why, in the words of the person who did it."""

    label = message = _("Reset the second factor after a lost phone")

    def format_comment(self, log_entry):
        return log_entry.data.get("reason", "")


def note_own(request, action, **data):
    """Write down what somebody did to their own second factor.

    Wagtail finds the log by the object's type, and request.user is a lazy stand-in of no type:
    it would be passed over in silence.
    """
    log(User.objects.get(pk=request.user.pk), f"core.second_factor.{action}", data=data)


def register(actions):
    """For Wagtail's hook ``register_log_actions``."""
    for action, text in _PLAIN.items():
        actions.register_action(action, text, text)
    actions.register_action("core.second_factor.added")(Added)
    actions.register_action("core.second_factor.removed")(Removed)
    actions.register_action("core.second_factor.reset")(Reset)
