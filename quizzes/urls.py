"""Pages, through the view that lets readers send a quiz. Include it just before Wagtail's urls."""

from django.urls import re_path
from wagtail.urls import serve_pattern

from . import views

urlpatterns = [re_path(serve_pattern, views.serve)]
