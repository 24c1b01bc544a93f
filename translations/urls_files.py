"""Addresses of the screens that give files to translators and take them back."""

from django.urls import path

from .views import files

urlpatterns = [
    path("export/", files.ExportView.as_view(), name="export"),
    path("import/", files.ImportView.as_view(), name="import"),
    path("import/<int:pk>/", files.ImportDetailView.as_view(), name="import_detail"),
    path("import/<int:pk>/file/", files.ImportFileView.as_view(), name="import_file"),
]
