"""A fact whose day has passed says so; it is not printed as if it still held."""

from datetime import timedelta

import pytest
from django.utils import timezone

NOTICE = "This may have changed."


@pytest.mark.parametrize(
    ("valid_until", "check_by", "warned"),
    [(-1, None, True), (None, -1, True), (0, 0, False), (30, 30, False), (None, None, False)],
)
def test_the_notice_stands_before_the_fact(client, draft, valid_until, check_by, warned):
    def day(offset):
        return None if offset is None else timezone.localdate() + timedelta(days=offset)

    page = draft()
    fact = {"text_en": "<p>The wage is so much.</p>", "country": "ZA", "grade": "high"}
    page.body = [("fact", fact | {"valid_until": day(valid_until), "check_by": day(check_by)})]
    page.save_revision().publish()
    html = client.get("/en/guides/offer/").text
    assert (NOTICE in html) == warned
    if warned:
        assert html.index(NOTICE) < html.index("The wage is so much.")
