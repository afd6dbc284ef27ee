"""The call list on paper, in the order of the screen."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from expedities.avondbellen.queries import Belregel
from expedities.bewonersavond.models import Avond
from wijkexpeditie.documenten.render import Pdf
from wijkexpeditie.documenten.stukken import Deel, Lijst, lijst_als_pdf
from wijkexpeditie.templatetags.wijk import datum_lang, telefoon, tijd

_VAKJE = "☐"


def bellijst_als_pdf(avond: Avond, regels: Sequence[Belregel], *, op: datetime) -> Pdf:
    """Numbers of people on paper: it says to throw it away."""
    rijen = tuple(
        (str(nr), regel.wie.voornaam, telefoon(regel.wie.telefoon), *[_VAKJE] * 6)
        for nr, regel in enumerate(regels, start=1)
    )
    lijst = Lijst(
        titel=_("Bellen over de avond"),
        ondertitel=f"{datum_lang(avond.begin)}, {tijd(avond.begin)}, {avond.plek}",
        inleiding=(
            _("Begin met: “Hoe gaat het met je?” Vraag dan: kom je, en is het fijn als iemand je ophaalt?"),
            _("Gaat het niet goed? Bij gevaar 112. Praten: 113. Zorgen om thuis: Veilig Thuis, 0800 2000."),
            _("Typ het vanavond over, in dezelfde volgorde. Gooi dit papier daarna weg: er staan nummers op."),
        ),
        koppen=(
            _("Nr"), _("Voornaam"), _("Nummer"), _("Komt"), _("Komt niet"), _("Ophalen"), _("Niet bereikt"),
            _("Fout nummer"), _("Niet bellen"),
        ),
        breedtes=(1, 4, 4, 2, 2, 2, 2, 2, 2),
        delen=(Deel("", rijen, leeg=_("Niemand om te bellen.")),),
        band=_("Oefenbuurt: alles hier is verzonnen.") if avond.expeditie.oefening else "",
        liggend=True,
    )  # fmt: skip
    return lijst_als_pdf(lijst, op=op)
