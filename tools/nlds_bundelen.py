"""Vendor NL Design System, the font and the icons into static/vendor/.

Not part of the product and not run by it: someone who upgrades runs this once. Install the npm packages named in
static/vendor/README.md in a scratch folder, then: python tools/nlds_bundelen.py SCRATCH/node_modules
"""

import json
import re
import shutil
import sys
from pathlib import Path

DOEL = Path(__file__).resolve().parent.parent / "static" / "vendor"
EIGEN_CSS = DOEL.parent / "wijk"

# Components by class, and the ones whose bare elements (h1, p, ul ...) take the look.
KLASSEN = [
    "document",
    "skip-link",
    "button",
    "alert",
    "badge-status",
    "breadcrumb-nav",
    "data-list",
    "pagination",
    "separator",
    "table",
    "form-field",
    "form-field-description",
    "form-field-error-message",
    "form-fieldset",
    "form-label",
    "textbox",
    "textarea",
    "select",
    "checkbox",
    "radio-button",
]
ELEMENTEN = ["heading-1", "heading-2", "heading-3", "paragraph"]

# The domain's word for each icon: Tabler's name.
ICONEN = {
    "deur": "door",
    "telefoon": "phone",
    "kalender": "calendar-event",
    "mensen": "users",
    "mens": "user",
    "huis": "home",
    "flat": "building",
    "plek": "map-pin",
    "kaart": "map-2",
    "brief": "mail",
    "bericht": "message-circle",
    "klok": "clock",
    "vinkje": "check",
    "gelukt": "circle-check",
    "kruis": "x",
    "let-op": "alert-triangle",
    "info": "info-circle",
    "pijl": "arrow-right",
    "terug": "arrow-left",
    "omlaag": "chevron-down",
    "plus": "plus",
    "potlood": "pencil",
    "prullenbak": "trash",
    "zoek": "search",
    "menu": "menu-2",
    "hart": "heart",
    "plan": "clipboard-list",
    "document": "file-text",
    "printer": "printer",
    "download": "download",
    "upload": "upload",
    "slot": "lock",
    "inloggen": "login-2",
    "uitloggen": "logout-2",
    "taal": "language",
    "lamp": "bulb",
    "vlag": "flag",
    "lijst": "list-check",
    "grafiek": "chart-bar",
    "delen": "share",
    "kopie": "copy",
    "oog": "eye",
    "route": "route",
    "zon": "sun",
    "koffie": "coffee",
    "belofte": "heart-handshake",
    "hulp": "lifebuoy",
    "sirene": "urgent",
    "pauze": "player-pause",
    "verder": "player-play",
    "opnieuw": "refresh",
    "stok": "microphone",
    "geld": "coin-euro",
    "sleutel": "key",
    "scherm": "presentation",
    "instellingen": "settings",
    "link": "external-link",
    "wacht": "hourglass",
}


def pakket(modules: Path, naam: str) -> tuple[Path, str]:
    map_ = modules / naam
    versie: str = json.loads((map_ / "package.json").read_text())["version"]
    return map_, versie


def zonder_commentaar(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r'@charset "[^"]+";', "", css).strip()


def componenten(modules: Path) -> tuple[str, list[str]]:
    delen, versies = [], []
    for naam in [*ELEMENTEN, *KLASSEN]:
        map_, versie = pakket(modules, f"@utrecht/{naam}-css")
        bestand = "dist/html/index.min.css" if naam in ELEMENTEN else "dist/index.min.css"
        if not (map_ / bestand).exists():
            bestand = bestand.replace(".min", "")
        delen.append(zonder_commentaar((map_ / bestand).read_text()))
        versies.append(f"@utrecht/{naam}-css {versie}")
    return "\n".join(delen), versies


def bereikte_tokens(thema: str, gebruikt_in: str) -> dict[str, str]:
    """Only the custom properties that some rule reaches through var(), directly or by way of another token."""
    alle = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", zonder_commentaar(thema)))
    bereikt: dict[str, str] = {}
    te_doen = re.findall(r"var\(\s*(--[\w-]+)", gebruikt_in)
    while te_doen:
        naam = te_doen.pop()
        if naam in alle and naam not in bereikt:
            bereikt[naam] = alle[naam]
            te_doen += re.findall(r"var\(\s*(--[\w-]+)", alle[naam])
    return {naam: bereikt[naam] for naam in sorted(bereikt)}


def symbool(modules: Path, onze: str, hun: str) -> str:
    svg = (modules / f"@tabler/icons/icons/outline/{hun}.svg").read_text()
    binnen = re.search(r"<svg[^>]*>(.*)</svg>", svg, flags=re.DOTALL)
    assert binnen, hun
    paden = re.sub(r"\s*\n\s*", "", binnen.group(1))
    return f'<symbol id="{onze}" viewBox="0 0 24 24">{paden}</symbol>'


def main(modules: Path) -> None:
    css, versies = componenten(modules)
    thema_map, thema_versie = pakket(modules, "@nl-design-system-unstable/voorbeeld-design-tokens")
    eigen = "".join(p.read_text() for p in sorted(EIGEN_CSS.glob("*.css")))
    tokens = bereikte_tokens((thema_map / "dist/theme.css").read_text(), css + eigen)

    nlds = DOEL / "nlds"
    nlds.mkdir(parents=True, exist_ok=True)
    kop = "/* NL Design System, EUPL-1.2 (LICENSE.md). Made by tools/nlds_bundelen.py; do not edit. */\n"
    (nlds / "componenten.css").write_text(kop + css + "\n")
    regels = "".join(f"{naam}:{waarde};" for naam, waarde in tokens.items())
    (nlds / "tokens.css").write_text(kop + ":root{" + regels + "}\n")
    (nlds / "versies.txt").write_text("\n".join([*versies, f"voorbeeld-design-tokens {thema_versie}"]) + "\n")
    shutil.copy(modules / "@utrecht/button-css/LICENSE.md", nlds / "LICENSE.md")

    font_map, _ = pakket(modules, "@fontsource/atkinson-hyperlegible")
    letter = DOEL / "atkinson"
    letter.mkdir(exist_ok=True)
    shutil.copy(font_map / "LICENSE", letter / "LICENSE")
    for dikte in (400, 700):
        bron = f"atkinson-hyperlegible-latin-{dikte}-normal.woff2"
        shutil.copy(font_map / "files" / bron, letter / f"atkinson-{dikte}.woff2")

    tabler = DOEL / "tabler"
    tabler.mkdir(exist_ok=True)
    shutil.copy(modules / "@tabler/icons/LICENSE", tabler / "LICENSE")
    symbolen = "\n".join(symbool(modules, onze, hun) for onze, hun in ICONEN.items())
    (tabler / "sprite.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbolen}\n</svg>\n')
    print(f"{len(css)} bytes CSS, {len(tokens)} tokens, {len(ICONEN)} icons")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
