"""The bare column, the revision and the reference index are the same in any language."""

import json

import pytest
from django.db import connection
from django.utils import translation
from wagtail.models import ReferenceIndex, Revision

from guides.models import GuidePage


def bare_column(page):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT summary FROM guides_guidepage WHERE page_ptr_id = {page.pk}")
        return cursor.fetchone()[0]


def test_saving_in_either_language_stores_the_same(make_guide):
    guide = make_guide()
    seen = set()
    for code in ("st", "en"):
        with translation.override(code):
            revision = GuidePage.objects.get(pk=guide.pk).save_revision()
            revision.publish()
        kept = {
            key: revision.content[key] for key in ("summary", "summary_st", "summary_en", "body")
        }
        seen.add(json.dumps([kept, bare_column(guide)], sort_keys=True))
    assert len(seen) == 1
    assert bare_column(guide) == "Introduction"


@pytest.mark.parametrize("saved_in", ["st", "en"])
@pytest.mark.parametrize("loaded_in", ["st", "en"])
def test_a_missing_text_stays_missing_through_a_revision(make_guide, saved_in, loaded_in):
    guide = make_guide(summary_st="", title_st="")
    with translation.override(saved_in):
        revision = guide.save_revision()
    with translation.override(loaded_in):
        Revision.objects.get(pk=revision.pk).as_object().save_revision().publish()
    guide = GuidePage.objects.get(pk=guide.pk)
    assert not guide.summary_st
    assert not guide.title_st
    assert guide.summary_en == "Introduction"


@pytest.mark.usefixtures("worker")
def test_the_reference_index_is_the_same_and_counts_a_picture_once(
    make_guide, picture, django_capture_on_commit_callbacks
):
    guide = make_guide()
    seen = []
    for code in ("st", "en"):
        with translation.override(code), django_capture_on_commit_callbacks(execute=True):
            GuidePage.objects.get(pk=guide.pk).save_revision().publish()
        references = ReferenceIndex.get_references_for_object(guide)
        seen.append(sorted(references.values_list("model_path", "to_object_id")))
    assert seen[0] == seen[1]
    assert [path for path, pk in seen[0] if pk == str(picture.pk)] == ["body.picture.image"]
