import json
import logging
import sys

from wijkexpeditie.logs import JsonFormatter


def test_line_is_json_with_the_event_and_its_keys() -> None:
    record = logging.makeLogRecord({"name": "wijk", "levelname": "INFO", "msg": "bericht_verzonden", "kanaal": "sms"})
    regel = json.loads(JsonFormatter().format(record))
    assert (regel["wat"], regel["kanaal"], regel["niveau"]) == ("bericht_verzonden", "sms", "info")


def test_error_says_where_but_not_what_somebody_typed() -> None:
    geheim = "Sanne, Merelstraat 34"
    try:
        int(geheim)
    except ValueError:
        record = logging.makeLogRecord({"name": "wijk", "msg": "fout", "exc_info": sys.exc_info()})
    tekst = JsonFormatter().format(record)
    assert json.loads(tekst)["fout"] == "ValueError"
    assert "Sanne" not in tekst


def test_request_with_a_code_in_its_path_is_not_written_down() -> None:
    record = logging.makeLogRecord(
        {"name": "django.request", "msg": "Not Found: %s", "args": ("/s/GEHEIM1234/",), "status_code": 404}
    )
    assert "GEHEIM1234" not in JsonFormatter().format(record)


def test_refused_form_does_not_write_the_code_in_its_path_down() -> None:
    """Django names the path of a request that CSRF refuses; whoever reads logs would hold the code."""
    record = logging.makeLogRecord(
        {"name": "django.security.csrf", "msg": "Forbidden: %s", "args": ("/a/GEHEIM1234/",), "request": object()}
    )
    assert "GEHEIM1234" not in JsonFormatter().format(record)
