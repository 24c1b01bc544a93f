"""Texts in two languages, the people who translate and check them, and the gate closed."""

import pytest
from wagtail.rich_text import RichText

from core.models import StandardPage
from translations import review, summary
from translations.models import TranslationStatus
from translations.units import latest, published_version, units_of

WARNING = "0b5c1d2e-0000-4000-8000-000000000001"
TEXT = "0b5c1d2e-0000-4000-8000-000000000002"


@pytest.fixture(autouse=True)
def _published_for_a_reason():
    """Here the rule of publication holds, as it does on the site."""


@pytest.fixture
def about(home):
    """A live page in two languages with nothing that safety depends on."""
    page = StandardPage(
        title="About", title_st="Ka rona", slug="about", summary_en="We", summary_st="Rona"
    )
    return home.add_child(instance=page)


def warning(sign_en, sign_st, action_en="<p>Ask.</p>", action_st="<p>Botsa.</p>"):
    """The value of a warning sign's block."""
    return {
        "id": WARNING,
        "type": "warning",
        "value": {
            "level": "stop",
            "sign_en": sign_en,
            "sign_st": sign_st,
            "action_en": action_en,
            "action_st": action_st,
        },
    }


def say(page, sign_en="They keep your passport", sign_st="Ba nka pasepoto"):
    """Give ``page`` a warning sign in both languages; it is not saved."""
    page.body = page.body.stream_block.to_python([warning(sign_en, sign_st)])
    return page


@pytest.fixture
def signs(home, translator):
    """A page with a warning sign whose Sesotho a translator typed; a draft."""
    page = StandardPage(title="Signs", title_st="Matšoao", slug="signs", live=False)
    page = home.add_child(instance=page)
    say(page).save_revision(user=translator)
    page.refresh_from_db()
    return page


@pytest.fixture
def checked_signs(signs, reviewer):
    """The same page, approved by somebody else and live."""
    review.approve(signs, None, "st", reviewer)
    signs.get_latest_revision().publish()
    signs.refresh_from_db()
    return signs


@pytest.fixture
def state_of():
    """A function that tells the state of one segment's Sesotho in the newest version."""

    def look(page, key, language="st"):
        stored = type(page).objects.get(pk=page.pk)
        units = units_of(latest(stored), published_version(stored))
        return next(u.state for u in units if (u.key, u.language) == (key, language))

    return look


@pytest.fixture
def change():
    """A function that edits a page's newest version: ``change(page, user, sign_en="…")``."""

    def edit(page, user, publish=False, reason=None, minor=False, **texts):
        draft = latest(type(page).objects.get(pk=page.pk))
        for name, text in texts.items():
            if name.startswith(("sign_", "action_")):
                draft.body[0].value[name] = RichText(text) if "action" in name else text
            else:
                setattr(draft, name, text)
        draft.is_minor_edit = minor
        draft.publication_reason = reason
        revision = draft.save_revision(user=user, clean=False)
        if publish:
            revision.publish(user=user)
        page.refresh_from_db()
        return revision

    return edit


@pytest.fixture
def status():
    """A function that writes how far a translation is, as if it had been summed up so."""

    def make(subject, live_state="waiting", language="st", **fields):
        summary.refresh(subject)
        row, _created = TranslationStatus.objects.update_or_create(
            content_type__model=subject._meta.model_name,
            object_id=str(subject.pk),
            language=language,
            defaults={"live_state": live_state, **fields},
        )
        return row

    return make
