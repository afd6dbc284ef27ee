"""The form that all our forms build on."""

import uuid
from typing import Any, ClassVar

from django import forms
from django_stubs_ext import StrPromise

from wijkexpeditie.formulieren.helper import FormulierHelper
from wijkexpeditie.formulieren.woorden import in_onze_woorden


class Formulier(forms.Form):
    """Carries a key of its own, so that sending it twice does one thing."""

    knop: ClassVar[str | StrPromise] = ""
    inzending = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["inzending"].initial = uuid.uuid4()
        self.use_required_attribute = False
        for veld in self.fields.values():
            in_onze_woorden(veld)
        self.helper = FormulierHelper(knop=str(self.knop))

    def clean_inzending(self) -> uuid.UUID:
        sleutel = self.cleaned_data.get("inzending")
        return sleutel if isinstance(sleutel, uuid.UUID) else uuid.uuid4()
