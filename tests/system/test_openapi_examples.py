# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The examples of /openapi.json against its schemas, by a validator that is not ours."""
import json

import jsonschema_rs


def media_of(api):
    """Everything in the document that has a schema and examples, with its place."""
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


def test_every_example_of_the_document_fits_its_schema(service):
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
