# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The records of requests in the guide: topics, schemas, base fields, timestamps."""
import datetime
import uuid

import pytest

from guide.bodies import now, request_of, without
from guide.guide import each, the_guide
from guide.kafka import record_of
from guide.recognisers.lines import endpoint_of
from guide.sending import assert_accepted, assert_refused, schema_at, sent


def stored(service, route, body):
    """The record of a request."""
    answer = sent(service, route, body)
    assert_accepted(answer)
    return record_of(service.broker, answer.json()["topic"], answer.json()["message_id"])


@each("target topic")
def test_a_message_is_stored_in_its_topic(service, fact):
    route = endpoint_of(fact.item)[1]
    body = request_of(schema_at(route))
    body["message_id"] = str(uuid.uuid4())
    topic = fact.data["topic"].replace("{sensor_type}", body.get("sensor_type", ""))

    answer = sent(service, route, body)

    assert_accepted(answer)
    assert answer.json()["topic"] == topic
    value, _ = record_of(service.broker, topic, body["message_id"])
    assert value == {"schema_version": "1.0", **body}


@each("schema mapping")
def test_a_topic_has_its_schema(service, fact):
    topics = {topic.data["topic"]: endpoint_of(topic.item)[1] for topic in the_guide().facts("target topic")}
    route = topics[fact.data["topic"]]

    _, headers = stored(service, route, request_of(schema_at(route)))

    assert headers["schema"] == fact.data["file"]


@each("base message")
def test_a_message_has_the_fields_of_the_base(service, fact):
    device_id = "guide-base"
    defaults = {name: match["default"] for name, match in fact.data.items() if match["default"]}

    value, _ = stored(service, "/sensor/gps", {"device_id": device_id, "latitude": 1.5, "longitude": 2.5})

    assert value.keys() == fact.data.keys() | {"latitude", "longitude"}
    assert value == {**value, **defaults, "device_id": device_id}
    assert uuid.UUID(value["message_id"]).version == 4


@pytest.fixture
def reading():
    return without(request_of(schema_at("/sensor/gps")), ("timestamp",))


@each("timestamp format")
def test_a_timestamp_is_kept_as_it_is(service, fact, reading):
    time = now(minutes=-3)

    assert stored(service, "/sensor/gps", {**reading, "timestamp": time})[0]["timestamp"] == time


@each("timestamp made")
def test_a_timestamp_that_is_missing_is_the_time_of_ingestion(service, fact, reading):
    before = now()

    time = stored(service, "/sensor/gps", reading)[0]["timestamp"]

    assert before <= time <= now()


@each("timestamp window")
def test_a_timestamp_is_recent(service, fact, reading):
    hours = int(fact.data["hours"])

    for sign in (-1, 1):
        near, far = now(hours=sign * hours, minutes=-sign), now(hours=sign * hours, minutes=sign)
        assert_accepted(sent(service, "/sensor/gps", {**reading, "timestamp": near}))
        assert_refused(sent(service, "/sensor/gps", {**reading, "timestamp": far}), ["timestamp"])


@each("timestamp precision")
def test_a_timestamp_has_milliseconds(service, fact, reading):
    time = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.007Z")

    assert stored(service, "/sensor/gps", {**reading, "timestamp": time})[0]["timestamp"] == time
