# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""schemathesis tests the service against /openapi.json: it sends valid and invalid requests to every operation, and
checks the status, headers, content type and schema of each answer."""
import json
import pathlib
import subprocess
import sys
import urllib.request

from support.service import Service

OWN_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "home/weather/v1",
    "$ref": "/message/v1",
    "title": "Weather",
    "description": "What a station outside sees.",
    "required": ["sky", "winds"],
    "properties": {
        "sky": {"enum": ["clear", "cloudy"], "description": "What is seen above."},
        "winds": {
            "type": "array",
            "minItems": 1,
            "maxItems": 4,
            "description": "Gusts.",
            "items": {
                "type": "object",
                "required": ["speed"],
                "additionalProperties": False,
                "properties": {
                    "speed": {"type": "number", "exclusiveMinimum": 0, "maximum": 120},
                    "note": {"type": "string", "maxLength": 8, "pattern": "^[a-z ]+$"},
                },
            },
        },
    },
    "x-loom": {"route": "/home/weather", "topic": "home.weather.raw"},
    "examples": [{"device_id": "roof-1", "sky": "clear", "winds": [{"speed": 4.5}]}],
}


def schemathesis(service, folder, *options):
    return subprocess.run(
        [
            str(pathlib.Path(sys.executable).parent / "st"),
            *("run", service.url + "/openapi.json", "--checks", "all", "--no-color", "--continue-on-failure"),
            *("--generation-deterministic", *options),
        ],
        capture_output=True,
        text=True,
        timeout=600,
        cwd=folder,
    )


def operations(service):
    """The number of operations in the document."""
    with urllib.request.urlopen(service.url + "/openapi.json", timeout=30) as answer:
        return sum(len(methods) for methods in json.load(answer)["paths"].values())


def test_the_service_conforms_to_its_document(tmp_path):
    (tmp_path / "weather.json").write_text(json.dumps(OWN_SCHEMA))
    # Accept any timestamp, as the generators do not know the current time.
    with Service(LOOM_TIMESTAMP_TOLERANCE_HOURS="0", LOOM_SCHEMA_DIR=str(tmp_path)) as service:
        service.wait_until_ready()
        result = schemathesis(service, tmp_path, "--max-examples", "60")
        expected = operations(service)

    assert result.returncode == 0, result.stdout + result.stderr
    assert f"Tested: {expected}" in result.stdout, result.stdout


def test_detects_a_service_that_rejects_valid_requests(tmp_path):
    with Service(LOOM_TIMESTAMP_TOLERANCE_HOURS="24") as service:
        service.wait_until_ready()
        result = schemathesis(service, tmp_path, "--max-examples", "5", "--include-path", "/sensor/gps")

    assert result.returncode == 1, result.stdout + result.stderr
    assert "Schema-valid request rejected" in result.stdout
