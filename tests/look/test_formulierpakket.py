"""The form pack `nlds`: what a field looks like to a reader and to a screen reader."""

from html.parser import HTMLParser
from typing import Any

import pytest
from crispy_forms.layout import Button, Column, Div, Fieldset, Hidden, Layout, Row, Submit
from crispy_forms.templatetags.crispy_forms_filters import as_crispy_form
from django import forms
from django.template import Context, Template

from wijkexpeditie.formulieren.helper import FormulierHelper


class Alles(forms.Form):
    helper: FormulierHelper
    naam = forms.CharField(label="Naam", help_text="Je voornaam is genoeg.")
    telefoon = forms.CharField(label="Telefoon", required=False)
    verhaal = forms.CharField(label="Verhaal", widget=forms.Textarea)
    soort = forms.ChoiceField(label="Soort", choices=[("", "Kies"), ("a", "Licht")])
    komt = forms.ChoiceField(label="Kom je ook?", widget=forms.RadioSelect, choices=[("ja", "Ja"), ("nee", "Nee")])
    nodig = forms.MultipleChoiceField(
        label="Nodig", widget=forms.CheckboxSelectMultiple, choices=[("tolk", "Tolk")], required=False
    )
    foto = forms.FileField(label="Foto", required=False)
    bellen = forms.BooleanField(label="Bel me")
    moment = forms.SplitDateTimeField(label="Moment", required=False)
    dag = forms.DateField(label="Dag", widget=forms.SelectDateWidget, required=False)
    code = forms.CharField(widget=forms.HiddenInput, initial="x")


class Elementen(HTMLParser):
    """Each tag with its attributes and the text inside, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lijst: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.lijst.append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.lijst and data.strip():
            tag, attrs, tekst = self.lijst[-1]
            self.lijst[-1] = (tag, attrs, f"{tekst} {data.strip()}".strip())

    def met(self, tag: str, **zoek: str) -> list[tuple[str, dict[str, str | None], str]]:
        sleutels = {sleutel.rstrip("_"): waarde for sleutel, waarde in zoek.items()}
        return [el for el in self.lijst if el[0] == tag and all(el[1].get(s) == w for s, w in sleutels.items())]


def teken(form: forms.Form) -> Elementen:
    return Elementen(as_crispy_form(form))


def heel(form: forms.Form, **context: Any) -> str:
    return Template("{% load crispy_forms_tags %}{% crispy form %}").render(Context({"form": form, **context}))


def klassen(elementen: Elementen, naam: str) -> set[str]:
    return {str(el[1].get("class")) for el in elementen.lijst if el[1].get("name") == naam}


@pytest.mark.parametrize(
    ("naam", "klasse"),
    [
        ("naam", "utrecht-textbox utrecht-textbox--html-input"),
        ("verhaal", "utrecht-textarea utrecht-textarea--html-textarea"),
        ("soort", "utrecht-select utrecht-select--html-select"),
        ("komt", "utrecht-radio-button utrecht-radio-button--html-input"),
        ("nodig", "utrecht-checkbox utrecht-checkbox--html-input"),
        ("foto", "wijk-bestand"),
        ("bellen", "utrecht-checkbox utrecht-checkbox--html-input"),
        ("moment_0", "utrecht-textbox utrecht-textbox--html-input"),
        ("dag_day", "utrecht-select utrecht-select--html-select"),
    ],
)
def test_input_carries_the_classes_of_nl_design_system(naam: str, klasse: str) -> None:
    assert klassen(teken(Alles()), naam) == {klasse}


def test_own_class_of_a_widget_is_kept() -> None:
    form = Alles()
    form.fields["naam"].widget.attrs["class"] = "wijk-kort"
    assert klassen(teken(form), "naam") == {"wijk-kort utrecht-textbox utrecht-textbox--html-input"}


def test_drawing_twice_gives_the_same() -> None:
    form = Alles({})
    assert as_crispy_form(form) == as_crispy_form(form)


def test_label_points_at_its_input() -> None:
    elementen = teken(Alles())
    assert [el[2] for el in elementen.met("label", for_="id_naam")] == ["Naam"]
    assert len(elementen.met("input", id="id_naam")) == 1


def test_only_optional_fields_say_so() -> None:
    html = as_crispy_form(Alles())
    assert html.count("(niet verplicht)") == 5  # telefoon, nodig, foto, moment, dag
    assert "*" not in html


def test_search_form_can_leave_the_mark_out() -> None:
    class Zoek(forms.Form):
        zoek = forms.CharField(label="Zoek", required=False)
        helper = FormulierHelper()

    form = Zoek()
    assert "(niet verplicht)" in heel(form)
    form.helper.verberg_niet_verplicht = True
    assert "(niet verplicht)" not in heel(form)


def test_browser_does_not_check_by_itself() -> None:
    assert not [el for el in teken(Alles()).lijst if "required" in el[1]]


def test_group_is_a_fieldset_with_its_question_as_legend() -> None:
    elementen = teken(Alles())
    assert [el[2] for el in elementen.met("legend")] == ["Kom je ook?", "Nodig", "Moment", "Dag"]
    assert [el[1]["id"] for el in elementen.met("input", name="komt")] == ["id_komt_0", "id_komt_1"]
    assert len(elementen.met("label", for_="id_komt_0")) == 1


def test_help_and_error_are_tied_to_the_input() -> None:
    elementen = teken(Alles({}))
    (_, attrs, _) = elementen.met("input", id="id_naam")[0]
    assert attrs["aria-describedby"] == "id_naam_helptext id_naam_error"
    assert attrs["aria-invalid"] == "true"
    assert attrs["class"] == "utrecht-textbox utrecht-textbox--html-input utrecht-textbox--invalid"
    ids = [el[1].get("id") for el in elementen.lijst]
    assert [ids.count("id_naam_helptext"), ids.count("id_naam_error")] == [1, 1]


def test_group_error_is_tied_to_the_fieldset() -> None:
    (fieldset,) = [el for el in teken(Alles({})).met("fieldset") if "aria-describedby" in el[1]]
    assert fieldset[1]["aria-describedby"] == "id_komt_error"


def test_summary_links_to_each_wrong_field_and_to_the_first_option_of_a_group() -> None:
    form = Alles({"code": "x"})
    form.add_error(None, "Het plan is net veranderd.")
    elementen = teken(form)
    assert len(elementen.met("div", role="alert", tabindex="-1")) == 1
    links = [el[1]["href"] for el in elementen.met("a")]
    assert links == ["#id_naam", "#id_verhaal", "#id_soort", "#id_komt_0", "#id_bellen"]
    ids = {el[1].get("id") for el in elementen.lijst}
    assert {str(link)[1:] for link in links} <= ids
    assert [el[2] for el in elementen.met("a", href="#id_komt_0")] == ["Kom je ook? Dit veld is verplicht."]
    assert "Het plan is net veranderd." in [el[2] for el in elementen.met("li")]


def test_summary_goes_to_the_first_part_of_a_date() -> None:
    form = Alles({})
    form.add_error("dag", "Kies een dag.")
    form.add_error("moment", "Kies een moment.")
    elementen = teken(form)
    links = {str(el[1]["href"])[1:] for el in elementen.met("a")}
    assert {link for link in links if "dag" in link or "moment" in link} == {"id_dag_day", "id_moment_0"}
    assert links <= {str(el[1].get("id")) for el in elementen.lijst}


def test_form_without_faults_has_no_summary() -> None:
    assert teken(Alles()).met("div", role="alert") == []


def test_typed_text_stays_and_is_escaped() -> None:
    html = as_crispy_form(Alles({"naam": '"><script>alert(1)</script>'}))
    assert "<script>" not in html
    assert 'value="&quot;&gt;&lt;script&gt;' in html


def test_whole_form_posts_with_its_button_and_without_browser_checks() -> None:
    form = Alles()
    form.helper = FormulierHelper(knop="Ik doe mee")
    elementen = Elementen(heel(form, csrf_token="geheim"))
    (_, attrs, _) = elementen.met("form")[0]
    assert (attrs["method"], attrs["enctype"], "novalidate" in attrs) == ("post", "multipart/form-data", True)
    assert [el[2] for el in elementen.met("button")] == ["Ik doe mee"]
    assert [el[1]["value"] for el in elementen.met("input", name="csrfmiddlewaretoken")] == ["geheim"]


def test_layout_objects_are_drawn() -> None:
    form = Alles()
    form.helper = FormulierHelper()
    form.helper.layout = Layout(
        Fieldset("Over jou", "naam", Row(Column("telefoon"), "soort")),
        Div("verhaal", css_class="wijk-namens"),
        Hidden("van", "brief"),
        Submit("later", "Bewaar voor later"),
        Button("terug", "Terug"),
    )
    elementen = Elementen(heel(form))
    assert [el[2] for el in elementen.met("legend")] == ["Over jou"]
    assert [el[1]["value"] for el in elementen.met("input", name="van")] == ["brief"]
    assert [(el[1]["type"], el[2]) for el in elementen.met("button")] == [
        ("submit", "Bewaar voor later"),
        ("button", "Terug"),
    ]


def test_formset_is_drawn_with_its_management_form() -> None:
    formset = forms.formset_factory(Alles, extra=2)()
    elementen = Elementen(as_crispy_form(formset))
    assert len(elementen.met("input", name="form-TOTAL_FORMS")) == 1
    assert len(elementen.met("input", name="form-1-naam")) == 1
