"""What the form of a new record proposes: what this officer did last, and what a link named."""

from core.localized import current_language

from ..models import MaterialEdition
from .records import own


def proposed(user, query):
    """Initial values; ``query`` may name an ``edition`` or a ``material`` by its code."""
    last = own(user).first()
    values = {}
    if last:
        values = {"partner": last.partner_id, "community": last.community_id, "type": last.type}
    edition = _named(query) or _used_last(last)
    return values | ({"edition": edition.pk} if edition else {})


def _named(query):
    if query.get("edition", "").isdecimal():
        return MaterialEdition.objects.current().filter(pk=query["edition"]).first()
    if query.get("material"):
        return _newest(current_language(), material__code__iexact=query["material"])
    return None


def _used_last(last):
    """The edition used last; the newest in its language when it was withdrawn since."""
    use = last.uses.first() if last else None
    if use is None:
        return None
    same = MaterialEdition.objects.current().filter(pk=use.edition_id).first()
    return same or _newest(use.edition.language, material=use.edition.material_id)


def _newest(language, **material):
    """The newest current edition, in ``language`` when there is one."""
    found = list(MaterialEdition.objects.current().filter(**material).order_by("-published_on"))
    spoken = [edition for edition in found if edition.language == language]
    return next(iter(spoken or found), None)
