# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authentication by API keys: the real service, over HTTP, WebSockets and the console protocol."""
import base64
import http.client
import json
import os
import re
import signal
import subprocess
import textwrap
import time
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

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
from support.certificates import Authority
from support.records import records_in
from support.service import Service

GPS = {"device_id": "home-phone", "latitude": 37.7749, "longitude": -122.4194}
ITEM = {"device_id": "home-phone", "sensor_type": "temperature", "value": {"celsius": 21}}
PAST, FUTURE = "2020-01-01T00:00:00Z", "2199-01-01T00:00:00Z"



def new_key(name, **options):
    """Creates a key and its entry, as an operator does."""
    options = [f"--key-{option}={value}" for option, value in options.items()]
    made = subprocess.run([os.environ["LOOM_INGESTD"], "--new-key", name, *options], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    key, entry = made.stdout.splitlines()
    return key, json.loads(entry)


class KeyFile:
    def __init__(self, path):
        self.path = path
        self.entries = []
        self.keys = {}

    def add(self, name, **options):
        key, entry = new_key(options.pop("id", name), **options)
        self.keys[name] = key
        self.entries.append(entry)
        return key

    def write(self, text=None):
        """Replaces the file by renaming, as editors and configuration management do."""
        fresh = self.path.with_suffix(".new")
        fresh.write_text(text or json.dumps({"keys": self.entries}))
        fresh.rename(self.path)


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    file = KeyFile(tmp_path_factory.mktemp("keys") / "keys.json")
    file.add("all", scopes="ingest:*,read:docs,read:metrics,monitor:watch,monitor:send")
    file.add("home", devices="home-*", expires=FUTURE)
    file.add("gps", scopes="ingest:device/sensor/gps/v1")
    file.add("reader", scopes="read:docs")
    file.add("watcher", scopes="monitor:watch")
    file.add("expired", expires=PAST)
    file.add("rotated", id="home", devices="home-*")
    file.write()
    return file


@pytest.fixture(scope="module")
def service(keys):
    with Service(LOOM_AUTH="required", LOOM_AUTH_KEYS_FILE=str(keys.path)) as running:
        running.wait_until_ready()
        yield running


def assert_unauthenticated(answer):
    assert answer.status == 401, answer.text
    assert answer.getheader("WWW-Authenticate") == 'Bearer realm="loom"'
    assert json.loads(answer.text)["code"] == "UNAUTHENTICATED"
    assert answer.getheader("Access-Control-Allow-Origin") == "*", "a web page may read the reason"


def assert_forbidden(answer):
    assert answer.status == 403, answer.text
    assert answer.getheader("WWW-Authenticate") == 'Bearer realm="loom", error="insufficient_scope"'
    assert json.loads(answer.text)["code"] == "FORBIDDEN"


def wrong_credentials(keys):
    key = keys.keys["all"]
    return {
        "none": {},
        "an empty one": bearer(""),
        "no scheme": {"Authorization": key},
        "another scheme": {"Authorization": "Basic " + base64.b64encode(f"u:{key}".encode()).decode()},
        "wrong in its first letter": bearer("x" + key[1:]),
        "wrong in its last letter": bearer(key[:-1] + ("0" if key[-1] != "0" else "1")),
        "its hash": bearer(keys.entries[0]["sha256"]),
        "expired": bearer(keys.keys["expired"]),
        "two": {**bearer(key), "X-API-Key": key},
        "a key of an id that exists": bearer("loom_all_" + "0" * 68),
    }


def test_rejects_messages_without_a_valid_key(service, keys):
    bodies = set()
    for case, headers in wrong_credentials(keys).items():
        for path, body in (("/sensor/gps", GPS), ("/sensor/batch", [ITEM])):
            answer = ask(service, "POST", path, body, headers)
            assert answer.status == 401, case
            assert_unauthenticated(answer)
            bodies.add(json.loads(answer.text)["message"])
    assert len(bodies) == 2, f"the answer must not reveal which keys exist: {bodies}"


def test_accepts_either_header_and_both_keys_of_a_rotation(service, keys):
    for headers in (
        bearer(keys.keys["home"]),
        bearer(keys.keys["rotated"]),
        {"X-API-Key": keys.keys["home"]},
        {"authorization": f"bearer {keys.keys['home']}"},
    ):
        answer = ask(service, "POST", "/sensor/gps", GPS, headers)
        assert answer.status == 201, (headers, answer.text)


def test_does_not_read_the_body_before_the_key_is_checked(service):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
    connection.putrequest("POST", "/audio/upload")
    connection.putheader("Content-Type", "application/json")
    connection.putheader("Content-Length", str(10 * 1024 * 1024))
    connection.endheaders()
    assert connection.getresponse().status == 401
    connection.close()


def test_a_key_is_limited_to_its_message_types_and_devices(service, keys):
    other = {**GPS, "device_id": "office-phone"}
    assert ask(service, "POST", "/sensor/gps", other, bearer(keys.keys["all"])).status == 201
    assert_forbidden(ask(service, "POST", "/sensor/gps", other, bearer(keys.keys["home"])))
    assert_forbidden(ask(service, "POST", "/sensor/heartrate", {}, bearer(keys.keys["gps"])))
    assert_forbidden(ask(service, "POST", "/sensor/gps", GPS, bearer(keys.keys["reader"])))
    stored = [record.value["device_id"] for record in records_in(service.broker, "device.sensor.gps.raw")]
    assert stored.count("office-phone") == 1


def test_batch_items_are_authorised_one_by_one(service, keys):
    items = [ITEM, {**ITEM, "device_id": "office-phone"}, {**GPS, "stream": "device/sensor/gps/v1"}]
    answer = ask(service, "POST", "/sensor/batch", items, bearer(keys.keys["home"]))
    assert answer.status == 201, answer.text
    outcome = json.loads(answer.text)
    assert (outcome["processed"], outcome["failed"]) == (2, 1)
    assert [(error["index"], error["code"]) for error in outcome["errors"]] == [(1, "FORBIDDEN")]

    answer = ask(service, "POST", "/sensor/batch", items, bearer(keys.keys["gps"]))
    assert answer.status == 201, answer.text
    outcome = json.loads(answer.text)
    assert [(error["index"], error["code"]) for error in outcome["errors"]] == [(0, "FORBIDDEN"), (1, "FORBIDDEN")]

    assert_forbidden(ask(service, "POST", "/sensor/batch", items[:2], bearer(keys.keys["gps"])))


def test_pages_need_their_scope_and_health_needs_none(service, keys):
    for path in ("/healthz", "/readyz"):
        assert ask(service, "GET", path).status == 200
    for path, holder, other in (
        ("/openapi.json", "reader", "gps"),
        ("/docs", "reader", "watcher"),
        ("/", "reader", "gps"),
        ("/metrics", "all", "reader"),
        ("/audio/connections", "all", "reader"),
    ):
        assert_unauthenticated(ask(service, "GET", path))
        assert_forbidden(ask(service, "GET", path, headers=bearer(keys.keys[other])))
        assert ask(service, "GET", path, headers=bearer(keys.keys[holder])).status == 200, path
    assert b"loom_auth_keys 7" in metrics_of(service)


def test_path_and_method_are_checked_before_the_key(service):
    assert ask(service, "POST", "/nothing", {}).status == 404
    assert ask(service, "GET", "/sensor/gps").status == 405


def test_a_preflight_needs_no_key_and_allows_both_headers(service):
    headers = {"Origin": "https://app.example", "Access-Control-Request-Method": "POST"}
    headers["Access-Control-Request-Headers"] = "authorization,content-type"
    answer = ask(service, "OPTIONS", "/sensor/gps", headers=headers)
    assert answer.status == 204
    allowed = answer.getheader("Access-Control-Allow-Headers").lower()
    assert "authorization" in allowed and "x-api-key" in allowed


def test_the_document_describes_authentication(service, keys):
    document = json.loads(ask(service, "GET", "/openapi.json", headers=bearer(keys.keys["reader"])).text)
    assert set(document["components"]["securitySchemes"]) == {"bearer", "apiKey"}
    assert document["security"] == [{"bearer": []}, {"apiKey": []}]
    assert {"401", "403"} <= set(document["paths"]["/sensor/gps"]["post"]["responses"])
    assert document["paths"]["/healthz"]["get"]["security"] == []
    assert "401" not in document["paths"]["/healthz"]["get"]["responses"]


def test_a_websocket_opens_with_a_key_in_a_header(service, keys):
    with audio(service, "home-mic", additional_headers=bearer(keys.keys["home"])) as socket:
        assert_audio_works(socket)


def test_a_websocket_of_a_browser_opens_with_a_key_in_a_subprotocol(service, keys):
    offered = ["loom.audio.v1", in_subprotocol(keys.keys["home"])]
    with audio(service, "home-mic", subprotocols=offered) as socket:
        assert socket.subprotocol == "loom.audio.v1"
        assert_audio_works(socket)


def test_a_rejected_websocket_does_not_replace_the_device_s_connection(service, keys):
    with audio(service, "home-mic", additional_headers=bearer(keys.keys["home"])) as older:
        for options, status in (
            ({}, 401),
            ({"additional_headers": bearer("wrong")}, 401),
            ({"additional_headers": bearer(keys.keys["expired"])}, 401),
            ({"additional_headers": bearer(keys.keys["gps"])}, 403),
            ({"subprotocols": ["loom.audio.v1"]}, 401),
            ({"subprotocols": ["loom.audio.v1", in_subprotocol("wrong")]}, 401),
            ({"subprotocols": ["loom.audio.v1", "base64url.bearer.authorization.loom.%"]}, 401),
            (
                {
                    "subprotocols": ["loom.audio.v1", in_subprotocol(keys.keys["home"])],
                    "additional_headers": bearer(keys.keys["home"]),
                },
                401,
            ),
        ):
            with pytest.raises(InvalidStatus) as rejection:
                audio(service, "home-mic", **options)
            assert rejection.value.response.status_code == status, options
        assert_audio_works(older)
    with pytest.raises(InvalidStatus) as rejection:
        audio(service, "office-mic", additional_headers=bearer(keys.keys["home"]))
    assert rejection.value.response.status_code == 403


def test_a_console_needs_the_scope_to_watch(service, keys):
    for key in (None, "wrong", keys.keys["home"], keys.keys["expired"]):
        with console(service, key) as refused:
            assert closing_of(refused) == 4003, key
    with console(service, keys.keys["watcher"]) as watching:
        assert json.loads(watching.recv(timeout=30))["type"] == "hello"


def hello_of(service, key=None):
    with console(service, key) as watching:
        return json.loads(watching.recv(timeout=30))


def test_a_console_gets_the_scopes_of_its_key(service, keys):
    watcher, everything = hello_of(service, keys.keys["watcher"]), hello_of(service, keys.keys["all"])

    assert (watcher["authentication"], watcher["scopes"]) == ("required", ["monitor:watch"])
    assert set(everything["scopes"]) == {"ingest:*", "read:docs", "read:metrics", "monitor:watch", "monitor:send"}


def test_a_console_gets_all_scopes_without_authentication():
    with Service() as open_to_all:
        hello = hello_of(open_to_all)

    assert hello["authentication"] == "off"
    assert {"ingest:*", "monitor:watch", "monitor:send"} <= set(hello["scopes"])


def test_a_console_needs_another_scope_to_end_connections(service, keys):
    def rejection(key):
        with console(service, key) as watching:
            watching.send(json.dumps({"type": "disconnect", "connection": 987654321}))
            watching.send(json.dumps({"type": "nonsense"}))
            while (message := json.loads(watching.recv(timeout=30)))["type"] != "refused":
                pass
            return message["message"]

    assert "monitor:send" in rejection(keys.keys["watcher"])
    assert "monitor:send" not in rejection(keys.keys["all"])


def test_the_monitor_token_still_works(keys):
    settings = {"LOOM_AUTH": "required", "LOOM_AUTH_KEYS_FILE": str(keys.path), "LOOM_MONITOR_TOKEN": "secret-token"}
    with Service(**settings) as service:
        for key in ("secret-token", keys.keys["watcher"]):
            with console(service, key) as watching:
                assert json.loads(watching.recv(timeout=30))["type"] == "hello"
        assert hello_of(service, "secret-token")["scopes"] == ["monitor:watch", "monitor:send"]
        with console(service, "secret-toke") as refused:
            assert closing_of(refused) == 4003


@pytest.fixture
def changing(tmp_path):
    file = KeyFile(tmp_path / "keys.json")
    file.add("phone")
    file.add("watcher", scopes="monitor:watch")
    file.write()
    return file


def test_a_scope_for_an_unknown_message_type_is_logged_as_a_warning(changing):
    known, misspelt = "ingest:device/sensor/gps/v1", "ingest:device/sensor/gsp/v1"
    changing.add("other", scopes=f"{known},{misspelt}")
    changing.write()
    with Service(LOOM_AUTH="required", LOOM_AUTH_KEYS_FILE=str(changing.path)) as service:
        service.wait_for_line(re.compile(f"WARNING.*not in the catalogue.*scope={misspelt}"))
        assert known not in service.output()


def test_a_revoked_key_closes_its_connections(changing):
    with Service(LOOM_AUTH="required", LOOM_AUTH_KEYS_FILE=str(changing.path)) as service:
        service.wait_until_ready()
        phone, watcher = changing.keys["phone"], changing.keys["watcher"]
        connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)

        def post():
            connection.request("POST", "/sensor/gps", json.dumps(GPS), {"Content-Type": "application/json", **bearer(phone)})
            answer = connection.getresponse()
            answer.read()
            return answer.status

        assert post() == 201
        with audio(service, "mic-001", additional_headers=bearer(phone)) as socket, console(service, watcher) as watching:
            assert_audio_works(socket)
            changing.entries.clear()
            changing.add("fresh")
            changing.write()

            wait_until(lambda: post() == 401, "the revoked key is rejected, on the same connection")
            assert closing_of(socket) == 4401
            assert closing_of(watching) == 4401
        connection.close()


def opened_with_expiring_key(service, file):
    """With a key that expires soon afterwards, however slow the machine is."""
    for seconds in (2, 5, 15, 45):
        ends = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + seconds))
        key = file.add(f"for-{seconds}-s", expires=ends)
        file.write()
        wait_until(lambda: f"loom_auth_keys {len(file.entries)}\n" in metrics_of(service).decode(), "the key file is read")
        try:
            return audio(service, "mic-001", additional_headers=bearer(key))
        except InvalidStatus:
            pass
    raise AssertionError("each key had expired before it was used")


def test_an_expired_key_closes_its_websocket(changing):
    with Service(LOOM_AUTH="required", LOOM_AUTH_KEYS_FILE=str(changing.path)) as service:
        service.wait_until_ready()
        with opened_with_expiring_key(service, changing) as socket:
            assert closing_of(socket) == 4401
        counted = 'loom_websocket_closed_total{reason="credential_ended"} 1\n'
        wait_until(lambda: counted in metrics_of(service).decode(), "the close is counted")


def test_an_invalid_file_keeps_the_current_keys(changing):
    with Service(LOOM_AUTH="required", LOOM_AUTH_KEYS_FILE=str(changing.path)) as service:
        service.wait_until_ready()
        changing.write('{"keys": [')
        os.kill(service.pid, signal.SIGHUP)
        line = service.wait_for_line(re.compile("keys are not reloaded.*keys.json has a mistake.*"))
        assert ask(service, "POST", "/sensor/gps", GPS, bearer(changing.keys["phone"])).status == 201, line
        assert re.search(r"loom_auth_key_file_failures_total [1-9]", metrics_of(service).decode())


def test_frequent_reloads_reject_no_valid_key(changing):
    """A reload replaces all keys at once: no request is rejected in between."""
    with Service(LOOM_AUTH="required", LOOM_AUTH_KEYS_FILE=str(changing.path), LOOM_WORKERS="2") as service:
        service.wait_until_ready()
        statuses = set()
        for i in range(150):
            if i % 3 == 0:
                changing.entries[1:] = changing.entries[1:2]
                changing.add(f"more-{i}")
                changing.write()
                os.kill(service.pid, signal.SIGHUP)
            statuses.add(ask(service, "POST", "/sensor/gps", GPS, bearer(changing.keys["phone"])).status)
        assert statuses == {201}
        assert "The keys are reloaded" in service.output()


def test_the_audit_log_names_rejected_clients_and_has_no_key(service, keys):
    asked = {"X-Request-ID": "audited-1", **bearer(keys.keys["reader"])}
    assert_forbidden(ask(service, "POST", "/sensor/gps", GPS, asked))
    found = service.wait_for_line(re.compile(r".*loom\.audit.*audited-1.*")).group(0)
    for part in ("who=reader", "what=POST /sensor/gps", "from=127.0.0.1", "result=FORBIDDEN"):
        assert part in found, found
    for key in keys.keys.values():
        assert key not in service.output()


def test_no_core_file_is_written(service):
    with open(f"/proc/{service.pid}/limits", encoding="ascii") as limits:
        assert re.search(r"^Max core file size +0 +0 ", limits.read(), re.MULTILINE)


def test_consoles_do_not_see_keys(service, keys):
    with console(service, keys.keys["watcher"]) as watching:
        watching.send(json.dumps({"type": "subscribe"}))
        watching.send(json.dumps({"type": "nonsense"}))
        while json.loads(watching.recv(timeout=30))["type"] != "refused":
            pass
        seen = []
        assert ask(service, "POST", "/sensor/gps", GPS, bearer(keys.keys["home"])).status == 201
        assert ask(service, "POST", "/sensor/gps", GPS, {"X-API-Key": keys.keys["expired"]}).status == 401
        with pytest.raises(InvalidStatus):
            audio(service, "office-mic", subprotocols=["loom.audio.v1", in_subprotocol(keys.keys["home"])])
        while sum(len(json.loads(text).get("events", [])) for text in seen) < 3:
            seen.append(watching.recv(timeout=30))
    assert any("Sec-WebSocket-Protocol" in text for text in seen), "the rejected handshake is shown"
    secrets = [secret for key in keys.keys.values() for secret in (key, in_subprotocol(key))]
    assert not [secret for secret in secrets if any(secret in text for text in seen)]


def started(**settings):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
    command = [os.environ["LOOM_INGESTD"], "--check-config"]
    return subprocess.run(command, env={**kept, **settings}, capture_output=True, text=True, timeout=60)


def test_check_config_reports_invalid_settings(keys, tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text('{"keys": [{"id": "a"}]}')
    for settings, mistake in (
        ({"LOOM_AUTH": "required"}, "--new-key"),
        ({"LOOM_AUTH": "on"}, "off, required"),
        ({"LOOM_AUTH": "required", "LOOM_AUTH_KEYS_FILE": "/no/such/file"}, "/no/such/file cannot be read"),
        ({"LOOM_AUTH": "required", "LOOM_AUTH_KEYS_FILE": str(broken)}, "keys.0"),
    ):
        checked = started(**settings)
        assert checked.returncode == 2 and mistake in checked.stderr, (settings, checked.stderr)
    assert started(LOOM_AUTH="required", LOOM_AUTH_KEYS_FILE=str(keys.path)).returncode == 0


def test_the_page_for_operators_works_as_written(tmp_path):
    page = (Path(__file__).parents[2] / "docs" / "security.md").read_text()
    steps = page.split("## Step by step\n")[1].split("\n### ")[0]
    certify, make, collect, start, post = re.findall(r"```sh\n(.*?)```", steps, re.DOTALL)
    (tmp_path / "loom-ingestd").symlink_to(os.environ["LOOM_INGESTD"])
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}

    def run(script):
        done = subprocess.run(["bash", "-euc", script], cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run(certify)
    run(make)
    run(collect)
    settings = dict(re.findall(r"(LOOM_\w+)=(\S+)", start))
    for name in ("LOOM_AUTH_KEYS_FILE", "LOOM_TLS_CERT_FILE", "LOOM_TLS_KEY_FILE"):
        settings[name] = str(tmp_path / settings[name])
    with Service(LOOM_TLS_PORT="0", **settings) as service:
        service.wait_until_ready()
        port = service.wait_for_line(re.compile(r"Listening on https://[^ \"]*:(\d+)")).group(1)
        post = post.replace(":8443/", f":{port}/")
        assert "HTTP/1.1 201" in run(post)
        assert "HTTP/1.1 403" in run(post.replace("home-phone", "office-phone"))
        assert "HTTP/1.1 401" in run(post.replace("Authorization:", "X-Nothing:"))


def test_the_documented_server_settings_are_valid(keys, tmp_path):
    """The settings from the documentation page, with existing files."""
    page = (Path(__file__).parents[2] / "docs" / "security.md").read_text()
    lines = textwrap.dedent(re.search(r"```ini\n(.*?)```", page, re.DOTALL).group(1))
    certificate = Authority(tmp_path).sign("server")
    for written, real in {
        "/etc/loom/tls/cert.pem": certificate.cert,
        "/etc/loom/tls/key.pem": certificate.key,
        "/etc/loom/keys.json": keys.path,
    }.items():
        assert written in lines
        lines = lines.replace(written, str(real))
    configuration = tmp_path / "ingestd.ini"
    configuration.write_text(lines)
    command = [os.environ["LOOM_INGESTD"], "--config", str(configuration), "--check-config"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
    checked = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_paths_can_be_exempt(keys):
    settings = {"LOOM_AUTH": "required", "LOOM_AUTH_KEYS_FILE": str(keys.path), "LOOM_AUTH_EXEMPT": "/openapi.json,/docs*"}
    with Service(**settings) as service:
        for path in ("/openapi.json", "/docs", "/docs/"):
            assert ask(service, "GET", path).status == 200, path
        assert ask(service, "GET", "/redoc").status == 401
        assert ask(service, "GET", "/healthz").status == 401
