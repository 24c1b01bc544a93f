"""A ParentalManyToMany never shows in "usage": where usage matters, a relation is a row."""

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex

from guides.models import RelatedPage

pytestmark = pytest.mark.usefixtures("worker")


def test_a_related_guide_is_listed_as_used(
    client, admin, make_guide, django_capture_on_commit_callbacks
):
    used = make_guide(slug="used", title="Used")
    with django_capture_on_commit_callbacks(execute=True):
        guide = make_guide()
        guide.related_pages.add(RelatedPage(target=used))
        guide.save_revision().publish()
    assert ReferenceIndex.get_grouped_references_to(used).count() == 1
    client.force_login(admin)
    html = client.get(reverse("wagtailadmin_pages:usage", args=[used.pk])).text
    assert "Road safety" in html
