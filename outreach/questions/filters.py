"""Filters of what people asked; without any, what no page answers."""

import django_filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core.models import District, Topic

from ..models import HeardQuestion

UNANSWERED = Q(answered_by=None) | Q(answered_by__live=False)


class AskedFilterSet(WagtailFilterSet):
    """By topic, district and kind."""

    answered = django_filters.ChoiceFilter(
        label=_("Answer"),
        choices=[("yes", _("answered by a page")), ("all", _("with and without an answer"))],
        empty_label=_("without an answer"),
        method="keep",
    )
    topic = django_filters.ModelChoiceFilter(label=_("Topic"), queryset=Topic.objects.all())
    district = django_filters.ModelChoiceFilter(
        label=_("District"), queryset=District.objects.all()
    )

    class Meta:
        model = HeardQuestion
        fields = ["kind"]

    def keep(self, queryset, name, value):
        return queryset

    def filter_queryset(self, queryset):
        found = super().filter_queryset(queryset)
        match self.form.cleaned_data.get("answered"):
            case "all":
                return found
            case "yes":
                return found.filter(answered_by__live=True)
        return found.filter(UNANSWERED)
