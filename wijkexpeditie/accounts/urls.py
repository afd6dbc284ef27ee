"""Stands before allauth's own addresses: nobody here has a password, so its pages do not exist."""

from typing import NoReturn

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest
from django.urls import path, reverse_lazy
from django.views.generic import RedirectView

from wijkexpeditie.accounts.uitloggen import Uitloggen


@login_not_required
def bestaat_niet(request: HttpRequest, rest: str = "") -> NoReturn:
    raise Http404


urlpatterns = [
    path("accounts/logout/", Uitloggen.as_view()),
    path("accounts/password/<path:rest>", bestaat_niet),
    # One box for everything: the second page that asks for a code leads to the first.
    path("accounts/login/code/", login_not_required(RedirectView.as_view(url=reverse_lazy("account_login")))),
]
