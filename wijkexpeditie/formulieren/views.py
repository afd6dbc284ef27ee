"""Form in, one domain call, answer out."""

import json
import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.utils import timezone
from django.views.generic import FormView
from django_stubs_ext import StrPromise

from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class ActieView(FormView[Any]):
    """A form whose sending is one action. A double click gets the answer of the first.

    A refusal (`Geweigerd`) is shown in the error summary with all that was typed; `MagNiet` becomes a 403.
    """

    http_method_names: Sequence[str] = ("get", "head", "post", "options")  # a PUT would be sent through as a POST
    op: datetime
    gelukt: ClassVar[str | StrPromise] = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.op = timezone.now()

    def voer_uit(self, form: Any) -> str:
        """Call the action; return the address to go to."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except MagNiet as weigering:
            raise PermissionDenied(str(weigering)) from weigering

    def form_valid(self, form: forms.BaseForm) -> HttpResponse:
        try:
            adres = self.na_elkaar(form)
        except MagNiet:
            raise
        except Geweigerd as weigering:
            form.add_error(None, str(weigering))
            return self.form_invalid(form)
        return HttpResponseRedirect(adres)

    def na_elkaar(self, form: forms.BaseForm) -> str:
        """Two who make the same thing at once: who comes second tries again, and now sees who was first."""
        try:
            return self.een_keer(form)
        except IntegrityError:
            return self.een_keer(form)

    def inzendsleutel(self, form: forms.BaseForm) -> uuid.UUID:
        """The key that was printed in the form, for these words: who goes back and writes in a neighbour on the same
        page sends the same key with something else. Without the key nobody can tell the words from this.
        """
        weg = {"csrfmiddlewaretoken", "inzending"}
        woorden = sorted((naam, waarden) for naam, waarden in self.request.POST.lists() if naam not in weg)
        bestanden = [
            (naam, [(stuk.name, stuk.size) for stuk in stukken]) for naam, stukken in self.request.FILES.lists()
        ]
        alles = [self.request.path, str(self.request.user.pk), woorden, bestanden]
        return uuid.uuid5(form.cleaned_data["inzending"], json.dumps(alles))

    @transaction.atomic
    def een_keer(self, form: forms.BaseForm) -> str:
        """Idempotency: the row of the form's key is taken in the same transaction as the action."""
        inzending, eerste = Inzending.objects.get_or_create(sleutel=self.inzendsleutel(form), defaults={"op": self.op})
        if not eerste:
            return inzending.antwoord
        inzending.antwoord = self.voer_uit(form)
        inzending.save(update_fields=["antwoord"])
        if self.gelukt:
            messages.success(self.request, str(self.gelukt))
        return inzending.antwoord
