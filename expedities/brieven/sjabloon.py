"""The words that a letter or a sheet begins with; the procesbegeleider changes them."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _

from expedities.bewonersavond.models import Avond
from expedities.brieven.models import Stapelsoort
from expedities.buurtplan.queries import per_thema, plan_van, regels
from expedities.expeditie.models import Expeditie
from expedities.praatstok.models import Punt
from expedities.praatstok.queries import Groep, muur
from wijkexpeditie.templatetags.wijk import datum_lang, tijd

_REGELS, _BREED = 64, 80  # lines on two sides with room to spare, and signs on a line


def briefkop() -> str:
    with translation.override("nl"):
        return _("Kom je ook?")


def brieftekst(expeditie: Expeditie) -> str:
    """The letter is in Dutch; “welkom” stands on it in the languages of the buurt, and an interpreter can be asked."""
    with translation.override("nl"):
        return _(
            "Dag buur,\n\n"
            "Wat vind jij fijn in %(buurt)s? En wat kan beter? Dat vragen we aan iedereen die hier woont. Met wat "
            "jullie zeggen, maken bewoners zelf een plan voor de buurt.\n\n"
            "We praten erover op een avond in de buurt. Je hoeft niets voor te bereiden. Luisteren mag ook. Er is "
            "koffie en thee.\n\n"
            "Wil je worden opgehaald? Praat je liever in een andere taal? Moet er iemand op de kinderen letten? Zeg "
            "het ons, dan regelen we het."
        ) % {"buurt": expeditie.naam}


def wanneer(avond: Avond) -> str:
    with translation.override("nl"):
        wat = {"dag": datum_lang(avond.begin), "van": tijd(avond.begin), "tot": tijd(avond.eind)}
        return _("%(dag)s, van %(van)s tot %(tot)s uur") % wat


def waar(avond: Avond) -> str:
    return ", ".join(filter(None, [avond.plek, avond.adres]))


def avond_in_woorden(avond: Avond) -> str:
    """As it stands on the letter; a moved evening gives other words, and the paper is wrong."""
    return f"{wanneer(avond)}. {waar(avond)}"


def bladkop(soort: Stapelsoort) -> str:
    with translation.override("nl"):
        return {
            Stapelsoort.NA_AVOND_1: _("Dit is gezegd op de eerste avond"),
            Stapelsoort.NA_AVOND_2: _("Dit is afgesproken op de tweede avond"),
            Stapelsoort.PLAN: _("Ons plan voor de buurt"),
        }[soort]


def bladtekst(expeditie: Expeditie, soort: Stapelsoort, op: datetime) -> str:
    """Only what is published already: the report, what hangs on the wall, the acties. The rest is on the page."""
    with translation.override("nl"):
        stukken = _plan(expeditie, op) if soort is Stapelsoort.PLAN else _avond(expeditie, soort)
        return _ingekort([_("Dag buur,"), *stukken])


def _avond(expeditie: Expeditie, soort: Stapelsoort) -> list[str]:
    nr = 1 if soort is Stapelsoort.NA_AVOND_1 else 2
    avond = Avond.objects.filter(expeditie=expeditie, nr=nr, verslag_op__isnull=False).first()
    verslag = avond.verslag if avond else ""
    groepen = [_groep(groep) for groep in muur(expeditie)]
    kop = _("Buren zeiden wat zij belangrijk vinden. Dit hangt op de muur:")
    gezegd = [kop, *groepen] if groepen and nr == 1 else []
    slot = _("Was je er niet bij? Je bent nog steeds welkom. Bel ons, dan praten we je bij.")
    return [*filter(None, [verslag]), *gezegd, slot]


def _groep(groep: Groep) -> str:
    naam = groep.thema.naam if groep.thema else _("En verder")
    return "\n".join([f"# {naam}", *_punten(groep.punten)])


def _punten(punten: Iterable[Punt]) -> list[str]:
    return [f"- {_op_een_regel(punt.tekst)}" for punt in punten]


def _plan(expeditie: Expeditie, op: datetime) -> list[str]:
    plan = plan_van(expeditie)
    if plan is None:
        return []
    stukken = [plan.inleiding] if plan.inleiding else []
    for groep in per_thema(regels(plan, op)):
        naam = groep.thema.naam if groep.thema else _("En verder")
        stukken.append("\n".join([f"# {naam}", *(f"- {_op_een_regel(r.actie.wat)}" for r in groep.regels)]))
    return [*stukken, _("Wil je meedoen? Dat kan altijd. Bel ons, of kijk op de pagina van de buurt.")]


def _op_een_regel(tekst: str) -> str:
    return " ".join(tekst.split())


def _ingekort(stukken: list[str]) -> str:
    """Whole pieces only; what does not fit is on the page of the buurt, and the sheet says so."""
    over = _REGELS
    gekozen = []
    for stuk in stukken:
        hoog = _hoogte(stuk)
        if hoog > over:
            gekozen.append(_("Dit is niet alles. De rest lees je op de pagina van de buurt."))
            break
        gekozen.append(stuk)
        over -= hoog
    return "\n\n".join(gekozen)


def _hoogte(stuk: str) -> int:
    """In lines; a heading takes three, and there is air under each piece."""
    return 1 + sum(3 if regel.startswith("#") else -(-len(regel) // _BREED) for regel in stuk.splitlines() if regel)
