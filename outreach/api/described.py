"""The addresses that the description of the API describes."""

from django.urls import path

from .views import ActivitiesView, ActivityView

urlpatterns = [
    path("activities/", ActivitiesView.as_view(), name="outreach_api_activities"),
    path("activities/<uuid:uuid>/", ActivityView.as_view(), name="outreach_api_activity"),
]
