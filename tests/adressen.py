"""Every address of the product: who gets what there, and with which values it is asked for.

`TABEL` is the one place that says who may see which page. Read a row as: whom the page is for; everybody else gets
“nothing here”, and who is not signed in is asked to sign in. Addresses of libraries stand apart, in `VAN_ANDEREN`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.db.models import QuerySet
from django.urls import URLPattern, get_resolver, reverse
from django.urls.resolvers import URLResolver
from django.utils import timezone

from expedities.adreslijsten.models import Adreslijst
from expedities.adviesvragen.models import Advies
from expedities.bewonersavond.models import Aanmelding
from expedities.brieven.models import Uitnodiging as Brief
from expedities.buurtplan.models import Actie
from expedities.convenant.models import Ondertekening, Partij, Toezegging
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.huisvoorhuis.models import Bezoek, Nabezoek
from expedities.planning.models import Zaal
from expedities.welkom.models import Verhuizing
from signalen.signaal.models import Signaal
from werkgroepen.bijeenkomsten.models import Bijeenkomst, Opkomst
from werkgroepen.werkgroep.lidcode import lidcode
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.handboek.hoofdstukken import HOOFDSTUKKEN
from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.rollen.rol import Rol

VAN_ANDEREN = ("accounts/", "beheer/")  # allauth's own (tests/wijkexpeditie/accounts), and the admin's (test_beheer.py)

P, BEW, UIT, BEL, SCH, PRO, GEM, FLA, BEH = (
    Rol.PROCESBEGELEIDER, Rol.BEWONER, Rol.UITNODIGER, Rol.BELLER, Rol.SCHRIJVER, Rol.PROFESSIONAL, Rol.GEMEENTE,
    Rol.FLATCONTACT, Rol.BEHEERDER,
)  # fmt: skip
ZIEN, NAAR_INLOGGEN, NIETS_HIER, MAG_NIET, ALLEEN_POST, VERDER = 200, 302, 404, 403, 405, 302
EERST_INLOGGEN = 401  # for a script: no page that looks like an answer


@dataclass(frozen=True)
class Rij:
    """What a GET gives: `code` for `rollen`, `anders` for who has another role, `zonder` for who is not signed in."""

    rollen: frozenset[Rol]
    code: int = ZIEN
    anders: int = NIETS_HIER
    zonder: int = NAAR_INLOGGEN
    overal: bool = False  # of no expeditie: a role elsewhere counts as much

    @property
    def openbaar(self) -> bool:
        return self.zonder != NAAR_INLOGGEN or self.code == self.anders == self.zonder


def iedereen(code: int = ZIEN) -> Rij:
    return Rij(frozenset(Rol), code, code, code, overal=True)


def ingelogd(code: int = ZIEN) -> Rij:
    return Rij(frozenset(Rol), code, code, overal=True)


def werk(*rollen: Rol) -> Rij:
    return Rij(frozenset(rollen))


def doe(*rollen: Rol) -> Rij:
    """A button: nothing to look at, only to press."""
    return Rij(frozenset(rollen), ALLEEN_POST)


_PLANNERS = (P, BEW, SCH)

TABEL: dict[str, Rij] = {
    # everyone
    "home": iedereen(),
    "buurt": iedereen(),
    "avond": iedereen(),
    "avond_ics": iedereen(),
    "aanmelden": iedereen(),
    "aanmelden_klaar": iedereen(),
    "korte_link": iedereen(VERDER),
    "nieuw_hier": iedereen(),
    "nieuw_hier_klaar": iedereen(),
    "plan": iedereen(),
    "plan_pdf": iedereen(),
    "plan_json": iedereen(),
    "plan_versies": iedereen(),
    "plan_versie": iedereen(),
    "convenant": iedereen(),
    "convenant_pdf": iedereen(),
    "toezegging_oordeel": iedereen(ALLEEN_POST),
    "adviesvragen": iedereen(),
    "volgen": iedereen(),
    "werkgroepen": iedereen(),
    "werkgroep": iedereen(),
    "bijeenkomst_ics": iedereen(),
    "meedoen": iedereen(),
    "meedoen_klaar": iedereen(),
    "wie_bel_ik": iedereen(),
    "folder_pdf": iedereen(),
    "signaal_nieuw": iedereen(),
    "signaal_zoek": iedereen(),
    "toegankelijkheid": iedereen(),
    "privacy": iedereen(),
    "security_txt": iedereen(),
    "sw": iedereen(),
    "gezond": iedereen(),
    "handboek": iedereen(),
    "handboek_hoofdstuk": iedereen(),
    "set_language": iedereen(VERDER),
    # whoever has the link or the code
    "antwoord": iedereen(),
    "lid": iedereen(),
    "lid_stopt": iedereen(ALLEEN_POST),
    "lid_herinneren": iedereen(ALLEEN_POST),
    "signaal_volgen": iedereen(),
    "signaal_tevreden": iedereen(ALLEEN_POST),
    "stop": iedereen(),
    "brief_zoek": iedereen(),
    "brief": iedereen(),
    "brief_meer": iedereen(),
    "brief_bel_mij": iedereen(),
    "brief_klaar": iedereen(),
    # machines, by their signature
    "haak_twilio": iedereen(MAG_NIET),
    "haak_twilio_status": iedereen(MAG_NIET),
    # signed in
    "mijn": ingelogd(),
    "mijn_naam": ingelogd(),
    "mijn_meenemen": ingelogd(),
    "mijn_verwijderen": ingelogd(),
    "mijn_weg": iedereen(),
    "mijn_deelnemer": Rij(frozenset({BEW})),
    "werk": ingelogd(),
    "werk_nieuw": Rij(frozenset({P, BEH}), overal=True),
    "stijl": Rij(frozenset({BEH})),
    # the work pages of one expeditie
    "werk_expeditie": werk(*Rol),
    "werk_instellingen": werk(P),
    "werk_overdragen": werk(P),
    "werk_afsluiten": werk(P),
    "werk_logboek": werk(P),
    "werk_deelnemers": werk(P),
    "werk_woont_hier": doe(P),
    "werk_inzage": werk(P),
    "werk_rollen": werk(P),
    "werk_rol_stop": werk(P),
    "werk_postvak_uit": werk(P),
    "werk_bericht": werk(P),
    "werk_bericht_aangekomen": doe(P),
    "werk_bericht_opnieuw": doe(P),
    "werk_bericht_geregeld": doe(P),
    "werk_pauze": doe(P),
    "werk_hervatten": werk(P),
    "werk_denktank": werk(P),
    "werk_denktank_weg": werk(P),
    "werk_denktank_nieuw": werk(P),
    "werk_denktank_lid": werk(P),
    "werk_vragen_nieuw": werk(P),
    "werk_vragen_daad": doe(P),
    "werk_overleggen": werk(P),
    "werk_overleg_nieuw": werk(P),
    "werk_overleg": werk(P),
    "werk_overleg_anders": werk(P),
    "werk_overleg_verslag": werk(P),
    "werk_overleg_afzeggen": doe(P),
    "werk_overleg_ics": werk(P),
    "werk_taken": werk(P),
    "werk_taken_stappen": doe(P),
    "werk_taak_nieuw": werk(P),
    "werk_taak": werk(P),
    "werk_taak_daad": doe(P),
    "werk_planning": werk(P),
    "werk_planning_data": werk(P),
    "werk_planning_ics": werk(P),
    "werk_zalen": werk(P),
    "werk_zaal_nieuw": werk(P),
    "werk_zaal": werk(P),
    "werk_zaal_vast": werk(P),
    "werk_zaal_weg": doe(P),
    "werk_adviesvragen": werk(P, GEM, SCH),
    "werk_vraag_nieuw": werk(P, GEM),
    "werk_vraag": werk(P, GEM),
    "werk_vraag_publiceren": doe(P, GEM),
    "werk_vraag_intrekken": doe(P, GEM),
    "werk_vraag_advies": werk(P, SCH),
    "werk_advies": werk(P, SCH),
    "werk_advies_weg": doe(P, SCH),
    "werk_advies_reactie": werk(P, GEM),
    "werk_convenant": werk(P, GEM, PRO),
    "werk_convenant_tekst": werk(P),
    "werk_convenant_tekenen": werk(P, GEM, PRO),
    "werk_convenant_opnieuw": werk(P),
    "werk_convenant_papier": werk(P),
    "werk_convenant_scan": werk(P, GEM, PRO),
    "werk_convenant_scan_erbij": werk(P),
    "werk_partij_nieuw": werk(P),
    "werk_partij": werk(P),
    "werk_partij_weg": doe(P),
    "werk_toezeggingen": werk(P, GEM, PRO),
    "werk_toezegging_nieuw": werk(P, GEM, PRO),
    "werk_toezegging_tekenen": werk(P, GEM),
    "werk_toezegging": werk(P, GEM, PRO),
    "werk_toezegging_gedaan": werk(P, GEM, PRO),
    "werk_toezegging_oordeel": werk(P),
    "werk_toezegging_dag": werk(P),
    "werk_adressen": werk(P),
    "werk_adressen_deuren": werk(P),
    "werk_adreslijst": werk(P),
    "werk_adreslijst_erin": doe(P),
    "werk_adreslijst_weg": doe(P),
    "werk_flats": werk(P),
    "werk_flat_indelen": werk(P),
    "werk_klus": werk(P),
    "werk_deuren": werk(P, UIT),
    "werk_straten": werk(P, UIT),
    "werk_kaart": werk(P, UIT),
    "werk_kaart_punten": werk(P, UIT),
    "werk_looplijsten_opstellen": werk(P),
    "werk_looplijsten_verplaatsen": werk(P),
    "werk_looplijst": werk(P, UIT),
    "werk_looplijst_pdf": werk(P, UIT),
    "werk_looplijst_overtypen": werk(P, UIT),
    "werk_looplijst_tweetal": werk(P),
    "werk_looplijst_naam": werk(P),
    "werk_looplijst_splitsen": werk(P),
    "werk_looplijst_samenvoegen": werk(P),
    "werk_looplijst_weg": werk(P),
    "werk_lopen": werk(P, UIT),
    "werk_loop": werk(P, UIT),
    "werk_loop_deuren": werk(P, UIT),
    "werk_loop_stand": Rij(frozenset({P, UIT}), zonder=EERST_INLOGGEN),
    "werk_loop_noteer": Rij(frozenset({P, UIT}), ALLEEN_POST, zonder=EERST_INLOGGEN),
    "werk_deur": werk(P, UIT),
    "werk_deur_terug": doe(P, UIT),
    "werk_ronde": werk(P),
    "werk_ronde_vanavond": werk(P),
    "werk_tegenspraak": doe(P),
    "werk_nabezoeken": werk(P, UIT),
    "werk_nabezoek_wie": doe(P, UIT),
    "werk_nabezoek_gedaan": doe(P, UIT),
    "werk_loop_mee": doe(P),
    "werk_ronde_open": werk(P),
    "werk_laat_open": werk(P),
    "werk_toch_langs": doe(P),
    "werk_ronde_sluiten": werk(P),
    "werk_ronde_blad": werk(P),
    "werk_ronde_blad_pdf": werk(P),
    "werk_brieven": werk(P),
    "werk_brief_nieuw": werk(P),
    "werk_brief_code": werk(P),
    "werk_brief_antwoord": werk(P),
    "werk_brief_bellen": werk(P, BEL),
    "werk_brief_gebeld": doe(P, BEL),
    "werk_brief_pdf": werk(P),
    "werk_stapel": werk(P),
    "werk_stapel_terug": doe(P),
    "werk_stapel_tekst": werk(P),
    "werk_stapel_pdf": werk(P),
    "werk_bladen": werk(P),
    "werk_blad": werk(P),
    "werk_avonden": werk(P),
    "werk_avond": werk(P),
    "werk_avond_bellen": werk(P, BEL),
    "werk_avond_bellen_pdf": werk(P, BEL),
    "werk_avond_bellen_overtypen": werk(P, BEL),
    "werk_aanmeldingen": werk(P),
    "werk_aanmeldingen_pdf": werk(P),
    "werk_aanmelding_wijzig": werk(P),
    "werk_aanmelding_eraf": werk(P),
    "werk_regelen": werk(P),
    "werk_rondvertellen": werk(P),
    "werk_kanaal": werk(P),
    "werk_kanaal_gedaan": doe(P),
    "werk_kanaal_weg": werk(P),
    "werk_kanaal_poster": werk(P),
    "werk_kanaal_flyers": werk(P),
    "werk_nieuwe_buren": werk(P, UIT),
    "werk_welkom": werk(P, UIT),
    "werk_welkom_verhuisd": werk(P, UIT),
    "werk_welkom_toch_niet": werk(P, UIT),
    "werk_wie_haalt_wie": werk(P),
    "werk_avond_lijst": werk(P),
    "werk_avond_verslag": werk(P),
    "werk_aanmelden": werk(P),
    "werk_binnen_terug": doe(P),
    "werk_punten": werk(P, SCH),
    "werk_muur": werk(P, SCH),
    "werk_punt_ophangen": doe(P, SCH),
    "werk_punt_daad": doe(P, SCH),
    "werk_thema_maken": doe(P, SCH),
    "werk_thema_naam": doe(P, SCH),
    "werk_plan": werk(*_PLANNERS, GEM, PRO),
    "werk_plan_inleiding": werk(*_PLANNERS),
    "werk_plan_vaststellen": werk(*_PLANNERS),
    "werk_actie_nieuw": werk(*_PLANNERS),
    "werk_actie": werk(*_PLANNERS),
    "werk_actie_eruit": werk(*_PLANNERS),
    "werk_actie_voortgang": doe(*_PLANNERS),
    "werk_actie_antwoord": werk(P, GEM, PRO),
    "werk_werkgroepen": werk(P, BEW, PRO, GEM),
    "werk_werkgroep_nieuw": werk(P, BEW),
    "werk_werkgroep": werk(P, BEW, PRO),
    "werk_lid_erbij": werk(P),
    "werk_lid_stopt": doe(P),
    "werk_vaste_beller": doe(P),
    "werk_uitnodigen": werk(P, BEW),
    "werk_uitnodiging_aannemen": doe(P, BEW, PRO),
    "werk_uitnodiging_beeindigen": doe(P, BEW, PRO),
    "werk_bijeenkomst_nieuw": werk(P, BEW),
    "werk_bijeenkomst": werk(P, BEW),
    "werk_bijeenkomst_verplaatsen": werk(P, BEW),
    "werk_bijeenkomst_afgelasten": doe(P, BEW),
    "werk_bijeenkomst_aanwezig": doe(P, BEW),
    "werk_antwoord_namens": doe(P),
    "werk_bellijst": werk(P, BEL),
    "werk_bellijst_papier": werk(P, BEL),
    "werk_ik_bel": doe(P, BEL),
    "werk_toch_niet": doe(P, BEL),
    "werk_uitkomst": doe(P, BEL),
    "werk_signalen": werk(P),
    "werk_signaal_nieuw": werk(P),
    "werk_signaal": werk(P),
    "werk_signaal_pak_op": werk(P),
    "werk_signaal_wacht": werk(P),
    "werk_signaal_antwoord": werk(P),
    "werk_signaal_poging": werk(P),
    "werk_signaal_opnieuw": werk(P),
    "werk_wie_bel_ik": werk(P),
    "werk_vermelding_nieuw": werk(P),
    "werk_vermelding": werk(P),
    "werk_vermelding_klopt": doe(P),
    "werk_vermelding_weg": werk(P),
    "werk_flatcontact_nieuw": werk(P),
    "werk_flatcontact_weg": werk(P),
}
# Only where one practises (tests/wijkexpeditie/oefenbuurt holds them).
OEFENEN = frozenset({"oefenen", "oefenen_als", "oefen_postvak"})


def alle_adressen() -> Iterator[tuple[str, str]]:
    """Name and path of every address that is ours."""

    def loop(patronen: list[URLPattern | URLResolver], voor: str) -> Iterator[tuple[str, str]]:
        for patroon in patronen:
            pad = voor + str(patroon.pattern)
            if isinstance(patroon, URLResolver):
                yield from loop(patroon.url_patterns, pad)
            elif not pad.startswith(VAN_ANDEREN):
                yield str(patroon.name), pad

    yield from loop(get_resolver().url_patterns, "")


def _een(rijen: QuerySet[Any]) -> Any:
    ding = rijen.first()
    assert ding is not None, f"there is no {rijen.model.__name__} to ask for"
    return ding


def _klus(waar: Expeditie) -> Klus:
    """Long work is soon done: none may be under way while we look."""
    klus, _ = Klus.objects.get_or_create(expeditie=waar.pk, soort="kijken", defaults={"gemaakt_op": timezone.now()})
    return klus


def argumenten(waar: Expeditie) -> dict[str, dict[str, Any]]:
    """The values in the address of each name, from what stands in this expeditie."""
    bijeenkomst = _een(Bijeenkomst.objects.filter(werkgroep__expeditie=waar).order_by("-begin"))
    lid = _een(Lidmaatschap.objects.filter(werkgroep=bijeenkomst.werkgroep))
    opkomst = _een(Opkomst.objects.filter(lid__werkgroep__expeditie=waar).order_by("-bijeenkomst__begin"))
    bellen = _een(Bericht.objects.van_expeditie(waar.pk).filter(kanaal=Kanaal.BELLIJST, over__startswith="bijeenkomst"))
    actie = _een(Actie.objects.filter(plan__expeditie=waar, vervallen=False).exclude(gevraagd_van=""))
    signaal = _een(Signaal.objects.van(waar))
    bezoek = _een(Bezoek.objects.filter(adres__expeditie=waar))
    uitnodiging = _een(Uitnodiging.objects.filter(werkgroep__expeditie=waar))
    brief = _een(Brief.objects.filter(stapel__expeditie=waar, code__isnull=False))
    tekst = {
        "werk_adreslijst": {"lijst": _een(Adreslijst.objects.filter(expeditie=waar, erin_op=None)).pk},
        "werk_klus": {"pk": _klus(waar).pk},
        "avond": {"nr": 1}, "aanmelden": {"nr": 1}, "plan_versie": {"nr": 1}, "werk_binnen_terug": {"nr": 1},
        "antwoord": {"token": opkomst.token}, "lid": {"code": lidcode(lid)}, "signaal": {"code": signaal.code},
        "brief": {"code": brief.code},
        "korte_link": {"code": _een(waar.kanalen.all()).code},
        "stop": {"kenmerk": signing.Signer(salt="stop").sign("x")},
        "handboek_hoofdstuk": {"sleutel": HOOFDSTUKKEN[0].sleutel},
        "oefenen_als": {"rol": "gemeente"}, "haak_twilio_status": {"pk": bellen.pk, "claim": waar.pk},
    }  # fmt: skip
    groep = {"groep": bijeenkomst.werkgroep.slug}
    op_pk: dict[str, Any] = {
        "mijn_deelnemer": _een(
            Deelnemer.objects.van(waar).filter(gebruiker__isnull=False, bewoner_bevestigd_op__isnull=False)
        ),
        "werk_woont_hier": _een(Deelnemer.objects.van(waar)),
        "werk_inzage": _een(Deelnemer.objects.van(waar)),
        "werk_rol_stop": _een(waar.roltoekenningen.all()),
        "werk_bericht": bellen,
        "werk_ik_bel": bellen,
        "werk_toch_niet": bellen,
        "werk_uitkomst": bellen,
        "werk_vraag": _een(waar.adviesvragen.all()),
        "werk_advies": _een(Advies.objects.filter(vraag__expeditie=waar)),
        "werk_nabezoek": _een(Nabezoek.objects.filter(adres__expeditie=waar)),
        "werk_denktank_weg": _een(waar.denktankleden.all()),
        "werk_denktank_lid": _een(waar.denktankleden.all()),
        "werk_vragen_daad": _een(waar.te_vragen.all()),
        "werk_overleg": _een(waar.overleggen.all()),
        "werk_taak": _een(waar.taken.all()),
        "werk_zaal": _een(Zaal.objects.filter(expeditie=waar)),
        "toezegging": _een(Toezegging.objects.filter(expeditie=waar, gedaan_op=None, openbaar=True)),
        "werk_toezegging": _een(Toezegging.objects.filter(expeditie=waar, gedaan_op=None, openbaar=True)),
        "werk_partij": _een(Partij.objects.filter(expeditie=waar)),
        "werk_convenant_scan": _een(Ondertekening.objects.filter(convenant__expeditie=waar).exclude(scan="")),
        "werk_punt_daad": _een(waar.punten.all()),
        "werk_thema_naam": _een(waar.themas.all()),
        "werk_actie": actie,
        "werk_signaal": signaal,
        "werk_vermelding": _een(waar.vermeldingen.all()),
        "werk_flatcontact_weg": _een(waar.flatcontacten.all()),
        "werk_lid_stopt": lid,
        "werk_vaste_beller": lid,
        "werk_uitnodiging": uitnodiging,
        "werk_bijeenkomst": bijeenkomst,
        "werk_antwoord_namens": bijeenkomst,
        "bijeenkomst": bijeenkomst,
        "werk_kanaal": _een(waar.kanalen.all()),
        "werk_welkom": _een(Verhuizing.objects.filter(expeditie=waar, welkom_op=None)),
        "werk_aanmelding": _een(Aanmelding.objects.filter(avond__expeditie=waar, avond__nr=1)),
    }
    papier = {"brief": brief.pk, "stapel": brief.stapel_id, "soort": "na_avond_1"}
    deur = {"deur": bezoek.adres_id, "bezoek": bezoek.pk}
    overig = {**deur, **papier, **groep, "lid": lid.pk, "nr": 1, "slug": waar.slug}
    return {
        naam: _waarden(pad, {**overig, **_langste(naam, tekst), **_pk(_langste(naam, op_pk))})
        for naam, pad in alle_adressen()
    }


def _langste(naam: str, keuzes: dict[str, Any]) -> Any:
    """The value for this name, or for the longest beginning of it."""
    return next((keuzes[b] for b in sorted(keuzes, key=len, reverse=True) if naam == b or naam.startswith(f"{b}_")), {})


def _pk(ding: Any) -> dict[str, Any]:
    extra = {"groep": ding.werkgroep.slug} if hasattr(ding, "werkgroep") else {}
    return {"pk": ding.pk, **extra} if ding else {}


def _waarden(pad: str, alle: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in alle.items() if f":{naam}>" in pad}


def adres(naam: str, waarden: dict[str, Any]) -> str:
    return reverse(naam, kwargs=waarden)
