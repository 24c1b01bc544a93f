"""Addresses of the coordinator's second look, below the admin's."""

from django.urls import path

from core.reports import report_paths

from .check_views import CheckView, ToVerifyReport
from .look_alike_views import LookAlikeReport, MergedReport, PairView
from .place_views import PlacesReport, PlaceView

ALIKE = "reports/look-alikes/"
PLACES = "reports/proposed-places/"

urlpatterns = [
    *report_paths(ToVerifyReport, "reports/to-verify/"),
    path("outreach/activity/<int:pk>/check/", CheckView.as_view(), name="outreach_check"),
    path(ALIKE, LookAlikeReport.as_view(), name="outreach_look_alikes"),
    path(f"{ALIKE}merged/", MergedReport.as_view(), name="outreach_merged"),
    path(
        f"{ALIKE}<int:one>/<int:other>/",
        PairView.as_view(),
        name="outreach_look_alike_pair",
    ),
    *report_paths(PlacesReport, PLACES),
    path(f"{PLACES}<int:pk>/", PlaceView.as_view(), name="outreach_proposed_place"),
]
