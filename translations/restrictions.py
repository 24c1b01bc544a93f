"""A translator changes translations and nothing else, at every door.

Whoever may not change the source (``permissions.may_change_source``) may write texts in the
languages they translate into, except an item's own. Forms are asked through ``core.editing``, so
that they come back with a message and all that was typed; what has no form is stopped when it is
saved, deleted or moved. Every attempt is logged.

The script of the form shows the other fields read-only. That is help; this is the rule.
"""

from django.contrib.auth.models import Group
from django.core.cache import cache
from django.db.models import Q
from django.db.models.signals import pre_delete, pre_save
from django.dispatch import receiver
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_m2m_relations
from wagtail.log_actions import get_active_log_context, log
from wagtail.models import DraftStateMixin, Page, Revision
from wagtail.signals import pre_page_move

from core import editing, languages

from . import permissions
from .contents import contents_of, places_of_texts, same
from .items import is_item
from .log_actions import REFUSED
from .segments import source_language_of
from .signals import model_of
from .texts import digest
from .units import latest

NAMED = 5
"""How many of the changes a refusal names."""
ONCE_IN = 60
"""Seconds in which the same attempt is logged once: a preview asks again each second."""


def is_restricted(user, model):
    """May ``user`` change nothing but translations in things of this kind?

    For all but pages, a role that does not translate may give the right to change them.
    """
    if user is None or permissions.may_change_source(user):
        return False
    return issubclass(model, Page) or not _has_another_right(user, model)


def writable_languages(user, item):
    """The languages in which a restricted ``user`` may write texts of ``item``."""
    codes = permissions.languages_of(user, permissions.may_translate)
    return [code for code in codes if code != source_language_of(item)]


def forged(user, before, after):
    """What ``after`` changes in ``before`` that a restricted ``user`` may not: names, in words."""
    old, new = contents_of(before), contents_of(after)
    allowed = places_of_texts(before, writable_languages(user, before))
    changed = [
        place
        for place in {**old, **new}
        if place not in allowed and not same(old.get(place, ""), new.get(place, ""))
    ]
    texts = places_of_texts(before, languages.codes())
    return list(dict.fromkeys(_named(type(before), place, texts) for place in changed))


@editing.rule
def only_translations(form):
    """Messages for a translator's form that changes more than translations."""
    user, item = get_active_log_context().user, form.instance
    if item.pk is None or user is None or not is_item(type(item)):
        return []
    refused = _claims(user, item)
    if is_restricted(user, type(item)):
        form.save(commit=False)  # puts children and tags on the item, as saving will
        stored = _stored(item)
        names = [*forged(user, latest(stored), item), *_changed_relations(form)]
        if names:
            remember(item, user, names)
            refused.append(_refusal(names))
    return refused


def remember(item, user, names):
    """Log that ``user`` tried to change these parts of ``item``."""
    attempt = f"refused-{item._meta.label_lower}-{item.pk}-{user.pk}-{digest(' '.join(names))}"
    if cache.add(attempt, True, ONCE_IN):
        log(_stored(item), REFUSED, user=user, data={"segments": names})


# --- doors without a form ------------------------------------------------------------------
@receiver(pre_save, dispatch_uid="translations-guard-item")
def guard_item(sender, instance, raw=False, update_fields=None, **kwargs):
    if not (raw or update_fields or instance._state.adding) and is_item(sender):
        _guard(instance)


@receiver(pre_save, sender=Revision, dispatch_uid="translations-guard-revision")
def guard_revision(sender, instance, raw=False, update_fields=None, **kwargs):
    if not (raw or update_fields) and is_item(model_of(instance)) and _active_restriction(instance):
        _guard(instance.as_object())


@receiver([pre_delete, pre_page_move], dispatch_uid="translations-guard-place")
def guard_place(sender, instance, **kwargs):
    user = get_active_log_context().user
    if isinstance(instance, Page) and is_restricted(user, Page):
        _refuse(instance.specific, user, [str(_("the page's place"))])


def _active_restriction(revision):
    return is_restricted(get_active_log_context().user, model_of(revision))


def _guard(item):
    user = get_active_log_context().user
    if not is_restricted(user, type(item)):
        return
    stored = type(item)._default_manager.filter(pk=item.pk).first()
    names = forged(user, latest(stored), item) if stored else []
    if names:
        _refuse(item, user, names)


def _refuse(item, user, names):
    raise editing.Refused(_refusal(names), lambda: remember(item, user, names))


# --- words and small questions ---------------------------------------------------------------
def _refusal(names):
    more = len(names) - NAMED
    listed = "; ".join(names[:NAMED]) + (f" … (+{more})" if more > 0 else "")
    return format_lazy(
        _("You may change translations only. Nothing was saved, because this changes: {names}."),
        names=listed,
    )


def _claims(user, item):
    """What the form says of the version that only others may say."""
    restricted = is_restricted(user, type(item))
    refused = []
    if getattr(item, "is_minor_edit", False) and restricted:
        refused.append(_("Only somebody who may change the source can call a change minor."))
    publishes = not isinstance(item, DraftStateMixin) or permissions.may_publish(item, user)
    if getattr(item, "publication_reason", None) and (restricted or not publishes):
        refused.append(_("Only somebody who may publish can give a reason to publish."))
    return refused


def _changed_relations(form):
    """Names of the changed relations that are saved after the item: tags, plain many-to-many."""
    late = set(form.instance._meta.many_to_many) - set(get_all_child_m2m_relations(form.instance))
    names = []
    for field in late:
        if field.name in form.cleaned_data:
            stored = {str(each) for each in getattr(form.instance, field.name).all()}
            if stored != {str(each) for each in form.cleaned_data[field.name]}:
                names.append(capfirst(str(field.verbose_name)))
    return names


def _has_another_right(user, model):
    """Does a role that does not translate let ``user`` change things of this kind?"""
    translating = Group.objects.filter(
        permissions__content_type__app_label="translations",
        permissions__codename__startswith="translate_",
    )
    change = {"codename": f"change_{model._meta.model_name}"}
    change |= {"content_type__model": model._meta.model_name}
    own, by_collection = (
        Q(**{f"{path}__{name}": value for name, value in change.items()})
        for path in ("permissions", "collection_permissions__permission")
    )
    return user.groups.exclude(pk__in=translating).filter(own | by_collection).exists()


def _stored(item):
    return type(item)._default_manager.get(pk=item.pk)


def _named(model, place, texts):
    """A place in words: 'Body › Warning sign › What to do · English', 'Slug'."""
    if place in texts:
        segment, code = texts[place]
        return languages.label(capfirst(segment.label), code)
    field = model._meta.get_field(place.split("/")[0])
    children = not hasattr(field, "verbose_name")
    name = field.related_model._meta.verbose_name_plural if children else field.verbose_name
    return capfirst(str(name))
