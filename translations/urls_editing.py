"""Addresses of what the editing form asks and does about translations."""

from django.urls import path

from .views import editing

urlpatterns = [
    path("<str:label>/<str:pk>/units.json", editing.units, name="units"),
    path("<str:label>/<str:pk>/decide/", editing.decide, name="decide"),
]
