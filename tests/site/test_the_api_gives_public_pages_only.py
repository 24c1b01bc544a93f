"""The API holds live pages and nothing beside them, however many are asked for at once."""

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from campaigns.models import CampaignIndexPage, CampaignPage
from core.models import AudienceGroup, Image, StandardPage, Topic
from guides.models import GuideIndexPage, GuidePage
from lessons.models import Activity, LessonIndexPage, LessonPage, LinkedGuide, Objective
from quizzes.models import Choice, Question, QuizIndexPage, QuizPage, ResultBand

pytestmark = pytest.mark.usefixtures("worker")


@pytest.mark.parametrize("address", ["/api/v2/images/", "/api/v2/documents/"])
def test_pictures_and_documents_are_not_listed(client, home, address):
    assert client.get(address).status_code == 404


@pytest.fixture
def guide(home):
    index = home.add_child(instance=GuideIndexPage(title="Guides", slug="guides"))
    return index.add_child(instance=GuidePage(title="Road", slug="road"))


@pytest.fixture
def tags(db):
    return {
        "topics": [Topic.objects.create(slug=slug, name_en=slug) for slug in ("debt", "offers")],
        "audiences": [AudienceGroup.objects.create(slug="parents", name_en="Parents")],
    }


def make_quiz(index, guide, number):
    page = index.add_child(instance=QuizPage(title="Quiz", slug=f"quiz-{number}", live=False))
    for row in range(3):
        question = Question(page=page, text_en=f"Question {row}")
        question.save()
        Choice.objects.create(question=question, text_en="Yes")
    ResultBand.objects.create(
        page=page, from_percent=0, title_en="Result", text_en="Text", link=guide
    )
    return page


def make_lesson(index, guide, number):
    page = index.add_child(
        instance=LessonPage(
            title="Lesson", slug=f"lesson-{number}", minutes=20, quiz=guide, live=False
        )
    )
    Objective.objects.create(lesson=page, text_en="Learners know")
    Activity.objects.create(lesson=page, title_en="Step", minutes=20)
    LinkedGuide.objects.create(lesson=page, guide=guide)
    return page


def make_guide(index, guide, number):
    image = Image.objects.create(
        title="Hills", width=1, height=1, file=ContentFile(b"<svg/>", name="hills.svg")
    )
    picture = ("picture", {"image": image, "alt_en": "Hills"})
    return index.add_child(
        instance=GuidePage(title="Guide", slug=f"guide-{number}", body=[picture])
    )


def make_campaign(index, guide, number):
    return index.add_child(
        instance=CampaignPage(
            title="Campaign", slug=f"c-{number}", starts_on="2026-01-01", ends_on="2026-02-01"
        )
    )


KINDS = [
    (QuizIndexPage, QuizPage, make_quiz),
    (LessonIndexPage, LessonPage, make_lesson),
    (GuideIndexPage, GuidePage, make_guide),
    (CampaignIndexPage, CampaignPage, make_campaign),
]


@pytest.fixture
def add(home, guide, tags):
    """A function that adds pages of one kind, tagged and with parts."""

    def make(index_model, builder, numbers):
        index = index_model.objects.first() or home.add_child(
            instance=index_model(title="Index", slug=f"all-{index_model.__name__.lower()}")
        )
        for number in numbers:
            page = builder(index, guide, number)
            page.topics.set(tags["topics"])
            page.audiences.set(tags["audiences"])
            page.save()
            # Past the rules of publication, which are not the matter here.
            type(page).objects.filter(pk=page.pk).update(live=True)

    return make


def ask(client, address):
    """The answer, and how many queries it took beyond what a warm process knows."""
    client.get(address)
    cache.delete("page-cache-generation")
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200, response.text
    return response.json(), len(captured)


@pytest.mark.parametrize(("index_model", "model", "builder"), KINDS)
@pytest.mark.parametrize("more", ["", "&search=e", "&order=-title"])
def test_five_pages_cost_as_much_as_one(client, add, index_model, model, builder, more):
    address = f"/api/v2/pages/?type={model._meta.label}&fields=*{more}"
    add(index_model, builder, [1])
    _answer, one = ask(client, address)
    add(index_model, builder, [2, 3, 4, 5])
    answer, five = ask(client, address)
    assert answer["meta"]["total_count"] >= 5 or more
    assert five == one
    assert five <= 20


def test_pages_of_all_kinds_cost_as_much_as_those_of_one(client, add):
    address = "/api/v2/pages/?fields=*"
    add(*KINDS[0][::2], [1])
    _answer, few = ask(client, address)
    for index_model, _model, builder in KINDS[1:]:
        add(index_model, builder, [1, 2])
    _answer, many = ask(client, address)
    assert many == few


def test_one_quiz_costs_the_same_however_many_questions_it_has(client, add):
    add(*KINDS[0][::2], [1])
    quiz = QuizPage.objects.get()
    _answer, few = ask(client, f"/api/v2/pages/{quiz.pk}/")
    for row in range(5):
        question = Question(page=quiz, text_en=f"More {row}")
        question.save()
        Choice.objects.create(question=question, text_en="Yes")
    answer, many = ask(client, f"/api/v2/pages/{quiz.pk}/")
    assert len(answer["questions"]) == 8
    assert answer["questions"][7]["choices"][0]["text_en"] == "Yes"
    assert many == few


def test_a_link_is_given_only_while_its_page_is_live(client, add, guide):
    add(*KINDS[0][::2], [1])
    add(LessonIndexPage, make_lesson, [1])
    quiz, lesson = QuizPage.objects.get(), LessonPage.objects.get()

    def links():
        one = client.get(f"/api/v2/pages/{quiz.pk}/").json()
        two = client.get(f"/api/v2/pages/{lesson.pk}/").json()
        return one["bands"][0]["link"], two["quiz"], two["guides"][0]["guide"]

    for link in links():
        assert (link["id"], link["title"]) == (guide.pk, "Road")
        assert link["meta"]["type"] == "guides.GuidePage"
        assert link["meta"]["detail_url"].endswith(f"/api/v2/pages/{guide.pk}/")
    GuidePage.objects.filter(pk=guide.pk).update(live=False)
    cache.clear()
    assert links() == (None, None, None)


def test_a_draft_is_not_given(client, home):
    page = home.add_child(instance=StandardPage(title="Draft", slug="draft", live=False))
    assert client.get(f"/api/v2/pages/{page.pk}/").status_code == 404
