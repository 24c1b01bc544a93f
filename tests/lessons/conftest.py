"""Lessons to browse, teach and publish."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core.models import AudienceGroup, Image, Topic
from guides.models import GuideIndexPage, GuidePage
from lessons.models import (
    Activity,
    KeyWord,
    LessonIndexPage,
    LessonPage,
    LinkedGuide,
    Objective,
    SafeguardingCard,
)
from quizzes.models import Choice, Question, QuizIndexPage, QuizPage


@pytest.fixture
def lessons(home):
    """The index of lessons, with nothing below it."""
    return home.add_child(
        instance=LessonIndexPage(title="Lessons", title_st="Lithuto", slug="lessons")
    )


@pytest.fixture
def card(db):
    """The published safeguarding card."""
    return SafeguardingCard.objects.create(
        title_st="Karete ea tšireletso",
        title_en="Safeguarding card",
        before_st="<p>Bolella hlooho ea sekolo.</p>",
        before_en="<p>Tell the head.</p>",
        duty_en="<p>Never promise secrecy.</p>",
        after_disclosure_en="<p>Listen and believe.</p>",
    )


@pytest.fixture
def draft(lessons):
    """A function that makes an unpublished lesson with its parts in both languages."""

    def make(slug="secrets", topics=(), audiences=(), **fields):
        values = {
            "title": "Secrets and surprises",
            "title_st": "Makunutu le limakatso",
            "summary_st": "Makunutu a mang ha a loka.",
            "summary_en": "Some secrets are not good.",
            "minutes": 40,
            "grades": [3, 8],
            "learning_areas": ["personal-spiritual-social"],
            "group_sizes": ["whole_class"],
            "needs": ["chalkboard"],
            "teacher_notes_en": "<p>Prepare the story.</p>",
            "teacher_notes_st": "<p>Lokisa pale.</p>",
            "handout_title_en": "Whom do I tell?",
            "handout_title_st": "Ke bolella mang?",
            "handout_en": "<p>Draw your hand.</p>",
            "handout_st": "<p>Taka letsoho la hao.</p>",
            "chalkboard_plan_en": "<p>Draw a big hand.</p>",
        } | fields
        page = lessons.add_child(instance=LessonPage(slug=slug, live=False, **values))
        page.topics.set(Topic.objects.filter(slug__in=topics))
        page.audiences.set(AudienceGroup.objects.filter(slug__in=audiences))
        _add_parts(page)
        page.save()
        return page

    return make


def _add_parts(page):
    page.objectives.add(Objective(text_st="Baithuti ba tseba", text_en="Learners know"))
    page.key_words.add(
        KeyWord(word_st="lekunutu", word_en="secret", meaning_st="pata", meaning_en="kept hidden")
    )
    for number, minutes in enumerate((10, page.minutes - 10)):
        page.activities.add(
            Activity(
                sort_order=number,
                minutes=minutes,
                title_st=f"Mohato {number}",
                title_en=f"Step {number}",
                text_st="<p>Bala pale.</p>",
                text_en="<p>Read the story.</p>",
                teacher_note_st="<p>Shebella ba khutsitseng.</p>",
                teacher_note_en="<p>Watch the quiet ones.</p>",
            )
        )


@pytest.fixture
def lesson(draft):
    """A function that makes a published lesson."""

    def make(slug="secrets", **fields):
        page = draft(slug, **fields)
        page.save_revision().publish()
        return LessonPage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def rich_lesson(home, lesson, card):
    """A lesson with everything: picture, two guides, a quiz, the card."""
    guides = home.add_child(instance=GuideIndexPage(title="Guides", slug="guides"))
    quizzes = home.add_child(instance=QuizIndexPage(title="Quizzes", slug="quizzes"))
    quiz = quizzes.add_child(instance=QuizPage(title="Know the signs", slug="signs", live=False))
    QuizPage.objects.update(live=True)  # past the quiz's own rules, which are not the matter here
    picture = Image.objects.create(title="Hills", file="hills.svg", width=10, height=10)
    page = lesson(quiz=quiz, image=picture)
    for number, slug in enumerate(("second", "first")):
        guide = guides.add_child(instance=GuidePage(title=f"The {slug} guide", slug=slug))
        page.guides.add(LinkedGuide(guide=guide, sort_order=1 - number))
    page.save_revision().publish()
    return page


@pytest.fixture
def quiz(home):
    """A published quiz with one question."""
    index = home.add_child(instance=QuizIndexPage(title="Quizzes", slug="more-quizzes"))
    page = index.add_child(instance=QuizPage(title="Know the signs", slug="signs", live=False))
    question = Question(page=page, key="who", text_en="Who lies?", text_st="Ke mang?")
    question.choices = [
        Choice(key="one", text_en="A stranger", text_st="E mong", sort_order=0),
        Choice(key="two", text_en="Anybody", text_st="Mang kapa mang", correct=True, sort_order=1),
    ]
    page.questions.add(question)
    page.save()
    QuizPage.objects.update(live=True)  # past the quiz's own rules, which are not the matter here
    return QuizPage.objects.get(pk=page.pk)


@pytest.fixture
def terms(db):
    """Two topics and two audience groups."""
    for slug, name in (("debt-bondage", "Debt bondage"), ("online-recruitment", "Online offers")):
        Topic.objects.get_or_create(slug=slug, defaults={"name_en": name})
    for slug, name in (("school_children", "Pupils"), ("teachers", "Teachers")):
        AudienceGroup.objects.get_or_create(slug=slug, defaults={"name_en": name})


def activity_row(minutes, **fields):
    """One activity as the editing form sends it."""
    return {
        "title_st": "Mohato",
        "title_en": "Step",
        "minutes": minutes,
        "text_st": rich_text(""),
        "text_en": rich_text("<p>Read.</p>"),
        "teacher_note_st": rich_text(""),
        "teacher_note_en": rich_text(""),
    } | fields


@pytest.fixture
def lesson_form():
    """A function that gives the editing form's data for a lesson; ``minutes_of`` its activities."""

    def form(minutes_of=(10, 30), **fields):
        rich = ("teacher_notes", "handout", "chalkboard_plan")
        plain = ("handout_title", "summary")
        values = {
            "title": "Secrets",
            "title_st": "Makunutu",
            "slug": "secrets",
            **{f"{name}_{code}": rich_text("") for name in rich for code in ("st", "en")},
            **{f"{name}_{code}": "" for name in plain for code in ("st", "en")},
            "image": "",
            "lesson_for": "school",
            "minutes": "40",
            "sensitivity": "general",
            "objectives": inline_formset([{"text_st": "Tseba", "text_en": "Know"}]),
            "key_words": inline_formset([]),
            "activities": inline_formset([activity_row(minutes) for minutes in minutes_of]),
            "body": streamfield([]),
            "guides": inline_formset([]),
            "quiz": "",
            "approved_by": "",
            "approved_on": "",
            "comments": inline_formset([]),
            "source_language": "en",
            "seo_title": "",
            "seo_title_st": "",
            "search_description": "",
            "search_description_st": "",
            "go_live_at": "",
            "expire_at": "",
        } | fields
        ticks = {"grades": ["3", "8"], "needs": ["paper"]}
        return nested_form_data(values) | ticks

    return form
