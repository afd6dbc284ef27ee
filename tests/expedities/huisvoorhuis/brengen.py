"""A telephone that brings in what it noted, as the script does."""

import json
from typing import Any
from uuid import UUID, uuid4

from django.test import Client
from django.urls import reverse

from expedities.huisvoorhuis.toestel import rekening
from expedities.looplijsten.models import Looplijst
from wijkexpeditie.accounts.models import Gebruiker


class Toestel:
    """Signed in as a walker, with one list."""

    def __init__(self, lijst: Looplijst, wie: Gebruiker) -> None:
        self.lijst, self.wie, self.client = lijst, wie, Client()
        self.client.force_login(wie)

    def pad(self, naam: str = "werk_loop_noteer") -> str:
        return reverse(naam, args=[self.lijst.expeditie.slug, self.lijst.nr])

    def stuur(self, *gebeurtenissen: dict[str, Any], wie: str | None = None) -> Any:
        brief = {"wie": wie or rekening(self.wie.pk), "gebeurtenissen": list(gebeurtenissen)}
        return self.client.post(self.pad(), json.dumps(brief), content_type="application/json")

    def breng(self, *gebeurtenissen: dict[str, Any]) -> list[tuple[str, str]]:
        """State and sentence of each."""
        antwoord = self.stuur(*gebeurtenissen)
        assert antwoord.status_code == 200
        return [(rij["staat"], rij["zin"]) for rij in antwoord.json()["antwoorden"]]

    def stand(self) -> dict[str, Any]:
        inhoud: dict[str, Any] = self.client.get(self.pad("werk_loop_stand")).json()
        return inhoud


def iets(soort: str, sleutel: UUID | None = None, **velden: Any) -> dict[str, Any]:
    return {"soort": soort, "sleutel": str(sleutel or uuid4()), "geleden": 0, **velden}
