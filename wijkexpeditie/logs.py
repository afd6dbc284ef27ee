"""Structured logs: one JSON object a line, events with keys, no personal data and no request bodies."""

import json
import logging
from datetime import UTC, datetime

_STANDAARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_NOOIT = frozenset({"request", "status_code", "server_time"})  # a request holds paths with codes and people's input


class JsonFormatter(logging.Formatter):
    """Formats a record without local variables or request objects."""

    def format(self, record: logging.LogRecord) -> str:
        regel: dict[str, object] = {
            "op": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname.lower(),
            "waar": record.name,
            "wat": "request" if hasattr(record, "request") or record.name == "django.request" else record.getMessage(),
        }
        regel |= {k: v for k, v in vars(record).items() if k not in _STANDAARD | _NOOIT}
        if record.exc_info and record.exc_info[0]:
            regel["fout"] = record.exc_info[0].__name__
            regel["spoor"] = _plekken(record)
        return json.dumps(regel, default=str, ensure_ascii=False)


def _plekken(record: logging.LogRecord) -> list[str]:
    """Where it went wrong: files and lines, never the text of the error (which may quote what somebody typed)."""
    plekken = []
    spoor = record.exc_info[2] if record.exc_info else None
    while spoor is not None:
        plekken.append(f"{spoor.tb_frame.f_code.co_filename}:{spoor.tb_lineno}")
        spoor = spoor.tb_next
    return plekken[-8:]
