"""Doors for machines (reports of delivery, incoming SMS), one-tap stop, and the practice letterbox."""

from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView, View

from wijkexpeditie.berichten.actions import hef_stop_op, meld_status, meld_stop, meld_stop_sleutel
from wijkexpeditie.berichten.haak import is_echt, openbaar_adres
from wijkexpeditie.berichten.kanalen import postvak_uit
from wijkexpeditie.berichten.kanalen.sms import is_start, is_stop


@method_decorator([login_not_required, csrf_exempt], name="dispatch")
class TwilioView(View):
    """Only Twilio itself: its signature over our public address."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        adres = openbaar_adres(settings.SITE_URL, request.get_full_path())
        kreeg = request.headers.get("X-Twilio-Signature", "")
        if not is_echt(kreeg, settings.TWILIO_TOKEN, adres, request.POST.lists()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]  # View.dispatch is wider


class TwilioStatus(TwilioView):
    """What became of one message or call. Unknown ones are ignored."""

    def post(self, request: HttpRequest, pk: int, claim: UUID) -> HttpResponse:
        status = request.POST.get("MessageStatus") or request.POST.get("CallStatus") or ""
        sid = request.POST.get("MessageSid") or request.POST.get("CallSid") or ""
        meld_status(pk=pk, claim=claim, status=status, extern_id=sid, op=timezone.now())
        return HttpResponse(status=204)


class TwilioSms(TwilioView):
    """An SMS from somebody: stop and start are obeyed at once."""

    def post(self, request: HttpRequest) -> HttpResponse:
        van, tekst, op = request.POST.get("From", ""), request.POST.get("Body", ""), timezone.now()
        antwoord = ET.Element("Response")
        if van and is_stop(tekst):
            meld_stop(van, op)
            ET.SubElement(antwoord, "Message").text = _("Je krijgt geen berichten meer van ons. Toch weer? Sms START.")
        elif van and is_start(tekst):
            hef_stop_op(van, op)
            ET.SubElement(antwoord, "Message").text = _("Je krijgt weer berichten van ons.")
        return HttpResponse(ET.tostring(antwoord, encoding="unicode"), content_type="text/xml")


@method_decorator([login_not_required, csrf_exempt], name="dispatch")
class StopView(TemplateView):
    """One tap in a message. A mail program may press the button itself (RFC 8058), so no CSRF key is asked."""

    template_name = "berichten/stop.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        try:
            self.sleutel = signing.Signer(salt="stop").unsign(kwargs["kenmerk"])
        except signing.BadSignature as fout:
            raise Http404 from fout

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        meld_stop_sleutel(self.sleutel, timezone.now())
        return self.render_to_response(self.get_context_data(klaar=True))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"klaar": False, **kwargs})


@method_decorator(login_not_required, name="dispatch")
class OefenPostvak(TemplateView):
    """All that would have gone out, sign-in codes too. Exists only while practising, on this machine."""

    template_name = "berichten/oefenpostvak.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not settings.OEFENEN:
            raise Http404

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(poststukken=postvak_uit.lees(), **kwargs)
