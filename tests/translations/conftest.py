"""A page in two languages whose translations have a state."""

import pytest

from core.models import StandardPage
from translations.models import TranslationStatus


@pytest.fixture
def about(home):
    return home.add_child(
        instance=StandardPage(title="About", title_st="Ka rona", slug="about", summary_en="We")
    )


@pytest.fixture
def status():
    """A function that records how far a translation is."""

    def make(subject, state="waiting", language="st", **fields):
        return TranslationStatus.objects.create(
            subject=subject, state=state, language=language, **fields
        )

    return make
