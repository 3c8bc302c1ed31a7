# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The monitor protocol of the real service (docs/monitor-protocol.md)."""
import base64
import http.client
import json
import re
import socket
import time

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from support.service import Service

CONSOLES = re.compile(r"Consoles connect to ws://127\.0\.0\.1:(\d+)")
GPS = {"device_id": "phone-001", "latitude": 37.7749, "longitude": -122.4194}


def monitor_port(service):
    return int(service.wait_for_line(CONSOLES).group(1))


def console(service, **options):
    return connect(f"ws://127.0.0.1:{monitor_port(service)}", max_size=None, compression=None, **options)


def next_of(watching, kind, fits=lambda message: True):
    """Returns the next matching message of that type; skips other messages."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        message = json.loads(watching.recv(timeout=30))
        if message["type"] == kind and fits(message):
            return message
    raise AssertionError(f"no such {kind} within 30 s")


def subscribe(watching, **options):
    """Subscribes, and waits until it takes effect: commands are processed in order, so an invalid command is sent after
    it and its rejection is awaited."""
    watching.send(json.dumps({"type": "subscribe", **options}))
    watching.send(json.dumps({"type": "nonsense"}))
    next_of(watching, "refused")


def events_of(watching, count):
    found = []
    while len(found) < count:
        found += next_of(watching, "events")["events"]
    return found


@pytest.fixture
def client(service):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
    yield connection
    connection.close()


def post(client, body, route="/sensor/gps"):
    client.request("POST", route, json.dumps(body), {"Content-Type": "application/json"})
    answer = client.getresponse()
    answer.read()
    return answer


def test_hello_describes_the_service(service):
    with console(service) as watching:
        hello = next_of(watching, "hello")

    assert hello["protocol"] == 1
    assert hello["http_port"] == service.port
    routes = {stream["route"]: stream for stream in hello["streams"]}
    assert routes["/sensor/gps"]["topics"] == ["device.sensor.gps.raw"]
    assert routes["/sensor/gps"]["schema"]["properties"]["latitude"]["maximum"] == 90
    assert routes["/sensor/batch"]["is_batch"]


def test_a_snapshot_counts_topics_and_lists_clients(service, client):
    with console(service) as watching:
        before = next_of(watching, "snapshot")
        assert post(client, {**GPS, "device_id": "snapshot-1"}).status == 201

        def lists_it(snapshot):
            return any(one["device"] == "snapshot-1" for one in snapshot["connections"])

        after = next_of(watching, "snapshot", lists_it)

    stored = [sum(topic["stored"] for topic in snapshot["topics"]) for snapshot in (before, after)]
    assert stored[1] == stored[0] + 1
    (listed,) = [one for one in after["connections"] if one["device"] == "snapshot-1"]
    assert (listed["protocol"], listed["messages"], listed["last_error"]) == ("http", 1, "")
    assert listed["address"] == "127.0.0.1:%d" % client.sock.getsockname()[1]
    assert sum(after["latency_counts"]) >= 1
    assert len(after["latency_counts"]) == len(after["latency_bounds"]) + 1


def test_events_report_stored_and_rejected_messages(service, client):
    with console(service) as watching:
        subscribe(watching)
        assert post(client, GPS).status == 201
        assert post(client, {**GPS, "latitude": 91}).status == 422
        stored, refused = events_of(watching, 2)

    assert (stored["status"], stored["topic"], stored["device"]) == (201, "device.sensor.gps.raw", "phone-001")
    assert json.loads(stored["payload"]) == GPS
    assert stored["offset"] >= 0 and stored["kafka_ms"] > 0 and stored["total_ms"] >= stored["kafka_ms"]
    assert (refused["status"], refused["code"], refused["topic"]) == (422, "INVALID_VALUE", "")
    assert refused["violations"][0]["loc"] == ["body", "latitude"]


def test_events_have_headers_without_credentials(service, client):
    with console(service) as watching:
        subscribe(watching)
        headers = {"Content-Type": "application/json", "X-Trial": "7", "Cookie": "a=1", "X-Long": "x" * 1500}
        client.request("POST", "/sensor/gps", json.dumps(GPS), headers)
        assert client.getresponse().read()
        (event,) = events_of(watching, 1)

    told = {header["name"]: header["value"] for header in event["headers"]}
    assert told["X-Trial"] == "7"
    assert told["Cookie"] == "(withheld)"
    assert told["X-Long"] == "x" * 1000 + "…"
    record = {header["name"]: header["value"] for header in event["record_headers"]}
    assert record["schema"] == "device/sensor/gps/v1"
    assert record["request-id"] == event["request_id"]


def test_a_batch_has_an_event_for_each_item(service, client):
    item = {"device_id": "sensor-001", "sensor_type": "humidity", "value": {"relative": 60}}
    with console(service) as watching:
        subscribe(watching)
        assert post(client, [item, {}], "/sensor/batch").status == 201
        events = events_of(watching, 2)

    assert sorted(event["status"] for event in events) == [201, 422]


@pytest.mark.parametrize("count", [1, 2])
def test_two_traceparent_headers_are_dropped(service, count):
    trace = "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n"
    body = json.dumps(GPS)
    with console(service) as watching, socket.create_connection(("127.0.0.1", service.port)) as sender:
        subscribe(watching)
        sender.sendall(request("POST", "/sensor/gps", JSON + trace * count + length(body), body))
        (event,) = events_of(watching, 1)

    assert [one["name"] for one in event["record_headers"]].count("traceparent") == (1 if count == 1 else 0)


def test_a_batch_item_has_the_message_type_that_it_names(service, client):
    with console(service) as watching:
        subscribe(watching)
        assert post(client, [{**GPS, "stream": "device/sensor/gps/v1"}], "/sensor/batch").status == 201
        (event,) = events_of(watching, 1)

    assert (event["stream"], event["route"]) == ("device/sensor/gps/v1", "/sensor/gps")
    assert (event["topic"], event["status"]) == ("device.sensor.gps.raw", 201)


JSON = "Content-Type: application/json\r\n"
UPGRADE = (
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
)
CHUNKED = "Transfer-Encoding: chunked\r\n"


def request(method, path, headers="", body=""):
    return f"{method} {path} HTTP/1.1\r\nHost: t\r\nX-Request-ID: refused-1\r\n{headers}\r\n{body}".encode()


def length(body):
    return f"Content-Length: {len(body)}\r\n"


REJECTED_ON_A_ROUTE = {
    "a media type": (request("POST", "/sensor/gps", "Content-Type: text/plain\r\n" + length("abc"), "abc"), 415, 3, True),
    "an encoding": (request("POST", "/sensor/gps", JSON + "Content-Encoding: br\r\n" + length("abc"), "abc"), 415, 3, True),
    "no gzip": (request("POST", "/sensor/gps", JSON + "Content-Encoding: gzip\r\n" + length("abc"), "abc"), 400, 3, True),
    "no length": (request("POST", "/sensor/gps", JSON), 411, 0, True),
    "a length beyond the limit": (request("POST", "/sensor/gps", JSON + "Content-Length: 1048577\r\n"), 413, 1048577, True),
    "a method": (request("DELETE", "/sensor/gps"), 405, 0, True),
    "an empty body": (request("POST", "/sensor/gps", JSON + length("")), 400, 0, False),
    "an invalid chunk": (request("POST", "/sensor/gps", JSON + CHUNKED, "3\r\n{ \n\r\nx\r\n"), 400, 3, True),
    "chunks beyond the limit": (
        request("POST", "/sensor/gps", JSON + CHUNKED, f"100001\r\n{' ' * 0x100001}\r\n0\r\n\r\n"),
        413,
        0x100001,
        True,
    ),
    "a batch that is not JSON": (request("POST", "/sensor/batch", JSON + length("[{]"), "[{]"), 400, 3, False),
    "an empty batch": (request("POST", "/sensor/batch", JSON + length("[]"), "[]"), 400, 2, False),
    "a batch that is not an array": (request("POST", "/sensor/batch", JSON + length("{}"), "{}"), 422, 2, False),
    "no WebSocket": (request("GET", "/audio/stream/phone-001"), 426, 0, True),
    "a bad device": (request("GET", "/audio/stream/a%20b", UPGRADE), 400, 0, True),
}


@pytest.mark.parametrize("case", REJECTED_ON_A_ROUTE.values(), ids=REJECTED_ON_A_ROUTE)
def test_every_rejection_on_a_message_route_has_an_event(service, case):
    sent, status, size, is_unread = case
    with console(service) as watching, socket.create_connection(("127.0.0.1", service.port)) as sender:
        subscribe(watching, outcome="refused")
        sender.sendall(sent)
        assert sender.recv(12) == f"HTTP/1.1 {status}".encode()
        (event,) = events_of(watching, 1)

    is_socket = b" /audio/stream/" in sent
    assert (event["status"], event["bytes"], event["is_unread"]) == (status, size, is_unread)
    assert event["code"] and event["message"]
    assert event["stream"].startswith("device/")
    assert event["transport"] == ("websocket" if is_socket else "http")
    assert event["request_id"] == "refused-1" and event["connection"] > 0
    assert {"name": "X-Request-ID", "value": "refused-1"} in event["headers"]
    assert event["topic"] == "" and event["record_headers"] == []


def test_the_event_has_the_received_part_of_a_rejected_body(service):
    with console(service) as watching, socket.create_connection(("127.0.0.1", service.port)) as sender:
        subscribe(watching)
        sender.sendall(request("POST", "/sensor/gps", JSON + CHUNKED, '9\r\n{"device_\r\nnonsense\r\n'))
        (event,) = events_of(watching, 1)

    assert (event["status"], event["payload"]) == (400, '{"device_')
    assert event["is_unread"] and event["is_cut"]


def test_requests_to_other_routes_have_no_event(service, client):
    with console(service) as watching:
        subscribe(watching)
        for method, path in (("GET", "/nowhere"), ("POST", "/nowhere"), ("POST", "/healthz")):
            client.request(method, path)
            answer = client.getresponse()
            answer.read()
            assert answer.status in (404, 405)
        assert post(client, GPS).status == 201
        events = events_of(watching, 1)

    assert [event["status"] for event in events] == [201]


@pytest.mark.parametrize(
    ("message", "code", "payload"),
    [
        ("no JSON", "INVALID_JSON", "no JSON"),
        ('{"message_type": "shout"}', "UNKNOWN_MESSAGE_TYPE", '{"message_type": "shout"}'),
        (b"\xff\x00", "UNSUPPORTED_DATA", base64.b64encode(b"\xff\x00").decode()),
    ],
    ids=["no JSON", "an unknown type", "binary"],
)
def test_every_rejection_on_a_websocket_has_an_event(service, message, code, payload):
    with console(service) as watching, connect(f"ws://127.0.0.1:{service.port}/audio/stream/mic-7") as microphone:
        subscribe(watching)
        microphone.send(message)
        assert json.loads(microphone.recv(timeout=30))["code"] == code
        (event,) = events_of(watching, 1)

    assert (event["code"], event["transport"], event["device"]) == (code, "websocket", "mic-7")
    assert (event["payload"], event["is_base64"]) == (payload, code == "UNSUPPORTED_DATA")


def test_a_body_that_is_not_utf_8_is_sent_unchanged(service, client):
    body = b'{"device_id": "\xff"}'
    with console(service) as watching:
        subscribe(watching)
        client.request("POST", "/sensor/gps", body, {"Content-Type": "application/json"})
        assert client.getresponse().read()
        (event,) = events_of(watching, 1)

    assert (event["code"], event["is_base64"]) == ("INVALID_JSON", True)
    assert base64.b64decode(event["payload"]) == body


@pytest.mark.parametrize(
    "options",
    [
        {"max_per_second": 1e99},
        {"payload_bytes": -1e99},
        {"payload_bytes": 0.5},
        {"sample": "all"},
    ],
    ids=["beyond any number", "below any number", "a fraction", "a text"],
)
def test_an_invalid_subscription_is_rejected_and_the_last_one_stays(service, client, options):
    with console(service) as watching:
        subscribe(watching)
        watching.send(json.dumps({"type": "subscribe", **options}))
        refused = next_of(watching, "refused")["message"]
        assert post(client, GPS).status == 201
        assert events_of(watching, 1)

    assert refused.startswith(f'subscribe: "{next(iter(options))}" ')


@pytest.mark.parametrize(
    "options",
    [
        {"outcome": "refused"},
        {"device": "WANTED"},
        {"streams": ["device/health/heartrate/v1"]},
        {"text": "find me"},
    ],
    ids=["outcome", "a part of the device's name", "stream", "text"],
)
def test_the_filter_runs_in_the_service(service, client, options):
    wanted = {"device_id": "wanted-1", "bpm": 400, "note": "find me"}
    with console(service) as watching:
        subscribe(watching, **options)
        assert post(client, GPS).status == 201
        assert post(client, wanted, "/sensor/heartrate").status == 422
        events = events_of(watching, 1)

    assert [event["device"] for event in events] == ["wanted-1"]


@pytest.mark.parametrize("text", ["PHONE-77", '"latitude": 48', "你好", '\\u4f60', '"note" : "a  b'])
def test_a_text_is_found_in_any_json_spelling(service, client, text):
    with console(service) as watching:
        subscribe(watching, text=text)
        assert post(client, GPS).status == 201
        wanted = {**GPS, "device_id": "phone-77", "latitude": 48.2, "note": "a  b", "greeting": "你好"}
        body = json.dumps(wanted, separators=(",", ":")).encode()
        client.request("POST", "/sensor/gps", body, {"Content-Type": "application/json"})
        response = client.getresponse()
        assert response.read() and response.status == 201
        events = events_of(watching, 1)

    assert [event["device"] for event in events] == ["phone-77"]


def test_events_have_the_id_of_their_subscription(service, client):
    with console(service) as watching:
        subscribe(watching, subscription=7)
        assert post(client, GPS).status == 201
        first = next_of(watching, "events")
        subscribe(watching, subscription=8)
        assert post(client, GPS).status == 201
        second = next_of(watching, "events")
        subscribe(watching)
        assert post(client, GPS).status == 201
        third = next_of(watching, "events")

    assert [batch["subscription"] for batch in (first, second, third)] == [7, 8, 0]


def test_devices_are_counted_independently_of_the_subscription(service, client):
    with console(service) as watching:
        next_of(watching, "snapshot")
        assert post(client, {**GPS, "device_id": "phone-of-devices"}).status == 201
        assert post(client, {"device_id": "phone-of-devices", "bpm": 400}, "/sensor/heartrate").status == 422
        found = {}
        while found.get("refused") != 1:
            snapshot = next_of(watching, "snapshot")
            found = next((one for one in snapshot["devices"] if one["device"] == "phone-of-devices"), found)
        later = next_of(watching, "snapshot")
        with console(service) as another:
            first = next_of(another, "snapshot")

    assert (found["stored"], found["refused"], found["last_error"]) == (1, 1, "INVALID_VALUE")
    assert found["streams"] == ["device/sensor/gps/v1", "device/health/heartrate/v1"]
    assert found["connection"] > 0 and found["last_seen"] > 0 and found["bytes"] > 0
    assert "phone-of-devices" not in [one["device"] for one in later["devices"]], "the device has no new messages"
    assert "phone-of-devices" in [one["device"] for one in first["devices"]], "a new console gets all devices"


def test_events_can_be_filtered_by_topic(service, client):
    with console(service) as watching:
        subscribe(watching, topics=["device.health.heartrate.raw"])
        assert post(client, GPS).status == 201
        assert post(client, {"device_id": "watch-7", "bpm": 64}, "/sensor/heartrate").status == 201
        events = events_of(watching, 1)

    assert [event["topic"] for event in events] == ["device.health.heartrate.raw"]


def test_a_payload_is_truncated_between_characters(service, client):
    body = {**GPS, "note": "ü" * 400}
    with console(service) as watching:
        subscribe(watching, payload_bytes=301)
        client.request("POST", "/sensor/gps", json.dumps(body, ensure_ascii=False).encode(), {"Content-Type": "application/json"})
        client.getresponse().read()
        (event,) = events_of(watching, 1)

    assert event["is_cut"]
    assert 298 <= len(event["payload"].encode()) <= 301
    assert event["payload"].endswith("ü")


def test_skipped_events_are_counted(service, client):
    with console(service) as watching:
        subscribe(watching, max_per_second=10)
        for _ in range(50):
            assert post(client, GPS).status == 201
        seen, left_out = 0, 0
        while seen + left_out < 50:
            batch = next_of(watching, "events")
            seen += len(batch["events"])
            left_out += batch["left_out"]

    assert left_out > 0
    assert seen + left_out == 50


def test_a_sample_has_the_requested_rate(service, client):
    with console(service) as watching:
        subscribe(watching, sample=0.1)
        for number in range(40):
            assert post(client, {**GPS, "message_id": f"m-{number}"}).status == 201
        events = events_of(watching, 4)

    assert [event["message_id"] for event in events] == ["m-9", "m-19", "m-29", "m-39"]


def test_a_console_can_close_a_connection(service, client):
    with console(service) as watching:
        assert post(client, {**GPS, "device_id": "unwanted"}).status == 201

        def lists_it(snapshot):
            return any(one["device"] == "unwanted" for one in snapshot["connections"])

        listed = next_of(watching, "snapshot", lists_it)["connections"]
        (number,) = [one["id"] for one in listed if one["device"] == "unwanted"]
        watching.send(json.dumps({"type": "disconnect", "connection": number}))

        assert client.sock.recv(1) == b""
        assert not lists_it(next_of(watching, "snapshot"))


def test_a_web_page_may_not_connect(service):
    with pytest.raises(InvalidStatus, match="403"):
        console(service, origin="https://example.org")


def test_a_console_that_does_not_read_is_disconnected(service, client):
    handshake = (
        "GET / HTTP/1.1\r\nHost: t\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
    options = json.dumps({"type": "subscribe", "payload_bytes": 1048576, "max_per_second": 100000}).encode()
    masked = bytes([0x81, 0x80 | len(options)]) + bytes(4) + options
    body = json.dumps({**GPS, "note": "x" * 1_000_000})
    with socket.create_connection(("127.0.0.1", monitor_port(service))) as deaf:
        deaf.sendall(handshake.encode())
        assert deaf.recv(12) == b"HTTP/1.1 101"
        deaf.sendall(masked)
        # The queue of a console is bounded per tenth of a second, so a fixed number of messages would not suffice.
        deadline = time.monotonic() + 60
        while "does not read" not in service.output() and time.monotonic() < deadline:
            client.request("POST", "/sensor/gps", body, {"Content-Type": "application/json"})
            assert client.getresponse().read()
        service.wait_for_line(re.compile("A console does not read"))

    assert post(client, GPS).status == 201


def find(watching, **wanted):
    watching.send(json.dumps({"type": "find", "request": 3, **wanted}))
    return next_of(watching, "found")


def test_an_earlier_message_is_found(service, client):
    stored = {**GPS, "message_id": "find-stored"}
    refused = {**GPS, "message_id": "find-refused", "latitude": 91}
    assert post(client, stored).status == 201
    assert post(client, refused).status == 422
    batch = [{"device_id": "room-1", "message_id": "find-item", "sensor_type": "light", "value": {"lux": 4}}]
    assert post(client, batch, "/sensor/batch").status == 201

    with console(service) as watching:
        assert next_of(watching, "hello")["history"] == 10000
        (first,) = find(watching, id="FIND-stored")["events"]
        (second,) = find(watching, id="find-refused")["events"]
        (item,) = find(watching, id="find-item")["events"]
        there = find(watching, topic=first["topic"], partition=first["partition"], offset=first["offset"])["events"]
        nothing = find(watching, id="never-sent")

    assert (first["status"], first["topic"], first["device"]) == (201, "device.sensor.gps.raw", "phone-001")
    assert first["offset"] >= 0 and first["kafka_ms"] > 0 and first["total_ms"] >= first["kafka_ms"]
    assert (second["status"], second["code"], second["offset"]) == (422, "INVALID_VALUE", -1)
    assert "latitude" in second["message"]
    assert (item["status"], item["topic"]) == (201, "device.sensor.light.raw")
    assert [one["message_id"] for one in there] == ["find-stored"]
    assert (nothing["events"], nothing["request"]) == ([], 3)
    assert nothing["kept"] >= 3


def test_a_request_rejected_by_its_head_is_found_by_request_id(service, client):
    client.request("POST", "/sensor/gps", "a", {"Content-Type": "text/plain", "X-Request-ID": "find-head"})
    answer = client.getresponse()
    answer.read()

    with console(service) as watching:
        (refused,) = find(watching, id=answer.getheader("X-Request-ID"))["events"]

    assert (refused["status"], refused["route"]) == (415, "/sensor/gps")


def test_no_outcomes_are_kept_with_history_0():
    with Service(LOOM_MONITOR_HISTORY="0") as service:
        service.wait_until_ready()
        client = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
        assert post(client, {**GPS, "message_id": "find-nothing"}).status == 201
        client.close()
        with console(service) as watching:
            assert next_of(watching, "hello")["history"] == 0
            found = find(watching, id="find-nothing")

    assert (found["events"], found["kept"], found["since"]) == ([], 0, 0)


def test_a_token_is_required():
    with Service(LOOM_MONITOR_TOKEN="secret") as service:
        with console(service) as stranger, pytest.raises(ConnectionClosed) as closed:
            stranger.recv(timeout=30)
        with console(service, additional_headers={"Authorization": "Bearer secret"}) as friend:
            assert next_of(friend, "hello")

    assert closed.value.rcvd.code == 4003
    assert "secret" not in service.output()
