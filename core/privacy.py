"""Nothing here is half public: a page is published or a draft, a file is public or not uploaded.

Public addresses know no user and no session, so Wagtail's "log in" and "password" would only
lock everybody out. Its controls are hidden; this refuses whatever reaches the database anyway.
"""

from django.core.exceptions import ValidationError
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.models import CollectionViewRestriction, PageViewRestriction


@receiver(pre_save, sender=PageViewRestriction, dispatch_uid="core-no-private-page")
@receiver(pre_save, sender=CollectionViewRestriction, dispatch_uid="core-no-private-collection")
def refuse_privacy(sender, **kwargs):
    raise ValidationError(
        _(
            "This site has no private pages or files. "
            "Unpublish the page, or take the file away, if readers may not see it."
        )
    )
