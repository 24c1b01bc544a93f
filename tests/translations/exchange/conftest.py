"""People at the screens for files."""

import pytest
from django.urls import reverse

from translations.models import TranslationImport


@pytest.fixture
def as_translator(client, translator):
    """A browser in which the translator is signed in."""
    client.force_login(translator)
    return client


@pytest.fixture
def give(as_translator):
    """A function that uploads a file as the translator and returns what was kept of it."""

    def upload(file):
        answer = as_translator.post(reverse("translations:import"), {"file": file})
        assert answer.status_code == 302, answer.context["form"].errors
        return TranslationImport.objects.first()

    return upload


@pytest.fixture
def look(as_translator):
    """A function that opens the report of a file."""

    def get(kept, **query):
        return as_translator.get(reverse("translations:import_detail", args=[kept.pk]), query)

    return get


@pytest.fixture
def confirm(as_translator, look):
    """A function that presses the report's button, with what is to be taken in as well."""

    def press(kept, *include, fingerprint=None):
        shown = look(kept).context["form"]["fingerprint"].value()
        data = {"fingerprint": fingerprint or shown, "include": include}
        address = reverse("translations:import_detail", args=[kept.pk])
        answer = as_translator.post(address, data, follow=True)
        kept.refresh_from_db()
        return answer

    return press


@pytest.fixture
def outcomes():
    """A function that tells {end of a key: outcome} of what was kept of a file."""

    def tell(kept):
        return {
            line["key"].rpartition("/")[2]: line["outcome"]
            for item in kept.plan["items"]
            for line in item["lines"]
        }

    return tell
