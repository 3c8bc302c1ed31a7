# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/asyncapi.json is a valid AsyncAPI document, and the WebSocket behaves as it describes."""
import contextlib
import json
import pathlib
import subprocess
import urllib.request

import jsonschema_rs
import pytest
from websockets.sync.client import connect

from support.prefixproxy import PREFIX, plain_proxy
from support.service import Service

CHUNK = {"chunk_data": "AAAA", "sample_rate": 8000, "channels": 1, "format": "wav", "duration_ms": 1}


def chunk(**changes):
    return json.dumps({"message_type": "audio_chunk", "data": {**CHUNK, **changes}})


REJECTED = {
    "INVALID_JSON": "{",
    "EMPTY_BODY": "",
    "UNSUPPORTED_DATA": b"RIFF",
    "MISSING_FIELD": "{}",
    "INVALID_TYPE": '{"message_type": 17}',
    "INVALID_VALUE": chunk(device_id="someone-else", message_id="chunk-1"),
    "INVALID_FORMAT": chunk(format="ogg", message_id="chunk-2"),
    "UNKNOWN_MESSAGE_TYPE": '{"message_type": "video_chunk"}',
}


class Document:
    """Access to the parts of /asyncapi.json."""

    def __init__(self, text):
        self.text = text
        self.json = json.loads(text)

    def at(self, reference):
        value = self.json
        for step in reference["$ref"].removeprefix("#/").split("/"):
            value = value[step]
        return self.at(value) if "$ref" in value else value

    def message(self, name):
        return self.json["components"]["messages"][name]

    def replies(self, operation):
        """The names of the messages that answer the operation's messages."""
        return {self.at(message)["name"] for message in self.json["operations"][operation]["reply"]["messages"]}

    def violations(self, name, payload):
        """The reasons why the payload does not match the message of this name."""
        schema = {"$ref": f"#/components/messages/{name}/payload", "components": self.json["components"]}
        validator = jsonschema_rs.Draft7Validator(schema, validate_formats=True)
        return [f"{error.instance_path}: {error.message}" for error in validator.iter_errors(payload)]

    @contextlib.contextmanager
    def connection(self, service, device):
        address = self.json["channels"]["audio"]["address"].format(device_id=device)
        with connect(f"ws://127.0.0.1:{service.port}{address}") as socket:
            yield socket


@pytest.fixture(scope="module")
def document(service):
    return Document(service.get("/asyncapi.json").body)


def schema_violations(text):
    """The violations of AsyncAPI's own schema."""
    script = pathlib.Path(__file__).with_name("asyncapischema.js")
    ran = subprocess.run(["node", script], input=text, capture_output=True, timeout=60)
    assert ran.returncode == 0, ran.stderr.decode()
    return json.loads(ran.stdout)


def name_of(answer):
    return answer.get("message_type") or answer["type"]


def exchanged(socket, text):
    socket.send(text)
    return json.loads(socket.recv(timeout=30))


def test_it_is_a_valid_asyncapi_document(document):
    assert schema_violations(document.text) == []


def test_it_is_valid_behind_a_reverse_proxy(service):
    with plain_proxy(service.port, {"X-Forwarded-Prefix": PREFIX}) as base:
        with urllib.request.urlopen(base + "/asyncapi.json", timeout=30) as answer:
            text = answer.read()

    assert json.loads(text)["servers"]["here"]["pathname"] == PREFIX
    assert schema_violations(text) == []


def test_it_is_valid_with_a_public_url():
    with Service(LOOM_PUBLIC_URL="https://example.org/loom") as service:
        text = service.get("/asyncapi.json").body

    assert json.loads(text)["servers"]["here"]["host"] == "example.org"
    assert schema_violations(text) == []


@pytest.mark.parametrize(("right", "wrong"), [('"receive"', '"take"'), ('"maxLength":64', '"maxLength":"64"')])
def test_an_invalid_document_is_detected(document, right, wrong):
    broken = document.text.decode().replace(right, wrong)

    assert broken != document.text.decode()
    assert schema_violations(broken.encode()) != []


@pytest.mark.parametrize("name", ["audio_chunk", "ping", "ack", "pong", "error"])
def test_its_examples_match_their_messages(document, name):
    examples = document.message(name)["examples"]

    assert examples
    for example in examples:
        assert document.violations(name, example["payload"]) == [], example["name"]


@pytest.mark.parametrize(
    ("operation", "answer"),
    [("receiveAudioChunk", "ack"), ("receivePing", "pong")],
)
def test_its_examples_are_answered_as_documented(service, document, operation, answer):
    sent = [document.at(message) for message in document.json["operations"][operation]["messages"]]

    with document.connection(service, "examples-1") as socket:
        for example in [example for message in sent for example in message["examples"]]:
            said = exchanged(socket, json.dumps(example["payload"]))

            assert name_of(said) == answer
            assert answer in document.replies(operation)
            assert document.violations(answer, said) == []


def test_a_chunk_with_all_fields_is_valid_and_stored(service, document):
    absent = dict.fromkeys(("timestamp", "schema_version", "file_id", "device_id"))
    for changes in (absent, {"device_id": "examples-2", "message_id": "chunk-1", "mood": "calm"}):
        text = chunk(**changes)

        with document.connection(service, "examples-2") as socket:
            said = exchanged(socket, text)

        assert document.violations("audio_chunk", json.loads(text)) == []
        assert name_of(said) == "ack", said
        assert document.violations("ack", said) == []


@pytest.mark.parametrize("code", REJECTED)
def test_a_rejection_is_answered_as_documented(service, document, code):
    with document.connection(service, "examples-3") as socket:
        said = exchanged(socket, REJECTED[code])

        assert said["code"] == code
        assert document.violations("error", said) == []
        assert name_of(exchanged(socket, chunk())) == "ack"


@pytest.mark.parametrize("code", ["MISSING_FIELD", "INVALID_TYPE", "INVALID_FORMAT", "UNKNOWN_MESSAGE_TYPE"])
def test_rejected_messages_are_invalid_in_the_document(document, code):
    assert document.violations("audio_chunk", json.loads(REJECTED[code])) != []


@pytest.mark.parametrize(
    ("code", "settings", "text"),
    [
        (
            "KAFKA_UNAVAILABLE",
            {"LOOM_KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1", "LOOM_KAFKA_REQUEST_TIMEOUT_MS": "1000"},
            chunk(),
        ),
        ("MESSAGE_TOO_LARGE", {"LOOM_KAFKA_MESSAGE_MAX_BYTES": "2000"}, chunk(chunk_data="AAAA" * 1000)),
    ],
)
def test_a_kafka_error_is_answered_as_documented(document, code, settings, text):
    with Service(**settings) as service:
        if "LOOM_KAFKA_BOOTSTRAP_SERVERS" not in settings:
            service.wait_until_ready()
        with document.connection(service, "examples-4") as socket:
            said = exchanged(socket, text)

    assert said["code"] == code
    assert document.violations("error", said) == []


def test_it_describes_the_configured_limits():
    with Service(LOOM_WEBSOCKET_INACTIVITY_S="77", LOOM_WEBSOCKET_MAX_IN_FLIGHT="5") as service:
        words = Document(service.get("/asyncapi.json").body).json["channels"]["audio"]["description"]

    assert "no frame arrives for 77 s" in words
    assert "While 5 chunks" in words
