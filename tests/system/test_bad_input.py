# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invalid messages: each is rejected with its status, its code and a message that says what to do, and the connection
stays open for the next request."""
import base64
import http.client
import json
from typing import NamedTuple

import pytest

from support.records import records_in
from support.service import Service

MIB = 1024 * 1024
POSITION = '{"device_id": "phone-001", "latitude": 52.5, "longitude": 13.4}'


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: dict


class Line:
    """One persistent connection: all answers must arrive on the socket that was opened first."""

    def __init__(self, port):
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._connection.connect()
        self._socket = self._connection.sock

    def post(self, path, body):
        text = body if isinstance(body, str) else json.dumps(body)
        self._connection.request("POST", path, text.encode(), {"Content-Type": "application/json"})
        reply = self._connection.getresponse()
        answer = Answer(reply.status, reply.headers, json.loads(reply.read()))
        assert self._connection.sock is self._socket, f"the connection was closed after {answer}"
        return answer

    def close(self):
        self._connection.close()


def connected(service):
    line = Line(service.port)
    try:
        yield line
        assert line.post("/sensor/gps", POSITION).status == 201, "the next request on the connection is stored"
    finally:
        line.close()


@pytest.fixture
def line(service):
    yield from connected(service)


def reading(number=0, **fields):
    made = {"device_id": f"sensor-{number:03}", "sensor_type": "temperature", "value": {"celsius": 20 + number / 10}}
    return {**made, **fields}


def audio(chunk_data, **fields):
    rest = {"device_id": "microphone-001", "sample_rate": 16000, "channels": 1, "format": "wav", "duration_ms": 100}
    return {**rest, "chunk_data": chunk_data, **fields}


def app(pid, identifier):
    return {"pid": pid, "name": "An application", identifier: "com.example.app", "active": False, "hidden": True}


def apps(count, identifier):
    return {"device_id": "device-001", "running_applications": [app(pid, identifier) for pid in range(1, count + 1)]}


def metadata(note):
    return {"device_id": "device-001", "metadata_type": "custom", "metadata": {"note": note}}


def of_size(size, body):
    """The body as text, padded with blanks after its first brace to the given size."""
    text = json.dumps(body)
    return text[0] + " " * (size - len(text)) + text[1:]


def nested(levels):
    """A message with the given nesting depth, counting the object itself and "value"."""
    text = json.dumps(reading(value="HERE"))
    return text.replace('"HERE"', '{"a":' * (levels - 1) + "1" + "}" * (levels - 1))


def with_value(text):
    return json.dumps(reading(value="HERE")).replace('"HERE"', f'{{"celsius": {text}}}')


NAME_TWICE = with_value('1, "celsius": 2')


class Case(NamedTuple):
    name: str
    path: str
    body: object
    status: int
    code: str
    words: str
    field: str = ""


CASES = [
    Case("101 in a batch", "/sensor/batch", [reading(n) for n in range(101)], 422, "INVALID_VALUE",
         "ensure this value has at most 100 items", "body"),
    Case("nothing in a batch", "/sensor/batch", [], 400, "EMPTY_BATCH", "send an array of at least one message"),
    Case("an object for a batch", "/sensor/batch", reading(), 422, "INVALID_TYPE", "expected array, got object", "body"),
    Case("a body of 1 MiB and 1 byte", "/sensor/gps", of_size(MIB + 1, json.loads(POSITION)), 413,
         "PAYLOAD_TOO_LARGE", "the limit is 1048576 bytes; send it in smaller parts"),
    Case("a batch of 1 MiB and 1 byte", "/sensor/batch", of_size(MIB + 1, [reading()]), 413, "PAYLOAD_TOO_LARGE",
         "send it in smaller parts"),
    Case("metadata of 1 MiB and 1 byte", "/system/metadata", metadata("x" * (MIB + 1)), 413, "PAYLOAD_TOO_LARGE",
         "the limit is 1048576 bytes"),
    Case("metadata that is empty", "/system/metadata", {**metadata(""), "metadata": {}}, 422, "INVALID_VALUE",
         "ensure this value has at least 1 fields", "metadata"),
    Case("a stray character in base64", "/audio/upload", audio("UklGR*QAAABX"), 422, "INVALID_VALUE",
         "ensure this value is valid base64", "chunk_data"),
    Case("base64 without its padding", "/audio/upload", audio("UklGRiQ"), 422, "INVALID_VALUE",
         "ensure this value is valid base64", "chunk_data"),
    Case("base64 that is truncated with dots", "/audio/upload", audio("UklGRiQAAABXQVZFZm10IBA..."), 422, "INVALID_VALUE",
         "ensure this value is valid base64", "chunk_data"),
    Case("101 applications of a Mac", "/system/apps/macos", apps(101, "bundle_id"), 422, "INVALID_VALUE",
         "ensure this value has at most 100 items", "running_applications"),
    Case("101 applications of a phone", "/system/apps/android", apps(101, "package_name"), 422, "INVALID_VALUE",
         "ensure this value has at most 100 items", "running_applications"),
    Case("65 levels", "/sensor/generic", nested(65), 400, "INVALID_JSON", "nested deeper than 64 levels"),
    Case("a hundred thousand levels", "/sensor/generic", "[" * 100_000, 400, "INVALID_JSON", "nested deeper than 64 levels"),
    Case("a number beyond double", "/sensor/generic", with_value("1e999"), 400, "INVALID_JSON",
         "a number is too large for a double"),
    Case("an integer of 400 digits", "/sensor/generic", with_value("9" * 400), 400, "INVALID_JSON",
         "a number is too large for a double"),
    Case("a name twice", "/sensor/generic", NAME_TWICE, 400, "INVALID_JSON",
         "a name occurs twice in one object: /value/celsius"),
    Case("a name twice in a batch", "/sensor/batch", f"[{json.dumps(reading())}, {NAME_TWICE}]", 400, "INVALID_JSON",
         "a name occurs twice in one object: /1/value/celsius"),
    Case("a byte order mark behind a space", "/sensor/generic", " \ufeff" + json.dumps(reading()), 400, "INVALID_JSON",
         "a value is expected (at byte 1)"),
    Case("a lone surrogate", "/sensor/generic", with_value(r'"\ud800"'), 400, "INVALID_JSON", "lone surrogate"),
    Case("an invisible byte order mark", "/sensor/generic",
         json.dumps(reading(message_id="\ufeffreading-1"), ensure_ascii=False), 422, "INVALID_VALUE",
         "ensure this value matches", "message_id"),
    Case("a truncated UTC offset", "/sensor/generic", reading(timestamp="2024-01-01T00:00:00+02:"), 422, "INVALID_VALUE",
         "ensure this value is an ISO 8601 date and time", "timestamp"),
    Case("an unknown sensor", "/sensor/generic", reading(sensor_type="smell"), 422, "INVALID_VALUE",
         "ensure this value is one of: 'temperature', 'humidity', 'pressure', 'light'", "sensor_type"),
]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_reports_the_error(line, case):
    answer = line.post(case.path, case.body)

    assert (answer.status, answer.body["code"]) == (case.status, case.code), answer
    assert case.words in answer.body["message"]
    assert answer.body["details"].get("field", "") == case.field
    assert answer.body["request_id"] == answer.headers["X-Request-ID"]
    if case.status == 422:
        assert case.words in answer.body["detail"][0]["msg"]
    else:
        assert answer.body["detail"] == answer.body["message"]


AT_THE_LIMIT = {
    "100 in a batch": ("/sensor/batch", [reading(n) for n in range(100)]),
    "a body of 1 MiB": ("/sensor/gps", of_size(MIB, json.loads(POSITION))),
    "100 applications of a Mac": ("/system/apps/macos", apps(100, "bundle_id")),
    "100 applications of a phone": ("/system/apps/android", apps(100, "package_name")),
    "64 levels": ("/sensor/generic", nested(64)),
    "the largest double": ("/sensor/generic", with_value("1.7976931348623157e308")),
    "a number too small for a double": ("/sensor/generic", with_value("-1E-400")),
    "an integer of 300 digits": ("/sensor/generic", with_value("9" * 300)),
}


@pytest.mark.parametrize("path, body", AT_THE_LIMIT.values(), ids=AT_THE_LIMIT)
def test_accepts_values_at_the_limit(line, path, body):
    answer = line.post(path, body)

    assert answer.status == 201, answer


def test_stores_the_rest_of_a_batch_with_one_bad_item(service, line):
    before = len(records_in(service.broker, "device.sensor.light.raw"))
    items = [reading(1, sensor_type="light"), reading(2, value={}), reading(3, sensor_type="humidity")]

    answer = line.post("/sensor/batch", items)

    assert answer.status == 201
    assert (answer.body["status"], answer.body["total"], answer.body["processed"], answer.body["failed"]) == (
        "partial", 3, 2, 1)  # fmt: skip
    (error,) = answer.body["errors"]
    assert (error["index"], error["code"]) == (1, "INVALID_VALUE")
    assert error["detail"][0]["loc"] == ["body", 1, "value"]
    assert "'1.value'" in error["message"]
    assert len(records_in(service.broker, "device.sensor.light.raw")) == before + 1
    assert [r.key for r in records_in(service.broker, "device.sensor.humidity.raw")].count("sensor-003") == 1


def test_rejects_a_batch_without_a_valid_item(line):
    items = [reading(1, device_id="x"), "a reading", {"device_id": "sensor-003"}]

    answer = line.post("/sensor/batch", items)

    assert answer.status == 422
    assert (answer.body["status"], answer.body["code"], answer.body["processed"]) == ("error", "INVALID_VALUE", 0)
    assert [error["index"] for error in answer.body["errors"]] == [0, 1, 2]
    assert [error["code"] for error in answer.body["errors"]] == ["INVALID_VALUE", "INVALID_TYPE", "MISSING_FIELD"]
    assert [violation["loc"] for violation in answer.body["detail"]] == [
        ["body", 0, "device_id"],
        ["body", 1],
        ["body", 2, "sensor_type"],
        ["body", 2, "value"],
    ]


def test_sends_the_items_of_one_batch_to_their_own_topics(service, line):
    sensors = ["temperature", "humidity", "pressure", "light", "proximity", "gyroscope", "magnetometer"]

    answer = line.post("/sensor/batch", [reading(device_id="all-of-them", sensor_type=sensor) for sensor in sensors])

    assert (answer.status, answer.body["processed"]) == (201, len(sensors))
    for sensor in sensors:
        keys = [record.key for record in records_in(service.broker, f"device.sensor.{sensor}.raw")]
        assert keys.count("all-of-them") == 1, sensor


def test_accepts_12_mib_of_audio(service, line):
    sound = base64.b64encode(bytes(range(256)) * (9 * MIB // 256)).decode()
    assert len(sound) == 12 * MIB

    answer = line.post("/audio/upload", audio(sound, message_id="long-sound"))

    assert answer.status == 201, answer
    (record,) = records_in(service.broker, "device.audio.raw")
    assert (record.value["message_id"], record.value["chunk_data"] == sound) == ("long-sound", True)


def test_rejects_audio_over_the_configured_limit():
    with Service(LOOM_MAX_BODY_BYTES=str(2 * MIB)) as service:
        service.wait_until_ready()
        for line in connected(service):
            too_large = line.post("/audio/upload", of_size(2 * MIB + 1, audio("UklG")))
            just_right = line.post("/audio/upload", of_size(2 * MIB, audio("UklG")))

    assert (too_large.status, too_large.body["code"]) == (413, "PAYLOAD_TOO_LARGE")
    assert f"the limit is {2 * MIB} bytes" in too_large.body["message"]
    assert just_right.status == 201


def test_rejects_applications_if_disabled():
    with Service(LOOM_APP_MONITORING_ENABLED="false") as service:
        service.wait_until_ready()
        for line in connected(service):
            answers = [
                line.post("/system/apps/macos", apps(1, "bundle_id")),
                line.post("/system/apps/android", apps(1, "package_name")),
            ]

    for answer in answers:
        assert (answer.status, answer.body["code"]) == (503, "APP_MONITORING_DISABLED")
        assert "ask the operator to enable it" in answer.body["message"]
        assert "Retry-After" not in answer.headers, "a retry would not help"


def test_accepts_applications_up_to_the_configured_limit():
    with Service(LOOM_APP_MONITORING_MAX_APPS_PER_REQUEST="2") as service:
        service.wait_until_ready()
        for line in connected(service):
            two = line.post("/system/apps/macos", apps(2, "bundle_id"))
            three = line.post("/system/apps/macos", apps(3, "bundle_id"))

    assert two.status == 201
    assert (three.status, three.body["code"]) == (422, "INVALID_VALUE")
    assert "at most 2 items" in three.body["message"]
    assert three.body["detail"][0]["ctx"] == {"max_items": 2}


def test_answers_503_for_a_batch_without_kafka():
    with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS="127.0.0.1:1") as service:
        line = Line(service.port)
        answer = line.post("/sensor/batch", [reading(1), reading(2, value={})])
        line.close()

    assert (answer.status, answer.body["code"]) == (503, "KAFKA_UNAVAILABLE")
    assert [error["code"] for error in answer.body["errors"]] == ["KAFKA_UNAVAILABLE", "INVALID_VALUE"]
    assert int(answer.headers["Retry-After"]) >= 1
