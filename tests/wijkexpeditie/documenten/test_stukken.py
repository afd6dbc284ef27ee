from datetime import UTC, datetime

import pytest

from tests.pdf_lezen import alt_teksten, open_pdf, soorten, tekst_van
from wijkexpeditie.documenten.qr import QR
from wijkexpeditie.documenten.stukken import Brief, Brieven, Deel, Lijst, brieven_als_pdf, lijst_als_pdf

OP = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def brief(nummer: int) -> Brief:
    return Brief(
        ontvanger=("Aan de bewoners van", f"Dorpsstraat {nummer}", "3438 AX Nieuwegein"),
        kop="Kom je ook?",
        alineas=("We beginnen om half acht.",),
        code=QR(f"https://buurt.voorbeeld.nl/u/CODE{nummer}/"),
        slot=(f"Tot dan, nummer {nummer}!",),
    )


def test_list_is_one_tagged_table_per_part_with_a_header_on_every_page() -> None:
    rijen = tuple((f"Dorpsstraat {nummer}", "") for nummer in range(1, 81))
    pdf = lijst_als_pdf(Lijst("Looplijst", ("Adres", "Thuis"), (3, 1), (Deel("Dorpsstraat", rijen),)), op=OP)
    tags = soorten(pdf.inhoud)
    assert (tags.count("Table"), tags.count("TH"), tags.count("TR")) == (1, 2, 81)
    with open_pdf(pdf.inhoud) as gelezen:
        assert tekst_van(pdf.inhoud).count("Adres Thuis") == len(gelezen.pages) == 3
    assert "Dorpsstraat 80" in tekst_van(pdf.inhoud)


def test_list_says_so_when_a_part_is_empty() -> None:
    pdf = lijst_als_pdf(Lijst("Bellijst", ("Wie",), (1,), (Deel("Vandaag", (), leeg="Niemand te bellen."),)), op=OP)
    assert "Vandaag Niemand te bellen." in tekst_van(pdf.inhoud)


def test_list_names_itself_practice_on_every_page() -> None:
    rijen = tuple((str(nummer),) for nummer in range(80))
    lijst = Lijst("Looplijst", ("Nummer",), (1,), (Deel("", rijen),), band="Oefengegevens")
    pdf = lijst_als_pdf(lijst, op=OP)
    with open_pdf(pdf.inhoud) as gelezen:
        assert tekst_van(pdf.inhoud).count("Oefengegevens") == len(gelezen.pages)


@pytest.mark.parametrize(("breedtes", "rij"), [((1,), ("a", "b")), ((1, 1), ("a",))])
def test_list_refuses_rows_of_another_width(breedtes: tuple[int, ...], rij: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="2 kolommen"):
        Lijst("Lijst", ("Een", "Twee"), breedtes, (Deel("", (rij,)),))


def test_letters_lie_one_to_a_page_with_each_its_own_code() -> None:
    pdf = brieven_als_pdf(Brieven("Uitnodigingen", tuple(brief(nummer) for nummer in range(1, 6))), op=OP)
    with open_pdf(pdf.inhoud) as gelezen:
        assert len(gelezen.pages) == 5
    assert alt_teksten(pdf.inhoud)[4] == "QR-code. Ga met je telefoon naar buurt.voorbeeld.nl/u/CODE5"
    assert "Tot dan, nummer 5!" in tekst_van(pdf.inhoud)
    assert "1 / 5" not in tekst_van(pdf.inhoud)
