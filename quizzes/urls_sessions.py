"""Class sessions in a language; the short addresses without one are in urls_short."""

from django.urls import path, re_path

from .sessions import hosts, participants

HOST = r"^q/host/(?P<secret>[\w-]{20,80})/"

urlpatterns = [
    path("q/", hosts.start, name="session_start"),
    re_path(rf"{HOST}$", hosts.host, name="session_host"),
    re_path(rf"{HOST}sheet/$", hosts.sheet, name="session_sheet"),
    re_path(
        rf"{HOST}(?P<part>before|after)/(?P<means>hands|paper)/$",
        hosts.totals,
        name="session_totals",
    ),
    re_path(r"^q/(?P<code>[A-Za-z]{6})/$", participants.join, name="session_join"),
]
