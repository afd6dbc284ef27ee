"""The one settings file: the same for practice, tests and production.

What differs comes from the environment; `checks.py` refuses a dangerous production set-up.
"""

import sys
from pathlib import Path
from typing import Any

import dj_database_url
import django_stubs_ext
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.urls import reverse_lazy

from wijkexpeditie import omgeving

django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(omgeving.tekst("VAR_DIR") or BASE_DIR / "var")
VAR_DIR.mkdir(parents=True, exist_ok=True)
TESTING = "pytest" in sys.modules

# --- What kind of installation is this? -------------------------------------------------------
OEFENEN = omgeving.waar("OEFENEN")  # practice: one-click sign-in, practice numbers; loopback only
DEBUG = omgeving.waar("DEBUG")
PRODUCTIE = omgeving.waar("PRODUCTIE", standaard=not (OEFENEN or DEBUG or TESTING))
SECRET_KEY = omgeving.tekst("SECRET_KEY") or ("alleen-om-te-oefenen" if not PRODUCTIE else "")
SITE_URL = omgeving.tekst("SITE_URL", "http://localhost:8000").rstrip("/")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"] if OEFENEN else omgeving.lijst("ALLOWED_HOSTS", "localhost")
CSRF_TRUSTED_ORIGINS = omgeving.lijst("CSRF_TRUSTED_ORIGINS")

# --- Apps -------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "signalen",
    "werkgroepen",
    "expedities",
    "wijkexpeditie",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "allauth.usersessions",
    "crispy_forms",
    "csp",
    "wijkexpeditie.beheer_app.BeheerConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "wijkexpeditie.middleware.taal",
    "wijkexpeditie.middleware.niet_te_groot",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "wijkexpeditie.middleware.niet_bewaren",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "wijkexpeditie.middleware.alleen_lezen",
    "django.contrib.messages.middleware.MessageMiddleware",
    "wijkexpeditie.accounts.tweede_stap.tweede_stap",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]
ROOT_URLCONF = "wijkexpeditie.urls"
WSGI_APPLICATION = "wijkexpeditie.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "wijkexpeditie.formulieren.context.huis",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "wijkexpeditie.templatetags.wijk"],
        },
    }
]

# --- Data -------------------------------------------------------------------------------------
DATABASE_URL = omgeving.tekst("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'wijkexpeditie.sqlite3'}"
DATABASES: dict[str, Any] = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # take the write lock at once: no deadlock halfway a transaction
        "timeout": 20,
        # What is deleted is gone from the file too, however SQLite was built (R10).
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
    }
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}  # a file: live servers share it
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = omgeving.tekst("REDIS_URL")
CACHES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
MEDIA_ROOT = VAR_DIR / "media"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
ADRESSEN_MAX_BYTES = 25 * 1024 * 1024

# --- Background work: the outbox row is the truth, Celery only rings the bell ------------------
CELERY_BROKER_URL = REDIS_URL or "memory://"
CELERY_TASK_ALWAYS_EAGER = not REDIS_URL
KLUSSEN_IN_DRAAD = not REDIS_URL and not TESTING  # long work beside the page that asked for it
CELERY_TASK_EAGER_PROPAGATES = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True  # every task is idempotent
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 3600}
CELERY_TIMEZONE = "Europe/Amsterdam"
TIK_SECONDEN = omgeving.getal("TIK_SECONDEN", 60)
CELERY_BEAT_SCHEDULE: dict[str, Any] = {
    "tik": {"task": "wijkexpeditie.tik", "schedule": TIK_SECONDEN, "options": {"expires": TIK_SECONDEN}},
    "opruimen": {"task": "wijkexpeditie.opruimen", "schedule": crontab(hour="3", minute="30")},
}

# --- Messages: nothing leaves the machine unless a channel is set --------------------------------
KANAAL_EMAIL = omgeving.tekst("KANAAL_EMAIL", "postvak_uit")  # postvak_uit | smtp
KANAAL_SMS = omgeving.tekst("KANAAL_SMS", "postvak_uit")  # postvak_uit | twilio
KANAAL_SPRAAK = omgeving.tekst("KANAAL_SPRAAK", "postvak_uit")  # postvak_uit | twilio
POSTVAK_UIT_MAP = VAR_DIR / "postvak-uit"
TWILIO_URL = omgeving.tekst("TWILIO_URL", "https://api.twilio.com")
TWILIO_ACCOUNT = omgeving.tekst("TWILIO_ACCOUNT")
TWILIO_TOKEN = omgeving.tekst("TWILIO_TOKEN")
TWILIO_AFZENDER = omgeving.tekst("TWILIO_AFZENDER")
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if KANAAL_EMAIL == "smtp"
    else "wijkexpeditie.berichten.kanalen.postvak_uit.Mailbackend"
)
EMAIL_HOST = omgeving.tekst("EMAIL_HOST", "localhost")
EMAIL_PORT = omgeving.getal("EMAIL_PORT", 25)
EMAIL_HOST_USER = omgeving.tekst("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = omgeving.tekst("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = omgeving.waar("EMAIL_USE_TLS")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = omgeving.tekst("DEFAULT_FROM_EMAIL", "Wijkexpeditie <wijkexpeditie@localhost>")
STOP_SLEUTEL = omgeving.tekst("STOP_SLEUTEL") or SECRET_KEY  # key of the hashes of "do not contact me"; never change it

# --- Signing in -------------------------------------------------------------------------------
AUTH_USER_MODEL = "wijkexpeditie.Gebruiker"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS: list[dict[str, str]] = []  # nobody has a password
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = "/mijn/"  # the adapter sends who has a role to /werk/
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "wijkexpeditie.accounts.adapter.Adapter"
SOCIALACCOUNT_ADAPTER = "wijkexpeditie.accounts.adapter.SocialAdapter"
ACCOUNT_FORMS = {
    "login": "wijkexpeditie.accounts.forms.LoginForm",
    "signup": "wijkexpeditie.accounts.forms.SignupForm",
    "confirm_login_code": "wijkexpeditie.accounts.forms.CodeForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email", "phone"}
ACCOUNT_SIGNUP_FIELDS = ["email", "phone"]
SILENCED_SYSTEM_CHECKS = [
    "account.W001",  # does not know "one of the two"
    "security.W021",  # the preload list is about a whole domain: for its owner to choose, not for one site on it
]
ACCOUNT_EMAIL_VERIFICATION = "none"  # the code by mail is the proof
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_REQUIRED = {"password"}  # sign-up asks for the code too; SSO does not
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60  # seconds; reading a code takes our users longer than 3 minutes
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = 2
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_CHANGE_EMAIL = True  # one address; the old one counts until the new one is proven
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
TWEEDE_STAP_VERPLICHT = omgeving.waar("TWEEDE_STAP_VERPLICHT", standaard=PRODUCTIE)
# Wide for a hall of 40 people behind one address, narrow per number.
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",
    "request_login_code": "300/m/ip,3/m/key,20/d/key",  # nobody is kept awake by codes that another asked for
    "login_failed": "300/m/ip,5/300s/key",
    "signup": "300/m/ip",
    "verify_phone": "300/m/ip,2/m/key",
}
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ALLAUTH_TRUSTED_PROXY_COUNT = omgeving.getal("ALLAUTH_TRUSTED_PROXY_COUNT", 0)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTIE
MFA_TOTP_ISSUER = "Wijkexpeditie"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False  # only the provider's stable subject opens an account, never an address
OIDC_URL = omgeving.tekst("OIDC_URL")  # of one own tenant
OIDC_GROEP = omgeving.tekst("OIDC_GROEP")  # only members of this group come in
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "SCOPE": omgeving.lijst("OIDC_SCOPE", "openid,profile,email"),
        "APPS": [
            {
                "provider_id": "gemeente",
                "name": omgeving.tekst("OIDC_NAAM", "Gemeente"),
                "client_id": omgeving.tekst("OIDC_ID"),
                "secret": omgeving.tekst("OIDC_SECRET"),
                "settings": {"server_url": OIDC_URL, "token_auth_method": "client_secret_basic"},
            }
        ]
        if OIDC_URL
        else [],
    }
}

# --- Language, time, forms ---------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
CRISPY_ALLOWED_TEMPLATE_PACKS = ("nlds",)
CRISPY_TEMPLATE_PACK = "nlds"

# --- Static files ------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(omgeving.tekst("STATIC_ROOT") or VAR_DIR / "static")
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTIE
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTIE

# --- Map: no tiles unless said where from, as they tell another where whoever looks is looking ---
KAART_TEGELS = omgeving.tekst("KAART_TEGELS")  # https://…/{z}/{x}/{y}.png
KAART_BRON = omgeving.tekst("KAART_BRON", "Kaartgegevens © Kadaster")

# --- Security (full marks at Internet.nl) --------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *omgeving.herkomst(KAART_TEGELS)],
        "connect-src": [SELF],
        "font-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTIE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTIE
SECURE_SSL_REDIRECT = PRODUCTIE and omgeving.waar("SECURE_SSL_REDIRECT", standaard=True)
SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]
if omgeving.waar("ACHTER_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTIE
SESSION_COOKIE_AGE = 14 * 24 * 3600  # seconds
LANGUAGE_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
SECURITY_CONTACT = omgeving.tekst("SECURITY_CONTACT", "mailto:security@localhost")
TOEGANKELIJKHEID_VERKLARING = omgeving.tekst("TOEGANKELIJKHEID_VERKLARING")

# --- Logs: events without personal data ----------------------------------------------------------
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "wijkexpeditie.logs.JsonFormatter"},
        "kort": {"format": "%(levelname)s %(name)s %(message)s"},
    },
    "handlers": {"uit": {"class": "logging.StreamHandler", "formatter": "json" if PRODUCTIE else "kort"}},
    "root": {"handlers": ["uit"], "level": omgeving.tekst("LOG_LEVEL", "INFO")},
    "loggers": {"django.server": {"handlers": ["uit"], "level": "WARNING", "propagate": False}},
}
