"""Addresses of the views that somebody keeps."""

from django.urls import path

from .saving import DeleteView, SaveView


def saved_view_paths():
    return [
        path("reports/views/<slug:report>/", SaveView.as_view(), name="outreach_save_view"),
        path(
            "reports/views/<slug:report>/<int:pk>/delete/",
            DeleteView.as_view(),
            name="outreach_delete_view",
        ),
    ]
