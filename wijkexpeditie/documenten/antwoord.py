"""A document as the answer to a request."""

from django.http import HttpResponse

from wijkexpeditie.documenten.render import Pdf


def toon_pdf(pdf: Pdf, naam: str) -> HttpResponse:
    """Opens in the browser; `naam` is what it is called when somebody keeps it."""
    return HttpResponse(
        pdf.inhoud, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{naam}.pdf"'}
    )


def geef_agenda(inhoud: bytes, naam: str) -> HttpResponse:
    return HttpResponse(
        inhoud,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{naam}.ics"'},
    )
