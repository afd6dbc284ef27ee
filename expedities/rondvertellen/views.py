"""The short link on a poster or flyer: to signing up for the evening that comes next."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.generic.base import View

from expedities.bewonersavond.models import Avond
from expedities.bewonersavond.queries import volgende_avond
from expedities.expeditie import fasen
from expedities.expeditie.queries import dag_van, stand
from expedities.rondvertellen.models import Uitnodigingskanaal


@method_decorator(login_not_required, name="dispatch")
class KorteLink(View):
    """Nobody counts who looked: only who signs up is counted, by the parameter that travels along."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        kanalen = Uitnodigingskanaal.objects.select_related("expeditie__gemeente")
        kanaal = get_object_or_404(kanalen, code=code.lower(), expeditie__afgesloten_op=None)
        op, expeditie = timezone.now(), kanaal.expeditie
        avond = volgende_avond(expeditie, op)
        kan_al = fasen.oordeel(fasen.Stap.AANMELDEN, stand(expeditie, op), dag_van(op)).mag
        if avond is not None and kan_al:
            aanmelden = reverse("aanmelden", args=[expeditie.slug, avond.nr])
            return HttpResponseRedirect(f"{aanmelden}?{urlencode({'via': kanaal.code})}")
        geweest = Avond.objects.filter(expeditie=expeditie, eind__lte=op).exists()
        binnen = {"expeditie": expeditie, "avond": avond, "geweest": geweest and avond is None}
        return render(request, "rondvertellen/nog_niet.html", binnen)
