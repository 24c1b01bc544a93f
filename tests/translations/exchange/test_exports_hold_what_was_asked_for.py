"""Which texts go into a file, and what stands beside them."""

from io import BytesIO

import pytest
from django.urls import reverse
from exchange_files import rows_for

from core.models import StandardPage, Topic
from translations import review
from translations.exchange.selection import Selection, rows_of
from translations.files import FORMATS
from translations.models import SiteIdentity
from translations.states import State


@pytest.fixture
def export(client, translator):
    """A function that asks the form for a file."""
    client.force_login(translator)

    def ask(**chosen):
        data = {"pair": "en-st", "format": "xlsx", "states": list(State)} | chosen
        return client.post(reverse("translations:export"), data)

    return ask


def names(rows):
    return {row.item.partition(":")[0] for row in rows}


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_of_each_kind_is_sent(checked_signs, export, name):
    answer = export(format=name)
    header, rows = FORMATS[name].read(BytesIO(answer.content))
    assert header.site == SiteIdentity.current()
    assert (header.source_language, header.target_language) == ("en", "st")
    assert "They keep your passport" in {row.source for row in rows}
    assert answer["Content-Disposition"].endswith(f'{FORMATS[name].extension}"')


def test_the_site_keeps_its_name(db):
    assert SiteIdentity.current() == SiteIdentity.current()


def test_only_texts_in_the_states_that_were_chosen(checked_signs, translator):
    Topic.objects.create(name_en="Work", slug="work")
    rows = rows_for(translator, [State.MISSING])
    assert {row.state for row in rows} == {State.MISSING}
    assert "core.topic" in names(rows)


def test_only_one_kind(checked_signs, translator):
    Topic.objects.create(name_en="Work", slug="work")
    assert names(rows_for(translator, kind="core.topic")) == {"core.topic"}


def test_only_one_item(checked_signs, about, translator):
    item = f"core.standardpage:{about.pk}"
    assert {row.item for row in rows_for(translator, item=item)} == {item}


def test_a_page_with_or_without_what_is_below_it(about, translator):
    child = about.add_child(instance=StandardPage(title="Team", slug="team"))
    alone, tree = (
        {row.item for row in rows_for(translator, page=about, below=below)}
        for below in (False, True)
    )
    assert alone == {f"core.standardpage:{about.pk}"}
    assert tree == alone | {f"core.standardpage:{child.pk}"}


def test_a_row_says_where_it_stands_and_why_it_was_sent_back(checked_signs, reviewer, translator):
    review.send_back(checked_signs, None, "st", reviewer, "Use the word for passport")
    row = next(row for row in rows_for(translator) if row.key.endswith("/sign"))
    assert row.comment == "Use the word for passport"
    assert row.context == "plain page ‘Signs’ › Warning sign › What you see or hear"
    assert row.safety_critical
    assert row.state == State.IN_TRANSLATION


def test_what_the_person_may_not_change_stays_out(home, translator, reviewer):
    assert "core.sitesettings" not in names(rows_for(translator))


def test_an_empty_selection_is_told(about, export):
    answer = export(kind="core.topic")
    assert "There is nothing to translate" in answer.content.decode()


def test_a_link_fills_in_the_form(checked_signs, client, translator):
    client.force_login(translator)
    query = {"item": f"core.standardpage:{checked_signs.pk}", "language": "st", "state": "outdated"}
    form = client.get(reverse("translations:export"), query).context["form"]
    assert form["states"].value() == ["outdated"]
    assert form["pair"].value() == "en-st"
    assert form.item_title == "Signs"
    assert "page" not in form.fields


def test_the_number_of_queries_for_each_page_does_not_grow_with_its_texts(
    about, translator, django_assert_max_num_queries
):
    about.body = about.body.stream_block.to_python(
        [{"type": "heading", "value": {"text_en": f"Part {n}"}} for n in range(200)]
    )
    about.save()
    item = f"core.standardpage:{about.pk}"
    with django_assert_max_num_queries(25):
        assert len(rows_for(translator, item=item)) > 200


def test_no_file_has_more_texts_than_can_be_read_back(checked_signs, export, monkeypatch):
    monkeypatch.setattr("translations.views.files.MAX_ROWS", 1)
    assert "too many texts" in export().content.decode()


def test_english_can_be_made_from_sesotho(home, translator):
    page = StandardPage(title_st="Ka rona", slug="ka-rona", source_language="st")
    home.add_child(instance=page)
    found = Selection("st", "en", tuple(State), item=f"core.standardpage:{page.pk}")
    assert [row.source for row in rows_of(found, translator)] == ["Ka rona"]
