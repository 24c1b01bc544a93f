"""Addresses of the field form, below /log/, where sessions exist."""

from django.urls import include, path, re_path

from core import languages

from . import door, language, views

in_one_language = [
    path("", views.new, name="log_new"),
    path("records/", views.mine, name="log_records"),
    path("records/<uuid:uuid>/", views.edit, name="log_edit"),
    path("records/<uuid:uuid>/delete/", views.delete, name="log_delete"),
]

urlpatterns = [
    path("", language.lead_on, name="log"),
    path("records/", door.take, name="log_door"),
    path("slip/", views.slip, name="log_slip"),
    re_path(rf"^(?P<code>{'|'.join(languages.codes())})/", include(in_one_language)),
]
