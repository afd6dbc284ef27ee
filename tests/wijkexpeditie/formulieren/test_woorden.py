"""An error says what to do, beside its field."""

from django import forms

from wijkexpeditie.formulieren.formulier import Formulier


class Proef(Formulier):
    naam = forms.CharField()
    soort = forms.ChoiceField(choices=[("a", "A")])
    email = forms.EmailField()
    dag = forms.DateField()
    aantal = forms.IntegerField(min_value=1, max_value=12)
    eigen = forms.CharField(error_messages={"required": "Zo heet het hier."})


def test_a_field_says_what_to_do_and_keeps_the_words_of_its_form() -> None:
    form = Proef({"email": "geen mail", "dag": "ooit", "aantal": "0"})
    assert form.errors == {
        "naam": ["Vul dit nog in."],
        "soort": ["Kies er één."],
        "email": ["Dit is geen e-mailadres. Schrijf het zo: naam@voorbeeld.nl."],
        "dag": ["Deze dag kennen we niet. Schrijf hem zo: 31-12-2026."],
        "aantal": ["Kies een getal van 1 of hoger."],
        "eigen": ["Zo heet het hier."],
    }
