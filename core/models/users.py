"""The people who sign in: staff of the programme and of its partners, never readers."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Our own model from the first migration on, so that fields can be added later."""
