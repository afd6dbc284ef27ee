"""What the groups show on the pages of the lower apps."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from expedities.expeditie.aansluiten import Blik, BuurtBlok, Cijfer, Menuregel, Moment, NuNodig
from expedities.expeditie.models import Expeditie
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.bijeenkomsten.queries import volgende_per_groep
from werkgroepen.herinneringen import queries as bellen
from werkgroepen.herinneringen.rules import BELLERS
from werkgroepen.werkgroep.models import Lidmaatschap
from werkgroepen.werkgroep.queries import groepen_met_leden, uitnodigingen_voor
from werkgroepen.werkgroep.werkviews import BIJ_GROEPEN
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.templatetags.wijk import datum_kort, tijd

_HOOGSTENS = 4

MENU = (
    Menuregel(gettext_lazy("Werkgroepen"), "werk_werkgroepen", BIJ_GROEPEN, "mensen", 60),
    Menuregel(gettext_lazy("Bellijst"), "werk_bellijst", BELLERS, "telefoon", 62),
)


def buurtblokken(expeditie: Expeditie, op: datetime) -> Iterator[BuurtBlok]:
    groepen = list(groepen_met_leden(expeditie, op))
    if not groepen:
        return
    volgende = volgende_per_groep(groepen, op)
    regels = []
    for groep in groepen[:_HOOGSTENS]:
        straks = volgende.get(groep.pk)
        wanneer = f": {datum_kort(straks.begin)} {tijd(straks.begin)}" if straks else ""
        regels.append((f"{groep.naam}{wanneer}", reverse("werkgroep", args=[expeditie.slug, groep.slug])))
    yield BuurtBlok(
        titel=_("Doe mee met een groep"),
        tekst=_("Kleine groepen maken het plan waar. Je bent er zo bij, ook voor één keer."),
        url=reverse("werkgroepen", args=[expeditie.slug]),
        knop=_("Kijk wat bij je past"),
        icoon="mensen",
        regels=tuple(regels),
        volgorde=40,
    )


def nu_nodig(blik: Blik) -> Iterator[NuNodig]:
    if blik.actor.heeft(*BELLERS):
        yield from _te_bellen(blik.expeditie, blik.actor, blik.op)
    if blik.actor.heeft(Rol.PROCESBEGELEIDER):
        yield from _voor_begeleider(blik.expeditie, blik.op)
    for uitnodiging in uitnodigingen_voor(blik.actor, blik.op).values():
        if not hasattr(uitnodiging, "lidmaatschap"):
            groepen = reverse("werk_werkgroepen", args=[blik.expeditie.slug])
            yield NuNodig(_("Een groep vraagt of je meedoet"), groepen, volgorde=30)


def _te_bellen(expeditie: Expeditie, actor: Actor, op: datetime) -> Iterator[NuNodig]:
    aantal = len(bellen.bellijst(expeditie.pk, actor.gebruiker, op))
    if aantal:
        tekst = ngettext("%(n)s iemand om te bellen", "%(n)s mensen om te bellen", aantal) % {"n": aantal}
        yield NuNodig(tekst, reverse("werk_bellijst", args=[expeditie.slug]), aantal=aantal, volgorde=10)


def _voor_begeleider(expeditie: Expeditie, op: datetime) -> Iterator[NuNodig]:
    bellijst = reverse("werk_bellijst", args=[expeditie.slug])
    kwijt = bellen.onbereikbaar(expeditie, op).count()
    if kwijt:
        tekst = ngettext("%(n)s mens kunnen we niet bereiken", "%(n)s mensen kunnen we niet bereiken", kwijt)
        yield NuNodig(tekst % {"n": kwijt}, f"{bellijst}#onbereikbaar", aantal=kwijt, volgorde=12)
    verkeerd = len(bellen.wie_verkeerd(expeditie.pk, op))
    if verkeerd:
        tekst = ngettext("%(n)s telefoonnummer klopt niet", "%(n)s telefoonnummers kloppen niet", verkeerd)
        yield NuNodig(tekst % {"n": verkeerd}, f"{bellijst}#verkeerd", aantal=verkeerd, volgorde=13)
    halen = _ophalen(expeditie, op)
    for opkomst in halen:
        yield NuNodig(
            _("Iemand wil opgehaald worden: %(groep)s") % {"groep": opkomst.bijeenkomst.werkgroep.naam},
            reverse(
                "werk_bijeenkomst", args=[expeditie.slug, opkomst.bijeenkomst.werkgroep.slug, opkomst.bijeenkomst_id]
            ),
            volgorde=11,
        )


def _ophalen(expeditie: Expeditie, op: datetime) -> list[Opkomst]:
    rijen = Opkomst.objects.filter(
        bijeenkomst__werkgroep__expeditie=expeditie,
        bijeenkomst__begin__gt=op,
        bijeenkomst__afgelast_op__isnull=True,
        antwoord=Antwoord.OPHALEN,
    )
    return list(rijen.select_related("bijeenkomst__werkgroep").order_by("bijeenkomst__begin", "pk")[:5])


def momenten(expeditie: Expeditie, van: datetime, tot: datetime) -> Iterator[Moment]:
    """Gatherings of these days, for who looks at the overview in the morning."""
    rijen = Bijeenkomst.objects.filter(
        werkgroep__expeditie=expeditie, afgelast_op__isnull=True, eind__gt=van, begin__lt=tot
    )
    for bijeenkomst in rijen.select_related("werkgroep"):
        groep = bijeenkomst.werkgroep
        url = reverse("werkgroep", args=[expeditie.slug, groep.slug])
        yield Moment(begin=bijeenkomst.begin, tekst=groep.naam, plek=bijeenkomst.plek, url=url)


def eerste_bijeenkomsten(expedities: Iterable[UUID], op: datetime) -> dict[UUID, Moment]:
    """One query for all of them."""
    rijen = Bijeenkomst.objects.filter(werkgroep__expeditie__in=expedities, afgelast_op__isnull=True, eind__gt=op)
    eerst: dict[UUID, Moment] = {}
    for bijeenkomst in rijen.select_related("werkgroep__expeditie").order_by("-begin", "-pk"):
        groep = bijeenkomst.werkgroep
        url = reverse("werkgroep", args=[groep.expeditie.slug, groep.slug])
        eerst[groep.expeditie_id] = Moment(bijeenkomst.begin, groep.naam, bijeenkomst.plek, url)
    return eerst


def cijfers(expeditie: Expeditie, op: datetime) -> Iterator[Cijfer]:
    """Joined once, and still there; counts of what people openly do together."""
    leden = Lidmaatschap.objects.bewoners().filter(werkgroep__expeditie=expeditie)
    ooit = leden.order_by().values("deelnemer").distinct().count()
    nog = leden.lopend(op).order_by().values("deelnemer").distinct().count()
    yield Cijfer(_("In een werkgroep"), ooit, 50)
    yield Cijfer(_("Doet nog steeds mee"), nog, 51)
