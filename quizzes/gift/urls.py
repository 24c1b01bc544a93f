"""Addresses below /admin/quizzes/gift/, included by quizzes.wagtail_hooks."""

from django.urls import path

from . import views

app_name = "quizzes_gift"
urlpatterns = [
    path("import/<int:pk>/", views.ImportView.as_view(), name="import"),
    path("export/<int:pk>/", views.ExportView.as_view(), name="export"),
    path("export/<int:pk>/<str:code>/", views.DownloadView.as_view(), name="download"),
]
