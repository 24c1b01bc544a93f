"""Registers the safeguarding card and what keeps it on the site."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .viewsets import SafeguardingCardViewSet, keep_the_card

register_snippet(SafeguardingCardViewSet)


@hooks.register("before_unpublish")
def keep_the_card_published(request, snippet):
    return keep_the_card(request, snippet)


@hooks.register("before_delete_snippet")
def keep_the_card_there(request, snippets):
    return next((answer for each in snippets if (answer := keep_the_card(request, each))), None)
