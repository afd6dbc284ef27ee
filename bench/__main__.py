"""One run: a fresh database, one expeditie, the same with a hundred, the heavy work, the judgement."""

import argparse
import sys
import time

import django

from bench.omgeving import VerkeerdeDatabase, zet_omgeving


def main() -> int:
    lezer = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    lezer.add_argument("--paren", type=int, default=200, help="pairs per page (fewer only to try things out)")
    lezer.add_argument("--poort", type=int, default=8110)
    keuze = lezer.parse_args()
    try:
        zet_omgeving(keuze.poort)
    except VerkeerdeDatabase as fout:
        print(fout, file=sys.stderr)
        return 2
    django.setup()
    from bench.loop import meet_alles  # noqa: PLC0415 -- settings first

    begin = time.monotonic()
    gehaald = meet_alles(poort=keuze.poort, paren=keuze.paren)
    print(f"{time.monotonic() - begin:.0f} seconds.")
    return 0 if gehaald else 1


if __name__ == "__main__":
    sys.exit(main())
