"""Addresses of the import, below the admin's."""

from django.urls import path

from . import views

urlpatterns = [
    path("outreach/import/", views.ImportIndexView.as_view(), name="outreach_imports"),
    path("outreach/import/<int:pk>/", views.ImportBatchView.as_view(), name="outreach_import"),
    path(
        "outreach/import/template.xlsx",
        views.TemplateWorkbook.as_view(),
        name="outreach_import_template",
    ),
    path("outreach/import/form.xlsx", views.FormWorkbook.as_view(), name="outreach_import_form"),
]
