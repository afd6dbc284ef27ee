"""Dutch public holidays, for the planning: nobody is called on those."""

from datetime import date
from functools import cache

import holidays


def is_feestdag(dag: date) -> bool:
    return dag in _feestdagen(dag.year)


@cache
def _feestdagen(jaar: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=jaar))
