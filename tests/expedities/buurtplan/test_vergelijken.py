"""What differs between two versions."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from expedities.buurtplan.vergelijken import ACTIEVELDEN, Soort, Veldverschil, Verschil, vergelijk, zelfde_actie


def _plan(*acties: dict[str, Any], **rondom: str) -> dict[str, Any]:
    return {"titel": "Plan", "inleiding": "", "acties": list(acties), **rondom}


BANK, LICHT = {"id": 1, "wat": "Een bank"}, {"id": 2, "wat": "Meer licht", "trekker": "Jo"}


def test_vergelijk_sees_what_came_what_went_and_what_changed() -> None:
    nu = _plan({**LICHT, "trekker": "Fatma"}, {"id": 3, "wat": "Samen eten"})

    assert vergelijk(_plan(BANK, LICHT), nu) == (
        Verschil(Soort.ANDERS, 2, "Meer licht", (Veldverschil("trekker", "Jo", "Fatma"),)),
        Verschil(Soort.ERBIJ, 3, "Samen eten", (Veldverschil("wat", "", "Samen eten"),)),
        Verschil(Soort.ERUIT, 1, "Een bank"),
    )


def test_vergelijk_sees_the_words_around() -> None:
    verschil = Verschil(Soort.ANDERS, None, "Ons plan", (Veldverschil("titel", "Plan", "Ons plan"),))

    assert vergelijk(_plan(BANK), _plan(BANK, titel="Ons plan")) == (verschil,)


def test_zelfde_actie_minds_content_alone() -> None:
    assert zelfde_actie(LICHT, {**LICHT, "voortgang": "klaar"})
    assert not zelfde_actie(LICHT, {**LICHT, "wanneer": "mei"})
    assert not zelfde_actie(None, LICHT)


ACTIES = st.dictionaries(
    st.integers(1, 6),
    st.fixed_dictionaries({veld: st.sampled_from(["", "a", "b"]) for veld in ACTIEVELDEN}),
    max_size=6,
)
PLANNEN = st.builds(
    lambda acties, titel: _plan(*({"id": nr, **velden} for nr, velden in acties.items()), titel=titel),
    ACTIES,
    st.sampled_from(["Plan", "Ons plan"]),
)


@given(PLANNEN, PLANNEN)
def test_vergelijk_tells_enough_to_make_the_new_plan_from_the_old(oud: dict[str, Any], nieuw: dict[str, Any]) -> None:
    gemaakt = {actie["id"]: dict(actie) for actie in oud["acties"]}
    titel = oud["titel"]
    for verschil in vergelijk(oud, nieuw):
        velden = {veld.veld: veld.nu for veld in verschil.velden}
        if verschil.actie is None:
            titel = velden.get("titel", titel)
        elif verschil.soort is Soort.ERUIT:
            del gemaakt[verschil.actie]
        else:
            leeg = {"id": verschil.actie, **dict.fromkeys(ACTIEVELDEN, "")}
            gemaakt[verschil.actie] = {**gemaakt.get(verschil.actie, leeg), **velden}
    assert (titel, gemaakt) == (nieuw["titel"], {actie["id"]: actie for actie in nieuw["acties"]})


@given(PLANNEN)
def test_vergelijk_with_itself_is_nothing(plan: dict[str, Any]) -> None:
    assert vergelijk(plan, plan) == ()
