"""Signing out on a telephone that others use too."""

from typing import Any

from allauth.account.views import LogoutView
from django.http import HttpRequest, HttpResponse

_VERGEET = '"cache", "storage"'


class Uitloggen(LogoutView):  # type: ignore[misc]  # allauth is untyped
    """The page says with `wis` that nothing waits there for a network: then the browser forgets all it kept of us."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord: HttpResponse = super().post(request, *args, **kwargs)
        if request.POST.get("wis") == "1":
            antwoord["Clear-Site-Data"] = _VERGEET
        return antwoord
