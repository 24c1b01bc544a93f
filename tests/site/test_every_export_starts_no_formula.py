"""House rule: whatever of ours can be exported to a spreadsheet is defused."""

from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import URLResolver, get_resolver, reverse
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from core.exports import SafeSpreadsheetMixin
from core.models import Community, District

OURS = {app.name for app in apps.get_app_configs() if Path(app.path).parent == settings.BASE_DIR}


def views(resolver):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from views(entry)
        elif hasattr(entry.callback, "view_class"):
            yield entry.callback.view_class, entry.callback.view_initkwargs


def our_exports():
    """Views with an export that we wrote, or that list a model of ours."""
    for view, options in views(get_resolver()):
        model = options.get("model", getattr(view, "model", None))
        model = model if isinstance(model, type) else None
        label = model._meta.app_label if model else ""
        ours = OURS & {view.__module__.split(".")[0], label}
        exported = options.get("list_export", getattr(view, "list_export", None))
        if issubclass(view, SpreadsheetExportMixin) and ours and exported:
            yield view, model


def test_every_list_and_report_of_ours_is_defused():
    found = list(our_exports())
    assert {model._meta.model_name for _view, model in found if model} >= {
        "activity",
        "community",
        "contactpoint",
        "topic",
        "translationstatus",
    }
    assert "OverdueReviewReport" in {view.__name__ for view, _model in found}
    bare = {(view, model) for view, model in found if not issubclass(view, SafeSpreadsheetMixin)}
    assert not bare


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_name_that_looks_like_a_formula_is_exported_as_text(client, admin, home, start):
    district = District.objects.create(
        name_en="Maseru",
        code="LS-A",
        camp_town="Maseru",
        area_km2=1,
        population_2016=1,
        latitude="-29",
        longitude="28",
        borders_south_africa="yes",
    )
    Community.objects.create(name_en=f"{start}HYPERLINK(1)", district=district, grade="high")
    client.force_login(admin)
    sheet = b"".join(client.get(reverse("community:index") + "?export=csv")).decode()
    assert f"'{start}HYPERLINK(1)" in sheet
