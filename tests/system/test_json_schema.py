# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own schemas with the keywords of JSON Schema 2020-12 that the built-in ones do not use: references across files and in
circles, and what a schema leaves unevaluated."""
import json
from urllib.parse import unquote

import pytest
import requests

from support.service import Service

UNITS = {
    "$id": "home/units/v1",
    "$defs": {
        "quantity": {
            "$anchor": "quantity",
            "type": "object",
            "required": ["value"],
            "properties": {"value": {"type": "number", "multipleOf": 0.01}, "unit": {"enum": ["kWh", "Wh"]}},
        },
    },
}
METER = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "home/meter/v1",
    "$ref": "/message/v1",
    "title": "Meter",
    "description": "What the meters of a house count.",
    "required": ["root"],
    "properties": {"root": {"$ref": "#/$defs/meter"}},
    "$defs": {
        "meter": {
            "$ref": "/home/units/v1#quantity",
            "properties": {
                "name": {"type": "string"},
                "parts": {"type": "array", "items": {"$ref": "#/$defs/meter"}, "uniqueItems": True},
                "window": {"prefixItems": [{"format": "time"}, {"format": "time"}], "items": False},
            },
            "unevaluatedProperties": False,
        },
    },
    "x-loom": {"route": "/home/meter", "topic": "home.meter"},
    "examples": [{"device_id": "house-1", "root": {"value": 1.5, "parts": [{"value": 0.5, "name": "kitchen"}]}}],
}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    for schema in (UNITS, METER):
        (folder / f"{schema['$id'].replace('/', '.')}.json").write_text(json.dumps(schema))
    with Service(LOOM_SCHEMA_DIR=str(folder)) as running:
        running.wait_until_ready()
        yield running


def post(service, root):
    return requests.post(service.url + "/home/meter", json={"device_id": "house-1", "root": root}, timeout=30)


@pytest.mark.parametrize(
    "root",
    [
        {"value": 0.07},
        {"value": 3, "unit": None, "parts": [{"value": 1, "parts": [{"value": 1, "unit": "Wh"}]}, {"value": 2}]},
        {"value": 1, "window": ["08:00:00Z", "09:30:00+02:00"]},
    ],
)
def test_a_valid_message_is_stored(service, root):
    answer = post(service, root)

    assert answer.status_code == 201, answer.text


@pytest.mark.parametrize(
    ("root", "place", "message"),
    [
        ({"value": 0.075}, ["value"], "ensure this value is a multiple of 0.01"),
        ({"value": 1, "parts": [{"value": 1, "parts": [{}]}]}, ["parts", 0, "parts", 0, "value"], "Field required"),
        (
            {"value": 1, "parts": [{"value": 1}, {"value": 1.0}]},
            ["parts"],
            "ensure this value has no equal items, but items 0 and 1 are equal",
        ),
        (
            {"value": 1, "parts": [{"value": 1, "colour": "red"}]},
            ["parts", 0, "colour"],
            "ensure this value is absent: the schema has no field of this name",
        ),
        (
            {"value": 1, "window": ["08:00:00Z", "25:00:00Z"]},
            ["window", 1],
            "ensure this value is a time of RFC 3339 with its offset, such as 12:00:00Z",
        ),
        (
            {"value": 1, "window": ["08:00:00Z", "09:00:00Z", "10:00:00Z"]},
            ["window", 2],
            "ensure this value is absent: the schema has no item at this place",
        ),
    ],
)
def test_an_invalid_message_is_rejected_with_the_place(service, root, place, message):
    answer = post(service, root)

    assert answer.status_code == 422, answer.text
    assert [(entry["loc"], entry["msg"]) for entry in answer.json()["detail"]] == [(["body", "root", *place], message)]


def test_every_reference_in_the_openapi_document_leads_to_a_schema(service):
    document = requests.get(service.url + "/openapi.json", timeout=30).json()

    references = set(references_in(document))

    assert any(reference.startswith("#/components/schemas/home.meter.v1/$defs/") for reference in references), references
    for reference in references:
        assert isinstance(target_of(document, reference), (dict, bool)), reference


def references_in(value):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for inner in value.values():
            yield from references_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references_in(inner)


def target_of(document, reference):
    target = document
    for step in unquote(reference).split("/")[1:]:
        target = target[step.replace("~1", "/").replace("~0", "~")]
    return target
