# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authentication by tokens (JWT) of an identity provider: the real service, over HTTP, WebSockets and the console
protocol."""
import functools
import http.client
import http.server
import itertools
import json
import os
import re
import subprocess
import threading
import time
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from support.access import (
    ask,
    assert_audio_works,
    audio,
    bearer,
    closing_of,
    console,
    in_subprotocol,
    metrics_of,
    wait_until,
)
from support.service import Service
from support.tokens import AUDIENCE, ISSUER, SigningKey, encoded, settings_for, write_key_set

GPS = {"device_id": "home-phone", "latitude": 37.7749, "longitude": -122.4194}
ITEM = {"device_id": "home-phone", "sensor_type": "temperature", "value": {"celsius": 21}}
MIXED = [ITEM, {**ITEM, "device_id": "office-phone"}]
EVERYTHING = "openid ingest:* read:docs monitor:watch"
REFUSED_CONSOLE = 4003


@pytest.fixture(scope="module")
def signer(tmp_path_factory):
    return SigningKey(tmp_path_factory.mktemp("signer"), "current")


@pytest.fixture(scope="module")
def service(signer, tmp_path_factory):
    path = tmp_path_factory.mktemp("set") / "jwks.json"
    write_key_set(path, signer)
    with Service(LOOM_LOG_LEVEL="DEBUG", **settings_for(path)) as running:
        running.wait_until_ready()
        yield running


@pytest.fixture(scope="module")
def tokens(signer, tmp_path_factory):
    """Tokens by their special property."""
    forger = SigningKey(tmp_path_factory.mktemp("forger"), signer.kid)
    valid = signer.token(scope=EVERYTHING)
    head, payload, signature = valid.split(".")
    none = encoded({"alg": "none", "typ": "JWT"})
    return {
        "valid": valid,
        "a valid array of audiences": signer.token(scope=EVERYTHING, aud=["account", AUDIENCE]),
        "expired": signer.token(scope=EVERYTHING, exp=int(time.time()) - 1),
        "without exp": signer.token(scope=EVERYTHING, exp=None),
        "not valid yet": signer.token(scope=EVERYTHING, nbf=int(time.time()) + 3600),
        "wrong audience": signer.token(scope=EVERYTHING, aud="another"),
        "wrong issuer": signer.token(scope=EVERYTHING, iss="https://evil.example"),
        "other scope": signer.token(scope="read:docs"),
        "other device": signer.token(scope=EVERYTHING, loom_devices=["office-*"]),
        "mixed batch": signer.token(scope=EVERYTHING, loom_devices=["home-*"]),
        "forged by another key": forger.token(scope=EVERYTHING),
        "forged without a signature": f"{none}.{payload}.",
        "forged with the signature of another": f"{head}.{encoded({'sub': 'admin', 'scope': EVERYTHING})}.{signature}",
        "cut": valid[:-1],
    }


def post(service, token):
    return ask(service, "POST", "/sensor/gps", GPS, bearer(token)).status


def post_batch(service, token):
    """The status and, for a partial success, which items were rejected."""
    answer = ask(service, "POST", "/sensor/batch", MIXED, bearer(token))
    errors = json.loads(answer.text).get("errors", []) if answer.status == 201 else []
    return (answer.status, [(error["index"], error["code"]) for error in errors]) if errors else answer.status


def opened(service, **options):
    try:
        with audio(service, "home-mic", **options) as socket:
            assert_audio_works(socket)
            return 101
    except InvalidStatus as refusal:
        return refusal.response.status_code


def open_by_header(service, token):
    return opened(service, additional_headers=bearer(token))


def open_by_subprotocol(service, token):
    return opened(service, subprotocols=["loom.audio.v1", in_subprotocol(token)])


def watch(service, token):
    with console(service, token) as watching:
        try:
            return json.loads(watching.recv(timeout=30))["type"]
        except ConnectionClosed as closed:
            return closed.rcvd.code


WAYS = (post, post_batch, open_by_header, open_by_subprotocol, watch)
ACCEPTED = (201, 201, 101, 101, "hello")
UNAUTHENTICATED = (401, 401, 401, 401, REFUSED_CONSOLE)
EXPECTED = {
    "valid": ACCEPTED,
    "a valid array of audiences": ACCEPTED,
    "other scope": (403, 403, 403, 403, REFUSED_CONSOLE),
    "other device": (403, (201, [(0, "FORBIDDEN")]), 403, 403, "hello"),
    "mixed batch": (201, (201, [(1, "FORBIDDEN")]), 101, 101, "hello"),
}


def test_tokens_are_verified_alike_in_every_place(service, tokens):
    for case, token in tokens.items():
        outcome = tuple(way(service, token) for way in WAYS)
        assert outcome == EXPECTED.get(case, UNAUTHENTICATED), case


def test_the_reason_is_in_the_audit_log_only(service, tokens):
    said = set()
    for case, reason in (
        ("expired", "the token has expired"),
        ("wrong audience", "the token's aud does not contain LOOM_JWT_AUDIENCE"),
        ("wrong issuer", "the token's iss is not LOOM_JWT_ISSUER"),
        ("forged by another key", "no key of the JWKS file with the token's kid and alg has signed it"),
        ("forged without a signature", "the token's alg is none of"),
    ):
        request = f"audited-{len(said)}-{case.replace(' ', '-')}"
        answer = ask(service, "POST", "/sensor/gps", GPS, {**bearer(tokens[case]), "X-Request-ID": request})
        assert answer.status == 401
        assert answer.getheader("WWW-Authenticate") == 'Bearer realm="loom"'
        said.add(json.loads(answer.text)["message"])
        line = service.wait_for_line(re.compile(rf".*loom\.audit.*{request}.*")).group(0)
        assert reason in line, line
    assert len(said) == 1, said


def test_the_audit_names_the_subject(service, signer):
    token = signer.token(sub="auth0|5f7c8ec7", scope="read:docs")
    asked = {**bearer(token), "X-Request-ID": "audited-subject"}
    assert ask(service, "POST", "/sensor/gps", GPS, asked).status == 403
    line = service.wait_for_line(re.compile(r".*loom\.audit.*audited-subject.*")).group(0)
    assert "auth0|5f7c8ec7" in line and "result=FORBIDDEN" in line, line


def test_no_token_is_in_the_log_or_shown_to_consoles(service, tokens):
    with console(service, tokens["valid"]) as watching:
        watching.send(json.dumps({"type": "subscribe"}))
        watching.send(json.dumps({"type": "nonsense"}))
        while json.loads(watching.recv(timeout=30))["type"] != "refused":
            pass
        for token in tokens.values():
            post(service, token)
            opened(service, subprotocols=["loom.audio.v1", in_subprotocol(token)])
        seen = []
        while sum(len(json.loads(text).get("events", [])) for text in seen) < len(tokens):
            seen.append(watching.recv(timeout=30))
    text = service.output() + "".join(seen)
    # The signature is the secret part of a token; the rest of a rejected token is not logged either.
    for case, token in tokens.items():
        for secret in (token, in_subprotocol(token), token.split(".")[1], token.split(".")[2]):
            assert not secret or secret not in text, case


def test_the_document_says_that_tokens_are_accepted(service, tokens):
    document = json.loads(ask(service, "GET", "/openapi.json", headers=bearer(tokens["valid"])).text)
    assert document["components"]["securitySchemes"]["bearer"]["bearerFormat"] == "JWT"


def test_metrics_count_keys_and_rejected_tokens(service, tokens):
    def refused():
        return int(re.search(rb"loom_auth_tokens_refused_total (\d+)", metrics_of(service)).group(1))

    assert b"loom_auth_token_keys 1\n" in metrics_of(service)
    before = refused()
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
    for _ in range(5):
        connection.request("GET", "/openapi.json", headers=bearer(tokens["forged by another key"]))
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 401
    connection.close()
    assert refused() == before + 1, "the token is verified once per connection"


@pytest.mark.parametrize("algorithm", ["RS256", "PS256", "ES256", "EdDSA"])
def test_tokens_of_each_algorithm_are_accepted(algorithm, tmp_path):
    """Signed by another implementation than the one that verifies."""
    signer = SigningKey(tmp_path, "one", algorithm)
    write_key_set(tmp_path / "jwks.json", signer)
    with Service(**settings_for(tmp_path / "jwks.json")) as service:
        service.wait_until_ready()
        assert post(service, signer.token()) == 201
        signed, signature = signer.token().rsplit(".", 1)
        damaged = ("B" if signature[0] == "A" else "A") + signature[1:]
        assert post(service, f"{signed}.{damaged}") == 401


def test_keys_and_tokens_are_accepted_side_by_side(signer, tmp_path):
    made = subprocess.run([os.environ["LOOM_INGESTD"], "--new-key", "phone"], capture_output=True, text=True, check=True)
    key, entry = made.stdout.splitlines()
    (tmp_path / "keys.json").write_text('{"keys": [' + entry + "]}")
    write_key_set(tmp_path / "jwks.json", signer)
    settings = settings_for(tmp_path / "jwks.json")
    with Service(LOOM_AUTH_KEYS_FILE=str(tmp_path / "keys.json"), **settings) as service:
        service.wait_until_ready()
        assert [post(service, one) for one in (key, signer.token(), key[:-1] + "x", "a.b.c")] == [201, 201, 401, 401]


def test_the_rate_limit_applies_to_the_subject(signer, tmp_path):
    write_key_set(tmp_path / "jwks.json", signer)
    limits = {"LOOM_RATE_LIMIT_ENABLED": "true", "LOOM_RATE_LIMIT_BURST_SIZE": "2", "LOOM_RATE_LIMIT_BY": "key"}
    with Service(LOOM_RATE_LIMIT_REQUESTS_PER_MINUTE="1", **limits, **settings_for(tmp_path / "jwks.json")) as service:
        service.wait_until_ready()
        one, fresh, other = signer.token(sub="one"), signer.token(sub="one", jti="2"), signer.token(sub="other")
        assert [post(service, token) for token in (one, fresh, one, fresh, other)] == [201, 201, 429, 429, 201]


def closes_its_connections(service, token):
    """Returns False if the token had expired before."""
    try:
        with audio(service, "mic-001", additional_headers=bearer(token)) as socket, console(service, token) as watching:
            assert json.loads(watching.recv(timeout=30))["type"] == "hello"
            assert closing_of(socket) == 4401
            assert closing_of(watching) == 4401
            return True
    except (InvalidStatus, ConnectionClosed):
        return False


def test_an_expired_token_closes_its_connections(service, signer):
    """The token is valid just long enough, however slow the machine is."""
    for seconds in (2, 5, 15, 45):
        if closes_its_connections(service, signer.token(scope=EVERYTHING, exp=time.time() + seconds)):
            return
    raise AssertionError("each token had expired before it was used")


def test_a_revoked_key_ends_its_tokens(tmp_path):
    old, new = SigningKey(tmp_path, "old"), SigningKey(tmp_path, "new", "EdDSA")
    path = tmp_path / "jwks.json"
    write_key_set(path, old)
    with Service(**settings_for(path)) as service:
        service.wait_until_ready()
        token = old.token(scope=EVERYTHING)
        with audio(service, "mic-001", additional_headers=bearer(token)) as socket, console(service, token) as watching:
            assert_audio_works(socket)
            write_key_set(path, new)
            wait_until(lambda: post(service, token) == 401, "the revoked key's token is rejected")
            assert closing_of(socket) == 4401
            assert closing_of(watching) == 4401
        assert post(service, new.token()) == 201


class Load(threading.Thread):
    """Posts with tokens, alternately on one connection and on new ones, and keeps the statuses."""

    def __init__(self, service, token):
        super().__init__()
        self._service, self._token = service, token
        self._ends = threading.Event()
        self.statuses, self.posted = set(), 0

    def run(self):
        while not self._ends.is_set():
            connection = http.client.HTTPConnection("127.0.0.1", self._service.port, timeout=30)
            for _ in range(5):
                head = {"Content-Type": "application/json", **bearer(self._token)}
                connection.request("POST", "/sensor/gps", json.dumps(GPS), head)
                answer = connection.getresponse()
                answer.read()
                self.statuses.add(answer.status)
                self.posted += 1
            connection.close()

    def end(self):
        self._ends.set()
        self.join()


def test_keys_are_rotated_under_load_without_a_wrong_401(tmp_path):
    """As an identity provider does: publishes the next key, signs with it, and then revokes the previous one."""
    keys = [SigningKey(tmp_path, f"key-{i}", "EdDSA") for i in range(6)]
    path = tmp_path / "jwks.json"
    write_key_set(path, keys[0])
    with Service(LOOM_WORKERS="2", **settings_for(path)) as service:
        service.wait_until_ready()
        loads = [Load(service, keys[0].token()) for _ in range(2)]
        for load in loads:
            load.start()
        for before, key in itertools.pairwise(keys):
            write_key_set(path, before, key)
            wait_until(lambda token=key.token(): post(service, token) == 201, "the next key is in use")
            for load in loads:
                load.end()
            assert set.union(*(load.statuses for load in loads)) == {201}
            assert all(load.posted > 0 for load in loads)
            loads = [Load(service, key.token()) for _ in range(2)]
            for load in loads:
                load.start()
            write_key_set(path, key)
            wait_until(lambda token=before.token(): post(service, token) == 401, "the previous key is revoked")
        for load in loads:
            load.end()
        assert set.union(*(load.statuses for load in loads)) == {201}


def test_an_invalid_file_keeps_the_current_keys(signer, tmp_path):
    path = tmp_path / "jwks.json"
    write_key_set(path, signer)
    with Service(**settings_for(path)) as service:
        service.wait_until_ready()
        write_key_set(path, {**signer.jwk(), "d": "c2VjcmV0"})
        line = service.wait_for_line(re.compile("token keys are not reloaded.*")).group(0)
        assert "private key" in line and "c2VjcmV0" not in line, line
        assert post(service, signer.token()) == 201
        assert re.search(rb"loom_auth_token_key_file_failures_total [1-9]", metrics_of(service))


def checked(**settings):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
    command = [os.environ["LOOM_INGESTD"], "--check-config"]
    return subprocess.run(command, env={**kept, **settings}, capture_output=True, text=True, timeout=60)


def test_check_config_reports_invalid_settings(signer, tmp_path):
    good, broken = tmp_path / "good.json", tmp_path / "broken.json"
    write_key_set(good, signer)
    write_key_set(broken, {"kty": "RSA", "n": "AQAB", "e": "AQAB"})
    whole = settings_for(good)
    for settings, mistake in (
        ({**whole, "LOOM_JWT_ISSUER": ""}, "LOOM_JWT_ISSUER and LOOM_JWT_AUDIENCE"),
        ({**whole, "LOOM_JWT_AUDIENCE": ""}, "LOOM_JWT_ISSUER and LOOM_JWT_AUDIENCE"),
        ({**whole, "LOOM_JWT_JWKS_FILE": "/no/such/file"}, "/no/such/file cannot be read"),
        ({**whole, "LOOM_JWT_JWKS_FILE": str(broken)}, "keys.0: n and e are not an RSA key of 2048"),
        ({"LOOM_AUTH": "required"}, "LOOM_JWT_JWKS_FILE"),
    ):
        done = checked(**settings)
        assert done.returncode == 2 and mistake in done.stderr, (settings, done.stderr)
    assert checked(**whole).returncode == 0, "no key file is needed in addition"


def test_the_page_for_operators_works_as_written(signer, tmp_path):
    page = (Path(__file__).parents[2] / "docs" / "security.md").read_text()
    part = page.split("## Tokens of an identity provider\n")[1].split("\n## ")[0]
    fetch, start = re.findall(r"```sh\n(.*?)```", part, re.DOTALL)
    provider = tmp_path / "provider"
    provider.mkdir()
    write_key_set(provider / "certs", signer)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=provider)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{running.server_port}/certs"
        fetch = re.sub(r"https://\S+", url, fetch)
        subprocess.run(["bash", "-euc", fetch], cwd=tmp_path, check=True, timeout=60)
        running.shutdown()
    settings = dict(re.findall(r"(LOOM_\w+)=(\S+)", start))
    assert settings["LOOM_JWT_ISSUER"] == ISSUER and settings["LOOM_JWT_AUDIENCE"] == AUDIENCE
    settings["LOOM_JWT_JWKS_FILE"] = str(tmp_path / settings["LOOM_JWT_JWKS_FILE"])
    with Service(**settings) as service:
        service.wait_until_ready()
        assert post(service, signer.token()) == 201
