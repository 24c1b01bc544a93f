"""Gaps follow from the last days on which a community was reached."""

from datetime import date, timedelta

from outreach.places_views.gaps import (
    AUDIENCE,
    LANGUAGE,
    NEVER,
    NOWHERE,
    SILENT,
    Last,
    days_since,
    kinds_of,
    urgency,
)

TODAY = date(2026, 11, 24)


def ago(days):
    return TODAY - timedelta(days=days)


def test_where_nobody_has_been_nothing_else_is_said():
    assert kinds_of(NOWHERE, TODAY, audience=True) == (NEVER,)
    assert days_since(None, TODAY) is None


def test_silence_begins_on_the_day_itself():
    reached = Last(ago(89), ago(89))
    assert kinds_of(reached, TODAY) == ()
    assert kinds_of(reached, TODAY + timedelta(days=1)) == (SILENT,)
    assert kinds_of(reached, TODAY, days=89) == (SILENT,)


def test_reached_but_not_in_the_language_or_for_the_group():
    assert kinds_of(Last(ago(3)), TODAY) == (LANGUAGE,)
    assert kinds_of(Last(ago(3), ago(200)), TODAY, audience=True) == (AUDIENCE,)
    assert kinds_of(Last(ago(100)), TODAY, audience=True) == (SILENT, LANGUAGE, AUDIENCE)


def test_never_comes_first_then_the_longest_ago():
    found = [Last(ago(3)), Last(ago(100), ago(100)), NOWHERE, Last(ago(300), ago(300))]
    ordered = sorted(found, key=lambda last: urgency(last, kinds_of(last, TODAY)))
    assert [last.any for last in ordered] == [None, ago(300), ago(100), ago(3)]
