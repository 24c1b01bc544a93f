"""What must hold before a page that asks a question of a quiz goes to readers."""

from django.utils.translation import gettext as _

from core import publication
from core.localized import text

from .blocks import placed


@publication.firm_rule
def asks_nothing_more_sensitive(item):
    """A sensitive check asks on sensitive pages only: others are kept on a shared phone."""
    if getattr(item, "is_sensitive", True):
        return []
    asking = [child.value for child in placed(item) if child.value["question"]]
    sensitive = {
        value.live_quiz for value in asking if value.live_quiz and value.live_quiz.sensitive
    }
    return [
        _(
            "“%(quiz)s” is a sensitive check. Mark this page as sensitive too, "
            "or lead to the check with a card instead of asking its question here."
        )
        % {"quiz": text(quiz, "title")}
        for quiz in sensitive
    ]
