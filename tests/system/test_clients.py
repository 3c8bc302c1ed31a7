# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What clients that are out there send: each body goes out byte for byte as its client would write it, and has to
arrive in Kafka whole. The bodies are in clients/, with strftime's letters where a client puts the time."""
import http.client
import json
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import pytest

from support.records import records_with

CLIENTS = sorted(Path(__file__).with_name("clients").glob("*.json"))
COMPLETED = {"schema_version", "timestamp"}


class Message(NamedTuple):
    headers: dict
    path: str
    topic: str
    body: str  # the exact text of the file


def texts_of_bodies(file):
    """Reads the bodies as text: parsing would lose how a client writes numbers and strings."""
    text = file.read_text(encoding="utf-8")
    for name in re.finditer(r'"body": ', text):
        _, end = json.JSONDecoder().raw_decode(text, name.end())
        yield text[name.end() : end]


def messages():
    for file in CLIENTS:
        client = json.loads(file.read_text(encoding="utf-8"))
        for message, body in zip(client["messages"], texts_of_bodies(file), strict=True):
            made = Message(client["headers"], message["path"], message["topic"], body)
            yield pytest.param(made, id=f"{file.stem}: {message['name']}")


def at(now, body):
    return re.sub(r'(?<=")%Y-[^"]+', lambda match: now.strftime(match[0]), body)


def digits(text):
    """The value of a JSON text, with numbers as text."""
    return json.loads(text, parse_float=lambda number: ("number", number), parse_int=lambda number: ("number", number))


def instant(text):
    time = datetime.fromisoformat(text)
    return time if time.tzinfo else time.replace(tzinfo=timezone.utc)


def post(service, path, body, headers):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
    try:
        connection.request("POST", path, body.encode(), headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def assert_stored(service, message, sent, now):
    """The record has the message's own fields as they were sent, and all base fields."""
    topic = message.topic.format(**{name: value for name, value in sent.items() if isinstance(value, str)})
    (record,) = records_with(service.broker, topic, sent["message_id"])
    stored = digits(record.text)

    assert record.key == stored["device_id"] == sent["device_id"]
    assert stored["schema_version"] == (sent.get("schema_version") or "1.0")
    taken_at = instant(sent["timestamp"]) if sent.get("timestamp") else now
    tolerance = timedelta(milliseconds=1) if sent.get("timestamp") else timedelta(minutes=1)
    assert abs(instant(stored["timestamp"]) - taken_at) < tolerance
    own = {name: value for name, value in sent.items() if name not in COMPLETED}
    assert {name: value for name, value in stored.items() if name not in COMPLETED} == own
    assert list(stored)[:4] == ["schema_version", "device_id", "message_id", "timestamp"]
    assert list(stored)[4:] == [name for name in own if name not in ("device_id", "message_id")]


@pytest.mark.parametrize("message", list(messages()))
def test_stores_a_client_message_unchanged(service, message):
    now = datetime.now(timezone.utc)
    body = at(now, message.body)

    status, answer = post(service, message.path, body, message.headers)

    assert status == 201, answer
    sent = digits(body)
    if isinstance(sent, list):
        assert json.loads(answer) == {
            "status": "success",
            "total": len(sent),
            "processed": len(sent),
            "failed": 0,
            "errors": [],
        }
    else:
        assert json.loads(answer)["message_id"] == sent["message_id"]
    for item in sent if isinstance(sent, list) else [sent]:
        assert_stored(service, message, item, now)
