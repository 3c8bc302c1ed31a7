# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The client's address behind reverse proxies: with headers, with the PROXY protocol, and through nginx, HAProxy and
Caddy with the recipes of docs/reverse-proxy.md. The proxies are at 127.0.0.1, clients at 127.0.0.2."""
import contextlib
import http.client
import json
import re
import socket
import struct
import time

import pytest
from websockets.sync.client import connect

from support.reverseproxies import caddy_recipe, haproxy_recipe, haproxy_v2_recipe, nginx_recipe
from support.service import Service

CONSOLES = re.compile(r"Consoles connect to (ws://127\.0\.0\.1:\d+)")
PROXY, CLIENT, SPOOFED = "127.0.0.1", "127.0.0.2", "198.51.100.66"
GPS = {"device_id": "phone-001", "latitude": 37.7749, "longitude": -122.4194}
CHUNK = {"chunk_data": "AAAA", "sample_rate": 8000, "channels": 1, "format": "wav", "duration_ms": 1}
AUDIO_CHUNK = json.dumps({"message_type": "audio_chunk", "data": CHUNK})
X_FORWARDED_FOR = {"LOOM_TRUSTED_PROXIES": PROXY, "LOOM_FORWARDED": "x-forwarded-for"}
FORWARDED = {"LOOM_TRUSTED_PROXIES": PROXY, "LOOM_FORWARDED": "forwarded"}
PROXY_V2 = {"LOOM_TRUSTED_PROXIES": PROXY, "LOOM_PROXY_PROTOCOL": "v2"}
LOCAL = b"\r\n\r\n\0\r\nQUIT\n\x20\0\0\0"


@contextlib.contextmanager
def started(**settings):
    with Service(LOOM_LOG_LEVEL="DEBUG", **settings) as running:
        running.wait_for_line(re.compile("Kafka is reachable"))
        yield running


@pytest.fixture(scope="module", params=["nginx", "haproxy", "haproxy with v2", "caddy"])
def through(request, tmp_path_factory):
    """Returns (service, port of a proxy in front of it)."""
    recipe, settings = {
        "nginx": (nginx_recipe, X_FORWARDED_FOR),
        "haproxy": (haproxy_recipe, X_FORWARDED_FOR),
        "haproxy with v2": (haproxy_v2_recipe, PROXY_V2),
        "caddy": (caddy_recipe, X_FORWARDED_FOR),
    }[request.param]
    with started(**settings) as running, recipe(running, tmp_path_factory.mktemp("proxy")) as url:
        yield running, int(url.rsplit(":", 1)[1])


def proxy_header(source, destination=PROXY):
    addresses = socket.inet_aton(source) + socket.inet_aton(destination) + struct.pack("!HH", 51413, 80)
    return b"\r\n\r\n\0\r\nQUIT\n\x21\x11" + struct.pack("!H", len(addresses)) + addresses


def opened(port, client=CLIENT):
    return socket.create_connection((PROXY, port), timeout=30, source_address=(client, 0))


def ask(port, method, path, body=None, client=CLIENT, **headers):
    """Returns (status, body) of an answer to a client with that address."""
    connection = http.client.HTTPConnection(PROXY, port, timeout=30, source_address=(client, 0))
    with contextlib.closing(connection):
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.read()


def post(port, request_id, client=CLIENT, **headers):
    kind = {"Content_Type": "application/json", "X_Request_ID": request_id}
    status, body = ask(port, "POST", "/sensor/gps", json.dumps(GPS), client, **kind, **headers)
    assert status == 201, body


def raw_status(connection, sent):
    """The status of the answer; None if the connection is closed without one."""
    try:
        connection.sendall(sent)
        answered = connection.recv(4096)
    except (ConnectionResetError, BrokenPipeError):
        return None
    return int(answered.split()[1]) if answered else None


def status_of_body(port, path, body):
    """The status of the answer to a body, which may arrive before the whole body is sent."""
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
    with opened(port) as client:
        with contextlib.suppress(ConnectionResetError, BrokenPipeError):
            client.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode())
            client.sendall(body)
        return int(client.recv(4096).split()[1])


def get(path="/healthz"):
    return f"GET {path} HTTP/1.1\r\nHost: h\r\n\r\n".encode()


def logged_client(service, request_id):
    """The client in the log line of that request."""
    return service.wait_for_line(re.compile(f"Answered.*request_id={request_id}.*client=([^ ]+)")).group(1)


@contextlib.contextmanager
def console(service):
    with connect(service.wait_for_line(CONSOLES).group(1), max_size=None, compression=None) as watching:
        watching.send(json.dumps({"type": "subscribe"}))
        watching.send(json.dumps({"type": "nonsense"}))
        next_of(watching, "refused")  # so the subscription has taken effect
        yield watching


def next_of(watching, kind, fits=lambda message: True):
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        message = json.loads(watching.recv(timeout=30))
        if message["type"] == kind and fits(message):
            return message
    raise AssertionError(f"no such {kind} within 30 s")


def shown_client(watching, fits):
    """The client of the first matching event."""
    message = next_of(watching, "events", lambda events: any(map(fits, events["events"])))
    return next(event for event in message["events"] if fits(event))["client"]


def connected(watching, protocol, address):
    """Waits until a connection of that protocol and address is listed."""
    next_of(
        watching,
        "snapshot",
        lambda snapshot: any(
            one["protocol"] == protocol and re.match(re.escape(address) + r"(:\d+)?$", one["address"])
            for one in snapshot["connections"]
        ),
    )


def rejections(service, reason):
    name = f'loom_http_connections_rejected_total{{reason="{reason}"}}'
    connection = http.client.HTTPConnection(service.metrics_url.removeprefix("http://"), timeout=30)
    with contextlib.closing(connection):
        connection.request("GET", "/metrics")
        lines = connection.getresponse().read().decode().splitlines()
    (value,) = [line.removeprefix(name) for line in lines if line.startswith(name)]
    return float(value)


def test_a_post_through_a_proxy_has_the_clients_address(through):
    service, port = through
    with console(service) as watching:
        post(port, "through-1")

        assert shown_client(watching, lambda event: event["request_id"] == "through-1") == CLIENT
    assert logged_client(service, "through-1") == CLIENT


def test_a_client_behind_a_proxy_cannot_choose_its_address(through):
    service, port = through
    spoofed = {"X_Forwarded_For": f"{SPOOFED}, {PROXY}", "Forwarded": f"for={SPOOFED}", "X_Real_IP": SPOOFED}

    post(port, "through-2", **spoofed)

    assert logged_client(service, "through-2") == CLIENT


def test_audio_through_a_proxy_has_the_clients_address(through):
    service, port = through
    with console(service) as watching, opened(port) as client:
        url = f"ws://127.0.0.1:{port}/audio/stream/mic-1"
        with connect(url, sock=client, additional_headers={"X-Forwarded-For": SPOOFED}) as microphone:
            microphone.send(AUDIO_CHUNK)

            assert json.loads(microphone.recv(timeout=30))["status"] == "success"
            assert shown_client(watching, lambda event: event["device"] == "mic-1") == CLIENT
            connected(watching, "websocket", CLIENT)


def test_a_proxy_forwards_large_audio_up_to_the_limit(through):
    _, port = through
    chunk = {**CHUNK, "device_id": "mic-2", "chunk_data": "A" * (12 * 1024 * 1024)}

    status, body = ask(port, "POST", "/audio/upload", json.dumps(chunk), Content_Type="application/json")
    assert status == 201, body

    chunk["chunk_data"] = "A" * (17 * 1024 * 1024)
    assert status_of_body(port, "/audio/upload", json.dumps(chunk).encode()) == 413


@pytest.mark.parametrize(
    "settings, headers",
    [
        (X_FORWARDED_FOR, {"X_Forwarded_For": f"{SPOOFED}, 203.0.113.9"}),
        (FORWARDED, {"Forwarded": f'for={SPOOFED}, for="203.0.113.9:4711";proto=https'}),
    ],
    ids=["X-Forwarded-For", "Forwarded"],
)
def test_only_a_trusted_proxy_names_the_client(settings, headers):
    with started(**settings) as service:
        post(service.port, "trusted", PROXY, **headers)
        post(service.port, "untrusted", CLIENT, **headers)

        assert logged_client(service, "trusted") == "203.0.113.9"
        assert logged_client(service, "untrusted") == CLIENT


def test_each_request_of_a_connection_has_its_own_client():
    with started(**X_FORWARDED_FOR) as service, console(service) as watching:
        connection = http.client.HTTPConnection(PROXY, service.port, timeout=30)
        with contextlib.closing(connection):
            for number, named in enumerate(["203.0.113.1", "2001:db8::2", None]):
                headers = {"X-Request-ID": f"kept-{number}", **({"X-Forwarded-For": named} if named else {})}
                connection.request("GET", "/healthz", headers=headers)
                connection.getresponse().read()

                assert logged_client(service, f"kept-{number}") == (named or PROXY)
                connected(watching, "http", named or PROXY)


def test_the_asyncapi_document_has_wss_behind_a_trusted_tls_proxy():
    def protocol(port, client):
        headers = {"X_Forwarded_For": "203.0.113.9", "X_Forwarded_Proto": "https"}
        return json.loads(ask(port, "GET", "/asyncapi.json", client=client, **headers)[1])["servers"]["here"]["protocol"]

    with Service(**X_FORWARDED_FOR) as service:
        assert protocol(service.port, PROXY) == "wss"
        assert protocol(service.port, CLIENT) == "ws"


def test_the_proxy_protocol_names_the_client():
    with started(**PROXY_V2) as service, opened(service.port, PROXY) as connection:
        request = b"GET /healthz HTTP/1.1\r\nHost: h\r\nX-Request-ID: named\r\n\r\n"

        assert raw_status(connection, proxy_header("203.0.113.9") + request) == 200
        assert logged_client(service, "named") == "203.0.113.9"


def test_a_proxy_may_send_a_local_header_and_the_metrics_port_needs_none():
    with started(**PROXY_V2) as service, opened(service.port, PROXY) as connection:
        assert raw_status(connection, LOCAL + get()) == 200
        assert rejections(service, "proxy_header") == 0


@pytest.mark.parametrize(
    "sent",
    [get(), b"PROXY TCP4 203.0.113.9 127.0.0.1 1 2\r\n" + get(), b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03"],
    ids=["HTTP", "version 1", "TLS"],
)
def test_a_connection_without_a_valid_header_is_closed(sent):
    with started(**PROXY_V2) as service:
        for _ in range(3):
            with opened(service.port, PROXY) as connection:
                assert raw_status(connection, sent) is None

        assert rejections(service, "proxy_header") == 3
        service.wait_for_line(re.compile("the PROXY protocol header is not valid.*error="))
        assert service.output().count("the PROXY protocol header is not valid") == 1


def test_a_slow_header_times_out():
    with started(LOOM_HTTP_HEADER_TIMEOUT_S="1", **PROXY_V2) as service:
        with opened(service.port, PROXY) as connection:
            assert raw_status(connection, proxy_header("203.0.113.9")[:-1]) is None
        assert rejections(service, "proxy_header") == 1


def test_only_trusted_proxies_may_connect_with_the_proxy_protocol():
    with started(**PROXY_V2) as service:
        with opened(service.port, CLIENT) as connection:
            assert raw_status(connection, proxy_header("203.0.113.9") + get()) is None
        assert rejections(service, "untrusted") == 1
        service.wait_for_line(re.compile("only LOOM_TRUSTED_PROXIES may connect.*peer=" + CLIENT))


def test_the_connection_limit_applies_to_the_client_in_the_proxy_protocol():
    with started(LOOM_HTTP_MAX_CONNECTIONS_PER_ADDRESS="2", **PROXY_V2) as service, contextlib.ExitStack() as stack:

        def status(client):
            connection = stack.enter_context(opened(service.port, PROXY))
            return raw_status(connection, proxy_header(client) + get())

        assert [status("203.0.113.9") for _ in range(3)] == [200, 200, 503]
        assert status("203.0.113.10") == 200
        assert rejections(service, "address") == 1


def test_the_connection_limit_does_not_apply_to_proxies():
    limit = {"LOOM_HTTP_MAX_CONNECTIONS_PER_ADDRESS": "2"}
    with started(**limit, **X_FORWARDED_FOR) as service, contextlib.ExitStack() as stack:

        def status(client):
            return raw_status(stack.enter_context(opened(service.port, client)), get())

        assert [status(PROXY) for _ in range(4)] == [200] * 4
        assert [status(CLIENT) for _ in range(3)] == [200, 200, 503]


def test_the_service_stops_while_it_waits_for_a_header():
    with started(**PROXY_V2) as service, opened(service.port, PROXY) as connection:
        connection.sendall(LOCAL[:5])
        service.terminate()
        # A reset shows that the service had not read the bytes yet.
        with contextlib.suppress(ConnectionResetError):
            assert connection.recv(1) == b""
