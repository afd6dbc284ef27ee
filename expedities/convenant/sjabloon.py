"""The text that a new convenant begins with; the parties change it until somebody signs."""

from django.utils.translation import gettext as _


def begintekst(buurt: str, gemeente: str) -> str:
    return _(
        "Wij doen samen een wijkexpeditie in %(buurt)s.\n\n"
        "1. De bewoners maken hun eigen plan. Wij weten nu nog niet wat erin komt.\n"
        "2. Wij staan achter dat plan en helpen om het uit te voeren.\n"
        "3. Vraagt het plan iets van ons, dan antwoorden wij binnen de afgesproken tijd: ja, ja mits, of nee omdat. "
        "Met naam en datum.\n"
        "4. Wij veranderen niets in het plan en verbergen niets.\n"
        "5. Elke partij noemt iemand die erop aan te spreken is. Vertrekt die, dan neemt een ander het over.\n"
        "6. Gemeente, corporatie en politie krijgen geen gegevens van bewoners te zien.\n\n"
        "Gemeente %(gemeente)s en de andere partijen"
    ) % {"buurt": buurt, "gemeente": gemeente}
