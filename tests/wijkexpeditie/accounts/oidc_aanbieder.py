"""A small OpenID provider on this machine: discovery, authorize, token with PKCE, keys and userinfo, RS256."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, GEHEIM = "wijkexpeditie", "geheim-van-de-proef"
_SLEUTEL = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Aanbieder(ThreadingHTTPServer):
    """Knows one person, and remembers what it was asked."""

    def __init__(self, **persoon: Any) -> None:
        super().__init__(("127.0.0.1", 0), _Antwoorder)
        self.persoon = {"sub": "medewerker-7", **persoon}
        self.codes: dict[str, dict[str, str]] = {}
        self.gevraagd: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def authoriseer(self, adres: str) -> str:
        """What happens in the browser at the provider: the person is signed in there and says yes."""
        vraag = {naam: waarde for naam, (waarde,) in parse_qs(urlsplit(adres).query).items()}
        assert vraag["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe()
        self.codes[code] = vraag
        return f"{urlsplit(vraag['redirect_uri']).path}?{urlencode({'code': code, 'state': vraag['state']})}"

    def wissel(self, velden: dict[str, str]) -> tuple[int, dict[str, Any]]:
        vraag = self.codes.pop(velden["code"], None)
        bewijs = hashlib.sha256(velden.get("code_verifier", "").encode()).digest()
        klopt = vraag and base64.urlsafe_b64encode(bewijs).rstrip(b"=").decode() == vraag["code_challenge"]
        if not vraag or not klopt:
            return 400, {"error": "invalid_grant"}
        inhoud = {**self.persoon, "iss": self.url, "aud": CLIENT, "exp": int(time.time()) + 60, "iat": int(time.time())}
        token = jwt.encode(inhoud, _SLEUTEL, algorithm="RS256", headers={"kid": "een"})
        return 200, {"access_token": "toegang", "token_type": "Bearer", "expires_in": 60, "id_token": token}


class _Antwoorder(BaseHTTPRequestHandler):
    server: Aanbieder

    def do_GET(self) -> None:
        self.server.gevraagd.append(self.path)
        url = self.server.url
        sleutel = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(_SLEUTEL.public_key()))
        antwoorden: dict[str, dict[str, Any]] = {
            "/.well-known/openid-configuration": {
                "issuer": url,
                "authorization_endpoint": f"{url}/authorize",
                "token_endpoint": f"{url}/token",
                "userinfo_endpoint": f"{url}/userinfo",
                "jwks_uri": f"{url}/jwks",
            },
            "/jwks": {"keys": [{**sleutel, "kid": "een", "alg": "RS256", "use": "sig"}]},
            "/userinfo": self.server.persoon,
        }
        self._zeg(200, antwoorden[self.path])

    def do_POST(self) -> None:
        self.server.gevraagd.append(self.path)
        basis = base64.b64encode(f"{CLIENT}:{GEHEIM}".encode()).decode()
        velden = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if self.headers["Authorization"] != f"Basic {basis}":
            self._zeg(401, {"error": "invalid_client"})
        else:
            self._zeg(*self.server.wissel({naam: waarden[0] for naam, waarden in velden.items()}))

    def _zeg(self, status: int, inhoud: dict[str, Any]) -> None:
        romp = json.dumps(inhoud).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(romp)))
        self.end_headers()
        self.wfile.write(romp)

    def log_message(self, *args: object) -> None:
        """Silent: the test looks at `gevraagd`."""


@contextmanager
def aanbieder(settings: Any, **persoon: Any) -> Iterator[Aanbieder]:
    """The product is set up for this provider, as it would be by its environment."""
    server = Aanbieder(**persoon)
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    app = {"provider_id": "gemeente", "name": "Gemeente", "client_id": CLIENT, "secret": GEHEIM}
    app["settings"] = {"server_url": server.url, "token_auth_method": "client_secret_basic"}  # type: ignore[assignment]
    huidig = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {**huidig, "APPS": [app]}}
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        draad.join()
