"""A knowledge quiz and a risk check, made from plain lists."""

import pytest
from quiz_builders import KINDS, KNOWLEDGE, RISK, add_bands, add_questions

from guides.models import GuideIndexPage, GuidePage
from quizzes.models import QuizIndexPage, QuizPage
from referral.models import ContactPoint, HelpPage


@pytest.fixture
def quiz_index(home):
    return home.add_child(
        instance=QuizIndexPage(title="Quizzes", title_st="Lipotso", slug="quizzes")
    )


@pytest.fixture
def make_quiz(quiz_index):
    """A function that makes a published quiz with texts in both languages, or as told."""

    def make(slug="know", questions=KNOWLEDGE, bands=None, mode="knowledge", **fields):
        values = {
            "title": f"Quiz {slug}",
            "title_st": f"Lipotso {slug}",
            "summary_st": "Kakaretso",
            "summary_en": "Summary",
            "intro_st": "<p>Selelekela</p>",
            "intro_en": "<p>Introduction</p>",
        } | fields
        page = quiz_index.add_child(instance=QuizPage(slug=slug, mode=mode, live=False, **values))
        add_questions(page, questions)
        add_bands(page, mode, bands)
        page.save_revision().publish()
        return QuizPage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def knowledge_quiz(make_quiz):
    return make_quiz()


@pytest.fixture
def every_kind(make_quiz):
    """A knowledge quiz with one question of each kind."""
    return make_quiz("kinds", KINDS)


@pytest.fixture
def risk_check(make_quiz):
    return make_quiz("offer", RISK, mode="risk_check")


@pytest.fixture
def help_is_there(home):
    """A live help page and a contact that is shown while the ribbon is on."""
    from core.models import SiteSettings

    SiteSettings.objects.update_or_create(site=home.get_site(), defaults={"demonstration": True})
    ContactPoint.objects.create(
        name_st="Mohala oa thuso (mohlala)",
        name_en="Help line (demonstration entry)",
        kind="helpline",
        country="LS",
        reachable_from=["LS"],
        demonstration=True,
    )
    home.add_child(instance=HelpPage(title="Help", title_st="Thuso", slug="help"))


@pytest.fixture
def make_guide(home):
    """A function that makes a published guide whose body holds the given blocks."""
    index = home.add_child(instance=GuideIndexPage(title="Guides", title_st="T", slug="guides"))

    def make(*blocks):
        page = GuidePage(title="A guide about offers", title_st="Litšepiso", slug="offer")
        page.body = list(blocks)
        return index.add_child(instance=page)

    return make
