"""Places that are not in the list: proposed with a record, then accepted, corrected or merged."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ManyToOneRel, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.choices import CommunityKind, Country, Grade
from core.exports import in_every_language
from core.models import Community, District

from . import facts
from .models import Activity, ActivityFact, ActivitySum
from .models.proposals import PlaceProposal, ProposalState

SOURCE = "proposed by a partner"
COUNTED = (ActivityFact, ActivitySum)
"""They follow the activities by themselves."""


@transaction.atomic
def propose(user, partner, name, district, border_post=None, kind=CommunityKind.VILLAGE):
    """The community of this name in this district: the one that is there, or a new, unverified one.

    A new one waits for the coordinator as a ``PlaceProposal``. A border post tells two places of
    one name in one district apart.
    """
    name = " ".join(name.split())
    # Two officers who name one place at the same moment make it once.
    District.objects.select_for_update().get(pk=district.pk)
    found = _there(name, district, border_post) or _checked_before(name, district, border_post)
    if found:
        return found
    names = dict.fromkeys(in_every_language("name"), name)
    community = Community.objects.create(
        **names,
        district=district,
        border_post=border_post,
        kind=kind,
        grade=Grade.UNVERIFIED,
        source=SOURCE,
    )
    proposal = PlaceProposal.objects.create(
        name=name,
        district=district,
        border_post=border_post,
        kind=kind,
        community=community,
        partner=partner,
        proposed_by=user,
    )
    log(proposal, "wagtail.create", user=user)
    return community


def _there(name, district, border_post):
    """A community that is called so in any language; one at the same post comes first."""
    found = _called(name, district)
    if border_post is None:
        return found.order_by("pk").first()
    at_post = found.filter(border_post=border_post).first()
    return at_post or found.filter(border_post=None).order_by("pk").first()


def _called(name, district):
    """Those of the list in this district that are called so in any language."""
    named = Q()
    for field in in_every_language("name"):
        named |= Q(**{f"{field}__iexact": name})
    return Community.objects.filter(named, country=Country.LESOTHO, district=district)


def _checked_before(name, district, border_post):
    """The place that an earlier proposal of this name turned out to be: renamed, or another one.

    A phone that was without network still calls it by the name that was proposed.
    """
    before = PlaceProposal.objects.filter(
        name__iexact=name, district=district, border_post=border_post
    ).exclude(state=ProposalState.OPEN)
    proposal = before.select_related("community").first()
    return proposal.community if proposal else None


def pending():
    """The proposals that nobody has checked yet."""
    return PlaceProposal.objects.filter(state=ProposalState.OPEN)


@transaction.atomic
def accept(proposal, user, grade, source=SOURCE, **corrected):
    """The place exists: it has this grade from now on, and the ``corrected`` name, post or kind.

    ValidationError when the list has one of this name there.
    """
    place = proposal.community
    if "name" in corrected:
        corrected |= dict.fromkeys(in_every_language("name"), corrected.pop("name"))
    for field, value in {**corrected, "grade": grade, "source": source}.items():
        setattr(place, field, value)
    place.full_clean()
    _refuse_a_second(place)
    place.save()
    _settle(proposal, user, ProposalState.ACCEPTED)


def _refuse_a_second(place):
    """Raise when the list has a place of this name there: later nobody could put the two in one."""
    others = _called(place.name_en, place.district).exclude(pk=place.pk)
    if others.filter(border_post=place.border_post).exists():
        raise ValidationError(_("The list has a place of this name there: merge it into that one."))


@transaction.atomic
def merge(proposal, place, user):
    """The place is ``place``, which is in the list: everything recorded in it moves there."""
    proposed = proposal.community
    if place == proposed:
        raise ValueError("a place is not merged into itself")
    with facts.together():
        for activity in Activity.objects.filter(community=proposed):
            log(activity, "outreach.move", user=user, data={"from": proposal.name})
        for relation in Community._meta.get_fields(include_hidden=True):
            if isinstance(relation, ManyToOneRel) and relation.related_model not in COUNTED:
                _move(relation, proposed, place)
    _settle(proposal, user, ProposalState.MERGED)
    proposed.delete()


def _move(relation, proposed, place):
    """Everything that points to ``proposed`` points to ``place``; what is there already goes."""
    name = relation.field.name
    found = relation.related_model._default_manager.filter(**{name: proposed})
    try:
        with transaction.atomic():
            found.update(**{name: place})
    except IntegrityError:
        for one in found:
            _move_one(one, name, place)


def _move_one(one, name, place):
    try:
        with transaction.atomic():
            setattr(one, name, place)
            one.save()
    except IntegrityError:
        one.delete()


def _settle(proposal, user, state):
    proposal.refresh_from_db(fields=["community"])
    proposal.state, proposal.checked_by, proposal.checked_at = state, user, timezone.now()
    proposal.save()
    log(proposal, "wagtail.edit", user=user, data={"state": state})
