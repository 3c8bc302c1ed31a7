# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers in the guide: bodies key by key, errors, status codes, probes, pages."""
import re

import pytest
import requests

from guide.answers import Answers
from guide.bodies import put, request_of, without
from guide.comparison import differences
from guide.guide import each, the_guide
from guide.jsonc import at
from guide.recognisers.lines import endpoint_of

GPS = "/sensor/gps"


@pytest.fixture
def answers(guide):
    return Answers(guide)


@pytest.fixture
def requests_of(guide):
    """A valid request for each route."""
    return {fact.data.route: request_of(fact.data) for fact in guide.facts("request schema")}


def asked(service, method, route, body=None):
    return requests.request(method, service.url + route, json=body, timeout=30)


def posts(fact):
    return [(fact.data[1], fact.data[1])] if fact.data[0] == "POST" else []


def parts(fact):
    entries = [entry for entry in the_guide().deviations if entry.part and entry.is_about(fact.item)]
    return [(entry.part, entry.part.split(".")) for entry in entries]


def situations(fact):
    return [(words, (words, situation)) for words, situation in fact.data[2].items()]


@each("endpoint")
def test_an_endpoint_accepts_its_method_only(service, fact, requests_of):
    method, route = fact.data
    other = {"GET": "DELETE", "POST": "GET"}[method]

    answer, refusal = asked(service, method, route, requests_of.get(route)), asked(service, other, route)

    assert answer.status_code == {"GET": 200, "POST": 201}[method], answer.text
    assert refusal.status_code == 405
    assert method in refusal.headers["Allow"].split(", ")


@each("response")
def test_an_answer_has_the_shown_keys(service, fact, answers, requests_of):
    method, route = endpoint_of(fact.item)
    request = requests_of.get(route)

    answer = asked(service, method, route, request)

    assert not answers.differences(method, route, answer.json(), request)
    if "app_count" in fact.data.value:
        assert answer.json()["app_count"] == len(request["running_applications"])


@each("response", parts)
def test_a_text_that_differs_does_differ(service, fact, case, requests_of):
    """An entry of deviations.toml that is no longer needed must be removed."""
    method, route = endpoint_of(fact.item)

    answer = asked(service, method, route, requests_of.get(route)).json()

    assert at(answer, case) != at(fact.data.value, case)


@each("same response")
def test_an_answer_has_the_format_of_another(service, fact, answers):
    method, route = endpoint_of(fact.item)

    answer, other = asked(service, method, route), asked(service, method, fact.data["route"])

    assert not answers.differences(method, route, answer.json())
    assert answer.json().keys() == other.json().keys()


@each("endpoint", posts)
def test_an_answer_that_is_not_shown_has_the_format_of_its_siblings(service, fact, case, answers, requests_of):
    request = requests_of[case]

    answer = asked(service, "POST", case, request)

    assert not answers.differences("POST", case, answer.json(), request)


@each("status of a probe")
def test_a_probe_has_the_documented_status(service, service_without_kafka, fact, guide):
    method, route = endpoint_of(fact.item)
    code = int(fact.data["code"])
    asked_one = service if code == 200 else service_without_kafka

    answer = asked(asked_one, method, route)

    assert answer.status_code == (guide.instead(fact) or code)
    assert answer.json()["kafka_connected"] == (code == 200)


def invalid_request(entries, body):
    """The request that causes these violations."""
    for entry in entries:
        path = entry["loc"][1:]
        body = without(body, path) if entry["type"] == "missing" else put(body, path, entry["input"])
    return body


def cause(code, message, service, service_without_kafka, body):
    """Causes an answer with this code and, if the message names a field, because of this field."""
    if code == "KAFKA_UNAVAILABLE":
        return asked(service_without_kafka, "POST", GPS, body)
    field = re.search(r"field '(\w+)'|field: (\w+)", message)
    name = field[1] or field[2] if field else "device_id"
    return asked(service, "POST", GPS, put(body, [name], "text") if code == "INVALID_TYPE" else without(body, [name]))


@each("error")
def test_an_error_has_the_shown_keys(service, service_without_kafka, fact, guide, requests_of):
    shown, body = fact.data, requests_of[GPS]
    if "detail" in shown:
        answer = asked(service, "POST", GPS, invalid_request(shown["detail"], body))
        but = []
    else:
        answer = cause(shown["code"], shown["message"], service, service_without_kafka, body)
        is_example = shown["code"] == "ERROR_CODE"
        but = ["message", "code", "details.field"] if is_example else [part for part, _ in parts(fact)]

    assert not differences(shown, answer.json(), but=but, extra=True)


@each("error", parts)
def test_a_message_that_differs_does_differ(service, service_without_kafka, fact, case, requests_of):
    body = requests_of[GPS]

    answer = cause(fact.data["code"], fact.data["message"], service, service_without_kafka, body)

    assert at(answer.json(), case) != at(fact.data, case)


SITUATIONS = {
    "get": lambda service, _, body: asked(service, "GET", "/"),
    "post": lambda service, _, body: asked(service, "POST", GPS, body),
    "no JSON": lambda service, _, body: requests.post(service.url + GPS, data="{", timeout=30),
    "missing field": lambda service, _, body: asked(service, "POST", GPS, without(body, ["latitude"])),
    "invalid value": lambda service, _, body: asked(service, "POST", GPS, put(body, ["latitude"], 91.0)),
    "no Kafka": lambda _, without_kafka, body: asked(without_kafka, "POST", GPS, body),
}


@each("status code", situations)
def test_a_status_code_has_the_documented_cause(service, service_without_kafka, fact, case, guide, requests_of):
    words, situation = case
    code, phrase, _ = fact.data
    other_code = guide.instead(fact, words)

    answer = SITUATIONS[situation](service, service_without_kafka, requests_of[GPS])

    assert answer.status_code == (other_code or code), answer.text
    if not other_code:
        assert answer.reason == (guide.instead(fact, phrase) or phrase)


@each("version")
def test_the_service_reports_its_version(service, fact):
    assert asked(service, "GET", "/").json()["version"] == fact.data["version"]


@each("documentation pages")
def test_the_documentation_is_served(service, fact):
    for route in fact.data.groups():
        assert_page(asked(service, "GET", route))


@each("link")
def test_a_link_works(service, fact):
    answer = asked(service, "GET", fact.data["route"])

    assert answer.status_code == 200
    if "doc" in fact.data["route"]:
        assert_page(answer)


def assert_page(answer):
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/html")


@each("no authentication")
def test_no_authentication_is_required(service, fact, requests_of):
    for route, body in requests_of.items():
        assert asked(service, "POST", route, body).status_code == 201


@each("every origin")
def test_web_pages_of_every_origin_are_allowed(service, fact):
    for origin in ("https://example.org", "http://localhost:3000"):
        answer = requests.get(service.url + "/", headers={"Origin": origin}, timeout=30)
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
