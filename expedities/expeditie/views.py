"""The front door, the buurt's own page, and the work overviews."""

from django.contrib.auth.decorators import login_not_required
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from expedities.expeditie.toegang import BuurtMixin, WerkMixin
from wijkexpeditie.rollen.rol import Rol


@method_decorator(login_not_required, name="dispatch")
class Home(TemplateView):
    template_name = "expeditie/home.html"


class Buurt(BuurtMixin, TemplateView):
    template_name = "expeditie/buurt.html"


class Werk(TemplateView):
    template_name = "expeditie/werk.html"


class WerkExpeditie(WerkMixin, TemplateView):
    """Nobody with a role here is ever turned away from the overview."""

    rollen = frozenset(Rol)
    template_name = "expeditie/overzicht.html"
