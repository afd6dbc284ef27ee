"""Fields that many of our forms share."""

from typing import Any

from django import forms

# The device's own, and as people here write a day, whatever language they chose.
_DAGEN = ("%Y-%m-%d", "%d-%m-%Y", "%d-%m-%y", "%d/%m/%Y")


class Datumveld(forms.DateField):
    """A day, picked from the calendar of the device; typed as people write it where there is none."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        kwargs.setdefault("input_formats", _DAGEN)
        super().__init__(**kwargs)


class Tijdveld(forms.TimeField):
    """An hour of the clock."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
        super().__init__(**kwargs)
