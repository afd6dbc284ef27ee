"""What is said and planned: invented, in plain words, about things and places and never about people."""

from dataclasses import dataclass

CORPORATIE = "Woonstichting De Linde"
GEMEENTE = "Oefenstad"

VERHAAL = (
    "Wat maakt het fijn om hier te wonen, en wat kan beter? We bellen bij iedereen aan. Op twee avonden praten we "
    "met elkaar. Daarna maken we ons eigen plan en gaan we het doen."
)

KENNEN, STRAAT, SCHOON, PLEK, BELLEN = (
    "Elkaar kennen", "Veilig over straat", "Schoon en heel", "Een plek dichtbij", "Wie bel ik?",
)  # fmt: skip

# What was said, in the words of who said it, and under which thema the people in the hall hung it.
PUNTEN: tuple[tuple[str, str], ...] = (
    (KENNEN, "Ik woon hier elf jaar en ken alleen de mensen in mijn eigen portiek."),
    (KENNEN, "Vroeger zeiden we elkaar gedag. Dat wil ik terug."),
    (KENNEN, "Samen eten zou mooi zijn. Iedereen brengt iets mee van thuis."),
    (KENNEN, "Er zijn hier mensen die nooit iemand spreken. Dat hoeft toch niet."),
    (KENNEN, "Ik wil best boodschappen doen voor wie niet kan. Maar ik weet niet voor wie."),
    (KENNEN, "Het is hier gezellig als de zon schijnt. In de winter zie je niemand."),
    (STRAAT, "De scooters gaan zo hard dat ik niet meer durf over te steken."),
    (STRAAT, "Auto’s rijden veel te snel langs de school."),
    (STRAAT, "Wij willen ook ergens kunnen rijden met de scooter zonder gezeur."),
    (STRAAT, "Achter de flats is het zo donker dat ik omloop."),
    (STRAAT, "Ik zou graag weer ’s avonds een rondje lopen. Met zijn tweeën al."),
    (STRAAT, "Als er wat is, bellen we meteen de politie. We praten niet eerst."),
    (SCHOON, "Glas op het speelveld. Mijn hond heeft twee keer in zijn poot gesneden."),
    (SCHOON, "Lege flessen in de struiken, elk weekend weer."),
    (SCHOON, "De containers zitten op maandag al vol."),
    (SCHOON, "De lift is vaker stuk dan heel."),
    (SCHOON, "Een paar bloembakken en het ziet er al anders uit."),
    (PLEK, "De huiskamer van het wijkcentrum is te ver weg voor wie slecht loopt."),
    (PLEK, "Er staat een woning leeg in de flat. Daar kun je zo koffie zetten."),
    (PLEK, "Een plek waar je gewoon binnen kunt lopen, zonder dat je iets moet."),
    (PLEK, "De jongeren hebben ook niks. Die staan daarom in de hal."),
    (BELLEN, "Wanneer bel je 112 en wanneer de wijkagent? Ik weet het nooit."),
    (BELLEN, "Je wordt van het ene nummer naar het andere gestuurd."),
    (BELLEN, "Als iemand in de war lijkt, wie kan ik dan vragen wat ik moet doen?"),
    (BELLEN, "Ik heb vier keer iets gemeld en nooit iets gehoord."),
)
AAN_DE_DEUR: tuple[tuple[str, str], ...] = (
    (KENNEN, "Fijn dat er eens iemand aan de deur komt die niets verkoopt."),
    (SCHOON, "Het speeltuintje mag wel een likje verf."),
    (STRAAT, "Muziek op straat tot diep in de nacht, dat is niet leuk als je vroeg op moet."),
)
GEHOORD_ONDERWEG: tuple[str, ...] = (
    "Als het regent loopt het hofje onder. Je komt er niet door met een kinderwagen.",
    "De kinderen spelen hier fijn samen. Hou dat zo.",
    "Ik wil wel helpen met de plantenbakken, als we het samen doen.",
)
NOG_NIET_GOED: tuple[str, ...] = ("Ik heb wel een idee voor het pleintje, maar ik moet er nog over denken.",)


@dataclass(frozen=True)
class PlanRegel:
    """One actie, as residents worded it, and what was answered to it."""

    thema: str
    wat: str
    toelichting: str = ""
    trekker: str = ""
    wanneer: str = ""
    van: str = ""
    vraag: str = ""
    antwoord: str = ""
    uitleg: str = ""
    voortgang: str = ""


ACTIES: tuple[PlanRegel, ...] = (
    PlanRegel(
        KENNEN,
        "Twee weken lang groeten we iedereen op straat",
        "Kan geen kwaad. We kijken wat er gebeurt en vertellen het elkaar.",
        trekker="Fatma",
        wanneer="deze maand",
        voortgang="klaar",
    ),
    PlanRegel(
        KENNEN,
        "Elke dinsdag koffie in de hal van De Uitkijk",
        "Iedereen kan aanschuiven. Je hoeft niets mee te nemen.",
        trekker="Bep",
        wanneer="elke dinsdag om 10 uur",
        van=CORPORATIE,
        vraag="Mogen we de hal gebruiken en de stoelen laten staan?",
        antwoord="ja",
        uitleg="Ja hoor. De sleutel ligt bij de huismeester.",
        voortgang="bezig",
    ),
    PlanRegel(
        STRAAT,
        "Met de jongeren een plek zoeken waar rijden wel kan",
        "Zij praten mee. Het gaat ook over hun buurt.",
        trekker="Karim",
        wanneer="voor de zomer",
        van="De wijkagent",
        vraag="Kom je een keer meedenken over wat mag en waar?",
        antwoord="ja_mits",
        uitleg="Ja, als de jongeren er zelf ook bij zijn.",
        voortgang="bezig",
    ),
    PlanRegel(
        STRAAT,
        "Drempels in de straat bij de school",
        trekker="Nadia",
        van=f"Gemeente {GEMEENTE}",
        vraag="Willen jullie hier drempels leggen?",
        antwoord="nee_omdat",
        uitleg="De bus kan er dan niet meer langs. We kunnen wel een bord neerzetten dat je snelheid laat zien.",
    ),
    PlanRegel(
        SCHOON,
        "Elke eerste zaterdag rapen we samen glas en flessen",
        "Daarna soep.",
        trekker="Gerrit",
        wanneer="elke eerste zaterdag",
        van=f"Gemeente {GEMEENTE}",
        vraag="Krijgen we prikkers, hesjes en zakken?",
        antwoord="ja",
        uitleg="Ja. We brengen ze vrijdag.",
        voortgang="bezig",
    ),
    PlanRegel(
        PLEK,
        "Een huiskamer in de lege woning van De Uitkijk",
        "Dichtbij, zonder trap, voor iedereen. We richten hem zelf in.",
        wanneer="dit jaar",
        van=CORPORATIE,
        vraag="Mogen we de lege woning een jaar gebruiken?",
        antwoord="ja_mits",
        uitleg="Ja, als er altijd iemand van de groep bij is en we samen het slot regelen.",
        voortgang="bezig",
    ),
    PlanRegel(
        PLEK,
        "Een folder met wie je waarvoor belt, in elke brievenbus",
        "Met een gezicht en een zin erbij. Ook wie de gastvrouw van je flat is.",
        trekker="Yusuf",
        wanneer="over twee maanden",
    ),
)
WEER_ERUIT = PlanRegel(SCHOON, "Een hek om het speelveld", "Met een poort die om tien uur dicht gaat.")
LATER_ERBIJ = PlanRegel(
    SCHOON,
    "Licht op het pad achter de flats",
    "Dan hoeft niemand meer om te lopen.",
    trekker="Vera",
    wanneer="voor de winter",
    van=f"Gemeente {GEMEENTE}",
    vraag="Kunnen er drie lampen bij het pad komen?",
)
VERSLAG_1 = (
    "We waren met een hele zaal. Iedereen die wilde kreeg de praatstok. Wie hem doorgaf, was net zo welkom.\n\n"
    "We zeiden wat we fijn vinden: het groen, de winkels dichtbij, de mensen die al jaren gedag zeggen. En wat beter "
    "kan: hard rijden, glas op het veld, te weinig licht, en dat je buren niet kent.\n\n"
    "We willen weten: wie bel je waarvoor? De wijkagent en iemand van de gemeente komen dat de tweede avond vertellen."
)
VERSLAG_2 = (
    "Eerst kregen we antwoord op onze vragen. Daarna gingen we aan vier tafels zitten en maakten we ons plan.\n\n"
    "Aan het eind stond bijna iedereen erachter. Er zijn vier groepjes die ermee verdergaan. Je kunt er zo bij."
)


@dataclass(frozen=True)
class Groep:
    """A werkgroep and the words with which it invites."""

    naam: str
    wat: str
    leuk: tuple[str, ...]
    trekker: str
    actie: int
    leden: int


GROEPEN: tuple[Groep, ...] = (
    Groep(
        "Groeten en koffie",
        "We zeggen elkaar gedag en drinken samen koffie in de flat.",
        ("praten", "koken"),
        "Bep",
        1,
        7,
    ),
    Groep(
        "Veilig over straat",
        "We zoeken met iedereen uit waar rijden wel kan, ook met de jongeren.",
        ("regelen", "buiten"),
        "Karim",
        2,
        6,
    ),
    Groep(
        "Schone buurt",
        "We rapen glas, zetten bloembakken neer en eten daarna soep.",
        ("buiten", "klussen"),
        "Gerrit",
        4,
        5,
    ),
    Groep(
        "Huiskamer De Uitkijk",
        "We maken van een lege woning een huiskamer voor de hele flat.",
        ("klussen", "regelen"),
        "Latifa",
        5,
        6,
    ),
)
