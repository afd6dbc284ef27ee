"""A town takes no more memory than a street."""

import tracemalloc
from collections.abc import Iterator
from io import BytesIO

from expedities.adreslijsten.adreslijst import Gelezen, lees_adressen
from expedities.adreslijsten.klad import Klad

KOP = "nummeraanduiding_id;straat;huisnummer;postcode;plaats;gebruiksdoel\n"


def _stad(aantal: int) -> BytesIO:
    rijen = (
        f"0356200000{nr:06d};Straat {nr // 100};{nr % 100 + 1};{1000 + nr // 40}AB;X;woonfunctie\n"
        for nr in range(aantal)
    )
    return BytesIO((KOP + "".join(rijen)).encode())


def _alleen_gelezen(stroom: BytesIO) -> Iterator[Gelezen]:
    return (regel for regel in lees_adressen(stroom) if isinstance(regel, Gelezen))


def _piek(stroom: BytesIO) -> int:
    """Bytes held at most while reading it and going through it in portions; the file itself not counted."""
    tracemalloc.start()
    try:
        with Klad() as klad:
            klad.vul(_alleen_gelezen(stroom))
            for _ in klad.porties():
                pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_five_times_the_addresses_take_no_more_memory() -> None:
    _piek(_stad(1000))  # what is kept for ever is kept now
    assert _piek(_stad(5000)) < 1.5 * _piek(_stad(1000)) + 200_000
