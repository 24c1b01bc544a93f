"""Admin screens of proposed places: what waits, and one place to accept, correct or merge."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from core.choices import CommunityKind, Country, Grade
from core.exports import SafeSpreadsheetMixin
from core.models import BorderPost, Community, District

from .. import proposals
from ..models import Activity, PlaceProposal

POLICY = ModelPermissionPolicy(PlaceProposal)


class PlaceForm(forms.Form):
    """Either what is right of the place, or which place of the list it is."""

    place = forms.ModelChoiceField(
        None,
        label=gettext_lazy("It is this place of the list"),
        required=False,
        help_text=gettext_lazy("Its records move there, and the proposed place goes."),
    )
    name = forms.CharField(
        label=gettext_lazy("Name"), max_length=Community._meta.get_field("name").max_length
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=CommunityKind.choices)
    district = forms.ModelChoiceField(District.objects.all(), label=gettext_lazy("District"))
    border_post = forms.ModelChoiceField(
        BorderPost.objects.all(), label=gettext_lazy("Nearest border post"), required=False
    )
    grade = forms.ChoiceField(
        label=gettext_lazy("Grade of the source"),
        choices=[choice for choice in Grade.choices if choice[0] != Grade.UNVERIFIED],
        initial=Grade.LOW,
    )
    source = forms.CharField(
        label=gettext_lazy("Source"),
        max_length=Community._meta.get_field("source").max_length,
        initial=proposals.SOURCE,
        help_text=gettext_lazy("An office or a list that names the place, never a person."),
    )

    def __init__(self, *args, proposed, **kwargs):
        super().__init__(*args, **kwargs)
        others = Community.objects.filter(country=Country.LESOTHO).exclude(pk=proposed.pk)
        self.fields["place"].queryset = others.select_related("district")
        self.fields["place"].label_from_instance = lambda place: f"{place} · {place.district}"


class PlacesReport(SafeSpreadsheetMixin, ReportView):
    """Places that officers named because they were not in the list."""

    page_title = gettext_lazy("Proposed places")
    header_icon = "site"
    model = PlaceProposal
    permission_policy = POLICY
    any_permission_required = ["change", "view"]
    is_searchable = False
    index_url_name = "outreach_proposed_places"
    index_results_url_name = "outreach_proposed_places_results"
    export_filename = "proposed-places"
    list_export = ["name", "district", "border_post", "kind", "partner", "proposed_at", "state"]
    columns = [
        TitleColumn(
            "name",
            label=gettext_lazy("Name"),
            get_url=lambda proposal: reverse("outreach_proposed_place", args=[proposal.pk]),
        ),
        Column("district", label=gettext_lazy("District")),
        Column("kind", label=gettext_lazy("Kind"), accessor="get_kind_display"),
        Column("partner", label=gettext_lazy("Partner"), accessor="partner.acronym"),
        DateColumn("proposed_at", label=gettext_lazy("Proposed")),
        Column("state", label=gettext_lazy("State"), accessor="get_state_display"),
    ]

    def get_queryset(self):
        found = PlaceProposal.objects.select_related("district", "border_post", "partner")
        return found.order_by("-state", "-proposed_at")  # what waits ("open") comes first


class PlaceView(WagtailAdminTemplateMixin, FormView):
    """One proposed place, with the records that are in it."""

    page_title = gettext_lazy("Proposed place")
    header_icon = "site"
    form_class = PlaceForm
    template_name = "outreach/admin/review_place.html"

    def dispatch(self, request, *args, **kwargs):
        if not POLICY.user_has_permission(request.user, "change"):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def proposal(self):
        found = proposals.pending().select_related("community", "partner")
        proposal = found.filter(pk=self.kwargs["pk"]).first()
        if proposal is None:
            raise Http404
        return proposal

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"proposed": self.proposal.community}

    def get_initial(self):
        place = self.proposal.community
        return {
            "name": self.proposal.name,
            "kind": place.kind,
            "district": place.district_id,
            "border_post": place.border_post_id,
        }

    def form_valid(self, form):
        said = dict(form.cleaned_data)
        place = said.pop("place")
        try:
            if place:
                proposals.merge(self.proposal, place, self.request.user)
                messages.success(self.request, _("Its records are in that place now."))
            else:
                proposals.accept(self.proposal, self.request.user, **said)
                messages.success(self.request, _("The place is in the list."))
        except ValidationError as refused:
            form.add_error(None, refused.messages)
            return self.form_invalid(form)
        return redirect("outreach_proposed_places")

    def get_context_data(self, **kwargs):
        recorded = Activity.objects.filter(community=self.proposal.community).count()
        return super().get_context_data(**kwargs) | {
            "proposal": self.proposal,
            "recorded": recorded,
        }

    def get_page_subtitle(self):
        return self.proposal.name

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("outreach_proposed_places"), "label": PlacesReport.page_title},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]
