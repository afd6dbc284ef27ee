"""A house number as people write it, taken apart: "12-A 3" is number 12, letter A, addition 3."""

import re
import unicodedata

# Five digits at most, as in the BAG; then a letter that stands alone; then the rest.
_SAMEN = re.compile(r"0*([0-9]{1,5})(?![0-9])[\s.,/-]*(?:([A-Z])(?![A-Z]))?[\s.,/-]*(.*)")
_KOMMA_NUL = re.compile(r"(?<=[0-9])[.,]0+$")  # 12.0, as a spreadsheet writes a number
# 1,23E+15; a house may well be 12E1 or 12E-1.
_WETENSCHAPPELIJK = re.compile(r"[0-9]+(?:[.,][0-9]+E[+-]?|E[+])[0-9]+")
_MAAND = "JAN|FEB|MRT|MAR|APR|MEI|MAY|JUN|JUL|AUG|SEP|OKT|OCT|NOV|DEC"
_DATUM = re.compile(rf"[0-9]{{1,2}}[\s-]?(?:{_MAAND})(?:[\s-]?[0-9]{{2,4}})?")  # 12-jan, out of 12-1
_MEER = re.compile(r"T\s*/\s*M|\bT\.?M\.?\b|\bTOT\b|\bEN\b|[&+]")
_LANGSTE_TOEVOEGING = 10

# "Dorpsstraat 12 A-3, 3438 AX Nieuwegein". Every repetition is bounded: what people type may not cost minutes.
_LANGSTE_ADRES = 250
_ADRES = re.compile(r"(?P<straat>.*?\S)[\s,]+(?P<nummer>[0-9]{1,5}(?:[\s/-]{0,3}(?:[0-9]{1,4}|[A-Za-z]{1,4})){0,3})")
_JAARTAL = re.compile(r"((?:1[5-9]|20)[0-9]{2}(?:-[0-9]{2,4})?|40-45)\s+([0-9].*)")  # Plein 1944 12, Laan 40-45 7
_STAART = re.compile(r"[\s,]+(?P<postcode>[1-9][0-9]{3}\s?[A-Za-z]{2})(?:[\s,]+(?P<plaats>[^0-9]+))?")


class HuisnummerFout(ValueError):
    """The text is fit for the list of refused rows."""


def lees_huisnummer(nummer: str, letter: str = "", toevoeging: str = "") -> tuple[int, str, str]:
    """Number, letter and addition; what stands in the number's own column comes before what stands beside it."""
    getal, uit_nummer, achter = _splits(unicodedata.normalize("NFKC", nummer).strip())
    letter, toevoeging = _achtervoegsel(letter) or uit_nummer, _achtervoegsel(toevoeging) or achter
    if len(letter) != 1 or not letter.isalpha():
        letter, toevoeging = "", f"{letter}{toevoeging}"
    if len(toevoeging) > _LANGSTE_TOEVOEGING:
        raise HuisnummerFout(f"De toevoeging ‘{toevoeging[:20]}’ is te lang.")
    return getal, letter, toevoeging


def _splits(ruw: str) -> tuple[int, str, str]:
    if not ruw:
        raise HuisnummerFout("Er staat geen huisnummer.")
    hoofd = _KOMMA_NUL.sub("", ruw.upper())
    if _WETENSCHAPPELIJK.fullmatch(hoofd) or _DATUM.fullmatch(hoofd):
        raise HuisnummerFout(
            f"Van dit nummer maakte een rekenblad ‘{ruw[:20]}’. Zet de kolom op tekst en typ het weer."
        )
    if _MEER.search(hoofd):
        raise HuisnummerFout(f"‘{ruw[:20]}’ zijn meer huisnummers. Zet elk adres op een eigen regel.")
    delen = _SAMEN.fullmatch(hoofd)
    if delen is None or int(delen[1]) == 0:
        raise HuisnummerFout(f"‘{ruw[:20]}’ is geen huisnummer.")
    return int(delen[1]), delen[2] or "", _achtervoegsel(delen[3])


def _achtervoegsel(tekst: str) -> str:
    """`3 hoog`, `-3`, `III` and `bis` without what stands between, in capitals as the BAG compares them."""
    heel = _KOMMA_NUL.sub("", unicodedata.normalize("NFKC", tekst).upper().strip())
    return "".join(teken for teken in heel if teken.isalnum())


def splits_adres(adres: str) -> tuple[str, str, str, str]:
    """Street, number with all that follows, postcode and place out of one column; what is not there stays empty."""
    voor, postcode, plaats = _staart(adres[:_LANGSTE_ADRES])
    gevonden = _ADRES.fullmatch(voor.strip())
    if gevonden is None or len(adres) > _LANGSTE_ADRES:
        raise HuisnummerFout("In deze kolom staat geen straat met een huisnummer.")
    straat, nummer = gevonden["straat"].rstrip(","), gevonden["nummer"]
    if jaartal := _JAARTAL.fullmatch(nummer):
        straat, nummer = f"{straat} {jaartal[1]}", jaartal[2]
    return straat, nummer, postcode, plaats


def _staart(adres: str) -> tuple[str, str, str]:
    """Postcode and place at the end, or only a place after a comma."""
    for staart in _STAART.finditer(adres):
        if staart.end() == len(adres):
            return adres[: staart.start()], staart["postcode"], (staart["plaats"] or "").strip()
    voor, _, plaats = adres.rpartition(",")
    if not voor or plaats.strip()[:1].isdigit():
        return adres, "", ""
    return voor, "", plaats.strip()
