"""Paper that needs no name: the head-count sheet, and the use slip at the end of a lesson."""

from datetime import date

import pytest
from django.urls import reverse
from outreach_builders import make_edition, make_material

from lessons.models import LessonIndexPage, LessonPage


@pytest.fixture
def lesson(home):
    index = home.add_child(instance=LessonIndexPage(title="Lessons", slug="lessons"))
    titles = {"title": "Secrets", "title_st": "Makunutu"}
    return index.add_child(instance=LessonPage(slug="secrets", minutes=40, **titles))


def test_a_lesson_ends_with_a_slip_in_its_language_that_names_it(client, lesson):
    material = make_material("MAT-07", page=lesson, kind="lesson")
    for label, day in (("2026-1", date(2026, 1, 5)), ("2026-2", date(2026, 5, 5))):
        make_edition(material, "st", label=label, published_on=day)
    named = "MAT-07 · <span lang="
    for address, said in (
        ("/en/lessons/secrets/", (f'{named}"en">Secrets</span></dd>', "School or club")),
        (
            "/st/lessons/secrets/?view=learner",
            (f'{named}"st">Makunutu</span> · Sesotho · 2026-2</dd>', "Sekolo"),
        ),
    ):
        page = client.get(address).content.decode()
        assert page.count("on-paper slip") == 1
        for words in said:
            assert words in page
    assert "on-paper" not in client.get("/en/lessons/").content.decode()


def test_the_head_count_sheet_counts_strokes_and_names_a_register(client, partners, officer_a):
    client.force_login(officer_a)
    page = client.get(reverse("log_head_count", args=["en"])).content.decode()
    for code in ("st", "en"):
        assert f'class="slip" lang="{code}"' in page
    for words in ("Strokes", "Women", "Boys", "Number of this sheet or of the register"):
        assert words in page
    assert "never photograph a register" in page
