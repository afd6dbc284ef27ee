from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.pdf_lezen import alt_teksten, open_pdf, tekst_van
from wijkexpeditie.documenten.qr import QR
from wijkexpeditie.documenten.render import DocumentMislukt, Pdf, maak_pdf

BRIEFJE = Path(__file__).parent / "sjablonen" / "briefje.typ"
OP = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Briefje:
    regels: tuple[object, ...]
    code: QR | None = None


def briefje(*regels: object, titel: str = "Een briefje", op: datetime = OP, code: QR | None = None) -> Pdf:
    return maak_pdf(BRIEFJE, Briefje(regels, code), titel=titel, op=op)


def sjabloon(tmp_path: Path, bron: str) -> Path:
    pad = tmp_path / "proef.typ"
    pad.write_text(f'#import "/huisstijl.typ": *\n{bron}', encoding="utf-8")
    return pad


def test_pdf_declares_itself_accessible() -> None:
    with open_pdf(briefje("Hallo").inhoud) as pdf:
        metadata = pdf.open_metadata()
        assert str(pdf.Root.Lang) == "nl"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "/StructTreeRoot" in pdf.Root
        assert (metadata["dc:title"], metadata["pdfuaid:part"]) == ("Een briefje", "1")


def test_pdf_takes_another_language() -> None:
    pdf = maak_pdf(BRIEFJE, Briefje(("Hello",)), titel="A note", op=OP, taal="en")
    with open_pdf(pdf.inhoud) as gelezen:
        assert str(gelezen.Root.Lang) == "en"


@pytest.mark.parametrize(
    "regel",
    [
        "#let x = 1; *vet* _schuin_ $x^2$ [haak] \\n <label> @ref",
        "\"dubbel\" en 'enkel' en `schuin` en {accolade}",
        "javascript:alert(1) <script>alert(1)</script>",
        '#read("/etc/passwd") #import "@preview/x:1.0.0"',
        "= Geen kop\n- geen lijst\n// geen opmerking",
        "Ariënsstraat, Zoë & Søren, Михайло, €12 – 50 %",
    ],
)
def test_pdf_shows_what_people_typed_letter_by_letter(regel: str) -> None:
    pdf = briefje(regel)
    assert _aaneen(regel) in _aaneen(tekst_van(pdf.inhoud))
    assert pdf.vervangen_tekens == frozenset()


def test_pdf_keeps_emoji_arabic_and_boxes() -> None:
    pdf = briefje("Tot straks 😀 ☐ ✓ → سلام")
    assert pdf.vervangen_tekens == frozenset()
    assert {"😀", "☐", "✓", "→"} <= set(tekst_van(pdf.inhoud))


def test_pdf_shows_a_square_for_what_no_font_can_draw_and_tells() -> None:
    pdf = briefje("Welkom 欢迎", titel="Titel 中")
    assert pdf.vervangen_tekens == frozenset("欢迎中")
    assert "Welkom □□" in tekst_van(pdf.inhoud)


def test_pdf_survives_control_characters_and_half_letters() -> None:
    pdf = briefje("a\x00b\x08c\ud800d\u202ee")
    assert "abcde" in tekst_van(pdf.inhoud)


def test_pdf_is_the_same_for_the_same_data_and_moment() -> None:
    assert briefje("Hallo").inhoud == briefje("Hallo").inhoud
    assert briefje("Hallo").inhoud != briefje("Hallo", op=datetime(2026, 3, 4, tzinfo=UTC)).inhoud


def test_pdf_runs_on_over_pages_to_the_last_word() -> None:
    pdf = briefje(*(f"Regel {nummer}" for nummer in range(200)), "Laatste woord")
    with open_pdf(pdf.inhoud) as gelezen:
        assert len(gelezen.pages) > 3
    assert "Regel 199 Laatste woord" in tekst_van(pdf.inhoud)


def test_pdf_prints_the_address_under_the_qr_code() -> None:
    pdf = briefje(code=QR("https://buurt.voorbeeld.nl/u/ABCD/"))
    assert alt_teksten(pdf.inhoud) == ["QR-code. Ga met je telefoon naar buurt.voorbeeld.nl/u/ABCD"]
    assert "buurt.voorbeeld.nl/u/ABCD" in tekst_van(pdf.inhoud)


def test_pdf_refuses_a_moment_without_time_zone() -> None:
    with pytest.raises(ValueError, match="tijdzone"):
        briefje("Hallo", op=datetime(2026, 3, 3))  # noqa: DTZ001 -- the naive moment is the point


@pytest.mark.parametrize("waarde", [date(2026, 3, 3), b"bytes", {"een": "woordenboek"}, Path("/etc")])
def test_pdf_refuses_values_that_are_not_yet_words(waarde: object) -> None:
    with pytest.raises(TypeError, match="maak er eerst tekst van"):
        briefje(waarde)


@pytest.mark.parametrize(
    ("bron", "melding"),
    [
        ('#set text(font: "Comic Sans")\n= Kop', "unknown font"),
        ("= Kop\n=== Overgeslagen", "PDF/UA-1"),
        ('#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\"/>"))', "PDF/UA-1"),
        ('#read("../../settings.py")', "access"),
        ("#gegevens.bestaat-niet", "bestaat-niet"),
    ],
)
def test_pdf_refuses_a_template_that_does_not_hold_together(tmp_path: Path, bron: str, melding: str) -> None:
    pad = sjabloon(tmp_path, f"#show: document.with()\n{bron}")
    with pytest.raises(DocumentMislukt, match=melding):
        maak_pdf(pad, Briefje(()), titel="Proef", op=OP)


def test_pdf_names_the_templates_it_knows() -> None:
    with pytest.raises(DocumentMislukt, match="brieven, huisstijl, lijst"):
        maak_pdf("../../settings", Briefje(()), titel="Proef", op=OP)


def test_templates_ask_nothing_of_the_network() -> None:
    huis = Path(__file__).parents[3]
    apps = [huis / app for app in ("wijkexpeditie", "expedities", "werkgroepen", "signalen")]
    bronnen = {pad: pad.read_text(encoding="utf-8") for app in apps for pad in app.rglob("*.typ")}
    assert len(bronnen) >= 3
    assert [pad.name for pad, bron in bronnen.items() if "@preview" in bron or "@local" in bron] == []


def _aaneen(tekst: str) -> str:
    return "".join(tekst.split())
