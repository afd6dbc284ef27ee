"""When somebody hears back: working days, Dutch holidays left out. Pure."""

from datetime import date, timedelta

import holidays

WERKDAGEN = 5  # the promise on the receipt


def is_werkdag(dag: date) -> bool:
    return dag.weekday() < 5 and dag not in holidays.country_holidays("NL", years=dag.year)


def uiterlijk(ontvangen: date, werkdagen: int = WERKDAGEN) -> date:
    """The last of so many whole working days after the day on which it came in."""
    dag = ontvangen
    while werkdagen:
        dag += timedelta(days=1)
        werkdagen -= is_werkdag(dag)
    return dag


def werkdagen_over(vandaag: date, voor: date) -> int:
    """Working days left, today included; 0 or less: late."""
    if voor < vandaag:
        return 0
    return sum(is_werkdag(vandaag + timedelta(days=n)) for n in range((voor - vandaag).days + 1))
