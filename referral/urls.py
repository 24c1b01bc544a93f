"""The quick exit."""

from django.urls import path

from . import views

urlpatterns = [path("exit/", views.leave, name="exit")]
