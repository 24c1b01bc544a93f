"""How the log tells of verification, merging and proposed places."""

from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from ..models import Activity

FIGURES = {
    "women": gettext_lazy("Women"),
    "men": gettext_lazy("Men"),
    "girls": gettext_lazy("Girls"),
    "boys": gettext_lazy("Boys"),
    "unknown": gettext_lazy("Not known"),
    "total": gettext_lazy("All people"),
    "reach": gettext_lazy("People reached, by sex and age"),
    "uses": gettext_lazy("Materials used"),
}


class SentBack(LogFormatter):
    """Sent back, and what the coordinator asks."""

    label = gettext_lazy("Send back")

    def format_message(self, log_entry):
        comment = log_entry.data.get("comment", "")
        return _("Sent back: %(comment)s") % {"comment": comment}


class ChangedAfterVerification(LogFormatter):
    """What differs from what was verified."""

    label = gettext_lazy("Change what was verified")

    def format_message(self, log_entry):
        changes = log_entry.data.get("changes", {})
        parts = format_html_join(
            "; ", "{}", ((_change(name, values),) for name, values in sorted(changes.items()))
        )
        return format_html("{} {}", _("Changed after it was verified:"), parts)


def _change(name, values):
    if not values:
        return _("%(field)s (changed)") % {"field": _label(name)}
    old, new = (value or "–" for value in values)
    return f"{_label(name)}: {old} → {new}"


def _label(name):
    return FIGURES.get(name) or capfirst(Activity._meta.get_field(name).verbose_name)


PLAIN = {
    "outreach.verify": (gettext_lazy("Verify"), gettext_lazy("Verified")),
    "outreach.merge": (
        gettext_lazy("Count with a joint activity"),
        gettext_lazy("Counted with a joint activity"),
    ),
    "outreach.unmerge": (
        gettext_lazy("Count by itself"),
        gettext_lazy("Counted by itself again"),
    ),
    "outreach.look_alikes": (
        gettext_lazy("Decide on look-alikes"),
        gettext_lazy("Decided on two records that look alike"),
    ),
    "outreach.move": (
        gettext_lazy("Move to another place"),
        gettext_lazy("Moved: its proposed place was one of the list"),
    ),
}


def register(actions):
    """Tell Wagtail's log of them."""
    for action, (label, message) in PLAIN.items():
        actions.register_action(action, label, message)
    actions.register_action("outreach.send_back")(SentBack)
    actions.register_action("outreach.change_verified")(ChangedAfterVerification)
