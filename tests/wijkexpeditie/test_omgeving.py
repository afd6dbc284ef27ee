import pytest

from wijkexpeditie import omgeving


@pytest.mark.parametrize(("tekst", "verwacht"), [("1", True), ("ja", True), ("0", False), ("", False), ("off", False)])
def test_waar_reads_what_people_write(tekst: str, verwacht: bool) -> None:
    assert omgeving.waar("X", bron={"X": tekst}) is verwacht


def test_waar_absent_is_the_default() -> None:
    assert omgeving.waar("X", standaard=True, bron={}) is True


def test_waar_stops_on_nonsense_and_names_the_variable() -> None:
    with pytest.raises(omgeving.OmgevingFout, match="OEFENEN='misschien'"):
        omgeving.waar("OEFENEN", bron={"OEFENEN": "misschien"})


def test_getal_stops_on_nonsense() -> None:
    with pytest.raises(omgeving.OmgevingFout, match="PORT='tachtig'"):
        omgeving.getal("PORT", 80, bron={"PORT": "tachtig"})


def test_lijst_leaves_out_what_is_empty() -> None:
    assert omgeving.lijst("X", bron={"X": "a, b,,c "}) == ["a", "b", "c"]
