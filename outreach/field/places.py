"""A place that is not in the list: named in the form, proposed to the coordinator when it is kept.

The record is stored at once, in a community of that name whose grade says that nobody checked it.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.choices import CommunityKind
from core.models import BorderPost, Community, District

from ..proposals import propose
from ..validators import refuse_personal_data


class PlaceNotListed(forms.Form):
    """Mixin for a form with a ``community``: that one, or the name of another and where it is."""

    place_name = forms.CharField(
        label=_("Name of the place"),
        max_length=Community._meta.get_field("name").max_length,
        required=False,
        validators=[refuse_personal_data],
        help_text=_("A village, town or school area. Never the home of a person."),
    )
    place_district = forms.ModelChoiceField(
        District.objects.all(), label=_("District"), required=False
    )
    place_border_post = forms.ModelChoiceField(
        BorderPost.objects.all(), label=_("Nearest border post, if any"), required=False
    )
    place_kind = forms.ChoiceField(
        label=_("What it is"),
        choices=CommunityKind.choices,
        initial=CommunityKind.VILLAGE,
        required=False,
    )

    def names_a_place(self):
        """Is a place named? The list proposes the last place by itself, so a name goes before."""
        return bool(self.cleaned_data.get("place_name"))

    def clean_place(self):
        """A name and its district, or else a community of the list."""
        cleaned = self.cleaned_data
        post = cleaned.get("place_border_post")
        if post and not cleaned.get("place_district"):
            cleaned["place_district"] = post.district
        if self.names_a_place():
            if not cleaned.get("place_district") and "place_district" not in self.errors:
                self.add_error("place_district", _("Say in which district it is."))
        elif not {"community", "place_name"} & set(self.errors) and not cleaned.get("community"):
            self.add_error("community", self.fields["community"].error_messages["required"])

    def settle_place(self, user):
        """Let the record be in the place that was named; nothing when none was."""
        if self.names_a_place():
            cleaned = self.cleaned_data
            self.instance.community = propose(
                user,
                self.instance.partner,
                cleaned["place_name"],
                cleaned["place_district"],
                border_post=cleaned.get("place_border_post"),
                kind=cleaned.get("place_kind") or CommunityKind.VILLAGE,
            )
