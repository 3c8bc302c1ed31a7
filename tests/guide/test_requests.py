# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests in the guide: fields, required fields, allowed values, limits."""
import json

import requests

from guide import jsonc
from guide.bodies import OTHER_TYPE, paths_to, put, request_of, without
from guide.guide import each
from guide.recognisers.lines import endpoint_of
from guide.sending import assert_accepted, assert_refused, schema_at, sent
from support.service import Service

MEBIBYTE = 1024 * 1024


def fields(fact):
    return [(".".join(map(str, field.path)), field) for field in fact.data.fields]


def required_fields(fact):
    return [case for case in fields(fact) if case[1].is_required]


def optional_fields(fact):
    return [case for case in fields(fact) if not case[1].is_required]


def asides(fact):
    return [(title, (field.path, *case)) for name, field in fields(fact) for title, case in field.rule.cases(name)]


def field_rules(fact):
    names, rule = fact.data
    body = request_of(schema_at(endpoint_of(fact.item)[1]))
    places = {name: paths_to(body, name) for name in names}
    assert all(places.values()), f"{fact.item}: the request schema above does not have all of these fields"
    return [
        (title, (path, *case)) for name in names for path in places[name] for title, case in rule.cases(name)
    ]


def values(fact):
    return fact.data.cases("device_id")


@each("request schema")
def test_a_request_as_the_guide_shows_it_is_accepted(service, fact):
    assert_accepted(sent(service, fact.data.route, request_of(fact.data)))


@each("request schema", required_fields)
def test_a_required_field_that_is_missing_is_named(service, fact, case):
    answer = sent(service, fact.data.route, without(request_of(fact.data), case.path))

    assert_refused(answer, case.path)
    assert answer.json()["detail"][0]["type"] == "missing"


@each("request schema", optional_fields)
def test_an_optional_field_may_be_missing_or_null(service, fact, case):
    assert_accepted(sent(service, fact.data.route, without(request_of(fact.data), case.path)))
    assert_accepted(sent(service, fact.data.route, put(request_of(fact.data), case.path, None)))


@each("request schema", fields)
def test_a_field_of_another_type_is_rejected(service, fact, case):
    other = OTHER_TYPE[type(jsonc.at(fact.data.body, case.path))]

    answer = sent(service, fact.data.route, put(request_of(fact.data), case.path, other))

    assert_refused(answer, case.path)
    assert answer.json()["detail"][0]["type"] == "type_error"


@each("request schema", asides)
def test_a_field_accepts_the_values_in_its_comment(service, fact, case):
    path, value, is_accepted = case

    answer = sent(service, fact.data.route, put(request_of(fact.data), path, value))

    assert_accepted(answer) if is_accepted else assert_refused(answer, path)


@each("field rule", field_rules)
def test_a_field_accepts_the_values_in_its_rule(service, fact, case):
    path, value, is_accepted = case
    route = endpoint_of(fact.item)[1]

    answer = sent(service, route, put(request_of(schema_at(route)), path, value))

    assert_accepted(answer) if is_accepted else assert_refused(answer, path)


@each("device id rule", values)
def test_a_device_id_follows_the_guidelines(service, fact, case):
    value, is_accepted = case
    route = "/sensor/heartrate"

    answer = sent(service, route, put(request_of(schema_at(route)), ("device_id",), value))

    assert_accepted(answer) if is_accepted else assert_refused(answer, ("device_id",))


@each("metadata type")
def test_a_type_of_metadata_is_accepted(service, fact):
    body = request_of(schema_at("/system/metadata"))

    assert_accepted(sent(service, "/system/metadata", {**body, "metadata_type": fact.data["name"]}))
    assert_refused(sent(service, "/system/metadata", {**body, "metadata_type": "none"}), ["metadata_type"])


@each("sensor type")
def test_a_type_of_sensor_has_its_topic(service, fact):
    body = request_of(schema_at("/sensor/generic"))

    answer = sent(service, "/sensor/generic", {**body, "sensor_type": fact.data["name"]})

    assert_accepted(answer)
    assert answer.json()["topic"] == f"device.sensor.{fact.data['name']}.raw"
    assert_refused(sent(service, "/sensor/generic", {**body, "sensor_type": "none"}), ["sensor_type"])


def of_applications(route, count):
    body = request_of(schema_at(route))
    return {**body, "running_applications": body["running_applications"] * count}


@each("limit of applications")
def test_an_app_list_has_a_limit(service, fact):
    route, count = endpoint_of(fact.item)[1], int(fact.data["count"])

    assert_accepted(sent(service, route, of_applications(route, count)))
    assert_refused(sent(service, route, of_applications(route, count + 1)), ["running_applications"])


@each("limit of applications")
def test_the_limit_of_an_app_list_is_configurable(fact):
    route = endpoint_of(fact.item)[1]
    with Service(LOOM_APP_MONITORING_MAX_APPS_PER_REQUEST="2") as small:
        small.wait_until_ready()

        assert_accepted(sent(small, route, of_applications(route, 2)))
        assert_refused(sent(small, route, of_applications(route, 3)), ["running_applications"])


@each("limit of items")
def test_a_batch_has_a_limit(service, fact):
    route, count = endpoint_of(fact.item)[1], int(fact.data["count"])
    item = request_of(schema_at(route))[0]

    assert_accepted(sent(service, route, [item] * count))
    assert sent(service, route, [item] * (count + 1)).status_code == 422


@each("limit of payload")
def test_a_body_has_a_limit(service, fact):
    route, limit = endpoint_of(fact.item)[1], int(fact.data["megabytes"]) * MEBIBYTE
    body = json.dumps(request_of(schema_at(route))).encode()

    assert_accepted(requests.post(service.url + route, data=body.ljust(limit), timeout=30))
    assert requests.post(service.url + route, data=body.ljust(limit + 1), timeout=30).status_code == 413


@each("mixed batch")
def test_a_batch_may_mix_types_of_sensors(service, fact):
    route = endpoint_of(fact.item)[1]
    body = request_of(schema_at(route))
    assert len({item["sensor_type"] for item in body}) > 1

    answer = sent(service, route, body)

    assert_accepted(answer)
    assert answer.json()["processed"] == len(body)


@each("request in words")
def test_a_request_given_in_words_is_accepted(service, fact):
    route, body = fact.data

    answer = sent(service, route, body)

    assert_accepted(answer)
    assert (answer.json()["total"], answer.json()["failed"]) == (len(body), 0)


@each("content type")
def test_a_request_needs_the_content_type(service, fact):
    method, route = endpoint_of(fact.item)
    if method == "GET":
        answer = requests.get(service.url + route, timeout=30)
        assert answer.headers["Content-Type"] == fact.data["type"]
        return
    body = json.dumps(request_of(schema_at(route)))

    for content_type, status in [(fact.data["type"], 201), ("text/plain", 415)]:
        headers = {"Content-Type": content_type}
        assert requests.post(service.url + route, data=body, headers=headers, timeout=30).status_code == status
