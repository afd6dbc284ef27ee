"""A mail ready to send to who has to act, so that "the alderman has not signed" costs nobody an evening. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from django.utils.translation import gettext as _

from expedities.expeditie.fasen_tekst import Uitleg
from wijkexpeditie.templatetags.wijk import datum_lang, telefoon


@dataclass(frozen=True)
class Mail:
    onderwerp: str
    tekst: str

    @property
    def mailto(self) -> str:
        return f"mailto:?subject={quote(self.onderwerp)}&body={quote(self.tekst)}"


def concept(
    *, buurt: str, ontbreekt: Sequence[Uitleg], eerste_avond: date | None, naam: str, nummer: str
) -> Mail:  # fmt: skip
    """What is missing, by when, and whom to call; nothing else."""
    wanneer = (
        _("De eerste avond is op %(dag)s. Daarvoor willen we overal aanbellen.") % {"dag": datum_lang(eerste_avond)}
        if eerste_avond
        else _("We willen graag een datum prikken en overal aanbellen.")
    )
    regels = "\n".join(f"- {regel.zin} {regel.hulp}" for regel in ontbreekt)
    tekst = _(
        "Dag,\n\n"
        "%(wanneer)s\n"
        "Voordat we de eerste deur langs gaan, is dit nog nodig:\n\n"
        "%(regels)s\n\n"
        "Kun jij hiervoor zorgen, en laten weten wanneer het er is?\n"
        "Bel me gerust: %(nummer)s.\n\n"
        "Groet,\n%(naam)s"
    ) % {"wanneer": wanneer, "regels": regels, "nummer": telefoon(nummer), "naam": naam}
    return Mail(_("%(buurt)s: wat we nog van je nodig hebben") % {"buurt": buurt}, tekst)
