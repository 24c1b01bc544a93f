"""What lessons answer beside their pages. Include it before Wagtail's urls."""

from django.urls import re_path

from . import views

urlpatterns = [re_path(r"^(?P<path>[\w/-]+/)pack\.zip$", views.pack, name="lesson_pack")]
