"""A list that comes again: older, newer, with less or more in it. Nothing we know is lost."""

import uuid
from io import BytesIO
from typing import Any

import pytest
from django.conf import settings as huis
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from expedities.adreslijsten import importeren
from expedities.adreslijsten.actions import wijs_flat_aan
from expedities.adreslijsten.importeren import Verslag, importeer_adressen
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, Uitkomst
from tests import bouw
from tests.test_tegelijk import samen
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

KOP = "nummeraanduiding_id;straat;huisnummer;huisletter;toevoeging;postcode;plaats;gebruiksdoel;pand_id\n"
ZONDER = "straat;huisnummer;toevoeging;postcode;plaats\n"


def importeer(waar: Expeditie, tekst: str) -> Verslag:
    return importeer_adressen(expeditie=waar, stroom=BytesIO(tekst.encode()), door=Actor.opdracht(), op=bouw.OP)


def rij(nr: int, *, bag: str = "", postcode: str = "1234AB", gebruik: str = "woonfunctie", plaats: str = "X") -> str:
    return f"{bag};Merelstraat;{nr};;;{postcode};{plaats};{gebruik};0356100000000001\n"


def cijfers(verslag: Verslag) -> tuple[int, int, int, int]:
    return verslag.nieuw, verslag.gewijzigd, verslag.ongewijzigd, len(verslag.geweigerd)


@pytest.mark.django_db
class TestNogEens:
    @pytest.fixture
    def waar(self) -> Expeditie:
        return bouw.klaar_voor_de_deur()

    def test_older_export_without_bag_and_postcode_finds_every_address_again(self, waar: Expeditie) -> None:
        importeer(waar, KOP + "".join(rij(nr, bag=f"03562000000000{nr:02d}") for nr in range(1, 20)))
        oud = ZONDER + "".join(f"Merelstraat;{nr};;;X\n" for nr in range(1, 20))
        assert cijfers(importeer(waar, oud)) == (0, 0, 19, 0)
        assert Adres.objects.count() == 19
        assert not Adres.objects.filter(postcode="").exists()
        assert Adres.objects.exclude(bag_id="").count() == 19

    def test_list_without_uses_makes_no_shop_a_home(self, waar: Expeditie) -> None:
        importeer(waar, KOP + rij(1, gebruik="winkelfunctie") + rij(3))
        verslag = importeer(waar, ZONDER + "Merelstraat;1;;1234AB;X\nMerelstraat;3;;1234AB;X\n")
        assert cijfers(verslag) == (0, 0, 2, 0)
        assert list(Adres.objects.values_list("is_deur", flat=True)) == [False, True]

    def test_door_where_somebody_was_stays_a_door_whatever_the_list_says(self, waar: Expeditie) -> None:
        importeer(waar, KOP + rij(1) + rij(3))
        adres = Adres.objects.get(huisnummer=1)
        door = bouw.actor(waar, Rol.UITNODIGER)
        log_bezoek(adres=adres, uitkomst=Uitkomst.NIET_THUIS, sleutel=uuid.uuid4(), door=door, op=bouw.OP)
        importeer(waar, KOP + rij(1, gebruik="kantoorfunctie") + rij(3, gebruik="kantoorfunctie"))
        assert list(Adres.objects.values_list("is_deur", "gebruik")) == [
            (True, "kantoorfunctie"), (False, "kantoorfunctie"),
        ]  # fmt: skip

    def test_geen_contact_and_the_flat_outlive_every_list(self, waar: Expeditie) -> None:
        importeer(waar, KOP + rij(1))
        leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
        adres = Adres.objects.get()
        wijs_flat_aan(expeditie=waar, adressen={adres.pk: 3}, gebouw="De Merel", door=leider, op=bouw.OP)
        log_bezoek(
            adres=adres, uitkomst=Uitkomst.GEEN_CONTACT, sleutel=uuid.uuid4(), door=bouw.actor(waar, Rol.UITNODIGER),
            op=bouw.OP,
        )  # fmt: skip
        importeer(waar, KOP + rij(1, bag="0356200000000001", postcode="1234AC", gebruik="winkelfunctie"))
        adres.refresh_from_db()
        assert (adres.uitkomst, adres.gebouw, adres.verdieping, adres.is_deur) == (
            Uitkomst.GEEN_CONTACT, "De Merel", 3, True,
        )  # fmt: skip
        assert (adres.bag_id, adres.postcode) == ("0356200000000001", "1234AC")

    def test_postcode_that_changed_is_the_same_address(self, waar: Expeditie) -> None:
        importeer(waar, KOP + rij(1))
        assert cijfers(importeer(waar, KOP + rij(1, postcode="1234XY"))) == (0, 1, 0, 0)
        assert Adres.objects.get().postcode == "1234XY"

    def test_same_street_in_two_places_stays_two_streets(self, waar: Expeditie) -> None:
        importeer(waar, KOP + rij(1, plaats="Hier") + rij(1, plaats="Daar", postcode="5678AB"))
        assert Adres.objects.count() == 2
        verslag = importeer(waar, "straat;huisnummer\nMerelstraat;1\n")
        assert [regel.reden for regel in verslag.geweigerd] == [
            "Dit past op meer adressen op de lijst. Zet er een postcode bij."
        ]
        assert Adres.objects.count() == 2

    def test_number_that_went_to_another_house_takes_its_visit_along(self, waar: Expeditie) -> None:
        """The BAG's number says which house it is; who lived at 1 now lives at 5, and at 1 stands a new house."""
        importeer(waar, KOP + rij(1, bag="0356200000000001"))
        oud = Adres.objects.get()
        verslag = importeer(waar, KOP + rij(5, bag="0356200000000001") + rij(1, bag="0356200000000002"))
        oud.refresh_from_db()
        assert cijfers(verslag) == (1, 1, 0, 0)
        assert oud.huisnummer == 5

    def test_repeated_rows_are_refused_by_line_also_without_their_postcode(self, waar: Expeditie) -> None:
        verslag = importeer(waar, KOP + rij(1) + rij(1) + rij(1, postcode="") + rij(3, postcode=""))
        assert [(regel.regel, regel.reden) for regel in verslag.geweigerd] == [
            (3, "Dubbel met regel 2."),
            (4, "Dubbel met regel 2."),
        ]
        assert verslag.nieuw == 2

    def test_address_that_is_gone_from_the_list_stays(self, waar: Expeditie) -> None:
        importeer(waar, KOP + rij(1) + rij(3))
        importeer(waar, KOP + rij(1))
        lijsten = Adres.objects.order_by("huisnummer").values_list("laatste_lijst", flat=True)
        assert len(set(lijsten)) == 2

    def test_two_hundred_additions_on_one_number_stand_in_the_order_of_the_bells(self, waar: Expeditie) -> None:
        tekst = ZONDER + "".join(f"Kade;12-{nr};;1234AC;X\n" for nr in range(200, 0, -1))
        assert cijfers(importeer(waar, tekst)) == (200, 0, 0, 0)
        assert list(Adres.objects.values_list("toevoeging", flat=True)) == [str(nr) for nr in range(1, 201)]

    def test_long_list_in_portions_does_the_same_as_a_short_one(
        self, waar: Expeditie, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        tekst = KOP + "".join(rij(nr) for nr in range(1, 40))
        monkeypatch.setattr(importeren, "IN_EEN_KEER", 5)
        monkeypatch.setattr("expedities.adreslijsten.klad._PER_KEER", 7)
        gezien: list[tuple[int, int]] = []
        importeer_adressen(
            expeditie=waar, stroom=BytesIO(tekst.encode()), door=Actor.opdracht(), op=bouw.OP,
            vordert=lambda gedaan, totaal: gezien.append((gedaan, totaal)),
        )  # fmt: skip
        assert gezien == [(7, 39), (14, 39), (21, 39), (28, 39), (35, 39), (39, 39)]
        assert cijfers(importeer(waar, tekst)) == (0, 0, 39, 0)

    def test_killed_halfway_it_begins_anew_and_ends_as_if_it_had_not_been(
        self, waar: Expeditie, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(importeren, "IN_EEN_KEER", 5)
        monkeypatch.setattr("expedities.adreslijsten.klad._PER_KEER", 10)
        tekst = KOP + "".join(rij(nr) for nr in range(1, 40))

        def sterft(gedaan: int, totaal: int) -> None:
            if gedaan >= 20:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            importeer_adressen(
                expeditie=waar, stroom=BytesIO(tekst.encode()), door=Actor.opdracht(), op=bouw.OP, vordert=sterft
            )
        assert Adres.objects.count() == 20
        assert cijfers(importeer(waar, tekst)) == (19, 0, 20, 0)
        nummers = list(Adres.objects.values_list("huisnummer", flat=True))
        assert nummers == [*range(1, 40, 2), *range(2, 40, 2)]


@pytest.mark.django_db(transaction=True)
def test_two_who_put_the_same_list_in_at_once_give_each_address_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importeren, "IN_EEN_KEER", 5)
    monkeypatch.setattr("expedities.adreslijsten.klad._PER_KEER", 10)
    waar = bouw.klaar_voor_de_deur()
    tekst = KOP + "".join(rij(nr) for nr in range(1, 60))
    eerste, tweede = samen(lambda: importeer(waar, tekst), lambda: importeer(waar, tekst))
    assert eerste.nieuw + tweede.nieuw == 59
    assert sorted(Adres.objects.values_list("volgorde", flat=True)) == list(range(1, 60))


_REGELS = st.lists(
    st.tuples(
        st.integers(1, 6),
        st.sampled_from(["", "A"]),
        st.sampled_from(["", "1234AB", "1234AC"]),
        st.sampled_from(["", "X"]),
        st.sampled_from(["woonfunctie", "winkelfunctie", ""]),
        st.sampled_from(["", "0356200000000001", "0356200000000002"]),
    ),
    min_size=1,
    max_size=8,
)


def _tekst(regels: list[tuple[Any, ...]]) -> str:
    return KOP + "".join(f"{b};Kade;{nr};{letter};;{pc};{pl};{g};\n" for nr, letter, pc, pl, g, b in regels)


_BAG = "0356200000000001"
_KADE = (1, "", "", "", "woonfunctie", "")  # a door without a postcode, as two doors with one may turn out to be
_TWEE_DUBBELEN = [  # by its street the last is the shop of line 2, by its number of the BAG the house of line 3
    (1, "A", "1234AB", "", "winkelfunctie", ""),
    (2, "", "", "", "woonfunctie", _BAG),
    (1, "A", "1234AB", "", "woonfunctie", _BAG),
]


class TestElkeLijst(TestCase):
    @settings(max_examples=60, deadline=None)
    @example(_TWEE_DUBBELEN, [(1, "", "", "", "woonfunctie", _BAG)])
    @example([_KADE], [(1, "", "1234AC", "", "", ""), _KADE, (1, "", "1234AB", "", "", "")])
    @example([_KADE], [_KADE, (1, "", "1234AB", "", "woonfunctie", ""), (1, "", "1234AC", "", "woonfunctie", "")])
    @given(_REGELS, _REGELS)
    def test_any_two_lists_lose_no_address_and_the_second_time_changes_nothing(
        self, een: list[tuple[Any, ...]], twee: list[tuple[Any, ...]]
    ) -> None:
        waar = bouw.expeditie(f"Buurt {uuid.uuid4().hex[:12]}")
        importeer(waar, _tekst(een))
        voor = set(Adres.objects.filter(expeditie=waar).values_list("pk", flat=True))
        eerste = importeer(waar, _tekst(twee))
        alle = list(Adres.objects.filter(expeditie=waar).order_by("pk").values())
        assert voor <= {adres["id"] for adres in alle}
        assert len(alle) == len(voor) + eerste.nieuw
        assert sorted(adres["volgorde"] for adres in alle) == list(range(1, len(alle) + 1))
        tweede = importeer(waar, _tekst(twee))
        assert tweede.nieuw == 0
        assert tweede.gelezen + len(tweede.geweigerd) == len(twee)


@pytest.mark.django_db
def test_row_that_is_a_double_of_two_lines_takes_no_home_away() -> None:
    waar = bouw.expeditie()
    verslag = importeer(waar, _tekst(_TWEE_DUBBELEN))
    assert [(fout.regel, fout.reden) for fout in verslag.geweigerd] == [(4, "Dubbel met regel 3.")]
    assert sorted(Adres.objects.values_list("huisnummer", "is_deur")) == [(1, False), (2, True)]


def test_limit_of_a_file_is_25_megabytes() -> None:
    assert huis.ADRESSEN_MAX_BYTES == 25 * 1024 * 1024
