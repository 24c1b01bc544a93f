"""Everything below /api/outreach/v1/."""

from django.urls import path, re_path

from . import described
from .views import DescriptionView, NowhereView

urlpatterns = [
    *described.urlpatterns,
    path("schema/", DescriptionView.as_view(), name="outreach_api_schema"),
    re_path(r"^(?P<rest>.*)$", NowhereView.as_view()),
]
