"""Who may translate into a language, review it, and change what it is translated from."""

from wagtail.models import DraftStateMixin, Page
from wagtail.permission_policies import ModelPermissionPolicy

from core import languages


def may_translate(user, code):
    """May ``user`` write texts in this language?"""
    return user.has_perm(f"translations.translate_{code}")


def may_review(user, code):
    """May ``user`` approve texts in this language, or send them back?"""
    return user.has_perm(f"translations.review_{code}")


def may_change_source(user):
    """May ``user`` change the source language and the structure of pages, not only translate?"""
    return user.has_perm("translations.change_source")


def may_publish(item, user):
    """May ``user`` let ``item`` go to readers?"""
    if isinstance(item, Page):
        return item.permissions_for_user(user).can_publish()
    action = "publish" if isinstance(item, DraftStateMixin) else "change"
    return ModelPermissionPolicy(type(item)).user_has_permission(user, action)


def languages_of(user, may):
    """The languages in which ``user`` may translate or review: ``languages_of(u, may_review)``."""
    return [code for code in languages.codes() if may(user, code)]
