"""How far the round is, and closing it."""

from typing import Any

from django.urls import reverse

from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis import queries
from expedities.ronde import actions
from expedities.ronde.forms import SluitRondeForm
from wijkexpeditie.formulieren.views import ActieView


class SluitRonde(WerkMixin, ActieView):
    """The denktank closes the round knowingly, and can open it again."""

    template_name = "ronde/ronde.html"
    form_class = SluitRondeForm

    def voer_uit(self, form: SluitRondeForm) -> str:
        if self.expeditie.ronde_gesloten_op:
            actions.heropen_ronde(expeditie=self.expeditie, door=self.actor, op=self.op)
        else:
            actions.sluit_ronde(
                expeditie=self.expeditie,
                reden=form.cleaned_data["reden"],
                naam=form.cleaned_data["naam"],
                door=self.actor,
                op=self.op,
            )
        return reverse("werk_deuren", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(ronde=queries.stand_van_de_ronde(self.expeditie), **kwargs)
