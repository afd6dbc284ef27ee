"""What a person said of a file: which column is which, and at which uses we ring."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from expedities.adreslijsten.kolommen import Kolom


@dataclass(frozen=True)
class Indeling:
    """Nothing in it: everything as we recognise it."""

    kop: tuple[str, ...] = ()
    kolommen: Mapping[Kolom, int] | None = None
    deuren: Mapping[str, bool] = field(default_factory=dict)

    @classmethod
    def uit(cls, bewaard: Mapping[str, Any]) -> Self:
        kolommen = bewaard.get("kolommen")
        return cls(
            kop=tuple(bewaard.get("kop", ())),
            kolommen=None if kolommen is None else {Kolom(naam): int(plek) for naam, plek in kolommen.items()},
            deuren=dict(bewaard.get("deuren", {})),
        )

    def als_json(self) -> dict[str, Any]:
        kolommen = None if self.kolommen is None else {str(kolom): plek for kolom, plek in self.kolommen.items()}
        return {"kop": list(self.kop), "kolommen": kolommen, "deuren": dict(self.deuren)}
