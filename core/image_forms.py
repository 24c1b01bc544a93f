"""The form of a picture: WAGTAILIMAGES_IMAGE_FORM_BASE."""

from wagtail.images.forms import BaseImageForm

from .editing import Watched


class ImageForm(Watched, BaseImageForm):
    """Wagtail's own, watched like every form of texts."""
