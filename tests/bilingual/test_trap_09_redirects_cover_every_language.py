"""Wagtail makes redirects for the active language's address only; ours cover all."""

import pytest
from django.utils import translation


@pytest.mark.parametrize("active", ["st", "en"])
@pytest.mark.parametrize("code", ["st", "en"])
def test_an_old_slug_leads_to_the_new_one(
    client, make_guide, django_capture_on_commit_callbacks, active, code
):
    guide = make_guide()
    with translation.override(active), django_capture_on_commit_callbacks(execute=True):
        guide.slug = "new"
        guide.save_revision().publish()
    response = client.get(f"/{code}/guides/road/")
    assert (response.status_code, response["Location"]) == (301, f"/{code}/guides/new/")


@pytest.mark.parametrize("code", ["st", "en"])
def test_an_old_place_leads_to_the_new_one(
    client, make_guide, home, django_capture_on_commit_callbacks, code
):
    guide = make_guide()
    with django_capture_on_commit_callbacks(execute=True):
        guide.move(home, pos="last-child")
    response = client.get(f"/{code}/guides/road/")
    assert (response.status_code, response["Location"]) == (301, f"/{code}/road/")
