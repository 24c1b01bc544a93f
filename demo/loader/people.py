"""The demonstration's accounts, one per role. No person of this name exists."""

import secrets

from django.contrib.auth.models import Group

from campaign_site.settings import environment
from core import roles
from core.models import User

ACCOUNTS = {
    "admin": None,
    "editor": roles.PUBLISHER,
    "translator": roles.TRANSLATOR,
    "reviewer": roles.REVIEWER,
    "coordinator": roles.COORDINATOR,
    "viewer": roles.VIEWER,
    "officer-a": roles.OFFICER,
    "officer-b": roles.OFFICER,
}


def load_people():
    """Make the accounts that are missing; returns (names of the new ones, their password)."""
    missing = [name for name in ACCOUNTS if not User.objects.filter(username=name).exists()]
    password = environment.text("DEMO_PASSWORD", default="") or secrets.token_urlsafe(9)
    for name in missing:
        role = ACCOUNTS[name]
        user = User.objects.create_user(
            name,
            f"{name}@example.org",
            password,
            first_name=name,
            last_name="(demonstration)",
            is_superuser=role is None,
            is_staff=role is None,
        )
        if role:
            user.groups.add(Group.objects.get(name=role))
    return missing, password
