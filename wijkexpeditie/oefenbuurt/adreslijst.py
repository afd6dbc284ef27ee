"""A newer list of the same streets, handed in this morning and not yet put in: there is something to look at."""

import io
from datetime import datetime

from expedities.adreslijsten.lijst_actions import lever_in
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.oefenbuurt.voorbereiding import rijen
from wijkexpeditie.rollen.rol import Rol


def lever_nieuwe_lijst_in(spel: Spel, op: datetime) -> None:
    """Forty-two doors where there were forty, one of them a shop by now, and a line that nobody can read."""
    lijst = rijen("Uitkijkflat", range(1, 43), "3438ZZ").getvalue().decode()
    lijst = lijst.replace(
        "Uitkijkflat,42,3438ZZ,Oefenstad,woonfunctie", "Uitkijkflat,42,3438ZZ,Oefenstad,winkelfunctie"
    )
    lijst += "Uitkijkflat,berging,3438ZZ,Oefenstad,\r\n"
    lever_in(
        expeditie=spel.expeditie, stroom=io.BytesIO(lijst.encode()), door=spel.als(Rol.PROCESBEGELEIDER, op), op=op
    )
