"""Addresses below /admin/second-factor/, included by core.wagtail_hooks."""

from django.urls import include, path

from . import views

_own = [
    path("", views.OwnDevicesView.as_view(), name="own"),
    path("add/", views.AddView.as_view(), name="add"),
    path("remove/<int:pk>/", views.RemoveView.as_view(), name="remove"),
    path("recovery-codes/", views.RecoveryCodesView.as_view(), name="recovery_codes"),
]

urlpatterns = [
    path("second-factor/code/", views.CodeView.as_view(), name="wagtail_2fa_auth"),
    path("second-factor/", include((_own, "second_factor"))),
]
