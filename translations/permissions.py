"""Who may translate into a language, review it, and change what it is translated from."""

from django.apps import apps as current_apps
from django.db import DEFAULT_DB_ALIAS
from wagtail.models import DraftStateMixin, Page
from wagtail.permission_policies import ModelPermissionPolicy

from core import languages, roles

OF_A_LANGUAGE = {
    "translate_{code}": (
        "Can translate into {name}",
        (roles.TRANSLATOR, roles.PUBLISHER, roles.REVIEWER),
    ),
    "review_{code}": ("Can review {name}", (roles.REVIEWER,)),
}
"""{permission that each language has: (what it is called, the roles that begin with it)}"""


def make_language_permissions(using=DEFAULT_DB_ALIAS, apps=current_apps, **kwargs):
    """After each migration: a language of ``core.languages`` that is new gets its permissions.

    The shipped roles are given them once, when they are made: what somebody took from a role since
    stays taken.
    """
    try:
        content_type, permission, group = (
            apps.get_model(label)
            for label in ("contenttypes.ContentType", "auth.Permission", "auth.Group")
        )
    except LookupError:  # those tables are not there yet
        return
    of_texts, _created = content_type.objects.using(using).get_or_create(
        app_label="translations", model="translatedtext"
    )
    for code, name in languages.names().items():
        for codename, (label, role_names) in OF_A_LANGUAGE.items():
            made, is_new = permission.objects.using(using).get_or_create(
                content_type=of_texts,
                codename=codename.format(code=code),
                defaults={"name": label.format(name=name)},
            )
            if is_new:
                made.group_set.add(*group.objects.using(using).filter(name__in=role_names))


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
