"""Addresses below /admin/translations/, included by wagtail_hooks."""

from django.urls import path

from .reports import MyWork, TranslationDesk
from .urls_editing import urlpatterns as editing_urls
from .urls_files import urlpatterns as file_urls
from .views.item import ItemView

app_name = "translations"

urlpatterns = [
    path("", TranslationDesk.as_view(), name="desk"),
    path("results/", TranslationDesk.as_view(results_only=True), name="desk_results"),
    path("mine/", MyWork.as_view(), name="mine"),
    path("mine/results/", MyWork.as_view(results_only=True), name="mine_results"),
    *file_urls,
    *editing_urls,
    path("<str:label>/<str:pk>/", ItemView.as_view(), name="item"),
]
