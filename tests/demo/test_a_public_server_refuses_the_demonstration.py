"""Demonstration accounts and contacts do not belong on a public server."""

import pytest
from django.core.management import CommandError, call_command

from core.models import User
from demo.management.commands import load_demo
from guides.models import GuidePage


def test_it_is_refused_unless_forced(db, settings):
    settings.DEMO_ALLOWED = False
    with pytest.raises(CommandError, match="--force"):
        call_command("load_demo")
    assert not GuidePage.objects.exists()
    assert not User.objects.exists()


def test_force_loads_it_and_says_who_may_sign_in(db, settings, monkeypatch, capsys):
    """The site that the other tests of the demonstration look at was loaded by force."""
    settings.DEMO_ALLOWED = False
    monkeypatch.setattr(load_demo, "load", lambda report: (["admin"], "a password"))
    call_command("load_demo", "--force")
    assert "Accounts: admin. Their password: a password" in capsys.readouterr().out
