"""Where a request comes from, as the last proxy that is ours saw it."""

from django.conf import settings


def client_address(request):
    """The sender's IP address; behind ``PROXY_COUNT`` proxies, the one that the outermost noted.

    What stands further left in X-Forwarded-For was written by the sender, who may write anything.
    """
    proxies = settings.PROXY_COUNT
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if proxies and len(forwarded) >= proxies:
        return forwarded[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")
