"""What the scenes of the practice case share: the expeditie, the clock of the story, and who stands at the door."""

import random
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.db.models import F

from expedities.expeditie.deelnemers import schrijf_deelnemer_in
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.expeditie.toegang import actor_voor
from expedities.praatstok.models import Punt
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Bericht, Staat
from wijkexpeditie.berichten.versturen import LEASE, verstuur
from wijkexpeditie.oefenbuurt.mensen import rolspeler
from wijkexpeditie.oefenbuurt.momenten import Kalender
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol


@dataclass
class Spel:
    """One replay. `dobbel` is seeded, so that each run tells the same story."""

    expeditie: Expeditie
    kalender: Kalender
    nu: datetime
    dobbel: random.Random
    mensen: dict[str, Deelnemer] = field(default_factory=dict)
    actoren: dict[Rol, Actor] = field(default_factory=dict)
    later_ophangen: list[tuple[str, Punt]] = field(default_factory=list)
    nummer: int = 100

    @property
    def bezoeker(self) -> Actor:
        return Actor(expeditie=self.expeditie.pk)

    def als(self, rol: Rol, op: datetime) -> Actor:
        """Asked for only after the role was given; roles do not end in this story."""
        if rol not in self.actoren:
            gebruiker = Gebruiker.objects.get(email=rolspeler(rol).email)
            self.actoren[rol] = actor_voor(gebruiker, self.expeditie, op)
        return self.actoren[rol]

    def schrijf_in(self, naam: str, *, email: str = "", door: Actor, op: datetime) -> Deelnemer:
        """Half give a number, some an address, some only their name: as people do."""
        self.nummer += 1
        soort = self.nummer % 5
        telefoon = f"+31600000{self.nummer:03d}" if soort != 4 else ""
        email = email or (f"bewoner{self.nummer}@voorbeeld.test" if soort == 3 else "")
        voorkeur = {0: "bellijst", 1: "bellijst", 2: "sms"}.get(soort, "email" if email else None)
        wie = schrijf_deelnemer_in(
            expeditie=self.expeditie, voornaam=naam, telefoon=telefoon, email=email, voorkeur=voorkeur, door=door, op=op
        )
        self.mensen[naam] = wie
        return wie

    def bezorg(self, op: datetime) -> None:
        """What was due by then went out then; only of this expeditie, the others keep their own time."""
        claim: UUID = uuid4()
        rijen = Bericht.objects.van_expeditie(self.expeditie.pk).te_doen(op)
        rijen.update(staat=Staat.BEZIG, claim=claim, geclaimd_tot=self.nu + LEASE, pogingen=F("pogingen") + 1)
        for bericht in Bericht.objects.van_claim(claim).order_by("pk"):
            verstuur(bericht, op=op, nu=self.nu)

    def mis(self, op: datetime) -> None:
        """What nobody carried in time is shown as missed."""
        Bericht.objects.van_expeditie(self.expeditie.pk).te_laat(op).update(staat=Staat.GEMIST, klaar_op=op)
