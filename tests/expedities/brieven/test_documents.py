"""Letters on paper: one page each, in order, in the window, whatever people type."""

import time
from dataclasses import replace

import pytest

from expedities.brieven.actions import TeLang, druk, voorbeeld
from expedities.brieven.models import Uitnodiging
from expedities.brieven.queries import komende_avond, uitnodigingen
from tests import bouw
from tests.expedities.brieven.bouwen import WOORDEN, buurt, leider, maak
from tests.pdf_lezen import alt_teksten, open_pdf, tekst_van
from tests.stout import STOUT

pytestmark = pytest.mark.django_db


def test_letter_reads_in_order_with_the_address_first_and_the_code_in_words() -> None:
    waar = buurt(1)
    (stapel,) = maak(waar)
    pdf = druk(stapel=stapel, door=leider(waar), op=bouw.OP)
    brief, tekst = Uitnodiging.objects.get(), tekst_van(pdf.inhoud)
    delen = [
        "Aan de bewoners van", "Merelstraat 1", "1234 AB", "Welkom", "Kom je ook?", "Dag buur,", "Wanneer",
        "woensdag 25 november 2026, van 12:00 tot 14:00 uur", "Buurthuis De Merel", f"u/{brief.code}",
        f"{brief.code[:5]} {brief.code[5:]}" if brief.code else "", "Liever bellen? Bel Noor: 06 0000 0900",
        "Groet en tot dan",
    ]  # fmt: skip
    plekken = [tekst.find(deel) for deel in delen]
    assert (-1 in plekken, plekken == sorted(plekken)) == (False, True)
    assert alt_teksten(pdf.inhoud) == [f"QR-code. Geef antwoord op localhost:8000/u/{brief.code}"]


def test_three_hundred_letters_are_three_hundred_pages_in_walking_order_within_seconds() -> None:
    waar = buurt(300)
    begin = time.perf_counter()
    (stapel,) = maak(waar)
    pdf = druk(stapel=stapel, door=leider(waar), op=bouw.OP)
    duur = time.perf_counter() - begin
    with open_pdf(pdf.inhoud) as gelezen:
        assert len(gelezen.pages) == 300
    tekst = tekst_van(pdf.inhoud)
    codes = [tekst.index(f"u/{brief.code}") for brief in uitnodigingen(stapel)]
    assert (codes == sorted(codes), len(set(codes))) == (True, 300)
    assert duur < 12  # on a busy machine; the benchmark measures it


@pytest.mark.parametrize("stout", STOUT)
def test_whatever_is_typed_there_is_a_letter_or_a_sentence(stout: str) -> None:
    waar = buurt(1)
    woorden = replace(WOORDEN, kop=stout[:80], tekst=stout[:3000], ondertekenaar=stout[:120])
    try:
        pdf = voorbeeld(expeditie=waar, woorden=woorden, avond=komende_avond(waar, bouw.OP), op=bouw.OP)
    except TeLang:
        return
    with open_pdf(pdf.inhoud) as gelezen:
        assert len(gelezen.pages) == 1


def test_sign_without_a_glyph_is_reported_and_stops_nothing() -> None:
    waar = buurt(1)
    pdf = voorbeeld(expeditie=waar, woorden=replace(WOORDEN, tekst="Dag 你好"), op=bouw.OP)
    assert pdf.vervangen_tekens == frozenset("你好")


@pytest.mark.parametrize(
    "talen", [(), ("ar", "fa"), ("nl", "en", "ar", "tr", "pl", "uk", "bg", "de", "fa", "fr", "el", "so")]
)
def test_welcome_in_many_languages_keeps_the_letter_on_its_page(talen: tuple[str, ...]) -> None:
    waar = buurt(1)
    pdf = voorbeeld(
        expeditie=waar, woorden=replace(WOORDEN, welkom=talen), avond=komende_avond(waar, bouw.OP), op=bouw.OP
    )
    with open_pdf(pdf.inhoud) as gelezen:
        assert len(gelezen.pages) == 1


def test_draft_is_marked_and_its_code_opens_nothing() -> None:
    waar = bouw.expeditie("Nergens aan toe")
    tekst = tekst_van(voorbeeld(expeditie=waar, woorden=WOORDEN, op=bouw.OP).inhoud)
    assert ("VOORBEELD" in tekst, "u/VOORBEELD" in tekst, Uitnodiging.objects.count()) == (True, True, 0)
