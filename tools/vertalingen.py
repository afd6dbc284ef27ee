"""Gathers the texts to translate, and checks that English is whole.

`python tools/vertalingen.py` rewrites locale/en (needs xgettext). `--check` changes nothing: every text of the product
is translated, nothing is fuzzy, and the committed .mo is what the .po says. Without xgettext it checks the last two
only and says so.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

WORTEL = Path(__file__).resolve().parent.parent
PO = WORTEL / "locale" / "en" / "LC_MESSAGES" / "django.po"
MO = PO.with_suffix(".mo")
_BRONNEN = ("wijkexpeditie", "expedities", "werkgroepen", "signalen", "templates", "locale")


def verzamel(waar: Path) -> None:
    """Run Django's own extraction in `waar`."""
    opdracht = ["-m", "django", "makemessages", "-l", "en", "--no-location", "--no-wrap", "--no-obsolete", "-v", "0"]
    subprocess.run([sys.executable, *opdracht], cwd=waar, check=True)


def verzameld() -> polib.POFile:
    """The texts as they stand in the code now, gathered in a copy so that the tree stays as it is."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        for bron in _BRONNEN:
            shutil.copytree(
                WORTEL / bron, Path(tijdelijk) / bron, ignore=shutil.ignore_patterns("migrations", "__pycache__")
            )
        verzamel(Path(tijdelijk))
        return polib.pofile(str(Path(tijdelijk) / PO.relative_to(WORTEL)))


def sleutels(po: polib.POFile) -> set[tuple[str, str]]:
    return {(regel.msgctxt or "", regel.msgid) for regel in po if not regel.obsolete}


def controleer() -> list[str]:
    po = polib.pofile(str(PO))
    fouten = [f"not translated: {regel.msgid[:90]!r}" for regel in po.untranslated_entries()]
    fouten += [f"fuzzy: {regel.msgid[:90]!r}" for regel in po.fuzzy_entries()]
    if not MO.exists() or sleutels_en_teksten(polib.mofile(str(MO))) != sleutels_en_teksten(po):
        fouten.append("django.mo is not what django.po says: run `make messages`")
    if shutil.which("xgettext"):
        fouten += [f"not gathered: {sleutel[1][:90]!r}" for sleutel in sorted(sleutels(verzameld()) - sleutels(po))]
    else:
        sys.stderr.write("!!! NO XGETTEXT FOUND: new texts were NOT looked for (apt-get install gettext).\n")
    return fouten


def sleutels_en_teksten(bestand: polib.POFile | polib.MOFile) -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        (regel.msgctxt or "", regel.msgid): tuple(regel.msgstr_plural.values()) or (regel.msgstr,)
        for regel in bestand
        if regel.msgstr or any(regel.msgstr_plural.values())
    }


def main() -> int:
    if "--check" in sys.argv:
        fouten = controleer()
        sys.stdout.write("".join(f"{fout}\n" for fout in fouten[:40]))
        sys.stdout.write(f"translations: {len(fouten)} faults\n")
        return bool(fouten)
    verzamel(WORTEL)
    polib.pofile(str(PO)).save_as_mofile(str(MO))
    return 0


if __name__ == "__main__":
    sys.exit(main())
