"""The default site's host and port, kept as BASE_URL says: sitemaps and e-mails print them."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Site

DEFAULT_PORTS = {"http": 80, "https": 443}


def keep_in_step():
    """Write BASE_URL's host and port to the default site, if there is one and they differ."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or DEFAULT_PORTS.get(address.scheme, 80)
    for site in Site.objects.filter(is_default_site=True).exclude(
        hostname=address.hostname, port=port
    ):
        site.hostname, site.port = address.hostname, port
        site.save()
