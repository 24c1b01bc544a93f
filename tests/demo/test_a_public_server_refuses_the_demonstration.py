"""Demonstration accounts and contacts do not belong on a public server."""

import pytest
from django.core.management import CommandError, call_command

from core.models import User
from guides.models import GuidePage


def test_it_is_refused_unless_forced(db, settings):
    settings.DEMO_ALLOWED = False
    with pytest.raises(CommandError, match="--force"):
        call_command("load_demo")
    assert not GuidePage.objects.exists()
    assert not User.objects.exists()


def test_force_loads_it(db, settings, capsys):
    settings.DEMO_ALLOWED = False
    call_command("load_demo", "--force")
    assert GuidePage.objects.exists()
    assert "Their password:" in capsys.readouterr().out
