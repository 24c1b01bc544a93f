"""Filters of the desk. Files for translators are made from the same choice."""

import django_filters
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.widgets import BooleanRadioSelect

from core import languages
from core.models import Topic

from . import desk
from .items import item_models
from .models import State, TranslationStatus


def app_choices():
    """The apps that have something to translate."""
    labels = dict.fromkeys(model._meta.app_label for model in item_models())
    return [(label, apps.get_app_config(label).verbose_name) for label in labels]


def kind_choices():
    """The kinds of things that are translated: ('guides.guidepage', 'Guide')."""
    return [(m._meta.label_lower, capfirst(m._meta.verbose_name)) for m in item_models()]


def people(request):
    """Everybody who is somewhere the last translator or reviewer."""
    rows = TranslationStatus.objects.order_by()
    last = Q(pk__in=rows.values("translator")) | Q(pk__in=rows.values("reviewer"))
    return get_user_model().objects.filter(last).order_by("first_name", "last_name", "username")


class PersonField(django_filters.fields.ModelChoiceField):
    """People under the name that the rest of the admin gives them."""

    def label_from_instance(self, user):
        return get_user_display_name(user)


class PersonFilter(django_filters.ModelChoiceFilter):
    field_class = PersonField


class DeskFilterSet(WagtailFilterSet):
    """Which items, in which languages and states, about what, by whom."""

    app = django_filters.MultipleChoiceFilter(
        label=_("Part of the site"), field_name="content_type__app_label", choices=app_choices
    )
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=kind_choices, method="of_kind")
    state = django_filters.ChoiceFilter(label=_("State of the whole"), choices=State.choices)
    has = django_filters.MultipleChoiceFilter(
        label=_("Has texts that are"), choices=State.choices, method="with_texts"
    )
    language = django_filters.ChoiceFilter(label=_("Language"), choices=languages.choices())
    topic = django_filters.ModelChoiceFilter(
        label=_("Topic"), queryset=Topic.objects.all(), method="about"
    )
    person = PersonFilter(
        label=_("Last translator or reviewer"), queryset=people, method="worked_on_by"
    )
    safety = django_filters.BooleanFilter(
        label=_("Safety-critical texts to approve"), widget=BooleanRadioSelect, method="critical"
    )

    class Meta:
        model = TranslationStatus
        fields = []

    def of_kind(self, rows, name, value):
        app_label, model = value.split(".")
        return rows.filter(content_type__app_label=app_label, content_type__model=model)

    def with_texts(self, rows, name, states):
        chosen = Q()
        for state in states:
            chosen |= Q(**{f"{state}__gt": 0})
        return rows.filter(chosen)

    def about(self, rows, name, topic):
        return rows.filter(desk.tagged(topic))

    def worked_on_by(self, rows, name, user):
        return rows.filter(Q(translator=user) | Q(reviewer=user))

    def critical(self, rows, name, value):
        return rows.filter(safety_open__gt=0) if value else rows.filter(safety_open=0)


class MyWorkFilterSet(DeskFilterSet):
    """The same, and which of the two tasks."""

    task = django_filters.ChoiceFilter(
        label=_("Task"),
        choices=[("translate", _("translate")), ("review", _("review"))],
        method="with_task",
    )

    def with_task(self, rows, name, value):
        conditions = {"translate": desk.to_translate, "review": desk.to_review}
        return rows.filter(conditions[value](self.request.user))
