# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Behaviour of real clients, browsers and proxies, whether RFC 9112 allows it or not: each gets a usable answer."""
import http.client
import json
import socket
import struct
import time

import pytest

from support.records import records_in
from support.service import Service

BODY = b'{"device_id": "phone-001", "latitude": 52.5, "longitude": 13.4}'
PAGE = "https://app.example"


def post(path=b"/sensor/gps", headers=b"", body=BODY):
    return (b"POST " + path + b" HTTP/1.1\r\nHost: loom\r\nContent-Type: application/json\r\nContent-Length: "
            + str(len(body)).encode() + b"\r\n" + headers + b"\r\n" + body)


def connect(service):
    return socket.create_connection(("127.0.0.1", service.port), timeout=30)


def read_all(connection):
    received = b""
    while part := connection.recv(65536):
        received += part
    return received


def statuses(received):
    return [int(part.split(b" ", 1)[0]) for part in received.split(b"HTTP/1.1 ")[1:]]


def fields(answer):
    """The header fields of the first answer, with lower-case names, as Qt 6.8 writes them."""
    lines = answer.partition(b"\r\n\r\n")[0].split(b"\r\n")[1:]
    return [(name.lower(), value.strip()) for name, _, value in (line.partition(b":") for line in lines)]


def field(answer, name):
    return dict(fields(answer)).get(name.lower())


def converse(service, *sent, ends=True):
    """Returns everything that the service sends until it closes the connection."""
    with connect(service) as connection:
        for part in sent:
            connection.sendall(part)
        if ends:
            connection.shutdown(socket.SHUT_WR)
        return read_all(connection)


def ask(service, method, path, headers=None, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer.status, answer.headers, text


@pytest.fixture(scope="module")
def strict():
    """A service that allows listed origins only."""
    with Service(LOOM_CORS_ALLOWED_ORIGINS=PAGE) as running:
        running.wait_until_ready()
        yield running


def test_answers_after_the_end_of_the_input(service):
    assert statuses(converse(service, post())) == [201]


def test_answers_pipelined_requests_after_the_end_of_the_input(service):
    assert statuses(converse(service, post() + b"GET /version HTTP/1.1\r\nHost: loom\r\n\r\n" + post())) in (
        [201, 200, 201], [201, 404, 201])


def test_closes_the_connection_of_a_client_that_leaves_within_a_body(service):
    assert converse(service, post()[:-10]) == b""


@pytest.mark.parametrize("blank", [1, 2, 4])
def test_skips_empty_lines_between_requests(service, blank):
    assert statuses(converse(service, post() + b"\r\n" * blank + post())) == [201, 201]


def test_limits_the_number_of_empty_lines(service):
    assert statuses(converse(service, b"\r\n" * 100 + post(), ends=False)) == [400]


@pytest.mark.parametrize("first, status, names", [
    (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400, b"TLS"),
    (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, b"HTTP/2"),
    (b"PROXY TCP4 192.0.2.1 192.0.2.2 56324 443\r\n", 400, b"PROXY protocol"),
    (b"\r\n\r\n\x00\r\nQUIT\n\x21\x11\x00\x0c", 400, b"PROXY protocol"),
    (b"\x00\x01garbage", 400, b"not HTTP"),
])
def test_answers_other_protocols_at_once(service, first, status, names):
    began = time.monotonic()
    answer = converse(service, first, ends=False)
    assert statuses(answer) == [status]
    assert names in answer
    assert field(answer, b"Connection") == b"close"
    # The answer must arrive before the time limit of a head, 10 seconds.
    assert time.monotonic() - began < 8


@pytest.mark.parametrize("target", [b"https://loom.example/sensor/gps", b"http://loom/sensor/gps?x=1",
                                    "/sensor/gps?city=Zürich".encode(), b"/sensor/gps?a|b"])
def test_accepts_request_targets_in_all_forms(service, target):
    assert statuses(converse(service, post(target))) == [201]


def test_sends_the_keep_alive_timeout():
    with Service(LOOM_HTTP_KEEP_ALIVE_TIMEOUT_S="7") as service:
        answer = converse(service, post())
    assert field(answer, b"Keep-Alive") == b"timeout=7"


def test_sends_no_keep_alive_if_it_closes(service):
    answer = converse(service, post(headers=b"Connection: close\r\n"), ends=False)
    assert field(answer, b"Keep-Alive") is None
    assert field(answer, b"Connection") == b"close"


@pytest.mark.parametrize("request_line, body", [("GET /", True), ("HEAD /", False), ("GET /metrics", True),
                                                ("HEAD /metrics", False), ("GET /nothing", True), ("POST /", True)])
def test_sends_content_length_once(service, request_line, body):
    answer = converse(service, f"{request_line} HTTP/1.1\r\nHost: loom\r\n\r\n".encode())
    names = [name for name, _ in fields(answer)]
    assert sorted(names) == sorted(set(names))
    length = int(field(answer, b"Content-Length"))
    assert length > 0
    assert len(answer.partition(b"\r\n\r\n")[2]) == (length if body else 0)


def test_answers_options_for_the_server(service):
    answer = converse(service, b"OPTIONS * HTTP/1.1\r\nHost: loom\r\n\r\n")
    assert statuses(answer) == [204]
    assert field(answer, b"Allow") == b"GET, HEAD, POST, OPTIONS"


def test_lists_the_supported_content_codings(service):
    status, headers, _ = ask(service, "POST", "/sensor/gps",
                             {"Content-Type": "application/json", "Content-Encoding": "br"}, BODY)
    assert (status, headers["Accept-Encoding"]) == (415, "gzip, deflate, zstd")


KNOWN_HEADERS = "Content-Type, Content-Encoding, X-Request-ID, traceparent, Authorization, X-API-Key"


def test_allows_requested_cors_headers(service):
    asked = "authorization, baggage, sentry-trace, x-api-key"
    status, headers, _ = ask(service, "OPTIONS", "/sensor/gps",
                             {"Origin": PAGE, "Access-Control-Request-Method": "POST",
                              "Access-Control-Request-Headers": asked})
    assert status == 204
    allowed = {name.strip().lower() for name in headers["Access-Control-Allow-Headers"].split(",")}
    assert set(asked.split(", ")) | {"content-type", "content-encoding", "x-request-id", "traceparent"} == allowed


def test_ignores_invalid_requested_cors_headers(service):
    _, headers, _ = ask(service, "OPTIONS", "/sensor/gps", {"Access-Control-Request-Headers": 'x y, "z", a:b, good'})
    assert headers["Access-Control-Allow-Headers"] == f"{KNOWN_HEADERS}, good"


def test_allows_only_configured_cors_headers():
    with Service(LOOM_CORS_ALLOWED_HEADERS="X-Trial") as service:
        _, headers, _ = ask(service, "OPTIONS", "/sensor/gps",
                            {"Access-Control-Request-Headers": "x-trial, x-other"})
    assert headers["Access-Control-Allow-Headers"] == f"{KNOWN_HEADERS}, x-trial"


def test_rejects_a_post_of_another_origin(strict):
    status, _, body = ask(strict, "POST", "/sensor/gps",
                          {"Origin": "https://evil.example", "Content-Type": "application/json"}, BODY)
    assert status == 403
    assert json.loads(body)["code"] == "ORIGIN_NOT_ALLOWED"


def test_stores_a_post_of_an_allowed_origin_and_without_origin(strict):
    headers = {"Content-Type": "application/json"}
    assert ask(strict, "POST", "/sensor/gps", headers, BODY)[0] == 201
    assert ask(strict, "POST", "/sensor/gps", {**headers, "Origin": PAGE}, BODY)[0] == 201


def test_allows_beacons_of_listed_origins(strict):
    _, headers, _ = ask(strict, "OPTIONS", "/sensor/gps", {"Origin": PAGE, "Access-Control-Request-Method": "POST",
                                                           "Access-Control-Request-Headers": "content-type"})
    assert headers["Access-Control-Allow-Credentials"] == "true"
    assert headers["Access-Control-Allow-Origin"] == PAGE


def test_allows_no_credentials_for_other_origins(service, strict):
    assert "Access-Control-Allow-Credentials" not in ask(service, "OPTIONS", "/sensor/gps", {"Origin": PAGE})[1]
    assert "Access-Control-Allow-Credentials" not in ask(strict, "OPTIONS", "/sensor/gps",
                                                         {"Origin": "https://evil.example"})[1]


def test_explains_a_handshake_without_upgrade_header(service):
    status, _, body = ask(service, "GET", "/audio/stream/phone-001",
                          {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version": "13"})
    assert status == 426
    assert "proxy" in json.loads(body)["message"]


def test_survives_clients_that_reset_their_connections(service):
    for sent in (b"", post()[:50], post()[:-1], post(), post() * 3):
        connection = connect(service)
        connection.sendall(sent)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()
    assert statuses(converse(service, post())) == [201]


def test_stores_pipelined_messages_once_and_in_order(service):
    latitudes = list(range(90))
    bodies = [b'{"device_id": "pipelined", "latitude": %d, "longitude": 1}' % n for n in latitudes]
    answer = converse(service, b"".join(post(body=body) for body in bodies))
    assert statuses(answer) == [201] * len(bodies)
    stored = [record.value["latitude"] for record in records_in(service.broker, "device.sensor.gps.raw")
              if record.key == "pipelined"]
    assert stored == latitudes
