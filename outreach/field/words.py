"""What the scripts of the field form say and where they turn, as a block of JSON in its pages.

A script holds no text of its own: it would have one language.
"""

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from .forms import FieldForm
from .owners import owner

WORDS = {
    "waiting_here": _("Waiting on this phone:"),
    "old": _("Unsent for 7 days or longer. Send it, or save it to a file and hand it over."),
    "draft": _("Draft: not finished yet"),
    "waiting": _("Waits for the network"),
    "sending": _("Is being sent"),
    "refused": _("Not taken. Change it and save it again:"),
    "sent": _("Sent"),
    "newer": _(
        "A newer version of this record is stored. "
        "Delete this one, or open and save it again to put it in its place."
    ),
    "offline": _("No network. Nothing is lost: it is sent when the network is back."),
    "signed_out": _("Sign in to send what waits here. Nothing is lost."),
    "sign_in": _("Sign in"),
    "another_person": _("Somebody else signed in on this phone. Open this page again."),
    "not_an_officer": _(
        "Your account may not log activities now. Ask the coordinator; nothing is lost."
    ),
    "failed": _("The server takes nothing just now. Nothing is lost: try again later."),
    "nobody": _("Nobody is signed in on this phone. Sign in when there is a network."),
    "needs_network": _("That page needs the network. Here is what waits on this phone."),
    "no_lists": _(
        "The lists of places and materials are not on this phone yet. "
        "Open this page once with a network."
    ),
    "kept": _("Kept on this phone. Receipt code:"),
    "kept_without_code": _("Kept on this phone. Its receipt code comes when it is sent."),
    "restored": _("This is your draft. It is kept on this phone only."),
    "again": _("Start again"),
    "where": _("Choose a community, or name a place that is not in the list."),
    "days": _("The last day comes before the first one."),
    "people": _("People:"),
    "delete": _("Delete it from this phone for good? It was not sent."),
    "take_off": _("Take off this list"),
    "copied": _("Copied"),
}


def scripts_block(code, user=None):
    """What a page gives its scripts; the shell belongs to nobody."""
    queue = reverse("log_queue", args=[code])
    return {
        "code": code,
        "owner": owner(user) if user else "",
        "addresses": {
            "worker": reverse("log_worker"),
            "scope": reverse("log"),
            "token": reverse("log_token"),
            "door": reverse("log_door"),
            "lists": reverse("log_lists", args=[code]),
            "form": reverse("log_new", args=[code]),
            "queue": queue,
            "slip": reverse("log_slip", args=[code]),
            "head_count": reverse("log_head_count", args=[code]),
            "sign_in": f"{reverse('wagtailadmin_login')}?{urlencode({'next': queue})}",
        },
        "words": {name: str(text) for name, text in WORDS.items()},
        "labels": {name: str(field.label) for name, field in FieldForm.base_fields.items()},
    }
