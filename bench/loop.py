"""The run: one expeditie, beside it a database with a hundred, the work in bulk, the judgement."""

from contextlib import ExitStack

from django.utils import timezone

from bench import gegevens, verslag
from bench.meten import Pagina, groei, samen, vergelijk
from bench.omgeving import database_naam
from bench.paginas import POST_ADRES, paginas, tel_statements
from bench.server import in_database, kopieer_database, nieuwe_database, server
from bench.zwaar import meet_zwaar
from expedities.expeditie.models import Deelnemer
from wijkexpeditie.berichten.models import Bericht

KEER = 100


def meet_alles(*, poort: int, paren: int) -> bool:
    """Whether all limits held."""
    op = timezone.now()
    een, veel = database_naam(), f"{database_naam()}_{KEER}"
    nieuwe_database()
    gegevens.maak_vloer(op)
    gegevens.maak_expedities(range(1), op)
    kopieer_database(veel)
    with in_database(veel):
        gegevens.maak_expedities(range(1, KEER), op)
    bladen = meet_paginas({een: poort, veel: poort + 1}, paren)
    with in_database(veel):
        Deelnemer.objects.filter(email__startswith=POST_ADRES).delete()
        Bericht.objects.all().delete()
        zwaar = meet_zwaar(op)
    return verslag.meld(bladen=bladen, zwaar=zwaar, op=op)


def meet_paginas(servers: dict[str, int], paren: int) -> list[verslag.Blad]:
    """Both servers stand beside one another and are asked in turn: what slows the machine down slows both."""
    op = timezone.now()
    per_database, statements = [], []
    with ExitStack() as lopend:
        for naam, poort in servers.items():
            lopend.enter_context(server(poort, naam))
            with in_database(naam):
                gegevens.maak_belletjes(op)
                per_database.append(paginas(poort))
                statements.append(tel_statements(per_database[-1]))
        return [
            _blad([klein, groot], [sql[klein.naam] for sql in statements], paren)
            for klein, groot in zip(*per_database, strict=True)
        ]


def _blad(kanten: list[Pagina], statements: list[tuple[int, int]], paren: int) -> verslag.Blad:
    klein, groot = vergelijk(kanten, paren)
    return verslag.Blad(
        naam=kanten[0].naam,
        een=samen(klein),
        veel=samen(groot),
        groei=groei(klein, groot),
        statements=(statements[0][0], statements[1][0]),
        statements_vloer=statements[1][1],
    )
