"""Pages, through the view that lets readers send a quiz. Include it just before Wagtail's urls."""

from django.urls import include, path, re_path
from wagtail.urls import serve_pattern

from . import views
from .sums.views import answer as answer_sums

urlpatterns = [
    path("sums/<int:page_id>/<str:block_id>/", answer_sums, name="sums"),
    path("", include("quizzes.urls_sessions")),
    re_path(serve_pattern, views.serve),
]
