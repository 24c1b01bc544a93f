"""Admin screens for the safeguarding card."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from core.exports import SafeSpreadsheetMixin, in_every_language

from .models import LessonPage, SafeguardingCard


class CardIndexView(SafeSpreadsheetMixin, IndexView):
    """The card in a list of one."""


class SafeguardingCardViewSet(SnippetViewSet):
    """The one card: drafts, history and preview in either language."""

    model = SafeguardingCard
    index_view_class = CardIndexView
    menu_label = _("Safeguarding card")
    icon = "warning"
    menu_order = 260
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = [*in_every_language("title"), "live", "has_unpublished_changes"]


def keep_the_card(request, snippet):
    """Refuse to take the card off the site while lessons need it, in plain words."""
    if not isinstance(snippet, SafeguardingCard) or not LessonPage.objects.exists():
        return None
    messages.error(
        request,
        _(
            "The safeguarding card leads every lesson, so it stays while there are lessons. "
            "Change its words instead."
        ),
    )
    return redirect(snippet.snippet_viewset.get_url_name("edit"), snippet.pk)
