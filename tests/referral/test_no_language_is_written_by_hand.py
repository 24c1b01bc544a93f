"""Columns of every language are derived: a further language needs no change in these apps."""

import re
from pathlib import Path

import pytest

import quizzes
import referral

CODE = re.compile(r"""["'](?:\w+_)?(?:st|en)["']""")
OTHER_MATTERS = {"choices.py": "languages people speak", "leads.py": "its source is in English"}


@pytest.mark.parametrize("app", [quizzes, referral])
def test_no_module_names_a_language(app):
    root = Path(app.__file__).parent
    modules = [path for path in root.rglob("*.py") if path.parent.name != "migrations"]
    found = [
        f"{path.name}: {match.group()}"
        for path in modules
        if path.name not in OTHER_MATTERS
        for match in CODE.finditer(path.read_text(encoding="utf-8"))
    ]
    assert len(modules) > 5
    assert found == []
