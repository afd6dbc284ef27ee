import pytest

from werkgroepen.werkgroep.bereik import automatisch_kanaal, is_mobiel, voor_sms
from wijkexpeditie.berichten.models import Kanaal

MOBIEL, VAST, MAIL = "+31600000001", "+31300000001", "a@voorbeeld.test"


@pytest.mark.parametrize(
    ("voorkeur", "telefoon", "email", "kanaal"),
    [
        ("bellijst", MOBIEL, "", Kanaal.SMS),
        ("bellijst", MOBIEL, MAIL, Kanaal.SMS),
        ("email", MOBIEL, MAIL, Kanaal.EMAIL),
        ("email", MOBIEL, "", Kanaal.SMS),
        ("sms", VAST, MAIL, Kanaal.EMAIL),
        ("spraak", VAST, "", Kanaal.SPRAAK),
        ("spraak", "", MAIL, Kanaal.EMAIL),
        ("bellijst", VAST, "", None),
        ("brief", "", "", None),
    ],
)
def test_automatic_channel_is_the_own_choice_or_what_can(
    voorkeur: str, telefoon: str, email: str, kanaal: Kanaal | None
) -> None:
    assert automatisch_kanaal(voorkeur=voorkeur, telefoon=telefoon, email=email) == kanaal


@pytest.mark.parametrize(("nummer", "mobiel"), [(MOBIEL, True), (VAST, False), ("+32470000000", True), ("", False)])
def test_landline_gets_no_text(nummer: str, mobiel: bool) -> None:
    assert is_mobiel(nummer) is mobiel


@pytest.mark.parametrize(
    ("tekst", "sms"),
    [
        ("Samen koken", "Samen koken"),
        ("Café  Zoë’s", "Café Zoes"),
        ("🎉 Feest", "Feest"),
        ("🎉", "groep"),
        ("مرحبا", "groep"),
        ("De langste groep van de hele buurt", "De langste groep van."),
        ("Tuin\nen\tstoep", "Tuin en stoep"),
    ],
)
def test_text_for_sms_is_plain_and_short(tekst: str, sms: str) -> None:
    assert voor_sms(tekst, 22, "groep") == sms
