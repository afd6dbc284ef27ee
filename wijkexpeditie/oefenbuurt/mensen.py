"""The invented people of the practice case. Nobody of them exists; none belongs to an address."""

from dataclasses import dataclass

from wijkexpeditie.rollen.rol import Rol


@dataclass(frozen=True)
class Rolspeler:
    """Somebody with a role, whom one click on /oefenen/ signs in."""

    rol: Rol
    naam: str
    email: str


ROLSPELERS: tuple[Rolspeler, ...] = (
    Rolspeler(Rol.PROCESBEGELEIDER, "Noor Ahmadi", "procesbegeleider@voorbeeld.test"),
    Rolspeler(Rol.BEWONER, "Fatma Yildiz", "bewoner@voorbeeld.test"),
    Rolspeler(Rol.UITNODIGER, "Dirk Postma", "uitnodiger@voorbeeld.test"),
    Rolspeler(Rol.BELLER, "Wim van Loon", "beller@voorbeeld.test"),
    Rolspeler(Rol.SCHRIJVER, "Aïcha Benali", "schrijver@voorbeeld.test"),
    Rolspeler(Rol.PROFESSIONAL, "Milan Hendriks", "professional@voorbeeld.test"),
    Rolspeler(Rol.GEMEENTE, "Esther Blom", "gemeente@voorbeeld.test"),
    Rolspeler(Rol.FLATCONTACT, "Ria Smit", "gastvrouw@voorbeeld.test"),
    Rolspeler(Rol.BEHEERDER, "Sven Kuipers", "beheerder@voorbeeld.test"),
)
MEER_MENSEN_MET_ROL: tuple[Rolspeler, ...] = (
    Rolspeler(Rol.UITNODIGER, "Samira Haddad", "samira@voorbeeld.test"),
    Rolspeler(Rol.BELLER, "Joke Mulder", "joke@voorbeeld.test"),
    Rolspeler(Rol.PROFESSIONAL, "Yara de Boer", "yara@voorbeeld.test"),
)


def rolspeler(rol: Rol) -> Rolspeler:
    return next(speler for speler in ROLSPELERS if speler.rol is rol)


# First names of residents, as they live beside one another.
VOORNAMEN: tuple[str, ...] = (
    "Achmed", "Bep", "Ceylan", "Daan", "Elif", "Femke", "Grace", "Henk", "Ibrahim", "Jolanda",
    "Karim", "Lies", "Mehmet", "Nadia", "Olga", "Piet", "Quincy", "Rachida", "Sjaak", "Thuy",
    "Umut", "Vera", "Wanda", "Xiao", "Yusuf", "Zeynep", "Anneke", "Bilal", "Corrie", "Dunya",
    "Emre", "Fien", "Gerrit", "Hanan", "Ineke", "Jamal", "Kees", "Latifa", "Marek", "Noëlle",
    "Omar", "Precious", "Rob", "Soraya", "Teun", "Usha", "Wies", "Yvonne",
)  # fmt: skip
