"""The people who sign in: staff of the programme and of its partners, never readers."""

from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Our own model from the first migration on, so that fields can be added later."""

    class Meta(AbstractUser.Meta):
        permissions = [("reset_second_factor", _("Can reset another person's second factor"))]
