"""Django has no Sesotho: what it says of a field that is wrong is in our own catalogue."""

from pathlib import Path

import django
from django.urls import reverse
from django.utils import translation
from field_records import record

from core.django_words import TOO_LONG, WORDS

CATALOGUE = Path(django.__file__).parent / "conf/locale/en/LC_MESSAGES/django.po"


def test_they_are_words_of_django_and_have_a_translation():
    known = CATALOGUE.read_text().replace('"\n"', "")
    assert [words for words in WORDS if f'msgid "{words}"' not in known] == []
    with translation.override("st"):
        assert [words for words in WORDS if translation.gettext(words) == words] == []


def test_an_empty_form_is_refused_in_sesotho(client, officer_a, partners, places):
    client.force_login(officer_a)
    sent = record(places[0]) | {"type": "", "women": "1.5", "men": "-1", "notes": "x" * 9}
    page = client.post(reverse("log_new", args=["st"]), sent).content.decode()
    for english in ("This field", "Enter a whole", "Ensure this"):
        assert english not in page
    assert "Sebaka sena se lokela ho tlatsoa." in page


def test_a_text_that_is_too_long_is_refused_in_sesotho(client, officer_a, partners):
    client.force_login(officer_a)
    page = client.post(reverse("log_asked", args=["st"]), {"text": "x" * 301}).content.decode()
    with translation.override("st"):
        assert TOO_LONG % {"limit_value": 300, "show_value": 301} in page
    assert "Ensure this value" not in page
