"""Where to find help: contact points, the help page, the quick exit."""

from django.apps import AppConfig


class ReferralConfig(AppConfig):
    name = "referral"
