"""The addresses of class sessions that are short enough for a chalkboard."""

from django.urls import path, re_path

from .sessions import participants

urlpatterns = [
    path("", participants.short, name="session_short_start"),
    re_path(r"^(?P<code>[A-Za-z]{6})/$", participants.short, name="session_short"),
    re_path(r"^(?P<code>[A-Za-z]{6})/qr\.svg$", participants.picture, name="session_qr"),
]
