"""A language that is added later has its own permissions, and the shipped roles have them."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db.models.signals import post_migrate

from core import languages, roles
from core.models import User
from translations.permissions import may_review, may_translate

XHOSA = languages.Language("xh", "isiXhosa", fallbacks=("en", "st"))


def migrated():
    """What ``manage.py migrate`` says to each app when it is done."""
    app = apps.get_app_config("translations")
    post_migrate.send(
        app, app_config=app, verbosity=0, interactive=False, using="default", apps=apps, plan=[]
    )


@pytest.fixture
def third_language(db, monkeypatch):
    monkeypatch.setattr(languages, "LANGUAGES", (*languages.LANGUAGES, XHOSA))
    migrated()


def again(user):
    """The person as the next request sees him."""
    return User.objects.get(pk=user.pk)


def test_who_translates_and_reviews_does_so_in_the_new_language(
    third_language, translator, reviewer, editor, officer_a
):
    people = (translator, reviewer, editor, officer_a)
    assert [may_translate(user, "xh") for user in people] == [True, True, True, False]
    assert [may_review(user, "xh") for user in people] == [False, True, False, False]
    assert Permission.objects.get(codename="review_xh").name == "Can review isiXhosa"


def test_another_migration_changes_nothing(third_language, translator):
    mine = Permission.objects.filter(codename__in=("translate_xh", "translate_st"))
    Group.objects.get(name=roles.TRANSLATOR).permissions.remove(*mine)
    before = Permission.objects.count()
    migrated()
    assert Permission.objects.count() == before
    assert not may_translate(again(translator), "xh")
    assert not may_translate(again(translator), "st")
