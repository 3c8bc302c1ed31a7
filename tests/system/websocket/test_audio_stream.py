# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Audio over a WebSocket, from the view of a device and of an operator."""
import base64
import json
import os
import re
import select
import signal
import socket
import struct
import time
import urllib.request
import uuid
from contextlib import ExitStack
from datetime import datetime, timezone

import pytest
from peer import (
    BINARY,
    CLOSE,
    END,
    PING,
    PONG,
    TEXT,
    Peer,
    closing,
    connect,
    fragments,
    frame,
    head,
    read_answer,
    request,
)

from support.records import records_in
from support.service import Service

TOPIC = "device.audio.raw"
AUDIO = base64.b64encode(b"RIFF some audio").decode()
MiB = 1024 * 1024
NOWHERE = "127.0.0.1:1"  # an address without a broker


def chunk(**changes):
    """The data of a chunk; None removes a field."""
    data = {"chunk_data": AUDIO, "sample_rate": 44100, "channels": 1, "format": "wav", "duration_ms": 1000, **changes}
    return {"message_type": "audio_chunk", "data": {name: value for name, value in data.items() if value is not None}}


def page(service, path):
    with urllib.request.urlopen(service.url + path, timeout=30) as answer:
        return answer.read().decode()


def connections(service):
    return json.loads(page(service, "/audio/connections"))


def connected(service):
    return connections(service)["connected_devices"]


def metric(service, series):
    found = re.search(rf"^{re.escape(series)} (\S+)$", page(service, "/metrics"), re.MULTILINE)
    return float(found.group(1)) if found else 0


def closed(service, reason):
    return metric(service, f'loom_websocket_closed_total{{reason="{reason}"}}')


def answered(service, result):
    return metric(service, f'loom_websocket_messages_total{{result="{result}"}}')


def gauge(service, device):
    return metric(service, f'websocket_connections_total{{device_id="{device}"}}')


def wait_until(condition, seconds=30):
    """Polls the service until the condition is true."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "timed out"


def records_of(service, device, count):
    """The device's records in order, once there are that many."""
    found = []

    def are_there():
        found[:] = [record.value for record in records_in(service.broker, TOPIC) if record.key == device]
        return len(found) >= count

    wait_until(are_there)
    return found


@pytest.fixture
def peer(service):
    with Peer(service.port) as connected_peer:
        yield connected_peer


# The handshake


def handshake(service, **options):
    with connect(service.port) as connection:
        connection.sendall(request(options.pop("device", "phone-001"), **options))
        status, headers, body, _ = read_answer(connection)
        return status, headers, json.loads(body) if body else None


@pytest.mark.parametrize("device", ["ab", "a" * 65, "phone.001", "caf%C3%A9", "phone%20001"])
def test_rejects_an_invalid_device_id(service, device):
    status, _, body = handshake(service, device=device)

    assert (status, body["code"]) == (400, "BAD_REQUEST")
    assert "Invalid device id" in body["message"]


@pytest.mark.parametrize("device", ["abc", "a" * 64, "A_b-9"])
def test_accepts_valid_device_ids(service, device):
    assert handshake(service, device=device)[0] == 101


@pytest.mark.parametrize("path", ["/audio/streams/phone-001", "/audio/stream/phone-001/more", "/nowhere"])
def test_rejects_other_paths(service, path):
    status, _, body = handshake(service, path=path)

    assert (status, body["code"]) == (404, "NOT_FOUND")


@pytest.mark.parametrize("version", ["8", "12", "14", "", None])
def test_reports_the_supported_version(service, version):
    status, headers, body = handshake(service, version=version)

    assert (status, body["code"]) == (426, "UPGRADE_REQUIRED")
    assert headers["sec-websocket-version"] == "13"
    assert headers["upgrade"].lower() == "websocket"


def test_explains_the_websocket_to_a_browser(service):
    with connect(service.port) as connection:
        connection.sendall(b"GET /audio/stream/phone-001 HTTP/1.1\r\nHost: loom\r\n\r\n")
        status, headers, body, _ = read_answer(connection)

    assert status == 426
    assert headers["upgrade"].lower() == "websocket"
    assert json.loads(body)["code"] == "UPGRADE_REQUIRED"


@pytest.mark.parametrize("key", ["", "c2hvcnQ=", "no base64 at all!!", "A" * 24, None])
def test_rejects_a_key_that_is_not_16_bytes(service, key):
    status, _, body = handshake(service, key=key)

    assert (status, body["code"]) == (400, "BAD_REQUEST")


@pytest.mark.parametrize("method", ["POST", "PUT", "HEAD", "DELETE"])
def test_accepts_only_get(service, method):
    with connect(service.port) as connection:
        connection.sendall(request("phone-001", method=method, extra=["Content-Length: 0"]))
        top = connection.recv(4096)

    assert top.startswith(b"HTTP/1.1 405 ")
    assert b"Allow: GET, OPTIONS\r\n" in top


@pytest.mark.parametrize("host", ["", "loom:8000", "[::1]:8000", "a b", "[", "user@loom", "%zz", "loom:99999999"])
def test_answers_any_host_header(service, host):
    with connect(service.port) as connection:
        connection.sendall(request("phone-001").replace(b"Host: loom", b"Host: " + host.encode()))
        status, *_ = read_answer(connection)

    assert status in (101, 400)


def test_the_connection_stays_open_after_a_rejection(service):
    with connect(service.port) as connection:
        connection.sendall(request("phone-001", version="8"))
        assert read_answer(connection)[0] == 426
        connection.sendall(request("phone-001"))
        assert read_answer(connection)[0] == 101


def test_frames_may_come_with_the_handshake(service):
    rest = frame(TEXT, json.dumps(chunk())) + frame(PING, "early")

    with Peer(service.port, rest=rest) as peer:
        assert peer.hear() == (PONG, b"early")
        assert peer.hear_message()["type"] == "ack"


def test_an_answered_request_may_come_before_the_handshake(service):
    with connect(service.port) as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: loom\r\n\r\n")
        assert read_answer(connection)[0] == 200
        connection.sendall(request("phone-001"))
        assert read_answer(connection)[0] == 101


def test_a_handshake_waits_for_the_request_before_it(service):
    body = json.dumps({"device_id": "phone-001", **chunk()["data"]})
    post = f"POST /audio/upload HTTP/1.1\r\nHost: loom\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()
    with connect(service.port) as connection:
        connection.sendall(post + request("phone-001"))
        first, _, _, rest = read_answer(connection)
        second = rest or connection.recv(4096)

    assert first == 201
    assert second.startswith(b"HTTP/1.1 101 ")


def test_the_handshake_is_answered_with_a_request_id(service):
    _, given, _ = handshake(service, extra=["X-Request-ID: mine-1"])
    _, made, _ = handshake(service)

    assert given["x-request-id"] == "mine-1"
    assert uuid.UUID(made["x-request-id"])


def test_a_close_frame_is_answered_after_the_acknowledgements(service):
    with Peer(service.port) as peer:
        peer.send(*(frame(TEXT, json.dumps(chunk(message_id=f"c-{n}"))) for n in range(20)), closing(1000, b"done"))
        acknowledged = [peer.hear_message()["type"] for _ in range(20)]
        assert peer.hear_close()[0] == 1000
        assert peer.hear() == END

    assert set(acknowledged) == {"ack"}
    records_of(service, peer.device, 20)


def test_pages_of_other_origins_are_rejected_if_origins_are_listed():
    with Service(LOOM_CORS_ALLOWED_ORIGINS="https://loom.example, https://other.example") as service:
        status, _, body = handshake(service, extra=["Origin: https://evil.example"])
        assert (status, body["code"]) == (403, "ORIGIN_NOT_ALLOWED")
        assert handshake(service, extra=["Origin: https://other.example"])[0] == 101
        assert handshake(service)[0] == 101


def test_pages_of_every_origin_may_connect_by_default(service):
    assert handshake(service, extra=["Origin: https://anywhere.example"])[0] == 101


# Messages


def test_a_chunk_is_acknowledged_when_it_is_stored(service, peer):
    message_id = str(uuid.uuid4())
    peer.say(chunk(message_id=message_id))

    ack = peer.hear_message()

    assert ack["type"] == "ack"
    assert ack["status"] == "success"
    assert ack["topic"] == TOPIC
    assert ack["message_id"] == message_id
    assert [record["message_id"] for record in records_of(service, peer.device, 1)] == [message_id]


def test_the_record_has_the_chunk_as_sent(service, peer):
    audio = base64.b64encode(bytes(range(256)) * 16).decode()
    said = (
        '{"message_type":"audio_chunk","data":{"zeta":1.10,"chunk_data":"%s","sample_rate":48000,"channels":2,'
        '"format":"flac","duration_ms":1000,"timestamp":null,"gain":0.30000000000000000001,"deep":{"é":[1e2,null]}}}'
    )
    peer.send(frame(TEXT, said % audio))
    ack = peer.hear_message()

    (record,) = [record for record in records_in(service.broker, TOPIC) if record.key == peer.device]

    value = record.value
    assert value["device_id"] == peer.device
    assert value["message_id"] == ack["message_id"]
    assert value["chunk_data"] == audio
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", value["timestamp"])
    sent = '"zeta":1.10,"chunk_data":"%s","sample_rate":48000,"channels":2,"format":"flac","duration_ms":1000' % audio
    assert sent in record.text
    assert '"gain":0.30000000000000000001,"deep":{"é":[1e2,null]}' in record.text


def test_a_timestamp_of_the_device_is_kept(service, peer):
    now = datetime.now(timezone.utc).replace(microsecond=250_000)
    peer.say(chunk(timestamp=now.isoformat()))

    ack = peer.hear_message()

    assert ack["timestamp"] == now.strftime("%Y-%m-%dT%H:%M:%S.250Z")


def test_500_chunks_in_flight_are_acknowledged_in_order(service, peer):
    ids = [f"{peer.device}-{i}" for i in range(500)]
    peer.send(b"".join(frame(TEXT, json.dumps(chunk(message_id=each))) for each in ids))

    assert [peer.hear_message()["message_id"] for _ in ids] == ids
    assert [record["message_id"] for record in records_of(service, peer.device, 500)] == ids


def test_errors_keep_the_order_and_the_connection(service, peer):
    said = [chunk(message_id="first-1"), chunk(message_id="bad-1", channels=9), {"message_type": "dance"}]
    said += [chunk(message_id="second-1"), chunk(message_id="bad-2", format="ogg"), chunk(message_id="third-1")]
    for message in said:
        peer.say(message)

    heard = [peer.hear_message() for _ in said]

    assert [each["type"] for each in heard] == ["ack", "error", "error", "ack", "error", "ack"]
    assert [each.get("message_id") for each in heard] == ["first-1", "bad-1", None, "second-1", "bad-2", "third-1"]


# Invalid messages, with the error's code and the end of the path in its detail.
WRONG = {
    "no JSON": ("{", "INVALID_JSON", None),
    "JSON and more": ("{} {}", "INVALID_JSON", None),
    "nothing": ("", "EMPTY_BODY", None),
    "a list": ("[]", "INVALID_TYPE", []),
    "no message_type": ("{}", "MISSING_FIELD", ["message_type"]),
    "a message_type that is a number": ({"message_type": 1}, "INVALID_TYPE", ["message_type"]),
    "a message_type that is unknown": ({"message_type": "dance"}, "UNKNOWN_MESSAGE_TYPE", None),
    "a chunk without data": ({"message_type": "audio_chunk"}, "MISSING_FIELD", ["data"]),
    "a chunk whose data is a list": ({"message_type": "audio_chunk", "data": []}, "INVALID_TYPE", ["data"]),
    "a chunk whose data is null": ({"message_type": "audio_chunk", "data": None}, "INVALID_TYPE", ["data"]),
    "no chunk_data": (chunk(chunk_data=None), "MISSING_FIELD", ["chunk_data"]),
    "no sample_rate": (chunk(sample_rate=None), "MISSING_FIELD", ["sample_rate"]),
    "no channels": (chunk(channels=None), "MISSING_FIELD", ["channels"]),
    "no format": (chunk(format=None), "MISSING_FIELD", ["format"]),
    "no duration_ms": (chunk(duration_ms=None), "MISSING_FIELD", ["duration_ms"]),
    "channels in words": (chunk(channels="one"), "INVALID_TYPE", ["channels"]),
    "nine channels": (chunk(channels=9), "INVALID_VALUE", ["channels"]),
    "an odd sample rate": (chunk(sample_rate=44000), "INVALID_VALUE", ["sample_rate"]),
    "a chunk of over a minute": (chunk(duration_ms=60001), "INVALID_VALUE", ["duration_ms"]),
    "an unknown format": (chunk(format="ogg"), "INVALID_FORMAT", ["format"]),
    "a format that is a number": (chunk(format=1), "INVALID_TYPE", ["format"]),
    "invalid base64": (chunk(chunk_data="UklGRiQAAABXQVZFZm10IBA..."), "INVALID_VALUE", ["chunk_data"]),
    "no audio": (chunk(chunk_data=""), "INVALID_VALUE", ["chunk_data"]),
    "another device": (chunk(device_id="phone-002"), "INVALID_VALUE", ["data", "device_id"]),
    "a time long ago": (chunk(timestamp="2020-01-01T00:00:00Z"), "INVALID_VALUE", ["timestamp"]),
}


@pytest.mark.parametrize("said, code, where", WRONG.values(), ids=WRONG)
def test_reports_the_error(service, peer, said, code, where):
    peer.send(frame(TEXT, said if isinstance(said, str) else json.dumps(said)))

    error = peer.hear_message()

    assert (error["type"], error["code"]) == ("error", code)
    assert error["message"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", error["timestamp"])
    if where is not None:
        assert error["detail"][0]["loc"][-len(where) :] == where or where == error["detail"][0]["loc"][1:]
    peer.say(chunk())
    assert peer.hear_message()["type"] == "ack"


def test_an_error_repeats_the_message_id(peer):
    for wrong in ({"channels": 9}, {"format": "ogg"}, {"device_id": "phone-002"}, {"chunk_data": None}):
        peer.say(chunk(message_id="mine-1", **wrong))
        assert peer.hear_message()["message_id"] == "mine-1"


def test_a_chunk_may_have_a_device_id(service, peer):
    peer.say(chunk(device_id=peer.device))

    assert peer.hear_message()["type"] == "ack"


def test_binary_frames_get_an_error_and_the_connection_stays_open(peer):
    peer.send(frame(BINARY, b"RIFF"), frame(BINARY, bytes(70_000)), frame(TEXT, json.dumps(chunk())))

    assert [peer.hear_message().get("code") for _ in range(3)] == ["UNSUPPORTED_DATA", "UNSUPPORTED_DATA", None]


def test_a_rejected_record_is_an_error_of_that_chunk_only():
    with Service(LOOM_KAFKA_MESSAGE_MAX_BYTES="100000") as service, Peer(service.port) as peer:
        service.wait_until_ready()
        peer.say(chunk(message_id="large-1", chunk_data=base64.b64encode(bytes(150_000)).decode()))
        peer.say(chunk(message_id="small-1"))

        large, small = peer.hear_message(), peer.hear_message()

    assert (large["code"], large["message_id"]) == ("MESSAGE_TOO_LARGE", "large-1")
    assert (small["type"], small["message_id"]) == ("ack", "small-1")


def test_an_unreachable_broker_is_an_error_and_the_connection_stays_open():
    with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=NOWHERE) as service, Peer(service.port) as peer:
        for message_id in ("one-1", "two-2"):
            peer.say(chunk(message_id=message_id))
        errors = [peer.hear_message() for _ in range(2)]
        peer.send(frame(PING, "there?"))

        assert [(error["code"], error["message_id"]) for error in errors] == [
            ("KAFKA_UNAVAILABLE", "one-1"),
            ("KAFKA_UNAVAILABLE", "two-2"),
        ]
        assert peer.hear() == (PONG, b"there?")


@pytest.mark.parametrize("timestamp", ["2024-01-01T00:00:00.000Z", 17, None, {"a": [1]}])
def test_a_pong_has_the_pings_timestamp_and_the_server_time(peer, timestamp):
    peer.say({"message_type": "ping", "data": {"timestamp": timestamp}})

    pong = peer.hear_message()

    assert pong["message_type"] == "pong"
    assert pong["data"]["timestamp"] == timestamp
    assert datetime.fromisoformat(pong["data"]["server_time"]).tzinfo


@pytest.mark.parametrize("ping", [{"message_type": "ping"}, {"message_type": "ping", "data": {}}])
def test_a_ping_needs_no_data(peer, ping):
    peer.say(ping)

    assert list(peer.hear_message()["data"]) == ["server_time"]


# One connection per device


def test_a_newer_connection_replaces_the_older_after_its_acknowledgements(service):
    taken_over = closed(service, "replaced")
    with Peer(service.port) as first:
        ids = [f"take-over-{i}" for i in range(40)]
        first.send(b"".join(frame(TEXT, json.dumps(chunk(message_id=each))) for each in ids))
        assert first.hear_message()["message_id"] == ids[0]
        with Peer(service.port, first.device) as second:
            heard = []
            while (said := first.hear()).opcode == TEXT:
                heard.append(json.loads(said.payload)["message_id"])
            assert said.payload == (4001, "replaced by a newer connection")
            assert heard == ids[1 : len(heard) + 1]
            assert connected(service).count(first.device) == 1
            second.say(chunk())
            assert second.hear_message()["type"] == "ack"
            stored = [record["message_id"] for record in records_of(service, first.device, len(heard) + 2)]
            assert stored[:-1] == ids[: len(heard) + 1], "the stored chunks were acknowledged"
    wait_until(lambda: closed(service, "replaced") == taken_over + 1)


def test_a_newer_connection_on_another_thread_replaces_the_older():
    with Service(LOOM_WORKERS="3") as service, ExitStack() as stack:
        service.wait_until_ready()
        latest = stack.enter_context(Peer(service.port, "phone-001"))
        for _ in range(24):
            newer = stack.enter_context(Peer(service.port, "phone-001"))
            assert latest.hear_close() == (4001, "replaced by a newer connection")
            assert connected(service) == ["phone-001"]
            latest = newer
        latest.say(chunk())
        assert latest.hear_message()["type"] == "ack"


def test_the_end_of_the_replaced_connection_keeps_the_newer_one(service):
    with Peer(service.port) as first, Peer(service.port, first.device) as second:
        assert first.hear_close()[0] == 4001
        first.send(closing(4001))
        assert first.hear() == END
        first.connection.close()
        second.say(chunk())
        assert second.hear_message()["type"] == "ack"
        assert first.device in connected(service)
        assert gauge(service, first.device) == 1


# Connected devices


def test_a_connected_device_is_listed_at_once(service):
    with Peer(service.port) as peer:
        assert peer.device in connected(service)
        assert gauge(service, peer.device) == 1
        peer.send(closing(1000))
        assert peer.hear_close()[0] == 1000
        assert peer.device not in connected(service)
        assert gauge(service, peer.device) == 0


def test_a_device_is_removed_after_a_protocol_error(service):
    with Peer(service.port) as peer:
        peer.send(frame(3))
        assert peer.hear_close()[0] == 1002
        assert peer.device not in connected(service)


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


@pytest.mark.parametrize("leave", [reset, socket.socket.close], ids=["reset", "end of file"])
def test_a_device_is_removed_after_a_disconnection(service, leave):
    lost = closed(service, "lost")
    peer = Peer(service.port)
    assert peer.device in connected(service)

    leave(peer.connection)

    wait_until(lambda: peer.device not in connected(service), seconds=5)
    assert gauge(service, peer.device) == 0
    wait_until(lambda: closed(service, "lost") == lost + 1)


def test_a_device_is_removed_after_a_disconnection_within_a_chunk(service):
    peer = Peer(service.port)
    peer.send(frame(TEXT, json.dumps(chunk())) * 100)

    reset(peer.connection)

    wait_until(lambda: peer.device not in connected(service), seconds=5)


def test_a_device_is_removed_when_its_process_is_killed(service):
    child = os.fork()
    if child == 0:
        Peer(service.port, "killed-device").connection.recv(1)
        os._exit(1)
    wait_until(lambda: "killed-device" in connected(service))

    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    wait_until(lambda: "killed-device" not in connected(service), seconds=5)


def test_every_message_is_counted(service, peer):
    before = connections(service)["total_messages_received"]
    acks, errors, pongs = (answered(service, result) for result in ("ack", "error", "pong"))
    peer.send(frame(TEXT, json.dumps(chunk())), frame(TEXT, "{"), frame(BINARY))
    peer.say({"message_type": "ping"})
    peer.send(*fragments(TEXT, b"{}", 1))
    heard = [peer.hear_message() for _ in range(5)]

    assert sum("code" in each for each in heard) == 3
    assert connections(service)["total_messages_received"] == before + 5
    assert (answered(service, "ack"), answered(service, "error"), answered(service, "pong")) == (
        acks + 1,
        errors + 3,
        pongs + 1,
    )


def test_the_list_of_connected_devices_is_sorted_and_complete(service):
    with ExitStack() as stack:
        devices = sorted(stack.enter_context(Peer(service.port)).device for _ in range(20))
        now = connections(service)

        assert [device for device in now["connected_devices"] if device in devices] == devices
        assert now["active_connections"] == len(now["connected_devices"])


# Timeouts


@pytest.fixture(scope="module")
def short_timeout():
    with Service(LOOM_WEBSOCKET_INACTIVITY_S="1") as running:
        running.wait_until_ready()
        yield running


def test_a_silent_client_is_disconnected(short_timeout):
    """A client with a working TCP connection that answers no pings."""
    before = closed(short_timeout, "inactive")
    begin = time.monotonic()
    with Peer(short_timeout.port) as peer:
        peer.send = lambda *_: None

        assert peer.hear_close() == (1001, "inactive for 1 s")
        assert peer.hear() == END

    assert time.monotonic() - begin > 0.9
    assert closed(short_timeout, "inactive") == before + 1
    assert peer.device not in connected(short_timeout)


def test_a_client_that_answers_pings_stays_connected(short_timeout):
    with Peer(short_timeout.port) as peer:
        with pytest.raises(TimeoutError):
            peer.hear(timeout=3)
        assert peer.device in connected(short_timeout)
        peer.say(chunk())
        assert peer.hear_message()["type"] == "ack"


def test_pings_and_pongs_of_the_client_count_as_activity(short_timeout):
    with Peer(short_timeout.port) as peer:
        answer_ping, peer.send = peer.send, lambda *_: None
        end = time.monotonic() + 2.5
        while time.monotonic() < end:
            answer_ping(frame(PONG))
            assert not select.select([peer.connection], [], [], 0.4)[0] or peer.connection.recv(4096)
        peer.send = answer_ping
        peer.say(chunk())
        assert peer.hear_message()["type"] == "ack"


def test_an_incomplete_frame_times_out(short_timeout):
    before = closed(short_timeout, "inactive")
    with Peer(short_timeout.port) as peer:
        peer.send(head(TEXT, 1000) + b"some of it")

        peer.send = lambda *_: None
        assert peer.hear_close() == (1001, "inactive for 1 s")
    assert closed(short_timeout, "inactive") == before + 1


def test_fragments_may_be_far_apart(service, peer):
    """Qt would give a message five seconds for its next fragment."""
    pieces = fragments(TEXT, json.dumps(chunk(message_id="apart-1")).encode(), 100)
    peer.send(pieces[0])

    with pytest.raises(TimeoutError):
        peer.hear(timeout=6)
    peer.send(*pieces[1:])

    assert peer.hear_message()["message_id"] == "apart-1"


def test_pings_do_not_extend_an_incomplete_message(short_timeout):
    with Peer(short_timeout.port) as peer:
        peer.send(frame(TEXT, b"{", final=False))

        # The client sends a ping when the previous one is answered, so it is never silent.
        for count in range(100_000):
            peer.send(frame(PING, str(count).encode()))
            said = peer.hear()
            if said.opcode == CLOSE:
                break
            assert said.opcode == PONG

        assert said.payload == (1001, "inactive for 1 s")


# Shutdown


def test_shutdown_sends_pending_answers_and_asks_to_reconnect():
    with Service() as service, Peer(service.port) as peer, Peer(service.port) as idle:
        service.wait_until_ready()
        ids = [f"pending-{i}" for i in range(30)]
        peer.send(b"".join(frame(TEXT, json.dumps(chunk(message_id=each))) for each in ids))
        assert peer.hear_message()["message_id"] == ids[0]

        service.terminate()

        heard = [ids[0]]
        while (said := peer.hear()).opcode == TEXT:
            heard.append(json.loads(said.payload)["message_id"])
        assert said.payload[0] == 1012
        assert "connect again" in said.payload[1]
        assert heard == ids[: len(heard)]
        assert peer.hear() == END
        assert idle.hear_close()[0] == 1012


def test_a_message_that_is_too_large_ends_the_connection_after_the_answers(service):
    before = closed(service, "too_large")
    with Peer(service.port) as peer:
        peer.send(frame(TEXT, json.dumps(chunk(message_id="before-1"))) + head(TEXT, 16 * MiB + 1) + b"*")

        assert peer.hear_message()["message_id"] == "before-1"
        code, why = peer.hear_close()
        assert code == 1009
        assert "16777216 bytes" in why
    wait_until(lambda: closed(service, "too_large") == before + 1)


def test_the_maximum_message_size_is_configurable():
    with Service(LOOM_MAX_BODY_BYTES="2000000") as service, Peer(service.port) as peer:
        service.wait_until_ready()
        peer.send(head(TEXT, 2000001))
        assert peer.hear_close()[0] == 1009


# Limits


def resident(service):
    with open(f"/proc/{service.pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def quarantine(service):
    """AddressSanitizer keeps up to 256 MiB of freed memory, plus redzones."""
    with open(f"/proc/{service.pid}/maps") as file:
        return 512 * MiB if "libasan" in file.read() else 0


def open_files(service):
    return len(os.listdir(f"/proc/{service.pid}/fd"))


def send_until_blocked(peer, data, most):
    """Sends the data repeatedly until the service accepts nothing for a second. Returns the number of bytes
    accepted."""
    taken = 0
    peer.connection.settimeout(1)
    try:
        while taken < most:
            taken += peer.connection.send(data)
    except TimeoutError:
        pass
    except (BrokenPipeError, ConnectionResetError):
        pass
    return taken


FLOODS = {
    "chunks": frame(TEXT, json.dumps(chunk())),
    "messages that are not JSON": frame(TEXT, "*"),
    "ping messages": frame(TEXT, json.dumps({"message_type": "ping", "data": {"timestamp": "*" * 50_000}})),
    "pings": frame(PING, b"*" * 125),
}


@pytest.mark.parametrize("said", FLOODS.values(), ids=FLOODS)
def test_a_client_that_never_reads_is_disconnected(short_timeout, said):
    before, memory = closed(short_timeout, "slow_reader"), resident(short_timeout)
    with Peer(short_timeout.port, receive_buffer=4096) as peer:
        data = said * (MiB // len(said) + 1)
        taken = send_until_blocked(peer, data, most=200 * MiB)

        assert taken < 200 * MiB
        assert resident(short_timeout) - memory < 64 * MiB + quarantine(short_timeout)
        wait_until(lambda: closed(short_timeout, "slow_reader") == before + 1)
        assert peer.device not in connected(short_timeout)


def test_many_slow_large_frames_are_limited_and_disconnected():
    """Each client announces 900 KiB, 180 MiB in total. The bytes sent extend the time limit by two seconds; single
    bytes extend it by nothing."""
    with Service(LOOM_WEBSOCKET_INACTIVITY_S="1", LOOM_MAX_BUFFERED_BYTES=str(4 * MiB)) as service:
        service.wait_until_ready()
        memory, files = resident(service), open_files(service)
        with ExitStack() as stack:
            peers = [stack.enter_context(Peer(service.port)) for _ in range(200)]
            for peer in peers:
                peer.send(head(TEXT, 900 * 1024) + bytes(16 * 1024))
            assert resident(service) - memory < 64 * MiB + quarantine(service)
            trickle_until_closed(peers)
            wait_until(lambda: connections(service)["active_connections"] == 0)
        overloaded, inactive = closed(service, "overloaded"), closed(service, "inactive")
        assert overloaded + inactive == 200
        assert overloaded > 50
        assert inactive > 10
        assert status_after_storm(service) == 201
        wait_until(lambda: open_files(service) <= files + 1)


def trickle_until_closed(peers):
    """Sends single bytes to all peers until the service has closed all connections."""
    left = {peer.connection for peer in peers}
    end = time.monotonic() + 30
    while left:
        assert time.monotonic() < end, f"{len(left)} connections were not closed"
        ended, _, _ = select.select(list(left), [], [], 0.2)
        for connection in ended:
            if not received(connection):
                left.discard(connection)
        for connection in left:
            try:
                connection.send(b"*", socket.MSG_DONTWAIT)
            except OSError:
                pass


def received(connection):
    try:
        return connection.recv(4096)
    except OSError:
        return b""


def status_after_storm(service):
    body = json.dumps({"device_id": "phone-001", **chunk()["data"]}).encode()
    request = urllib.request.Request(service.url + "/audio/upload", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.status


def test_endless_fragments_are_limited():
    with Service(LOOM_MAX_BUFFERED_BYTES=str(32 * MiB)) as service, ExitStack() as stack:
        peers = [stack.enter_context(Peer(service.port)) for _ in range(8)]
        memory = resident(service)
        for peer in peers:
            peer.connection.settimeout(10)
            try:
                peer.send(frame(TEXT, bytes(8 * MiB), final=False))
            except OSError:
                pass

        wait_until(lambda: closed(service, "overloaded") + closed(service, "lost") > 0)
        assert resident(service) - memory < 128 * MiB + quarantine(service)
        assert connections(service)["active_connections"] < 8


def test_memory_and_sockets_are_released(service):
    def come_and_go():
        with ExitStack() as stack:
            peers = [stack.enter_context(Peer(service.port)) for _ in range(100)]
            for peer in peers:
                peer.send(frame(TEXT, json.dumps(chunk(chunk_data=base64.b64encode(bytes(100_000)).decode()))))
            for peer in peers:
                assert peer.hear_message()["type"] == "ack"
        wait_until(lambda: not any(peer.device in connected(service) for peer in peers))

    come_and_go()
    memory, files = resident(service), open_files(service)

    for _ in range(3):
        come_and_go()

    wait_until(lambda: open_files(service) <= files + 2)
    # The embedded broker keeps the records in the memory of this process.
    assert resident(service) - memory < 3 * 100 * 140_000 * 1.5 + 32 * MiB + quarantine(service)
