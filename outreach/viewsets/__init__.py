"""Admin screens of the record of use."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSetGroup

from ..exporting.viewsets import ApiKeyViewSet, DhisMappingViewSet, DhisOrgUnitViewSet
from ..indicators.viewsets import ReportedFigureViewSet, TargetViewSet
from .activities import ActivityViewSet, AdoptedSessionViewSet
from .materials import MaterialEditionViewSet, MaterialViewSet
from .partners import GrantViewSet, PartnerViewSet
from .stock import DisplayViewSet, DistributionViewSet


class OutreachGroup(ModelViewSetGroup):
    """All of it under one menu."""

    menu_label = _("Outreach")
    menu_icon = "globe"
    menu_order = 240
    items = (
        ActivityViewSet,
        AdoptedSessionViewSet,
        DistributionViewSet,
        DisplayViewSet,
        MaterialViewSet,
        MaterialEditionViewSet,
        PartnerViewSet,
        GrantViewSet,
        TargetViewSet,
        ReportedFigureViewSet,
        ApiKeyViewSet,
        DhisMappingViewSet,
        DhisOrgUnitViewSet,
    )


outreach = OutreachGroup()
