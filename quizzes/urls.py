"""Pages, through the view that lets readers send a quiz. Include it just before Wagtail's urls."""

from django.urls import include, path, re_path
from wagtail.urls import serve_pattern

from . import views
from .inline import answer as answer_question
from .paper import views as paper
from .sums.views import answer as answer_sums

urlpatterns = [
    path("sums/<int:page_id>/<str:block_id>/", answer_sums, name="sums"),
    path("question/<int:page_id>/<str:block_id>/", answer_question, name="question_answer"),
    path("", include("quizzes.urls_sessions")),
    re_path(r"^(?P<path>[\w/-]+/)worksheet\.pdf$", paper.worksheet, name="quiz_worksheet"),
    re_path(r"^(?P<path>[\w/-]+/)answer-key\.pdf$", paper.answer_key, name="quiz_answer_key"),
    re_path(serve_pattern, views.serve),
]
