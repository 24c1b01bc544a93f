"""Registers the admin pages of quizzes."""

from django.urls import include, path
from wagtail import hooks

from .gift.buttons import gift_buttons

hooks.register("register_page_header_buttons", gift_buttons)


@hooks.register("register_admin_urls")
def register_gift_urls():
    return [path("quizzes/gift/", include("quizzes.gift.urls"))]
