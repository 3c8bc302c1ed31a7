# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the guide says of streaming audio over a WebSocket."""
import json
import time

import pytest
import requests
from websockets.exceptions import ConnectionClosed, InvalidStatus

from guide.bodies import PLACEHOLDERS, now
from guide.comparison import differences
from guide.guide import each

# A message of the guide: what a client says to get it, or says with it, and what the answer is called.
EXCHANGES = {
    "audio_chunk": ("audio_chunk", {}, "ack"),
    "ack": ("audio_chunk", {}, "ack"),
    "ping": ("ping", {}, "pong"),
    "pong": ("ping", {}, "pong"),
    "error": ("audio_chunk", {"format": "ogg"}, "error"),
}


def name_of(message):
    return message.get("message_type") or message["type"]


@pytest.fixture
def shown(guide):
    """The guide's messages by their names."""
    return {name_of(fact.data): fact.data for fact in guide.facts("WebSocket message")}


def question(shown, name, changes):
    data = {**shown[name]["data"], **changes}
    usable = {**PLACEHOLDERS, "timestamp": now()}
    data.update({field: usable[field] for field in usable.keys() & data.keys()})
    return {**shown[name], "data": data}


def exchanged(socket, message):
    socket.send(json.dumps(message))
    return json.loads(socket.recv(timeout=30))


def is_connected(service, device):
    return device in requests.get(service.url + "/audio/connections", timeout=30).json()["connected_devices"]


def wait_until(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"


@each("WebSocket message")
def test_a_message_is_answered_as_the_guide_shows(connect, fact, guide, shown):
    asked, changes, answered = EXCHANGES[name_of(fact.data)]
    but = [entry.part for entry in guide.deviations if entry.part and entry.is_about(fact.item)]
    message = question(shown, asked, changes)

    with connect() as socket:
        answer = exchanged(socket, message)

    assert not differences(shown[answered], answer, but=but)
    if answered == "pong":
        assert answer["data"]["timestamp"] == message["data"]["timestamp"]


@each("WebSocket flow")
def test_a_connection_goes_as_the_guide_draws_it(connect, fact, shown):
    steps = {
        "WebSocket Connect": lambda socket: None,
        "Connection Established": lambda socket: socket.ping().wait(30),
        "Audio Chunk Message": lambda socket: socket.send(json.dumps(question(shown, "audio_chunk", {}))),
        "ACK Message": lambda socket: name_of(json.loads(socket.recv(timeout=30))) == "ack",
        "Ping": lambda socket: socket.send(json.dumps(question(shown, "ping", {}))),
        "Pong": lambda socket: name_of(json.loads(socket.recv(timeout=30))) == "pong",
        "Close Connection": lambda socket: socket.close(),
    }

    with connect() as socket:
        for step in fact.data:
            assert steps[step](socket) is not False, step

    assert socket.close_code == 1000


@each("WebSocket URL")
def test_the_stream_is_at_its_url(service, connect, fact):
    with connect(route=fact.data["route"]):
        pass
    with pytest.raises(InvalidStatus, match="404"):
        connect(route="/nowhere/{device_id}")


@each("one connection a device")
def test_a_newer_connection_takes_over(connect, fact):
    with connect("guide-twice") as first, connect("guide-twice"):
        with pytest.raises(ConnectionClosed) as closed:
            first.recv(timeout=30)

    assert closed.value.rcvd.code == 4001


@each("connection cleanup")
def test_a_connection_that_ends_is_forgotten(service, connect, fact):
    with connect("guide-leaves"):
        wait_until(lambda: is_connected(service, "guide-leaves"))

    wait_until(lambda: not is_connected(service, "guide-leaves"))


@each("inactivity")
def test_a_silent_connection_is_closed(connect, fact):
    seconds = int(fact.data["seconds"])
    begin = time.monotonic()

    with connect() as socket, pytest.raises(ConnectionClosed) as closed:
        socket.recv(timeout=seconds + 10)

    assert closed.value.rcvd.code == 1001
    assert time.monotonic() - begin >= seconds - 1
