"""What the form pack templates/nlds/ needs to draw Django's fields with the classes of NL Design System."""

from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

_KLASSEN: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.FileInput, "wijk-bestand"),
    (forms.CheckboxInput, "utrecht-checkbox utrecht-checkbox--html-input"),
    (
        forms.CheckboxSelectMultiple,
        "utrecht-checkbox utrecht-checkbox--html-input",
    ),  # a RadioSelect too, so it comes first
    (forms.RadioSelect, "utrecht-radio-button utrecht-radio-button--html-input"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.SelectDateWidget, "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
)

_TEKSTVAK = "utrecht-textbox utrecht-textbox--html-input"  # every other input is one line of text


def _klassen(widget: forms.Widget, *, fout: bool) -> str:
    onze = next((klassen for soort, klassen in _KLASSEN if isinstance(widget, soort)), _TEKSTVAK)
    if fout and onze.startswith("utrecht"):
        onze += f" {onze.split()[0]}--invalid"
    return " ".join(filter(None, [str(widget.attrs.get("class", "")), onze]))


@register.simple_tag
def nlds_invoer(field: BoundField) -> SafeString:
    """The input itself. Browser validation is off: our own errors stand beside the field and on top."""
    field.form.use_required_attribute = False
    attrs: dict[str, str | bool] = {"class": _klassen(field.field.widget, fout=bool(field.errors))}
    if nlds_soort(field) == "delen":
        attrs["aria-label"] = str(field.label)  # the parts of a date have no label of their own
    return mark_safe(field.as_widget(attrs=attrs))  # noqa: S308 -- Django rendered it


@register.simple_tag
def nlds_keuzes(field: BoundField) -> list[BoundWidget]:
    """The options of a group, each ready to be put in its own label."""
    field.form.use_required_attribute = False
    opties = list(field.subwidgets)
    for optie in opties:
        optie.data["attrs"]["class"] = _klassen(field.field.widget, fout=bool(field.errors))
    return opties


@register.filter
def nlds_soort(field: BoundField) -> str:
    """Which of the shapes in field.html: groep (fieldset of options), delen (fieldset of inputs), vinkje or veld."""
    widget = field.field.widget
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "groep"
    if widget.use_fieldset:
        return "delen"
    return "vinkje" if isinstance(widget, forms.CheckboxInput) else "veld"


@register.filter
def nlds_naam(field: BoundField) -> str:
    """How the wrapper is called: radio, checkbox, select, textarea or text."""
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxInput | forms.CheckboxSelectMultiple):
        return "checkbox"
    if isinstance(widget, forms.RadioSelect):
        return "radio"
    if isinstance(widget, forms.Select):
        return "select"
    return "textarea" if isinstance(widget, forms.Textarea) else "text"


def _anker(field: BoundField) -> str:
    """The element a link in the summary goes to: the first option of a group, the first part of a date."""
    widget = field.field.widget
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple | forms.MultiWidget):
        return f"{field.auto_id}_0"
    return widget.id_for_label(field.auto_id) or field.auto_id


@register.simple_tag
def nlds_fouten(form: forms.BaseForm) -> list[dict[str, Any]]:
    """All errors of a form in the order of the page, with where to go."""
    regels: list[dict[str, Any]] = [{"tekst": tekst, "naam": "", "anker": ""} for tekst in form.non_field_errors()]
    for field in form:
        anker = "" if field.is_hidden else _anker(field)
        naam = field.label if field.label.endswith("?") else f"{field.label}:"
        regels += [{"tekst": tekst, "naam": naam, "anker": anker} for tekst in field.errors]
    return regels
