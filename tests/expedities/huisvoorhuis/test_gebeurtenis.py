"""What a telephone sends, read with suspicion: it is understood, or it is Onleesbaar; nothing in between."""

import json
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.huisvoorhuis.gebeurtenis import MEEST, Bel, Beloofd, Gezegd, Komst, Onleesbaar, Terug, lees
from tests.stout import STOUT

SLEUTEL = "6f0f6c0e-6f6e-4a1c-9a53-0d2f4b8f9a11"


def brief(*rijen: Any, **anders: Any) -> bytes:
    return json.dumps({"wie": "x", "gebeurtenissen": list(rijen), **anders}).encode()


def een(**velden: Any) -> Any:
    return lees(brief({"sleutel": SLEUTEL, "geleden": 5, **velden}))[1][0]


def test_each_kind_is_understood() -> None:
    s = UUID(SLEUTEL)
    assert een(soort="bezoek", deur=3, uitkomst="komt") == Bel(s, 5, (3,), "komt")
    assert een(soort="deuren", deuren=[9, 3, 9], uitkomst="portiek_dicht") == Bel(s, 5, (3, 9), "portiek_dicht")
    assert een(soort="terug", van=SLEUTEL) == Terug(s, 5, s)
    assert een(soort="punt", tekst=" Een bankje ", akkoord=True) == Gezegd(s, 5, "Een bankje", True)
    assert een(soort="nabezoek", deur=3, reden="met_tolk", taal="Turks") == Beloofd(s, 5, 3, "met_tolk", "Turks")
    komst = een(soort="aanmelding", avond=1, komt="ja", aantal=2, meelopen=True, deur=3)
    assert isinstance(komst, Komst)
    assert (komst.aantal, komst.voornaam, komst.meelopen, komst.ophalen, komst.deur) == (2, "", True, False, 3)


@pytest.mark.parametrize("geleden", [-5, -1e300, 0, "1e999", None])
def test_nonsense_about_how_long_ago_is_just_now_or_unreadable(geleden: Any) -> None:
    tekst = brief({"sleutel": SLEUTEL, "soort": "terug", "van": SLEUTEL, "geleden": "?"})
    tekst = tekst.replace(b'"?"', geleden.encode() if isinstance(geleden, str) else json.dumps(geleden).encode())
    if geleden is None:
        with pytest.raises(Onleesbaar):
            lees(tekst)
        return
    assert lees(tekst)[1][0].geleden == 0


@pytest.mark.parametrize(
    "tekst",
    [
        b"", b"null", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b'{"wie": 3, "gebeurtenissen": []}',
        b'{"wie": "x"}', b'{"gebeurtenissen": {}}', brief(1), brief({}),
        brief({"soort": "schoonmaken", "sleutel": SLEUTEL}),
        brief({"soort": "terug", "sleutel": "geen"}), brief({"soort": "terug", "sleutel": SLEUTEL, "van": 3}),
        brief({"soort": "bezoek", "sleutel": SLEUTEL, "deur": True, "uitkomst": "komt"}),
        brief({"soort": "bezoek", "sleutel": SLEUTEL, "deur": 2**63, "uitkomst": "komt"}),
        brief({"soort": "bezoek", "sleutel": SLEUTEL, "deur": -1, "uitkomst": "komt"}),
        brief({"soort": "bezoek", "sleutel": SLEUTEL, "deur": 3, "uitkomst": ["komt"]}),
        brief({"soort": "deuren", "sleutel": SLEUTEL, "deuren": [], "uitkomst": "komt"}),
        brief({"soort": "deuren", "sleutel": SLEUTEL, "deuren": list(range(301)), "uitkomst": "komt"}),
        brief({"soort": "punt", "sleutel": SLEUTEL, "tekst": "a\x00b", "akkoord": True}),
        brief({"soort": "punt", "sleutel": SLEUTEL, "tekst": "x" * 501, "akkoord": True}),
        brief({"soort": "punt", "sleutel": SLEUTEL, "tekst": "x", "akkoord": "ja"}),
        brief(*[{"soort": "terug", "sleutel": SLEUTEL, "van": SLEUTEL}] * (MEEST + 1)),
        brief({"soort": "terug", "sleutel": SLEUTEL, "van": SLEUTEL, "geleden": float("nan")}),
    ],
)  # fmt: skip
def test_what_our_telephone_never_sends_is_unreadable(tekst: bytes) -> None:
    with pytest.raises(Onleesbaar):
        lees(tekst)


@pytest.mark.parametrize("tekst", STOUT)
def test_nasty_words_are_words_or_unreadable(tekst: str) -> None:
    try:
        gelezen = een(soort="punt", tekst=tekst, akkoord=True)
    except Onleesbaar:
        return
    assert (gelezen.tekst, gelezen.tekst.encode()) == (tekst.strip(), tekst.strip().encode())


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.uuids().map(str),
    lambda kind: st.lists(kind, max_size=4) | st.dictionaries(st.text(max_size=10), kind, max_size=4),
    max_leaves=12,
)
_RIJ = st.fixed_dictionaries(
    {"soort": st.sampled_from(["bezoek", "deuren", "terug", "punt", "aanmelding", "nabezoek"])},
    optional=dict.fromkeys(
        ("sleutel", "geleden", "deur", "deuren", "uitkomst", "van", "tekst", "akkoord", "avond", "aantal"), _JSON
    ),
)


@given(st.lists(_RIJ | _JSON, max_size=3))
def test_whatever_comes_in_is_read_or_refused(rijen: list[Any]) -> None:
    try:
        _wie, gelezen = lees(json.dumps({"wie": str(uuid4()), "gebeurtenissen": rijen}).encode())
    except Onleesbaar:
        return
    assert len(gelezen) == len(rijen)
