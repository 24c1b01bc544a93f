"""What holds in every environment. The rest: local, dev, test, production."""

from django.utils.translation import gettext_lazy as _

from core import languages

from . import environment
from .environment import BASE_DIR, STATE_DIR
from .security import *  # noqa: F403

languages.register_with_django()

INSTALLED_APPS = [
    # First: it adds the language columns before any other app looks at a model's fields.
    "modeltranslation",
    "campaign_site",
    "demo",
    "translations",
    "campaigns",
    "outreach",
    "lessons",
    "guides",
    "quizzes",
    "referral",
    "core",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.routable_page",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtailmedia",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.api.v2",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "import_export",
    "django_tasks",
    "django_tasks_db",
    "axes",
    # The devices of the second factor; its screens are core.two_factor. wagtail_2fa stays out
    # of this list: see there.
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

# Everything that reads a session or a user is a Staff… class: it acts under the staff
# prefixes only, so that public pages can be cached and never see a cookie.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.ReferrerPolicyMiddleware",
    "core.middleware.ContentSecurityPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "core.middleware.NoNullCharactersMiddleware",
    "core.middleware.DownloadEncodingMiddleware",
    "core.middleware.PublicGZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "core.middleware.PageCacheMiddleware",
    "core.middleware.StaffSessionMiddleware",
    "core.middleware.SiteLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "core.middleware.StaffAuthenticationMiddleware",
    "outreach.field.owner_cookie.OwnerCookieMiddleware",
    "core.two_factor.middleware.SecondFactorMiddleware",
    "core.middleware.StaffMessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.middleware.RefusedPublicationMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "core.middleware.StaffAxesMiddleware",
]

ROOT_URLCONF = "campaign_site.urls"
WSGI_APPLICATION = "campaign_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.context_processors.site_furniture",
            ],
            "builtins": ["core.templatetags.bilingual"],
        },
    },
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "core.User"

STATIC_URL = "/static/"
STATIC_ROOT = STATE_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = environment.folder("MEDIA_ROOT", default=BASE_DIR / "media")

# --- time and language ---------------------------------------------------------------
USE_TZ = True
TIME_ZONE = "Africa/Maseru"
USE_I18N = True
LANGUAGE_CODE = languages.DEFAULT
LANGUAGES = languages.choices()
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["campaign_site.formats"]

MODELTRANSLATION_LANGUAGES = languages.codes()
MODELTRANSLATION_DEFAULT_LANGUAGE = languages.DEFAULT
MODELTRANSLATION_FALLBACK_LANGUAGES = languages.fallbacks()
MODELTRANSLATION_CUSTOM_FIELDS = ("RichTextField",)
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = languages.label

# --- Wagtail -------------------------------------------------------------------------
WAGTAIL_SITE_NAME = _("Travel with Open Eyes")
OTP_TOTP_ISSUER = lambda _device: str(WAGTAIL_SITE_NAME)  # noqa: E731  django-otp wants str
WAGTAIL_I18N_ENABLED = False  # one tree, both languages on one form: docs/decisions/0002
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", "English")]
WAGTAILADMIN_BASE_URL = environment.text(
    "BASE_URL", default=f"http://localhost:{environment.whole_number('PORT', 8000, highest=65535)}"
)
WAGTAILIMAGES_IMAGE_MODEL = "core.Image"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.image_forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif", "svg"]
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "avif", "webp": "webp"}
WAGTAILDOCS_DOCUMENT_MODEL = "core.Document"
WAGTAILDOCS_SERVE_METHOD = "serve_view"  # it asks whether the file is public
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "pptx", "csv", "txt", "zip", "odt"]
WAGTAILMEDIA = {"MEDIA_MODEL": "core.Media"}
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"}
}
WAGTAILAPI_LIMIT_MAX = 20
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # it would send a hash of each colleague's e-mail abroad
WAGTAIL_FRONTEND_LOGIN_URL = "/admin/login/"
# Public addresses know nobody: no private pages and files, see core.privacy.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["bold", "italic", "ul", "ol", "link", "document-link"]},
    }
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
# Requests with one key of the API for partners' own systems.
OUTREACH_API_RATE = environment.rate("API_RATE", default="60/minute")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# How long a public page stays in the server's page cache; any publication empties it.
PAGE_CACHE_SECONDS = 3600
