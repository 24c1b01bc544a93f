"""Which places a person may know: those of the list, and what his own partner proposed.

That a place was proposed tells that somebody worked there. Until the coordinator has checked it,
other partners do not see it.
"""

from django.apps import apps

from core.models import Community

from .permissions import oversees, own_partner_ids


def places_for(user):
    """The communities that this person may see and choose."""
    if oversees(user):
        return Community.objects.all()
    own = own_partner_ids(user)
    proposals = apps.get_model("outreach", "PlaceProposal").objects.filter(state="open")
    others = proposals.exclude(partner__in=own).exclude(community__activities__partner__in=own)
    return Community.objects.exclude(pk__in=others.values("community"))


def readable_places(request):
    """The same, for a filter."""
    return places_for(request.user)
