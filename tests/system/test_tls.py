# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS clients of the real service: HTTP, WebSockets, consoles, and invalid handshakes."""
import concurrent.futures
import contextlib
import http.client
import json
import os
import random
import re
import signal
import socket
import ssl
import subprocess
import threading
import time
import urllib.request

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from support.certificates import Authority
from support.service import Service

GPS = {"device_id": "phone-001", "latitude": 37.7749, "longitude": -122.4194}
JSON = {"Content-Type": "application/json"}
CHUNK = {"chunk_data": "AAAA", "sample_rate": 8000, "channels": 1, "format": "wav", "duration_ms": 1}
AUDIO = json.dumps({"message_type": "audio_chunk", "data": CHUNK})
HTTPS = re.compile(r"Listening on https://[^ \"]*:(\d+)")
CONSOLES = re.compile(r"Consoles connect to (wss?://127\.0\.0\.1|wss?://0\.0\.0\.0):(\d+)")
READY = re.compile("Kafka is reachable: ready")
RELOADED = re.compile("The TLS certificate and its key are reloaded")
TLS_1_2, TLS_1_3 = ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def server(authority):
    return authority.sign("server")


@contextlib.contextmanager
def started(certificate, **settings):
    files = {"LOOM_TLS_CERT_FILE": str(certificate.cert), "LOOM_TLS_KEY_FILE": str(certificate.key)}
    with Service(LOOM_TLS_PORT="0", LOOM_LOG_LEVEL="DEBUG", **files, **settings) as running:
        running.wait_for_line(READY)
        running.https = int(running.wait_for_line(HTTPS).group(1))
        yield running


@pytest.fixture(scope="module")
def service(server):
    with started(server) as running:
        yield running


def opened(port, context):
    return http.client.HTTPSConnection("127.0.0.1", port, timeout=30, context=context)


def status_of_post(connection, payload=GPS, **headers):
    connection.request("POST", "/sensor/gps", json.dumps(payload), {**JSON, **headers})
    answer = connection.getresponse()
    answer.read()
    return answer.status


def post(port, context, **headers):
    with contextlib.closing(opened(port, context)) as connection:
        return status_of_post(connection, **headers)


def handshake(port, context, session=None):
    """A client connection after the handshake, which may resume a session."""
    plain = socket.create_connection(("127.0.0.1", port), timeout=30)
    return context.wrap_socket(plain, server_hostname="127.0.0.1", session=session)


def metric(service, name):
    with urllib.request.urlopen(service.metrics_url + "/metrics", timeout=30) as answer:
        found = re.search(rf"^{re.escape(name)} (\S+)$", answer.read().decode(), re.MULTILINE)
    return float(found.group(1)) if found else None


def failed_handshakes(service):
    return metric(service, 'loom_http_connections_rejected_total{reason="tls_handshake"}')


def wait_until(condition, what):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


@pytest.mark.parametrize("version", [TLS_1_2, TLS_1_3])
def test_a_message_is_stored_through_tls(service, authority, version):
    assert post(service.https, authority.client(least=version, most=version)) == 201


def test_older_versions_are_rejected(service, authority):
    before = failed_handshakes(service)
    with pytest.raises(ssl.SSLError):
        post(service.https, authority.client(least=ssl.TLSVersion.TLSv1, most=ssl.TLSVersion.TLSv1_1))
    wait_until(lambda: failed_handshakes(service) == before + 1, "the handshake is not counted")


def test_the_minimum_version_is_configurable(authority, server):
    with started(server, LOOM_TLS_MIN_VERSION="1.3") as service:
        assert post(service.https, authority.client(least=TLS_1_3)) == 201
        with pytest.raises(ssl.SSLError):
            post(service.https, authority.client(most=TLS_1_2))


@pytest.mark.parametrize("version", [TLS_1_2, TLS_1_3])
def test_a_session_is_resumed(service, authority, version):
    context = authority.client(least=version, most=version)
    with handshake(service.https, context) as first:
        first.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        while first.recv(4096):
            pass
        session = first.session
    with handshake(service.https, context, session) as second:
        assert second.session_reused


def test_large_bodies_and_many_requests_pass_over_one_connection(service, authority):
    sound = {"device_id": "phone-001", "format": "wav", "sample_rate": 8000, "channels": 1}
    upload = {**sound, "chunk_data": "A" * (4 * 1024 * 1024), "duration_ms": 1000}
    with contextlib.closing(opened(service.https, authority.client())) as connection:
        for _ in range(20):
            assert status_of_post(connection) == 201
        connection.request("POST", "/audio/upload", json.dumps(upload), JSON)
        answer = connection.getresponse()
        assert (answer.status, answer.read() and answer.status) == (201, 201)
        connection.request("GET", "/openapi.json")
        assert len(connection.getresponse().read()) > 50_000


def test_a_slow_reader_gets_a_large_answer(service, authority):
    with handshake(service.https, authority.client()) as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * 1024)
        asked = 100
        client.sendall(b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * (asked - 1)
                       + b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        received = b""
        while chunk := client.recv(1024 * 16):
            received += chunk
        assert received.count(b"HTTP/1.1 200 OK") == asked


def test_an_audio_websocket_streams_through_tls(service, authority):
    url = f"wss://127.0.0.1:{service.https}/audio/stream/phone-tls"
    with connect(url, ssl=authority.client()) as stream:
        for _ in range(50):
            stream.send(AUDIO)
        for _ in range(50):
            assert json.loads(stream.recv(30))["status"] == "success"


def test_plain_http_on_the_tls_port_gets_an_explanation(service):
    answer = http.client.HTTPConnection("127.0.0.1", service.https, timeout=30)
    with contextlib.closing(answer):
        answer.request("GET", "/healthz")
        response = answer.getresponse()
        assert response.status == 400
        assert "https://" in json.loads(response.read())["message"]


def test_the_plain_port_still_answers(service):
    assert service.status_of("/healthz") == 200


def test_the_documents_name_the_scheme_of_the_connection(service, authority):
    with contextlib.closing(opened(service.https, authority.client())) as connection:
        connection.request("GET", "/asyncapi.json")
        servers = json.loads(connection.getresponse().read())["servers"]
    assert {server["protocol"] for server in servers.values()} == {"wss"}


def test_invalid_handshakes_are_harmless(service, authority):
    """The first bytes of real clients, with random changes."""
    seed = int(os.environ.get("TEST_SEED", random.randrange(2**32)))
    print(f"TEST_SEED={seed}")
    chance = random.Random(seed)
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    with contextlib.suppress(ssl.SSLWantReadError):
        authority.client().wrap_bio(incoming, outgoing, server_hostname="127.0.0.1").do_handshake()
    hello = outgoing.read()
    for _ in range(300):
        sent = bytearray(hello[: chance.randint(1, len(hello))])
        for _ in range(chance.randint(1, 8)):
            sent[chance.randrange(len(sent))] = chance.randrange(256)
        with socket.create_connection(("127.0.0.1", service.https), timeout=30) as client:
            with contextlib.suppress(OSError):  # the service may have closed the connection
                client.sendall(sent)
                client.shutdown(socket.SHUT_WR)
                while client.recv(4096):
                    pass
    assert post(service.https, authority.client()) == 201
    wait_until(lambda: metric(service, "loom_http_connections") <= 1, "connections stay open")


def test_a_slow_handshake_times_out(authority, server):
    with started(server, LOOM_HTTP_HEADER_TIMEOUT_S="1") as service:
        slow = [socket.create_connection(("127.0.0.1", service.https), timeout=30) for _ in range(20)]
        for client in slow:
            client.sendall(b"\x16\x03\x01\x02\x00\x01")
        assert post(service.https, authority.client()) == 201
        for client in slow:
            with contextlib.closing(client), contextlib.suppress(ConnectionResetError):
                assert client.recv(1) == b""
        assert failed_handshakes(service) == 20


def test_pending_handshakes_have_their_own_limit(authority, server):
    """A thousand clients with an incomplete ClientHello do not prevent a further handshake."""
    with started(server, LOOM_HTTP_HEADER_TIMEOUT_S="30") as service:
        slow = [socket.create_connection(("127.0.0.1", service.https), timeout=30) for _ in range(1010)]
        with contextlib.ExitStack() as closing:
            for client in slow:
                closing.enter_context(client)
                client.sendall(b"\x16\x03\x01\x02\x00\x01")
            assert post(service.https, authority.client()) == 201
            wait_until(lambda: failed_handshakes(service) >= 10, "the oldest connections are not closed")


def test_ten_new_certificates_under_load_fail_no_request(authority, tmp_path):
    made = [authority.sign(f"server-{number}") for number in range(11)]
    cert, key = tmp_path / "tls.crt", tmp_path / "tls.key"

    def put(certificate):
        # For a moment, certificate and key do not match, as with certbot.
        for target, source in ((cert, certificate.cert), (key, certificate.key)):
            fresh = target.with_suffix(".new")
            fresh.write_bytes(source.read_bytes())
            fresh.rename(target)

    put(made[0])
    stop = threading.Event()

    def load(number):
        context, statuses = authority.client(), []
        while not stop.is_set():
            with contextlib.closing(opened(service.https, context)) as connection:
                statuses += [status_of_post(connection) for _ in range(5)]
        return statuses

    with started(type(made[0])(cert, key), LOOM_WORKERS="2") as service:
        kept = opened(service.https, authority.client())
        assert status_of_post(kept) == 201
        shown = set()
        with concurrent.futures.ThreadPoolExecutor() as pool:
            clients = [pool.submit(load, number) for number in range(4)]
            try:
                for count, certificate in enumerate(made[1:], 1):
                    put(certificate)
                    wait_until(lambda: len(RELOADED.findall(service.output())) >= count, f"reload {count} is missing")
                    shown.add(ssl.get_server_certificate(("127.0.0.1", service.https)))
            finally:
                stop.set()
            statuses = [status for client in clients for status in client.result()]
        assert len(statuses) > 50 and set(statuses) == {201}
        assert shown == {certificate.cert.read_text() for certificate in made[1:]}
        assert status_of_post(kept) == 201
        kept.close()


def test_an_invalid_file_keeps_the_certificate_and_is_counted(authority, tmp_path):
    certificate = authority.sign("to-be-broken")
    with started(certificate) as service:
        assert metric(service, "loom_tls_certificate_failures_total") == 0
        certificate.key.write_text("no key")
        service.wait_for_line(re.compile("The TLS certificate and its key are not reloaded.*LOOM_TLS_KEY_FILE"))
        wait_until(lambda: metric(service, "loom_tls_certificate_failures_total") >= 1, "the failure is not counted")
        assert post(service.https, authority.client()) == 201


def test_sighup_reloads_the_files(authority):
    certificate = authority.sign("reloaded")
    with started(certificate) as service:
        os.kill(service.pid, signal.SIGHUP)
        service.wait_for_line(re.compile("Configuration reloaded"))
        assert post(service.https, authority.client()) == 201


def test_the_expiry_of_the_certificate_is_a_metric(service, server):
    end = ssl.cert_time_to_seconds(ssl._ssl._test_decode_cert(str(server.cert))["notAfter"])
    assert metric(service, "loom_tls_certificate_expiry_timestamp_seconds") == end


def test_invalid_files_prevent_the_start(authority, server):
    settings = {"LOOM_TLS_CERT_FILE": str(server.cert), "LOOM_TLS_KEY_FILE": str(authority.sign("other").key)}
    started = subprocess.run([os.environ["LOOM_INGESTD"]], env=settings, capture_output=True, text=True, timeout=60)
    assert started.returncode == 2, started.stdout + started.stderr
    assert "LOOM_TLS_KEY_FILE" in started.stdout and "mismatch" in started.stdout


def test_consoles_of_other_machines_connect_through_tls(authority, server):
    with started(server, LOOM_MONITOR_HOST="0.0.0.0", LOOM_MONITOR_TOKEN="secret") as service:
        scheme, port = service.wait_for_line(CONSOLES).groups()
        assert scheme == "wss://0.0.0.0"
        known = {"Authorization": "Bearer secret"}
        with connect(f"wss://127.0.0.1:{port}", ssl=authority.client(), additional_headers=known) as console:
            hello = json.loads(console.recv(30))
        assert (hello["type"], hello["https_port"]) == ("hello", service.https)


def test_consoles_of_this_machine_do_not(service):
    assert service.wait_for_line(CONSOLES).group(1) == "ws://127.0.0.1"


@pytest.fixture(scope="module")
def checking(authority, server):
    with started(server, LOOM_TLS_CLIENT="required", LOOM_TLS_CLIENT_CA_FILE=str(authority.cert)) as running:
        yield running


def test_a_client_with_a_certificate_is_accepted(checking, authority):
    certificate = authority.sign("phone", names="DNS:phone-001", usage="clientAuth")
    assert post(checking.https, authority.client(certificate)) == 201


def test_its_session_is_resumed(checking, authority):
    certificate = authority.sign("phone-2", names="DNS:phone-002", usage="clientAuth")
    context = authority.client(certificate, most=TLS_1_2)
    with handshake(checking.https, context) as first:
        session = first.session
    with handshake(checking.https, context, session) as second:
        assert second.session_reused


def test_a_certificate_replaces_a_key(authority, server, tmp_path):
    allowed = {"scopes": ["ingest:*"], "devices": ["home-*"]}
    keys = tmp_path / "keys.json"
    keys.write_text(json.dumps({"keys": [{"id": "phone", "certificate": "URI:spiffe://home/phone", **allowed}]}))
    known = authority.sign("known", names="DNS:other,URI:spiffe://home/phone", usage="clientAuth")
    unknown = authority.sign("unknown", names="URI:spiffe://home/phone-2", usage="clientAuth")
    access = {"LOOM_AUTH": "required", "LOOM_AUTH_KEYS_FILE": str(keys)}
    client = {"LOOM_TLS_CLIENT": "optional", "LOOM_TLS_CLIENT_CA_FILE": str(authority.cert)}

    def status(certificate, device="home-phone", **headers):
        with contextlib.closing(opened(service.https, authority.client(certificate))) as connection:
            return status_of_post(connection, {**GPS, "device_id": device}, **headers)

    with started(server, **access, **client) as service:
        assert status(known) == 201
        assert status(known, device="office-phone") == 403
        assert status(known, Authorization="Bearer wrong") == 401
        assert status(unknown) == 401
        assert status(None) == 401
        # Browsers send the certificate with the requests of every page.
        assert status(known, Origin="https://evil.example") == 401
        with pytest.raises(InvalidStatus) as refused:
            stream = f"wss://127.0.0.1:{service.https}/audio/stream/home-phone"
            connect(stream, ssl=authority.client(known), origin="https://evil.example")
        assert refused.value.response.status_code == 401
        resuming = authority.client(known, most=TLS_1_2)
        with handshake(service.https, resuming) as first:
            session = first.session
        with handshake(service.https, resuming, session) as second:
            second.sendall(b"GET /audio/connections HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            assert second.session_reused
            assert second.recv(4096).startswith(b"HTTP/1.1 403"), "the certificate is known, but does not have this scope"
        url = f"wss://127.0.0.1:{service.https}/audio/stream/home-phone"
        with connect(url, ssl=authority.client(known)) as stream:
            stream.send(AUDIO)
            assert json.loads(stream.recv(30))["status"] == "success"
            keys.write_text('{"keys": []}')
            with pytest.raises(ConnectionClosed) as closed:
                stream.recv(30)
        assert closed.value.rcvd.code == 4401
        assert status(known) == 401


@pytest.mark.parametrize("kind", ["none", "of another authority", "of a server", "expired"])
def test_a_client_without_a_valid_certificate_is_rejected(checking, authority, tmp_path, kind):
    certificate = {
        "none": lambda: None,
        "of another authority": lambda: Authority(tmp_path, "other").sign("phone", usage="clientAuth"),
        "of a server": lambda: authority.sign("no-client"),
        "expired": lambda: authority.sign("expired", days=-1, usage="clientAuth"),
    }[kind]()
    before = failed_handshakes(checking)
    with pytest.raises((ssl.SSLError, ConnectionError, http.client.RemoteDisconnected)):
        post(checking.https, authority.client(certificate))
    wait_until(lambda: failed_handshakes(checking) == before + 1, "the handshake is not counted")


def test_a_proxy_may_forward_tls_unchanged(authority, server):
    """The PROXY protocol header comes first, in plaintext."""
    proxied = {"LOOM_TRUSTED_PROXIES": "127.0.0.1", "LOOM_PROXY_PROTOCOL": "v2"}
    with started(server, **proxied) as service:
        header = b"\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c\xcb\0\x71\x09\x7f\0\0\x01\xc8\xd5\x01\xbb"
        plain = socket.create_connection(("127.0.0.1", service.https), timeout=30)
        plain.sendall(header)
        with authority.client().wrap_socket(plain, server_hostname="127.0.0.1") as client:
            client.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            assert client.recv(4096).startswith(b"HTTP/1.1 200")
        service.wait_for_line(re.compile("Answered.*client=203.0.113.9"))
