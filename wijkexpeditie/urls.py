"""All addresses, gathered from the rooms."""

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from wijkexpeditie.formulieren.stijl import stijl
from wijkexpeditie.gezond import gezond

urlpatterns = [
    path("", include("wijkexpeditie.accounts.urls")),
    path("", include("wijkexpeditie.privacy.urls")),
    path("accounts/", include("allauth.urls")),
    path("taal/", login_not_required(set_language), name="set_language"),
    path("beheer/", admin.site.urls),
    path("werk/stijl/", stijl, name="stijl"),
    path("gezond/", gezond, name="gezond"),
    path("", include("wijkexpeditie.berichten.urls")),
    path("", include("wijkexpeditie.normen.urls")),
    path("", include("wijkexpeditie.handboek.urls")),
    path("", include("expedities.urls")),
    path("", include("werkgroepen.urls")),
    path("", include("signalen.urls")),
]
if settings.OEFENEN:  # elsewhere these addresses are not there at all
    urlpatterns.append(path("oefenen/", include("wijkexpeditie.oefenbuurt.urls")))
