"""A mail to each who has to act, with only what is theirs to do."""

from datetime import date

import pytest

from expedities.expeditie.fasen import Gemis, Oordeel
from expedities.expeditie.fasen_tekst import Aan, uitleg
from expedities.expeditie.mailtekst import Afzender, Mail, Ontvanger, concepten

AFZENDER = Afzender("Vogelbuurt", "Noor", "+31600000900", date(2026, 12, 1))
ESTHER = Ontvanger("Esther Blom", "Gemeente Voorbeeldstad", "esther+buurt@voorbeeld.test")


def mails(*gemist: Gemis, **ontvangers: Ontvanger) -> list[Mail]:
    wie = {Aan(aan): ontvanger for aan, ontvanger in ontvangers.items()}
    return list(concepten(uitleg(Oordeel(gemist)), AFZENDER, wie))


def test_each_gets_only_what_is_theirs() -> None:
    gemeente, organisatie, buurt = mails(
        Gemis.DENKTANK_ORGANISATIE, Gemis.DENKTANK_BEWONER, Gemis.GEMEENTE_NIET_GEBONDEN, gemeente=ESTHER
    )
    assert gemeente.kop == "Aan Esther Blom, Gemeente Voorbeeldstad"
    assert gemeente.tekst.startswith("Dag Esther Blom,")
    assert ["Wie tekent het convenant" in gemeente.tekst, "bewoner" in gemeente.tekst] == [True, False]
    assert "Wie van jullie denkt met ons mee?" in organisatie.tekst
    assert (buurt.onderwerp, "convenant" in buurt.tekst) == ("Denk je mee over Vogelbuurt?", False)
    assert all("06 0000 0900" in mail.tekst for mail in (gemeente, organisatie, buurt))


def test_the_link_opens_the_mail_with_all_of_it() -> None:
    (mail,) = mails(Gemis.TOEZEGGING_TE_LAAT, gemeente=ESTHER)
    assert mail.mailto.startswith("mailto:esther%2Bbuurt@voorbeeld.test?subject=Vogelbuurt%3A%20")
    assert "%0A" in mail.mailto
    assert " " not in mail.mailto


@pytest.mark.parametrize(
    "gemis", [gemis for gemis in Gemis if gemis.startswith(("denktank", "toezegging", "gemeente"))]
)
def test_each_thing_that_keeps_the_doors_shut_has_a_mail_and_a_page(gemis: Gemis) -> None:
    (mail,) = mails(gemis)
    (regel,) = uitleg(Oordeel((gemis,)))
    assert mail.kop.startswith("Aan een" if regel.aan is not Aan.GEMEENTE else "Aan de gemeente")
    assert regel.pagina in {"werk_denktank", "werk_convenant", "werk_toezeggingen", "werk_toezegging_tekenen"}
