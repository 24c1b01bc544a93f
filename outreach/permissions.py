"""Whose records a signed-in person may see and change: the one rule behind every door.

Django's permissions say what somebody may do with a kind of record; membership of a partner says
with which of them. Who oversees (coordinator, committee viewer) is not bound to a partner.
"""

from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import Permission
from django.db.models import Q
from wagtail.permission_policies import ModelPermissionPolicy

from core.models import User

OVERSEE = "outreach.oversee_partner"
VERIFY = "outreach.verify_activity"
ANY_ACTION = ("add", "change", "delete", "view")


def oversees(user):
    """May this person see the records of all partners?"""
    return user.has_perm(OVERSEE)


def verifies(user):
    """May this person say that records are right?"""
    return user is not None and user.has_perm(VERIFY)


def own_partner_ids(user):
    """The partners this person is a member of; asked once per request."""
    if not hasattr(user, "_own_partner_ids"):
        user._own_partner_ids = list(user.partners.values_list("pk", flat=True))
    return user._own_partner_ids


def may_read(user, model):
    """Does any permission on this kind of record let the person read it?"""
    opts = model._meta
    return any(
        user.has_perm(f"{opts.app_label}.{get_permission_codename(action, opts)}")
        for action in ANY_ACTION
    )


class PartnerRecordPolicy(ModelPermissionPolicy):
    """Own records only, unless the person oversees all partners.

    ``owner`` is the way from a record to its partner: "partner", "partners", or "pk" for the
    partner itself.
    """

    def __init__(self, model, owner="partner"):
        super().__init__(model)
        self.owner = owner

    def user_has_permission(self, user, action):
        if not super().user_has_permission(user, action):
            return False
        return oversees(user) or bool(own_partner_ids(user))

    def user_has_permission_for_instance(self, user, action, instance):
        return self.instances_user_has_permission_for(user, action).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user, actions):
        found = super().instances_user_has_any_permission_for(user, actions)
        if oversees(user):
            return found
        own = self.model._default_manager.filter(**{f"{self.owner}__in": own_partner_ids(user)})
        return found.filter(pk__in=own.values("pk"))

    def users_with_any_permission_for_instance(self, actions, instance):
        """Those who oversee, and the members of the record's own partner."""
        app_label, codename = OVERSEE.split(".")
        oversee = Permission.objects.filter(content_type__app_label=app_label, codename=codename)
        overseers = Q(user_permissions__in=oversee) | Q(groups__permissions__in=oversee)
        records = self.model._default_manager.filter(pk=instance.pk)
        members = Q(partners__in=list(records.values_list(self.owner, flat=True)))
        allowed = User.objects.filter(Q(is_superuser=True) | overseers | members)
        return self.users_with_any_permission(actions).filter(pk__in=allowed.values("pk"))
