# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Audio over a WebSocket in the guide."""
import json
import socket
import time

import pytest
import requests
from websockets.exceptions import ConnectionClosed, InvalidStatus

from guide.bodies import PLACEHOLDERS, now
from guide.comparison import differences
from guide.guide import each

# The messages of the guide: the client's message that causes each one, and the name of its answer.
EXCHANGES = {
    "audio_chunk": ("audio_chunk", {}, "ack"),
    "ack": ("audio_chunk", {}, "ack"),
    "ping": ("ping", {}, "pong"),
    "pong": ("ping", {}, "pong"),
    "error": ("audio_chunk", {"format": "ogg"}, "error"),
}

HANDSHAKE = (
    "GET {path} HTTP/1.1\r\nHost: guide\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
# The payload of a close frame begins with its code (RFC 6455 §5.5.1).
CLOSE_GOING_AWAY = (1001).to_bytes(2, "big")


def name_of(message):
    return message.get("message_type") or message["type"]


@pytest.fixture
def shown(guide):
    """The guide's messages by name."""
    return {name_of(fact.data): fact.data for fact in guide.facts("WebSocket message")}


def question(shown, name, changes):
    data = {**shown[name]["data"], **changes}
    usable = {**PLACEHOLDERS, "timestamp": now()}
    data.update({field: usable[field] for field in usable.keys() & data.keys()})
    return {**shown[name], "data": data}


def exchanged(connection, message):
    connection.send(json.dumps(message))
    return json.loads(connection.recv(timeout=30))


def is_connected(service, device):
    return device in requests.get(service.url + "/audio/connections", timeout=30).json()["connected_devices"]


def wait_until(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "timed out"


@each("WebSocket message")
def test_a_message_is_answered_as_the_guide_shows(connect, fact, guide, shown):
    asked, changes, answered = EXCHANGES[name_of(fact.data)]
    but = [entry.part for entry in guide.deviations if entry.part and entry.is_about(fact.item)]
    message = question(shown, asked, changes)

    with connect() as connection:
        answer = exchanged(connection, message)

    # As over HTTP, an error also describes each violation.
    assert not differences(shown[answered], answer, but=but, extra=answered == "error")
    if answered == "pong":
        assert answer["data"]["timestamp"] == message["data"]["timestamp"]


@each("WebSocket flow")
def test_a_connection_follows_the_diagram(connect, fact, shown):
    steps = {
        "WebSocket Connect": lambda connection: None,
        "Connection Established": lambda connection: connection.ping().wait(30),
        "Audio Chunk Message": lambda connection: connection.send(json.dumps(question(shown, "audio_chunk", {}))),
        "ACK Message": lambda connection: name_of(json.loads(connection.recv(timeout=30))) == "ack",
        "Ping": lambda connection: connection.send(json.dumps(question(shown, "ping", {}))),
        "Pong": lambda connection: name_of(json.loads(connection.recv(timeout=30))) == "pong",
        "Close Connection": lambda connection: connection.close(),
    }

    with connect() as connection:
        for step in fact.data:
            assert steps[step](connection) is not False, step

    assert connection.close_code == 1000


@each("WebSocket URL")
def test_the_websocket_is_at_its_url(service, connect, fact):
    with connect(route=fact.data["route"]):
        pass
    with pytest.raises(InvalidStatus, match="404"):
        connect(route="/nowhere/{device_id}")


@each("one connection a device")
def test_a_newer_connection_replaces_the_older(connect, fact):
    with connect("guide-twice") as first, connect("guide-twice"):
        with pytest.raises(ConnectionClosed) as closed:
            first.recv(timeout=30)

    assert closed.value.rcvd.code == 4001


@each("connection cleanup")
def test_a_closed_connection_is_removed(service, connect, fact):
    with connect("guide-leaves"):
        wait_until(lambda: is_connected(service, "guide-leaves"))

    wait_until(lambda: not is_connected(service, "guide-leaves"))


@each("inactivity")
def test_a_connection_that_answers_no_pings_is_closed(service, guide, fact):
    seconds = int(fact.data["seconds"])
    path = guide.facts("WebSocket URL")[0].data["route"].replace("{device_id}", "guide-silent")
    begin = time.monotonic()

    with socket.create_connection(("127.0.0.1", service.port), timeout=seconds + 10) as silent:
        silent.sendall(HANDSHAKE.format(path=path).encode())
        said = b"".join(iter(lambda: silent.recv(4096), b""))

    assert said.startswith(b"HTTP/1.1 101 ")
    assert CLOSE_GOING_AWAY in said
    assert time.monotonic() - begin >= seconds - 1
