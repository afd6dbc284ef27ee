"""How our forms are drawn."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit


class FormulierHelper(FormHelper):  # type: ignore[misc]  # crispy-forms is untyped
    """A form with a button that says what happens."""

    def __init__(self, *args: Any, knop: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.attrs = {"novalidate": ""}
        if knop:
            self.add_input(Submit("", knop))
