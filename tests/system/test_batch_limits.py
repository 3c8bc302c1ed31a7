# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Topics with a low message size limit, on a real Kafka: a record is rejected for its own size, never for that of its
batch."""
import collections
import json
import socket

import pytest

from support.kafka_broker import KafkaBroker, skip_unless_available
from support.records import records_in
from support.service import Service

TOPIC = "device.health.heartrate.raw"
LIMIT = 4000
PHONES = 60


def reading(device, number, size=250):
    body = {"device_id": device, "bpm": 72, "message_id": f"{device}-{number}", "n": number, "note": ""}
    body["note"] = "x" * (size - len(json.dumps(body)))
    return json.dumps(body).encode()


def request(path, body):
    head = f"POST {path} HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def status_of(connection):
    answer = b""
    while b"\r\n\r\n" not in answer:
        piece = connection.recv(65536)
        assert piece, answer
        answer += piece
    head, _, body = answer.partition(b"\r\n\r\n")
    length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length"))
    while len(body) < length:
        body += connection.recv(65536)
    return int(head.split()[1])


def post(service, body, path="/sensor/heartrate"):
    with socket.create_connection(("127.0.0.1", service.port)) as connection:
        connection.sendall(request(path, body))
        return status_of(connection)


def post_from_phones(service, rounds, sizes=(250,)):
    """All phones post at the same time, each on its own connection, for several rounds. Returns how often each status
    was answered."""
    connections = [socket.create_connection(("127.0.0.1", service.port)) for _ in range(PHONES)]
    statuses = collections.Counter()
    for number in rounds:
        for phone, connection in enumerate(connections):
            body = reading(f"phone-{phone:03}", number, sizes[phone % len(sizes)])
            connection.sendall(request("/sensor/heartrate", body))
        statuses.update(map(status_of, connections))
    for connection in connections:
        connection.close()
    return statuses


def numbers_by_device(kafka, numbers, topic=TOPIC):
    """The requested numbers, in the order of the log."""
    found = collections.defaultdict(list)
    for record in records_in(kafka.address, topic):
        if record.value.get("n") in numbers:
            found[record.key].append(record.value["n"])
    return found


@pytest.fixture(scope="module")
def kafka():
    skip_unless_available()
    with KafkaBroker() as broker:
        with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=broker.address) as service:
            service.wait_until_ready()  # the service has created the topics
        broker.configure_topic(TOPIC, **{"max.message.bytes": LIMIT})
        yield broker


@pytest.mark.parametrize("compression", ["none", "lz4"])
def test_stores_many_small_records(kafka, compression):
    first = {"none": 1000, "lz4": 2000}[compression]
    with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address, LOOM_KAFKA_COMPRESSION_TYPE=compression) as service:
        service.wait_until_ready()

        statuses = post_from_phones(service, range(first, first + 20))

    assert statuses == {201: 20 * PHONES}
    found = numbers_by_device(kafka, range(first, first + 20))
    assert found == {f"phone-{phone:03}": list(range(first, first + 20)) for phone in range(PHONES)}


@pytest.mark.parametrize("compression", ["none", "gzip"])
def test_adapts_to_a_lower_batch_limit(kafka, compression):
    first = {"none": 3000, "gzip": 4000}[compression]
    kafka.configure_topic(TOPIC, **{"max.message.bytes": 1000000})
    with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address, LOOM_KAFKA_COMPRESSION_TYPE=compression) as service:
        service.wait_until_ready()
        assert post_from_phones(service, range(first, first + 2)) == {201: 2 * PHONES}
        kafka.configure_topic(TOPIC, **{"max.message.bytes": 600})

        statuses = post_from_phones(service, range(first + 2, first + 12), sizes=(250, 200, 300))
        output = service.output()

    kafka.configure_topic(TOPIC, **{"max.message.bytes": LIMIT})
    assert statuses == {201: 10 * PHONES}, output
    found = numbers_by_device(kafka, range(first, first + 12))
    assert found == {f"phone-{phone:03}": list(range(first, first + 12)) for phone in range(PHONES)}
    assert "producer has failed" not in output


def test_rejects_only_a_record_that_is_too_large_itself(kafka):
    with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address) as service:
        service.wait_until_ready()
        before = len(records_in(kafka.address, TOPIC))

        statuses = post_from_phones(service, range(5000, 5001), sizes=(5000, 250, 250, 250))

        assert statuses == {413: PHONES // 4, 201: PHONES - PHONES // 4}
        assert len(records_in(kafka.address, TOPIC)) == before + PHONES - PHONES // 4


def test_applies_the_limit_of_each_topic(kafka):
    with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address) as service:
        service.wait_until_ready()
        large = {"device_id": "phone-001", "latitude": 1, "longitude": 2, "note": "x" * 5000}

        assert post(service, json.dumps(large).encode(), "/sensor/gps") == 201
        assert post(service, reading("phone-001", 6000, 5000)) == 413


def test_applies_the_limit_after_compression(kafka):
    with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address, LOOM_KAFKA_COMPRESSION_TYPE="lz4") as service:
        service.wait_until_ready()

        assert post(service, reading("phone-001", 6001, 5000)) == 201
