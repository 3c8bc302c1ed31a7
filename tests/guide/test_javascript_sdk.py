# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the guide's JavaScript programs unchanged with Node.js."""
import json
import os
import re
from pathlib import Path

import pytest

from guide.answers import Answers
from guide.guide import each
from guide.programs import at_service, run

AS_JSON = Path(__file__).with_name("console.js")
LOGGED = re.compile(r"console\.log\('([^']+):',")
METHOD = re.compile(r"^    async (?P<name>[a-z]\w+)\(", re.MULTILINE)
CALL = "\nnew LoomAPIClient().%s(...%s).then(answer => console.log('called:', answer));\n"

# The arguments of each method of the client, and the endpoint whose answer it returns.
READING = {"device_id": "sensor-001", "sensor_type": "light", "value": {"lux": 300}}
METHODS = {
    "sendGPS": (["phone-001", 37.7749, -122.4194], ("POST", "/sensor/gps")),
    "sendHeartRate": (["fitbit-001", 72, 0.95], ("POST", "/sensor/heartrate")),
    "sendBatch": ([[READING, READING]], ("POST", "/sensor/batch")),
    "healthCheck": ([], ("GET", "/healthz")),
}


def client_methods(fact):
    if "class LoomAPIClient" not in fact.data:
        return []
    names = METHOD.findall(fact.data)
    assert names, f"{fact.item}: no method of the client is recognised"
    return [(name, name) for name in names]


@pytest.fixture
def execute(service, tmp_path):
    """Runs a program, and returns its log output, by title where there is one."""

    def execute(text):
        (tmp_path / "program.js").write_text(at_service(text, service), encoding="utf-8")
        environment = {**os.environ, "NODE_PATH": os.path.abspath(os.environ["NODE_PATH"])}
        ended = run(["node", "--require", str(AS_JSON), "program.js"], tmp_path, environment)
        assert not ended.stderr, ended.stderr
        lines = [json.loads(line) for line in ended.stdout.splitlines()]
        return {line[0].rstrip(":"): line[-1] for line in lines}

    return execute


@each("JavaScript program")
def test_a_program_runs_and_logs_the_answers(execute, fact, guide):
    logged = execute(fact.data)

    titles = LOGGED.findall(fact.data)
    strange = {title: logged.get(title) for title in titles if not Answers(guide).fits_any(logged.get(title))}
    assert titles
    assert not strange, f"the guide shows no such answer: {strange}"


@each("JavaScript program", client_methods)
def test_a_method_of_the_client_works(execute, fact, case, guide):
    arguments, endpoint = METHODS[case]

    logged = execute(fact.data + CALL % (case, json.dumps(arguments)))

    assert not Answers(guide).differences(*endpoint, logged["called"])
