"""What is typed about dates and halls."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.bewonersavond.models import Avond
from expedities.denktank.forms import EEN_DAG
from expedities.planning.models import Zaal, Zaalstaat
from expedities.planning.queries import Moment
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld, Tijdveld

_VAN, _TOT = time(19, 30), time(21, 30)


class AvondenFormulier(Formulier):
    """Both evenings on one page, as far as they can still be moved; what is not planned may stay empty."""

    knop = gettext_lazy("Bekijk wat er meeschuift")

    dag_1 = Datumveld(label=gettext_lazy("Op welke dag is de eerste avond?"), validators=EEN_DAG)
    van_1 = Tijdveld(label=gettext_lazy("Hoe laat begint het?"))
    tot_1 = Tijdveld(label=gettext_lazy("Tot hoe laat?"))
    dag_2 = Datumveld(label=gettext_lazy("Op welke dag is de tweede avond?"), validators=EEN_DAG)
    van_2 = Tijdveld(label=gettext_lazy("Hoe laat begint die?"))
    tot_2 = Tijdveld(label=gettext_lazy("Tot hoe laat duurt die?"))

    def __init__(self, *args: Any, avonden: Mapping[int, Avond], op: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.avonden, self.op = avonden, op
        self.nummers = [nr for nr in (1, 2) if nr not in avonden or avonden[nr].begin > op]
        self.momenten: list[Moment] = []
        for nr in (1, 2):
            for veld in ("dag", "van", "tot"):
                if nr not in self.nummers:
                    del self.fields[f"{veld}_{nr}"]
                elif nr not in avonden:
                    self.fields[f"{veld}_{nr}"].required = False

    def clean(self) -> dict[str, Any]:
        """The actions refuse it as well; here it is said beside the field, before anything is shown."""
        schoon: dict[str, Any] = super().clean() or {}
        for nr in self.nummers:
            self._kijk_na(nr, schoon)
        if self.errors:
            return schoon
        self.momenten = [self._moment(nr) for nr in self.nummers if schoon.get(f"dag_{nr}")]
        begin = {nr: avond.begin for nr, avond in self.avonden.items()} | {m.nr: m.begin for m in self.momenten}
        if {1, 2} <= begin.keys() and begin[2] <= begin[1]:
            veld = f"dag_{max(self.nummers)}"
            self.add_error(veld, _("De tweede avond komt na de eerste. Kies een andere dag."))
        if not self.momenten:
            self.add_error(f"dag_{min(self.nummers)}", _("Kies een dag."))
        return schoon

    def _kijk_na(self, nr: int, schoon: dict[str, Any]) -> None:
        dag, van, tot = (schoon.get(f"{veld}_{nr}") for veld in ("dag", "van", "tot"))
        if not dag:
            return
        for veld, waarde in (("van", van), ("tot", tot)):
            if waarde is None and f"{veld}_{nr}" not in self.errors:
                self.add_error(f"{veld}_{nr}", _("Vul ook de tijd in."))
        if van and tot and tot <= van:
            self.add_error(f"tot_{nr}", _("De avond eindigt voor hij begint. Kijk de tijden nog eens na."))
        if van and timezone.make_aware(datetime.combine(dag, van)) <= self.op:
            self.add_error(f"dag_{nr}", _("Dit moment is al geweest. Kies een dag die nog komt."))

    def _moment(self, nr: int) -> Moment:
        """As the clock on the wall of the hall."""
        dag, hier = self.cleaned_data[f"dag_{nr}"], timezone.get_default_timezone()
        return Moment(
            nr=nr,
            begin=datetime.combine(dag, self.cleaned_data[f"van_{nr}"], tzinfo=hier),
            eind=datetime.combine(dag, self.cleaned_data[f"tot_{nr}"], tzinfo=hier),
        )


def beginwaarden(avonden: Mapping[int, Avond]) -> dict[str, Any]:
    waarden: dict[str, Any] = {}
    for nr in (1, 2):
        avond = avonden.get(nr)
        begin = timezone.localtime(avond.begin) if avond else None
        eind = timezone.localtime(avond.eind) if avond else None
        waarden |= {
            f"dag_{nr}": begin.date() if begin else None,
            f"van_{nr}": begin.time() if begin else _VAN,
            f"tot_{nr}": eind.time() if eind else _TOT,
        }
    return waarden


class ZaalFormulier(Formulier):
    knop = gettext_lazy("Bewaar")

    avond_nr = forms.TypedChoiceField(
        label=gettext_lazy("Voor welke avond?"),
        coerce=int,
        choices=[(1, gettext_lazy("eerste avond")), (2, gettext_lazy("tweede avond"))],
        widget=forms.RadioSelect,
    )
    naam = forms.CharField(label=gettext_lazy("Welke zaal?"), max_length=120)
    adres = forms.CharField(
        label=gettext_lazy("Op welk adres?"),
        help_text=gettext_lazy("Zeg er ook bij hoe je binnenkomt zonder drempels."),
        max_length=200,
        required=False,
    )
    staat = forms.ChoiceField(
        label=gettext_lazy("Hoe staat het ervoor?"),
        choices=[(staat, staat.label) for staat in Zaalstaat if staat != Zaalstaat.VAST],
        initial=Zaalstaat.IDEE,
        widget=forms.RadioSelect,
    )
    plaatsen = forms.IntegerField(
        label=gettext_lazy("Hoeveel mensen passen erin?"),
        validators=[MinValueValidator(1), MaxValueValidator(2000)],
        required=False,
    )
    drempelvrij = forms.BooleanField(label=gettext_lazy("Je komt er zonder drempels in"), required=False)
    sleutel_bij = forms.CharField(label=gettext_lazy("Wie heeft de sleutel?"), max_length=120, required=False)
    contact_naam = forms.CharField(label=gettext_lazy("Met wie spreken we af?"), max_length=80, required=False)
    contact_telefoon = TelefoonVeld(label=gettext_lazy("Op welk nummer?"), required=False)


def zaalformulier(form: ZaalFormulier, zaal: Zaal | None) -> ZaalFormulier:
    """A hall that is fixed may stay so, or be let go; another gets fixed by its own button."""
    if zaal is not None and zaal.staat == Zaalstaat.VAST:
        veld = form.fields["staat"]
        assert isinstance(veld, forms.ChoiceField)  # noqa: S101 -- for the type checker
        veld.choices = [(Zaalstaat.VAST, Zaalstaat.VAST.label), (Zaalstaat.KAN_NIET, _("gaat toch niet door"))]
    return form
