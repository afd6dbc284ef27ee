"""Who still has to be welcomed."""

from django.db.models import QuerySet

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.welkom.models import Verhuizing

# What the former household asked for; it is not for who lives there now.
VAN_TOEN = frozenset({Uitkomst.GEEN_CONTACT, Uitkomst.LIEVER_NIET})


def nog_te_verwelkomen(expeditie: Expeditie) -> QuerySet[Verhuizing]:
    """Who waits longest first."""
    return (
        Verhuizing.objects.filter(expeditie=expeditie, welkom_op=None)
        .select_related("adres")
        .order_by("gemeld_op", "pk")
    )


def verwelkomd(expeditie: Expeditie) -> QuerySet[Verhuizing]:
    return (
        Verhuizing.objects.filter(expeditie=expeditie, welkom_op__isnull=False)
        .select_related("adres")
        .order_by("-welkom_op", "-pk")
    )


def woorden_van_toen(adres: Adres) -> bool:
    """Does this door still say what somebody asked who may be gone?"""
    return adres.uitkomst in VAN_TOEN
