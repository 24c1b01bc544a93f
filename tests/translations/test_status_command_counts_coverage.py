"""`translation_status`: content and interface per app and state, and a minimum for CI."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#: guides/models.py
msgid "Guide"
msgstr "Tataiso"

#: guides/models.py quizzes/models.py
msgid "Page"
msgstr ""

#, fuzzy
#: quizzes/models.py
msgid "Quiz"
msgstr "Potso"

#: quizzes/models.py
msgid "%(n)s answer"
msgid_plural "%(n)s answers"
msgstr[0] "karabo e %(n)s"
msgstr[1] "likarabo tse %(n)s"

#~ msgid "Gone"
#~ msgstr "E ile"
"""


@pytest.fixture
def catalogue(settings, tmp_path):
    folder = tmp_path / "st" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(CATALOGUE, encoding="utf-8")
    settings.LOCALE_PATHS = [tmp_path]


def status(**options):
    out = StringIO()
    call_command("translation_status", stdout=out, **options)
    return [re.sub(r"\s+", " ", line) for line in out.getvalue().splitlines()]


@pytest.mark.usefixtures("catalogue", "db")
def test_the_interface_is_counted_per_app_and_state():
    lines = status()
    assert "guides Sesotho 2 1 0 0 0 1 50 %" in lines
    assert "quizzes Sesotho 2 0 1 0 0 1 50 %" in lines
    assert "together Sesotho 4 1 1 0 0 2 50 %" in lines
    assert not any("English" in line for line in lines)


@pytest.mark.usefixtures("catalogue")
def test_content_is_counted_per_app_and_state(signs, about, editor, change):
    change(about, editor, summary_st="")
    # The front page's title, both titles, a warning's two texts; one summary has no Sesotho.
    assert "core Sesotho 6 1 0 0 5 0 83 %" in status()


@pytest.mark.usefixtures("catalogue", "db")
def test_less_than_the_minimum_fails():
    status(minimum=50)
    with pytest.raises(CommandError, match="Interface in Sesotho: 50 %") as refused:
        status(minimum=51)
    assert refused.value.returncode == 1


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("minimum", ["101", "-1", "half"])
def test_a_minimum_is_a_percentage(minimum):
    with pytest.raises(CommandError, match="--minimum"):
        call_command("translation_status", f"--minimum={minimum}")


@pytest.mark.usefixtures("db")
def test_our_own_catalogues_can_be_read():
    assert any(line.startswith("core Sesotho") for line in status())
