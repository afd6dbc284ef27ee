"""The floor: the least that a page in Django can be, behind the same middleware, template engine and connection.

A list: one query on an index, one template, as long as the page it is compared with. A form: a session, a CSRF key, one
insert. The rows are thema's, the smallest table with an index on its expeditie.
"""

from uuid import UUID

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template import engines

from expedities.praatstok.models import Thema

LIJST_VAN = UUID(int=1)  # the expeditie that holds the rows of the list
FORMULIER_VAN = UUID(int=2)  # and the one that takes what is sent
BYTES_PER_REGEL = 260  # as wide as a row on our own pages; narrower rows would be more of them, and a slower floor

_engine = engines["django"]
_LIJST = _engine.from_string("""<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Lijst</title></head><body>
<ul class="utrecht-unordered-list">{% for regel in regels %}
  <li class="utrecht-unordered-list__item utrecht-unordered-list__item--html-li">
    <a class="utrecht-link" href="/vloer/{{ regel.pk }}/">{{ regel.naam }}</a>
    <span class="wijk-zacht">{{ regel.volgorde }}</span>
  </li>{% endfor %}
</ul>""")
_FORMULIER = _engine.from_string("<!doctype html><form method='post'>{% csrf_token %}{{ form.as_p }}</form>")


class Formulier(forms.Form):
    naam = forms.CharField(max_length=80)
    email = forms.EmailField(required=False)


def _lijst(request: HttpRequest) -> HttpResponse:
    lengte = int(request.GET["lengte"])
    regels = Thema.objects.filter(expeditie=LIJST_VAN).order_by()[: lengte // BYTES_PER_REGEL]
    html = _LIJST.render({"regels": regels}, request)
    return HttpResponse(html.ljust(lengte, "."))


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    return _lijst(request)


def werklijst(request: HttpRequest) -> HttpResponse:
    """Only for who is signed in, by the middleware."""
    return _lijst(request)


@login_not_required
def formulier(request: HttpRequest) -> HttpResponse:
    form = Formulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        Thema.objects.create(expeditie_id=FORMULIER_VAN, naam=form.cleaned_data["naam"])
        return HttpResponseRedirect("/")
    request.session["bezoek"] = True
    return HttpResponse(_FORMULIER.render({"form": form}, request))
