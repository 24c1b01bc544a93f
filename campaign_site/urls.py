"""Every address of the site. Public pages carry their language; nothing else does."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from core import languages, views

from .api import router

handler404 = views.page_not_found
handler500 = views.server_error

urlpatterns = [
    path("", views.front_door, name="front_door"),
    re_path(rf"^(?P<code>{'|'.join(languages.codes())})$", views.without_slash),
    path("admin/", include(wagtailadmin_urls)),
    path("log/", include("outreach.field.urls")),
    path("api/v2/", router.urls),
    path("api/outreach/v1/", include("outreach.api.urls")),
    path("documents/", include(wagtaildocs_urls)),
    re_path(r"^media/(?P<path>.+)$", views.media, name="media"),
    path("sitemap.xml", sitemap),
    path("robots.txt", views.robots),
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("", include("referral.urls")),
    path("q/", include("quizzes.urls_short")),
]

urlpatterns += i18n_patterns(
    path("search/", views.search_pages, name="search"),
    path("", include("lessons.urls")),
    path("", include("quizzes.urls")),
    path("", include(wagtail_urls)),
)
