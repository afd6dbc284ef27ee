"""A server on loopback that takes what Twilio's own API description takes, and refuses the rest."""

import base64
import json
import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

_API = json.loads((Path(__file__).parents[2] / "data/twilio/berichten_en_oproepen.json").read_text())
ACCOUNT = "AC" + "0123456789abcdef" * 2
TOKEN = "oefensleutel"


@dataclass
class Twilio:
    """What it got, and how it must behave."""

    url: str = ""
    kreeg: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    status: int = 0  # 0: by the description
    inhoud: Mapping[str, object] = field(default_factory=dict)
    stil: float = 0  # seconds without an answer
    hangt_op: bool = False

    def oordeel(self, pad: str, koppen: Mapping[str, str], romp: bytes) -> tuple[int, Mapping[str, object]]:
        """Status and body by the description: path, authentication, content type, required and known fields."""
        sjabloon = next((s for s in _API["paths"] if re.fullmatch(s.replace("{AccountSid}", "[^/]+"), pad)), None)
        if sjabloon is None:
            return 404, {"code": 20404}
        operatie = _API["paths"][sjabloon]["post"]
        sid = re.fullmatch(sjabloon.replace("{AccountSid}", "([^/]+)"), pad)
        if not sid or not re.fullmatch(operatie["parameters"][0]["schema"]["pattern"], sid[1]):
            return 404, {"code": 20404}
        if koppen.get("Authorization") != "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode():
            return 401, {"code": 20003}
        [soort] = operatie["requestBody"]["content"]
        if koppen.get("Content-Type") != soort:
            return 415, {"code": 20015}
        return self._velden(operatie, operatie["requestBody"]["content"][soort]["schema"], romp)

    def _velden(self, operatie: Any, schema: Any, romp: bytes) -> tuple[int, Mapping[str, object]]:
        velden = {naam: waarden[0] for naam, waarden in parse_qs(romp.decode(), keep_blank_values=True).items()}
        mist = [naam for naam in schema["required"] if not velden.get(naam)]
        vreemd = [naam for naam in velden if naam not in schema["properties"]]
        if mist or vreemd:
            return 400, {"code": 21604, "message": f"{mist} {vreemd}"}
        self.kreeg.append((operatie["operationId"], velden))
        letters = "SM" if operatie["operationId"] == "CreateMessage" else "CA"
        return 201, {"sid": letters + f"{len(self.kreeg):032x}", "status": "queued"}


@contextmanager
def twilio_na() -> Iterator[Twilio]:
    na = Twilio()

    class Deur(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            romp = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, inhoud = na.oordeel(self.path, dict(self.headers.items()), romp)
            time.sleep(na.stil)
            if na.hangt_op:
                return
            self.send_response(na.status or status)
            self.end_headers()
            self.wfile.write(json.dumps(dict(na.inhoud) or inhoud).encode())

        def log_message(self, *_args: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Deur)
    na.url = f"http://127.0.0.1:{server.server_port}"
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    draad.start()
    yield na
    server.shutdown()
    server.server_close()
    draad.join()
