# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The examples in /openapi.json match their schemas, checked by an independent validator."""
import json

import jsonschema_rs
import pytest
import requests


def media_of(api):
    """All objects in the document that have a schema and examples, with their paths."""
    places = {}

    def collect(value, place):
        if isinstance(value, dict):
            if "schema" in value and ("example" in value or "examples" in value):
                places[place] = value
            for name, inner in value.items():
                collect(inner, f"{place}/{name}")

    collect(api["paths"], "paths")
    collect(api["components"]["responses"], "responses")
    return places


def test_every_example_matches_its_schema(service):
    api = json.loads(service.get("/openapi.json").body)
    places = media_of(api)
    wrong = []
    for place, media in places.items():
        schema = {**media["schema"], "components": api["components"]}
        validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        examples = [media["example"]] if "example" in media else [e["value"] for e in media["examples"].values()]
        wrong += [f"{place}: {error.message}" for example in examples for error in validator.iter_errors(example)]

    assert wrong == []
    assert len(places) > 60


POSITION = {"device_id": "phone-001", "latitude": 52.52, "longitude": 13.405}
LIGHT = {"device_id": "room-1", "sensor_type": "light", "value": {"lux": 1}}
ITEMS = {
    "a generic reading": LIGHT,
    "a message with its message type": {**LIGHT, "stream": "device/sensor/generic/v1"},
    "a message with a field stream of its own": {**LIGHT, "stream": "main"},
    "a message with a number as stream": {**LIGHT, "stream": 7},
    "a position": {**POSITION, "stream": "device/sensor/gps/v1"},
    "an invalid position": {**POSITION, "latitude": 91, "stream": "device/sensor/gps/v1"},
    "a position without a message type": POSITION,
    "a generic message with the type of a position": {**LIGHT, "stream": "device/sensor/gps/v1"},
    "an unknown message type": {**LIGHT, "stream": "device/sensor/tricorder/v1"},
    "a batch": {**LIGHT, "stream": "device/sensor/batch/v1"},
    "metadata": {
        "device_id": "phone-001", "stream": "device/metadata/v1",
        "metadata_type": "custom", "metadata": {"model": "x"},
    },
    "no object": 7,
}


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_a_batch_item_is_stored_if_it_is_valid_in_the_document(service, item):
    api = json.loads(service.get("/openapi.json").body)
    schema = api["paths"]["/sensor/batch"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    fits = jsonschema_rs.Draft202012Validator({**schema, "components": api["components"]}).is_valid([item])

    answer = requests.post(service.url + "/sensor/batch", json=[item], timeout=30)

    assert answer.status_code == (201 if fits else 422), answer.text
