"""A guide, a lesson or a quiz that was read out somewhere is logged like any material."""

import pytest
from django.utils import timezone
from outreach_builders import make_activity, make_material

from guides.models import GuideIndexPage, GuidePage
from lessons.models import LessonIndexPage, LessonPage
from outreach.models import Material, MaterialEdition, MaterialIndexPage
from outreach.pages_as_materials import keep_pages_as_materials
from quizzes.models import QuizIndexPage, QuizPage

SECTIONS = {
    "guide": (GuideIndexPage, GuidePage, {}),
    "lesson": (LessonIndexPage, LessonPage, {"minutes": 40}),
    "quiz": (QuizIndexPage, QuizPage, {"mode": "knowledge"}),
}


@pytest.fixture
def publish(home):
    """A function that puts a live page of one kind on the site, past the rules of publishing."""

    def make(kind="guide", **fields):
        index, model, values = SECTIONS[kind]
        section = home.add_child(instance=index(title=kind, slug=f"all-{kind}"))
        values = {"title": "Keep your papers", "slug": "papers", "live": False} | values | fields
        page = section.add_child(instance=model(**values))
        model.objects.filter(pk=page.pk).update(live=True, first_published_at=timezone.now())
        return model.objects.get(pk=page.pk)

    return make


def is_offered(client, address):
    choices = client.get(address).context["form"].fields["edition"].choices
    return any("Keep your papers" in label for _value, label in choices)


@pytest.mark.parametrize("kind", SECTIONS)
def test_its_page_leads_to_the_form_where_it_is_chosen(client, officer_a, partners, publish, kind):
    page = publish(kind)
    keep_pages_as_materials()
    address = f"/log/?material={kind}-{page.pk}"
    assert address in client.get(page.url_in("en")).text
    client.force_login(officer_a)
    form = client.get(address, follow=True).context["form"]
    chosen = MaterialEdition.objects.get(pk=form["edition"].value())
    assert (chosen.material.kind, chosen.material.page_id) == (kind, page.pk)
    assert chosen.language == "en"


def test_it_has_an_edition_in_each_language_that_it_is_in(publish):
    page = publish()
    keep_pages_as_materials()
    assert list(MaterialEdition.objects.values_list("language", flat=True)) == ["en"]
    GuidePage.objects.filter(pk=page.pk).update(title_st="Boloka litokomane")
    keep_pages_as_materials()
    assert set(MaterialEdition.objects.values_list("language", flat=True)) == {"en", "st"}
    assert Material.objects.count() == 1


def test_what_somebody_entered_for_a_page_is_left_as_it_is(client, publish):
    page = publish()
    make_material("MAT-07", page=page)
    keep_pages_as_materials()
    assert Material.objects.get().editions.count() == 0
    assert "/log/?material=MAT-07" in client.get(page.url_in("en")).text


def test_a_page_that_is_withdrawn_is_no_longer_offered(client, officer_a, partners, publish):
    page = publish()
    keep_pages_as_materials()
    GuidePage.objects.filter(pk=page.pk).update(live=False)
    client.force_login(officer_a)
    assert not is_offered(client, "/log/en/")


def test_a_page_that_is_deleted_is_no_longer_offered(client, officer_a, partners, publish):
    page = publish()
    keep_pages_as_materials()
    page.delete()
    client.force_login(officer_a)
    assert not is_offered(client, "/log/en/")


def test_a_record_keeps_naming_a_page_that_was_withdrawn(client, officer_a, partners, publish):
    page = publish()
    keep_pages_as_materials()
    edition = MaterialEdition.objects.get()
    activity = make_activity(partners.a, uses=[(edition, 3)], entered_by=officer_a)
    GuidePage.objects.filter(pk=page.pk).update(live=False)
    client.force_login(officer_a)
    assert is_offered(client, f"/log/en/records/{activity.uuid}/")


def test_the_library_does_not_list_it_again(client, home, publish):
    home.add_child(instance=MaterialIndexPage(title="Materials", slug="materials"))
    publish()
    keep_pages_as_materials()
    assert "Keep your papers" not in client.get("/en/materials/").text


def test_with_nothing_new_it_costs_five_queries(publish, django_assert_num_queries):
    publish()
    keep_pages_as_materials()
    with django_assert_num_queries(5):
        keep_pages_as_materials()
