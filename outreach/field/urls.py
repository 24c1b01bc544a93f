"""Addresses of the field form, below /log/, where sessions exist."""

from django.urls import include, path, re_path

from core import languages

from ..questions import urls as questions_urls
from . import door, handing_over, language, lists, offline, views

in_one_language = [
    path("", views.new, name="log_new"),
    path("records/", views.mine, name="log_records"),
    path("records/<uuid:uuid>/", views.edit, name="log_edit"),
    path("records/<uuid:uuid>/delete/", views.delete, name="log_delete"),
    path("queue/", views.queue, name="log_queue"),
    path("slip/", views.slip, name="log_slip"),
    path("head-count/", views.head_count, name="log_head_count"),
    path("hand-over/", handing_over.hand_over, name="log_hand_over"),
    path("lists/", lists.lists, name="log_lists"),
    path("offline/", offline.shell, name="log_shell"),
    path("asked/", include(questions_urls)),
]

urlpatterns = [
    path("", language.lead_on, name="log"),
    path("records/", door.take, name="log_door"),
    path("token/", offline.token, name="log_token"),
    path("sw.js", offline.worker, name="log_worker"),
    path("slip/", language.lead_on, name="log_to_slip"),
    path("head-count/", language.lead_on, name="log_to_head_count"),
    re_path(rf"^(?P<code>{'|'.join(languages.codes())})/", include(in_one_language)),
]
